"""What a coordinator joins: a clause of its own, with its introductory phrase, or a phrase like one before."""

from __future__ import annotations

from summitcheck.claims.agreement import shares_auxiliary
from summitcheck.claims.cuts import RARE_SHARE
from summitcheck.claims.heads import is_dashed, leads_dash
from summitcheck.claims.independent import BARE_REACH, PLURAL_REACH, bare_clause, is_helped_clause
from summitcheck.claims.lexing import DASH
from summitcheck.claims.nouns import lists_nouns
from summitcheck.claims.openings import after_adjunct, past_lead
from summitcheck.claims.predicates import past_parenthesis, speaks
from summitcheck.claims.shapes import Form, LexedSentence, Shape
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: How long a phrase that commas set apart behind "and" may be, and one before a verb that goes on.
LEAD_REACH, PHRASE_REACH = 10, 4


def last_conjuncts(sentence: LexedSentence) -> dict[Form, int]:
    """Where each form last follows a coordinator: a comma before that may separate a list."""
    joined = (i for i, word in enumerate(sentence.words) if word.norm in words.COORDINATORS and not word.inside)
    shapes = ((sentence.shape(i + 1).form, i) for i in joined)
    paired = (verbs.is_gerund(sentence.norm(i - 1)) and "," not in sentence.gap(i) for i in range(len(sentence)))
    pairs = {i for i, is_pair in enumerate(paired) if is_pair}  # "screening and vetting"
    return {form: i for form, i in shapes if not (form is Form.GERUND and i in pairs)}


def conjunct(sentence: LexedSentence, i: int, j: int, *, reported: bool, free: bool) -> tuple[int, Shape]:
    """What the coordinator at ``i`` joins at ``j``: where it begins behind an introductory phrase, and what it is.

    ``reported`` says that a "that" went before, which another may follow, and ``free`` that no clause depends on a verb
    or a noun before.
    """
    if verbs.lemma(sentence.norm(j)) == sentence.norm(j) in words.OF_SUBJECTS and verbs.is_surely(sentence.norm(j)):
        return j, sentence.shape(j)  # "and ensure towns can use the docks"
    if _pledges_apart(sentence, j):
        return j, Shape(Form.BASE, j)  # "and pledge, through this pact, to open docks"
    at = past_lead(sentence, sentence.comma(j, LEAD_REACH) if "," in sentence.gap(j) else j)
    apart = "," in sentence.gap(i) or sentence.norm(i) in words.TURNS or leads_dash(sentence, i)
    if apart and sentence.norm(j) == words.LET:
        return j, Shape(Form.CLAUSE, j, Tense.PRESENT)  # ", but let us be clear"
    if apart and not reported and (verb := _pointed_at(sentence, past_lead(sentence, j))):
        return j, Shape(Form.CLAUSE, verb, sentence.tense(verb))
    if apart and (main := after_adjunct(sentence, j)) and (turn := _turn(sentence, i, j, main)):
        return j, turn  # "but to grow trade, the ports must lower fees", "and that is why we met"
    if sentence.norm(i) == words.AND and (main := _behind_date(sentence, j)):
        return main, sentence.shape(main)  # "and in May, at the fair, the port opened"
    if told := behind_short_phrase(sentence, j, apart=apart) or _behind_time(sentence, j):
        return j, sentence.shape(told)  # ", and in this regard, stress that"
    if apart and (told := _behind_phrase(sentence, j)):
        return j, sentence.shape(told)  # ", and in each year we have grown"
    if apart and (bare := bare_clause(sentence, at)):
        return j, Shape(Form.CLAUSE, bare, sentence.tense(bare))  # "but low fees have drawn ships"
    joins = sentence.norm(i) == words.AND and free and sentence.shape(j).form is Form.NOUN
    turned = _turned_clause(sentence, j) if apart and (joins or sentence.norm(i) in words.TURNS) else None
    if turned and (sentence.norm(turned) in words.HELPERS or not lists_nouns(sentence, i)):
        return j, Shape(Form.CLAUSE, turned, sentence.tense(turned) or Tense.PRESENT)
    joined = sentence.norm(i) == words.AND and sentence.gap(i).lstrip('%)"\u201d') in (" ", ", ")
    if joined and (plural := plural_clause(sentence, j)):
        return j, Shape(Form.CLAUSE, plural, sentence.tense(plural))  # "and low fees have drawn ships"
    listed = verbs.is_gerund(sentence.norm(i - 1))  # "mining, smelting, and mending docks will"
    if apart and not (reported or listed) and (verb := _of_gerund(sentence, j)):
        return j, Shape(Form.CLAUSE, verb, sentence.tense(verb))  # ", but mending them will take time"
    pronoun = sentence.norm(at) in words.NOMINATIVES or sentence.norm(at) == words.EXPLETIVE
    return (at if "," not in sentence.gap(j) or pronoun else j), sentence.shape(at)  # "and, in May, it has opened"


def _pledges_apart(sentence: LexedSentence, j: int) -> bool:
    """True for a bare verb by which somebody binds himself, before what commas set apart and its "to"."""
    verb = sentence.norm(j)
    if "," not in sentence.gap(j + 1) or verb not in _LANGUAGE.commitments.COMMITTING | _LANGUAGE.commitments.AGREEING:
        return False
    behind = past_parenthesis(sentence, j + 1, awaited=True)
    return behind > j + 1 and sentence.norm(behind) == words.INFINITIVE


def _of_gerund(sentence: LexedSentence, j: int) -> int | None:
    """The modal of a clause at ``j`` whose subject is what somebody may do, or the "is" behind a comma, if any."""
    pointed = (
        sentence.norm(j + 1) == words.COMPLEMENTIZER and sentence.norm(j + 2) not in words.PRONOUNS | words.HELPERS
    )
    pointed &= verbs.lemma(sentence.norm(j)) not in words.OF_CLAUSES  # "building that dock will take time"
    verb = sentence.surplus(j + 1 + pointed) if sentence.shape(j).form is Form.GERUND else None
    if verb is None or sentence.norm(verb) in words.MODAL_VERBS:
        return verb
    opens = verbs.lemma(sentence.norm(j)) in words.OF_CLAUSES  # "ensuring aid is paid"
    opens |= any(sentence.opens_bare_relative(k) for k in range(j + 2, verb))  # "mending docks Peru is closing"
    return verb if sentence.norm(verb) in words.OF_ONE and not opens else None


def _turned_clause(sentence: LexedSentence, j: int) -> int | None:
    """The verb of a clause behind ", yet" whose subject has no article ("yet tolls in Peru have risen")."""
    start = j + (verbs.is_adverb(sentence.norm(j)) and sentence.norm(j) not in words.DETERMINERS)  # "further work is"
    several = sentence.norm(start) in words.MANY | words.PLURALS
    if start >= len(sentence) or not (sentence.is_plain(start) or several) or sentence.norm(start) in words.HELPERS:
        return None
    opens = words.SUBJECT_ENDS | words.INDIRECT | words.SUBORDINATORS | words.NOMINATIVES | {words.OPENING_SO}
    for k in range(start + 1, min(start + 1 + PLURAL_REACH, len(sentence))):
        parted = sentence.gap(k) not in (" ", "-") and sentence.gap(k).strip() not in _LANGUAGE.syntax.POSSESSIVES
        if parted or sentence.norm(k) in opens or sentence.opens_bare_relative(k):
            return None
        if sentence.norm(k) in words.HELPERS and sentence.tense(k):
            plain = all(sentence.is_plain(n) and not sentence.tense(n) for n in range(start, k))
            listed = plain and sentence.norm(k) in words.OF_SEVERAL and not _agrees(sentence, k, several=several)
            return None if listed else k  # "docks, quays, and dock crime are"
        if sentence.is_sure(k):
            return k if _agrees(sentence, k, several=several) else None  # "and research shows that"
    return None


def _agrees(sentence: LexedSentence, k: int, *, several: bool) -> bool:
    """True for a verb behind a noun of its number."""
    last = sentence.last_before(k)
    several |= sentence.norm(last) in words.COLLECTIVES  # "children are"
    noun = verbs.is_noun(sentence.norm(last)) or sentence.norm(last).endswith(words.PLURAL)
    if sentence.tense(k) is Tense.PAST:
        return noun or several
    plural = several or sentence.norm(last).endswith(words.PLURAL)
    return (noun or several) and plural is not sentence.is_third_person(k)


def plural_clause(sentence: LexedSentence, j: int) -> int | None:
    """The auxiliary of a clause at ``j`` whose subject is a bare plural or a number, with a phrase behind it or not."""
    start = sentence.skip_adverbs(j)
    start += sentence.norm(start) == words.OVER
    ends = (k for k in range(start + 1, min(start + PLURAL_REACH, len(sentence))) if _ends_plural(sentence, k))
    verb = next((k for k in ends if not _describes_plural(sentence, k)), None)
    told = start < len(sentence) and sentence.tense(start) and sentence.follower(start) not in words.PREPOSITIONS
    acts = verbs.is_surely(sentence.norm(start)) and verbs.is_base(sentence.norm(start), words.ARTICLE)
    if verb is None or told or acts or sentence.norm(start) in words.HELPERS or sentence.gap(verb) != " ":
        return None
    believed = sentence.norm(start)[:1].isdecimal() and verbs.lemma(sentence.norm(verb)) in verbs.TELLING
    if sentence.norm(verb) not in words.HELPERS and not believed:
        return None  # but "98% of crews believe"
    if verbs.is_adjective(sentence.norm(j - 2)) or _holds_relative(sentence, start, verb):
        return None  # "federal and state ports have", "old crews with the pay the port has"
    phrase = next((k for k in range(start, verb) if sentence.norm(k) in words.PREPOSITIONS), verb)
    head = sentence.norm(phrase - 1)
    plain = phrase > start and all(_is_countable(sentence, k) for k in range(start, phrase))
    counted = any(sentence.norm(k)[:1].isdecimal() for k in range(start, phrase))
    return verb if plain and (counted or (head.endswith(words.PLURAL) and verbs.is_noun(head))) else None


def _describes_plural(sentence: LexedSentence, k: int) -> bool:
    """True for a participle behind a noun of a phrase ("75% of pilots trained in Lima are")."""
    past = sentence.tense(k) is Tense.PAST and sentence.norm(k) not in words.HELPERS
    return past and sentence.norm(k - 2) == _LANGUAGE.syntax.OWNER and sentence.follower(k) in words.PREPOSITIONS


def _ends_plural(sentence: LexedSentence, k: int) -> bool:
    """True for the verb of a clause, and for what no bare subject holds."""
    norm = sentence.norm(k)
    opens = words.SUBJECT_ENDS | words.INDIRECT | words.COORDINATORS | words.PRONOUNS | words.SUBORDINATORS
    return bool(sentence.tense(k)) or norm in words.HELPERS or norm in opens or bool(sentence.gap(k).strip("- $"))


def _is_countable(sentence: LexedSentence, k: int) -> bool:
    norm = sentence.norm(k)
    return sentence.is_plain(k) or norm in words.COUNTED or norm[:1].isdecimal() or norm in words.CURRENCIES


def _pointed_at(sentence: LexedSentence, j: int) -> int | None:
    """The auxiliary of a clause whose subject is "that" and one word more ("and that work is vital"), if any."""
    told = sentence.norm(j) == words.COMPLEMENTIZER and j + 2 < len(sentence) and sentence.is_plain(j + 1)
    single = told and not sentence.norm(j + 1).endswith(words.PLURAL)
    return j + 2 if single and sentence.norm(j + 2) in words.HELPERS else None


def _behind_time(sentence: LexedSentence, j: int) -> int | None:
    """The verb with which a sibling goes on behind the time at ``j`` ("and on May 4 opened"), if any."""
    led = sentence.norm(j) in words.WITHIN_NAMES | words.OF_TIME or sentence.norm(j) in words.TIME_LEADS
    verb = j + 1
    if sentence.norm(j) in words.OPENING_ADVERBS and verb < len(sentence) and sentence.norm(verb) in words.HELPERS:
        return verb  # "and today has opened"
    while sentence.norm(verb) in words.TIME_LEADS | words.TIME_ENDS or sentence.norm(verb).isdecimal():
        verb += 1
    told = led and verb > j + 1 and verb < len(sentence) and "," not in sentence.gap(j)
    return verb if told and sentence.shape(verb).form is Form.FINITE else None


def _behind_date(sentence: LexedSentence, j: int) -> int | None:
    """The clause behind the date at ``j`` that a comma ends ("and in May, at the fair, the port opened"), if any."""
    dated = sentence.norm(j) in words.WITHIN_NAMES and sentence.norm(j + 1) in words.TIMES
    ended = "," in sentence.gap(j + 2) if j + 2 < len(sentence) else False
    main = after_adjunct(sentence, j) if dated and ended else None
    return main if main is not None and sentence.shape(main).form is Form.CLAUSE else None


def behind_short_phrase(sentence: LexedSentence, j: int, *, apart: bool) -> int | None:
    """The verb with which a sibling goes on behind a short phrase at ``j`` that commas set apart, if any."""
    if sentence.norm(j) not in words.PREPOSITIONS or "," in sentence.gap(j):
        return None
    comma = sentence.comma(j, PHRASE_REACH)
    shape = sentence.shape(comma)
    told = comma > j and (shape.form is Form.FINITE or (shape.form is Form.BASE and apart))
    acts = shape.tense is Tense.PAST and sentence.follower(shape.head) in words.DETERMINERS
    return comma if told and ((apart and speaks(sentence, shape)) or acts) else None


def _behind_phrase(sentence: LexedSentence, j: int) -> int | None:
    """The pronoun with which a clause begins behind the phrase at ``j`` that no comma ends, if any."""
    if sentence.norm(j) not in words.PREPOSITIONS or sentence.shape(j).form is Form.TO:
        return None
    within = range(j + 2, min(j + 2 + BARE_REACH, len(sentence)))
    start = next((k for k in within if sentence.norm(k) in words.NOMINATIVES), None)
    if start is None or not sentence.is_plain(start - 1) or sentence.norm(start + 1) not in words.HELPERS:
        return None
    return None if any(sentence.gap(k).strip() for k in range(j + 1, start + 1)) else start


def leads_to_clause(sentence: LexedSentence, i: int) -> bool:
    """True for a clause behind an introductory phrase: of "we" and the like, or behind "when" ("as it rose, we")."""
    main = after_adjunct(sentence, i)
    pronouns = words.NOMINATIVES | {words.EXPLETIVE}
    told = main is not None and (sentence.norm(main) in pronouns or sentence.norm(i) in words.SUBORDINATORS)
    return told and main is not None and is_helped_clause(sentence, main)


def leads_to_named_clause(sentence: LexedSentence, i: int) -> bool:
    """True where a clause follows the phrase at ``i``, with a verb of whatever kind ("to that end, we affirm")."""
    main = after_adjunct(sentence, i) if sentence.norm(i) in words.PREPOSITIONS | {words.INFINITIVE} else None
    return main is not None and sentence.shape(main).form is Form.CLAUSE


def leads_to_result(sentence: LexedSentence, i: int) -> bool:
    """True for the "so" at ``i`` of what follows from what goes before, and not of what it is for ("so we can")."""
    told = sentence.norm(sentence.skip_adverbs(i + 2))
    if "," in sentence.gap(i):
        return sentence.norm(i + 1) in words.NOMINATIVES and told in words.HELPERS - words.POSSIBLE
    return sentence.norm(i + 1) in words.FIRST_PERSON and told in _LANGUAGE.commitments.BINDING


def opens_contrast(sentence: LexedSentence, start: int, i: int) -> bool:
    """True for the "while" at ``i`` before a last clause that tells of somebody else ("while Peru will").

    No "if" opens a clause from ``start`` on, to which it would belong.
    """
    if "," not in sentence.gap(i) or sentence.norm(i) not in words.CONTRASTS - words.TURNS:
        return False
    if sentence.norm(i + 1) in words.NOMINATIVES or _may_go_within(sentence, start, i):
        return False
    verb = plural_clause(sentence, i + 1) or bare_clause(sentence, i + 1) or sentence.clause_verb(i + 1)
    if verb is None or not (sentence.norm(verb) in words.HELPERS or sentence.is_sure(verb)):
        return False
    later = (k for k in range(verb + 1, len(sentence)) if "," in sentence.gap(k) or DASH in sentence.gap(k))
    return not any(sentence.shape(k).form is Form.CLAUSE for k in later)


def opens_clause_behind_dash(sentence: LexedSentence, start: int, verb_end: int, i: int) -> bool:
    """True for a clause of its own at ``i`` behind the only dash from ``verb_end`` on ("tolls fell - the port says").

    No "when" opens the clause before it, which goes from ``start`` to ``verb_end``, nothing that "not only" denies goes
    before, and no noun that describes the one behind which the dash stands.
    """
    if not leads_dash(sentence, i) or any(sentence.norm(k) in words.SUBORDINATORS for k in range(start, verb_end)):
        return False
    if is_dashed(sentence, verb_end, i - 1):
        return False
    return not _denies_before(sentence, i) and _is_sure_clause(sentence, i)


def opens_clause_behind_colon(sentence: LexedSentence, i: int) -> bool:
    """True for a clause of its own at ``i`` behind a colon, which opens no list ("The plan is clear: we will pay")."""
    if ":" not in sentence.gap(i) or '"' in sentence.gap(i):  # by whom something is said stands before the colon
        return False
    listed = any(";" in sentence.gap(k) or ":" in sentence.gap(k) for k in range(i + 1, len(sentence)))
    return not listed and _is_sure_clause(sentence, i)


def _is_sure_clause(sentence: LexedSentence, i: int) -> bool:
    """True for a clause at ``i`` that opens with a pronoun or an article, and whose verb is sure."""
    shape, norm = sentence.shape(i), sentence.norm(i)
    opens = norm in words.NOMINATIVES or norm == words.EXPLETIVE or norm in words.DETERMINERS - words.STAND_INS
    if shape.form is not Form.CLAUSE or not opens or norm == words.COMPLEMENTIZER:
        return False
    within = words.SUBJECT_ENDS | words.SUBORDINATORS  # "a time when crews are"
    related = any(sentence.norm(k) in within for k in range(i, shape.head))
    return not related and (sentence.norm(shape.head) in words.HELPERS or sentence.is_sure(shape.head))


def _denies_before(sentence: LexedSentence, i: int) -> bool:
    """True behind "not only", and "not just", to which what follows belongs."""
    return any(sentence.norm(k) in words.NEGATIVES and verbs.is_adverb(sentence.norm(k + 1)) for k in range(i))


def _turn(sentence: LexedSentence, i: int, j: int, main: int) -> Shape | None:
    """The clause at ``main`` behind its introductory phrase at ``j``, where it goes on with nothing before."""
    shape = sentence.shape(main)
    bare = bare_clause(sentence, main) or _turned_clause(sentence, main)
    if shape.form is Form.NOUN and bare and sentence.norm(main) != words.OPENING_SO:
        shape = Shape(Form.CLAUSE, bare, sentence.tense(bare))  # "and in time, crews will"
    opposed = sentence.norm(i) in words.TURNS or sentence.norm(main) in words.PRONOUNS
    phrase = sentence.norm(j) in words.PREPOSITIONS - {words.AS, words.INFINITIVE}
    told = shape.head < len(sentence) and (sentence.norm(shape.head) in words.HELPERS or sentence.acts(shape.head))
    named = main < len(sentence) and sentence.is_capital(main)
    told |= named and speaks(sentence, shape)  # "and in this context, Peru welcomed"
    opposed |= phrase and told  # "and with it, the port has"
    turns = shape.form is Form.CLAUSE and (opposed or sentence.says(j + 1, words.WHY))
    return shape if turns else None


def is_set_apart(sentence: LexedSentence, shape: Shape, i: int, j: int, verb_end: int | None) -> bool:
    """True where the clause that the coordinator at ``i`` joins at ``j`` cannot go on with a phrase before it.

    ``verb_end`` is the word behind the verb before; None within a clause that depends on a verb or a noun.
    """
    norm = sentence.norm(j)
    apart = "," in sentence.gap(i) or leads_dash(sentence, i)
    sure = apart or sentence.norm(i) in words.TURNS or norm in words.NOMINATIVES
    dedicated = sentence.norm(shape.head + 1) == words.INFINITIVE and sentence.may_be_gerund(shape.head + 2)
    if sure or (norm in words.DETERMINERS and speaks(sentence, shape) and not dedicated):
        return True  # but "for pilots and other crews committed to mending docks"
    titled = norm in _LANGUAGE.actors.TITLES and sentence.is_capital(j) and verb_end is not None
    spoken = verbs.lemma(sentence.norm(shape.head)) in verbs.REPORTING or speaks(sentence, shape)
    told = spoken and sentence.tense(shape.head)
    if titled and told and not awaits_relative(sentence, verb_end or 0, j):
        return True  # "and Mayor Ortiz underscored that"
    if verb_end is None:
        return False
    if _is_named_clause(sentence, shape, verb_end, j):
        return True
    paired = sentence.is_plain(i - 1) and sentence.norm(i - 1).endswith(words.PLURAL)  # "crews and towns have"
    within = _may_go_within(sentence, verb_end, j) or awaits_relative(sentence, verb_end, j)
    plural = plural_clause(sentence, j) == shape.head and not (paired or within)
    return plural or is_evident(sentence, shape, verb_end, j)


def _is_named_clause(sentence: LexedSentence, shape: Shape, verb_end: int, j: int) -> bool:
    """True for a clause whose subject is a name that stands in no pair with one before ("and Mayor Ortiz opened a")."""
    named = all(sentence.is_capital(k) and sentence.gap(k) == " " for k in range(j, shape.head))
    paired = sentence.is_capital(j - 2) or sentence.norm(j) in words.PRONOUNS | words.DETERMINERS
    told = sentence.norm(shape.head) in words.HELPERS or sentence.acts(shape.head)
    within = _may_go_within(sentence, verb_end, j) or awaits_relative(sentence, verb_end, j)
    return named and told and not (paired or within or shares_auxiliary(sentence, j, shape.head))


def _may_go_within(sentence: LexedSentence, verb_end: int, j: int) -> bool:
    """True where a clause at ``j`` may go on with one that "when" or "how" opens before it."""
    opens = words.SUBORDINATORS | words.OF_TIME | words.INDIRECT | {words.AS, words.COMPLEMENTIZER}
    return any(sentence.norm(k) in opens for k in range(verb_end, j))


def _holds_relative(sentence: LexedSentence, j: int, verb: int) -> bool:
    """True where the verb may be that of a clause within a noun ("the docks and the toll the port has set")."""
    opens = (k for k in range(j + 1, verb) if sentence.norm(k) in words.DETERMINERS | words.NOMINATIVES)
    return any(sentence.norm(k - 1) not in words.PREPOSITIONS | words.COORDINATORS for k in opens)


def _acts_for_certain(sentence: LexedSentence, shape: Shape) -> bool:
    """True for a past form, or one of the third person, that can only be a verb and acts on something."""
    i, norm = shape.head, sentence.norm(shape.head)
    one = sentence.is_third_person(i) and verbs.is_surely(norm)
    past = shape.tense is Tense.PAST and verbs.lemma(norm) != norm and verbs.lemma(norm) not in words.NAMING
    timed = sentence.norm(i + 1) in words.INDEFINITES and sentence.norm(i + 2) in words.TIMES  # "opened a year ago"
    return sentence.acts(i) and (one or past) and not timed


def awaits_relative(sentence: LexedSentence, verb_end: int, j: int) -> bool:
    """True where a clause that describes a noun is open before ``j``, and its verb behind it ("steps Peru and ...")."""
    nouns = (k for k in range(j - 1, verb_end, -1) if sentence.norm(k) not in words.INDEFINITES)  # no "days a week"
    opens = next(filter(sentence.opens_bare_relative, nouns), None)
    return opens is not None and not any(sentence.tense(k) for k in range(opens, j))


def is_evident(sentence: LexedSentence, shape: Shape, verb_end: int, j: int) -> bool:
    """True for a clause at ``j`` that needs no comma before its "and" ("opened a dock and the mayor praised the crew").

    Nothing from ``verb_end`` on may open a clause that it could go on with.
    """
    if (
        shape.form is not Form.CLAUSE
        or awaits_relative(sentence, verb_end, j)
        or any(sentence.norm(k) in words.SUBORDINATORS or sentence.norm(k) in words.OF_TIME for k in range(verb_end, j))
    ):
        return False
    if sentence.norm(j) == words.EXPLETIVE:
        return shape.head == j + 1  # "and it is", "and it will"
    helped = sentence.norm(shape.head) in words.HELPERS or _acts_for_certain(sentence, shape)
    if helped and sentence.norm(j) in words.DETERMINERS:
        free = sentence.norm(j - 1) == words.AND and not any(map(sentence.opens_clause, range(verb_end - 1, j)))
        free &= not shares_auxiliary(sentence, j, shape.head)
        return free and not _holds_relative(sentence, j, shape.head)  # "and the price of oil has fallen"
    named = sentence.is_capital(max(j - 2, 0)) or sentence.norm(j) not in words.DETERMINERS
    phrased = any(sentence.norm(k) in words.PREPOSITIONS for k in range(j, shape.head))
    after = sentence.follower(sentence.group_end(shape.head) - 1)
    acts = after in words.DETERMINERS or after in words.COUNTED or after.isdecimal()
    past = sentence.tense(shape.head) is Tense.PAST and after and after not in words.PREPOSITIONS
    bare = past and shape.head > j + 1 and not verbs.is_adverb(sentence.norm(shape.head - 1))
    rare = sentence.norm(shape.head) in words.HARDLY_ATTRIBUTIVE  # "exchanged views"
    acts |= bool(bare) and (rare or verbs.is_rarely_adjective(sentence.norm(shape.head), RARE_SHARE))
    return not (named or phrased) and acts and sentence.norm(shape.head) not in words.PASSIVE
