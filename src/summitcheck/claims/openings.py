"""Where the subject of a clause begins, behind what leads up to it, and which words are a clause of their own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from summitcheck.claims.cuts import speaks
from summitcheck.claims.shapes import RELATIVE_REACH, Form, LexedSentence, Shape
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: What opens a clause within a subject.
_WITHIN_SUBJECTS = words.SUBJECT_ENDS - {words.INFINITIVE} | words.INDIRECT
PHRASE_REACH, PLURAL_REACH = 4, 12
YEAR_SIZE = 4  # digits
#: How many words a bare subject may have.
BARE_REACH = 4
#: How long a phrase that commas set apart behind "and" may be.
LEAD_REACH = 10


def after_adjunct(sentence: LexedSentence, i: int) -> int | None:
    """Where the subject begins after "In order to ..., " or "When ..., ", if the clause opens so."""
    norm = sentence.norm(i)
    if norm in words.POINTING and sentence.says(i + 1, words.WHY):
        told = i + 1 + len(words.WHY)  # "That is why, today, we are opening the port"
        return after_adjunct(sentence, told) or told
    opens = norm in words.PREPOSITIONS or norm in words.SUBORDINATORS or _is_opening_adverb(sentence, i)
    opens |= norm in words.TIME_LEADS and sentence.norm(i + 1) in words.TIMES
    opens |= norm in words.FOCUSING and sentence.norm(i + 1) in words.SUBORDINATORS | words.PREPOSITIONS
    if not (opens or verbs.is_gerund(norm) or norm in words.OPENING_ADVERBS or norm in words.LEADING):
        return None
    if "," in sentence.gap(i + 1) and not verbs.is_gerund(norm) and sentence.is_plain(i + 1):
        return after_adjunct(sentence, i + 1) or i + 1  # "Moreover, old ports include"
    end = len(sentence)
    if verbs.is_gerund(norm):  # "Mending quays will pay; when they are safe, trade will grow"
        end = next((k for k in range(i + 1, end) if ";" in sentence.gap(k)), end)
    commas = [k for k in range(i + 1, end) if "," in sentence.gap(k) and not sentence.words[k].inside]
    commas = [k for k in commas if sentence.norm(k) not in words.GENERATIONS and not _between_adjectives(sentence, k)]
    held = bool(commas) and _holds_main(sentence, i, commas[0])
    if held and verbs.is_gerund(norm):
        return None  # "Mending it is what we can do, in time, ..."
    held &= norm in words.PREPOSITIONS
    main = _main_start(sentence, commas, held=held)
    return _past_list(sentence, main, commas) if main else None


def _holds_main(sentence: LexedSentence, i: int, comma: int) -> bool:
    """True where an auxiliary stands before the first comma, and nothing before it that opens a clause."""
    helper = next((k for k in range(i + 1, comma) if sentence.norm(k) in words.HELPERS and sentence.tense(k)), None)
    opens = words.SUBJECT_ENDS | words.INDIRECT | words.SUBORDINATORS
    joined = words.SUBORDINATORS | words.OF_TIME | {words.AS}
    if helper is None or sentence.norm(i) in joined:
        return False
    return not any(sentence.norm(k) in opens for k in range(i, helper))


def _is_opening_adverb(sentence: LexedSentence, i: int) -> bool:
    """True for an adverb that leads up to a subject ("Now, ...", "Then in Lima, ..."): not for "More ports are ..."."""
    norm, after = sentence.norm(i), sentence.norm(i + 1)
    if not verbs.is_adverb(norm) or norm.endswith("ly"):
        return verbs.is_adverb(norm)
    phrase = after in words.PREPOSITIONS or after in words.SUBORDINATORS or verbs.is_adverb(after)
    return phrase or "," in sentence.gap(i + 1)


def _main_start(sentence: LexedSentence, commas: Sequence[int], *, held: bool) -> int | None:
    """The comma behind which the subject begins, by the verbs that follow; ``held`` says that one goes before."""
    commas = [k for k in commas if not (sentence.norm(k).isdecimal() and len(sentence.norm(k)) == YEAR_SIZE)]
    commas = [k for k in commas if not _is_apposed(sentence, k)]
    called = next((k for k in commas if _calls(sentence, k)), None)
    strict = called or next((k for k in commas if sentence.clause_verb(k)), None)
    listed = next((k for k in commas if sentence.clause_verb(k, lists=True)), None)
    if strict and listed and listed < strict:
        closed = words.DETERMINERS | words.PRONOUNS
        placed = sentence.words[strict].capital and sentence.norm(strict) not in closed
        if placed and sentence.norm(listed) in words.DETERMINERS:
            return listed  # "the port of Lima, Peru"
        verb = sentence.clause_verb(strict) or strict
        joined = any(sentence.norm(k) == words.AND for k in range(strict, verb))
        return listed if joined and sentence.clause_verb(listed, lists=True) == verb else strict  # "Lima, Peru, and"
    return strict or listed or (None if held else _behind_comma(sentence, commas))


def _is_apposed(sentence: LexedSentence, k: int) -> bool:
    """True for "a body led by the mayor" between commas, where the clause behind the second has an auxiliary."""
    verb = sentence.clause_verb(k)
    if verb is None or sentence.tense(verb) is not Tense.PAST or sentence.is_sure(verb):
        return False
    comma = sentence.comma(verb, RELATIVE_REACH)
    return comma > verb and sentence.norm(comma) not in words.COORDINATORS and is_helped_clause(sentence, comma)


def _calls(sentence: LexedSentence, k: int) -> bool:
    """True for "let us"."""
    return sentence.norm(k) == words.LET and sentence.norm(k + 1) in words.OBJECT_PRONOUNS


def _past_list(sentence: LexedSentence, main: int, commas: Sequence[int]) -> int:
    """Where the subject begins behind a list that the adjunct ends in ("In trade, fishing, and mining, both ...")."""
    verb = sentence.clause_verb(main, lists=True) or main
    within = [k for k in commas if main < k < verb]
    joined = next((k for k in within if sentence.norm(k) in words.COORDINATORS), verb)
    return next((k for k in within if k > joined and sentence.clause_verb(k) == verb), main)


def _between_adjectives(sentence: LexedSentence, k: int) -> bool:
    return verbs.is_adjective(sentence.norm(k - 1)) and verbs.is_adjective(sentence.norm(k))


def _behind_comma(sentence: LexedSentence, commas: Sequence[int]) -> int | None:
    """The first comma behind which a verb follows before the next ("While ports grew, fishing remains ...")."""
    gerund = None
    for k, end in pairwise((*commas, len(sentence))):
        led = sentence.norm(k) in words.SUBORDINATORS or sentence.norm(k) == words.AS
        within = led or sentence.norm(k) in words.COORDINATORS or sentence.norm(k) in words.RELATIVES
        if within or not any(sentence.tense(n) for n in range(k + 1, min(end, k + 8))):
            continue
        if not verbs.is_gerund(sentence.norm(k)):
            return k
        gerund = gerund or k
    return gerund


def past_lead(sentence: LexedSentence, i: int) -> int:
    """The word after an adverb at ``i`` that leads up to a subject ("together we have", "now, Peru has"), or ``i``."""
    leads = verbs.is_adverb(sentence.norm(i)) or sentence.norm(i) in words.OPENING_ADVERBS
    return i + 1 if leads and (sentence.norm(i + 1) in words.PRONOUNS or "," in sentence.gap(i + 1)) else i


def past_phrase(sentence: LexedSentence, i: int) -> int | None:
    """The verb behind the phrase that commas set apart at ``i`` ("I, by virtue of my office, do proclaim")."""
    if sentence.norm(i) not in words.PREPOSITIONS:
        return None
    ends = (k for k in range(i + 1, min(i + 1 + RELATIVE_REACH, len(sentence))) if "," in sentence.gap(k))
    heads = ((k, sentence.skip_adverbs(k)) for k in ends)
    return next((k for k, head in heads if head < len(sentence) and sentence.is_sure(head)), None)


def opens_within(sentence: LexedSentence, i: int) -> bool:
    """True for what opens a clause within a subject ("the mayors who", "the power to tell whether")."""
    pointed = sentence.norm(i) == words.COMPLEMENTIZER and sentence.norm(i - 1) in words.PREPOSITIONS
    return sentence.norm(i) in _WITHIN_SUBJECTS and not pointed  # "on that list"


def past_relative(sentence: LexedSentence, i: int) -> int:
    """The word after the verb of the relative clause at ``i``, where the verb of the subject follows it.

    Where none does ("Ports that are open"), it is the end of the sentence; ``i`` where the clause has no verb.
    """
    end = min(i + RELATIVE_REACH, len(sentence))
    first = sentence.verb_of_relative(i)
    own = first if first > i else next((k for k in range(i + 1, end) if sentence.tense(k)), None)
    if own is None:
        return i
    if main := sentence.surplus(sentence.group_end(own), related=True):
        return main
    after = sentence.group_end(own)
    for k in range(after, end):  # "towns that have paid or will pay this year have been told"
        second = sentence.skip_adverbs(k + 1)
        if sentence.norm(k) in words.JOINING and sentence.norm(second) in words.HELPERS and sentence.tense(second):
            return past_relative(sentence, k)
        if sentence.tense(k):
            break
    if sentence.expect_verb(after, end):
        return after
    noun = sentence.norm(own) in words.HELPERS and sentence.norm(i) == words.COMPLEMENTIZER
    noun &= not sentence.words[own - 1].capital
    described = noun and own > i + 2 and verbs.is_base(sentence.norm(own - 1), words.ARTICLE)
    return own if described else len(sentence)  # "the storms that towns face are strong"


def names_subject(sentence: LexedSentence, i: int) -> bool:
    """True for a name that looks like a verb, before what a comma sets apart ("Switch Docks, a port firm, has")."""
    named = i + 1 < len(sentence) and sentence.words[i].capital and sentence.words[i + 1].capital
    comma = sentence.comma(i, BARE_REACH)
    return named and comma > i and sentence.norm(comma) in words.INDEFINITES


def is_helped_clause(sentence: LexedSentence, i: int) -> bool:
    """True for a clause at ``i`` whose verb an auxiliary or a modal opens, be its subject bare ("port fees have")."""
    if sentence.norm(i) == words.COMPLEMENTIZER:
        return False  # "take the deal, that Peru is ready for, and ..."
    verb = sentence.clause_verb(i)
    return (verb is not None and sentence.norm(verb) in words.HELPERS) or bare_clause(sentence, i) is not None


def bare_clause(sentence: LexedSentence, i: int) -> int | None:
    """The auxiliary or modal behind a bare plural at ``i``, with what describes it ("low port fees have")."""
    verb = next((k for k in range(i + 1, min(i + BARE_REACH, len(sentence))) if sentence.tense(k)), i)
    bare = all(sentence.is_plain(k) for k in range(i, verb)) and sentence.norm(verb - 1).endswith(words.PLURAL)
    if not bare or verb == i:
        return None
    acts = sentence.tense(verb) is Tense.PRESENT and verbs.is_surely(
        sentence.norm(verb)
    )  # "and high fees draw no ships"
    acts &= not sentence.tense(i) and not sentence.is_third_person(verb)
    acts |= sentence.tense(verb) is Tense.PAST and verbs.is_only_past(sentence.norm(verb))  # ", and crews took part"
    acts &= sentence.gap(verb) == " "
    reach = (
        PLURAL_REACH if sentence.tense(verb) is Tense.PAST else BARE_REACH
    )  # "tolls fell, and fees fell" tell a list
    acts &= not any("," in sentence.gap(k) for k in range(max(i - 1 - reach, 1), i - 1))
    return verb if acts or sentence.norm(verb) in words.HELPERS else None


def last_conjuncts(sentence: LexedSentence) -> dict[Form, int]:
    """Where each form last follows a coordinator: a comma before that may separate a list."""
    joined = (i for i, word in enumerate(sentence.words) if word.norm in words.COORDINATORS and not word.inside)
    shapes = ((sentence.shape(i + 1).form, i) for i in joined)
    paired = (verbs.is_gerund(sentence.norm(i - 1)) and "," not in sentence.gap(i) for i in range(len(sentence)))
    pairs = {i for i, is_pair in enumerate(paired) if is_pair}  # "screening and vetting"
    return {form: i for form, i in shapes if not (form is Form.GERUND and i in pairs)}


def conjunct(sentence: LexedSentence, i: int, j: int, *, reported: bool) -> tuple[int, Shape]:
    """What the coordinator at ``i`` joins at ``j``: where it begins behind what leads up to it, and what it is.

    ``reported`` says that a "that" went before, which another may follow.
    """
    at = past_lead(sentence, sentence.comma(j, LEAD_REACH) if "," in sentence.gap(j) else j)
    apart = "," in sentence.gap(i) or sentence.norm(i) in words.TURNS
    if apart and sentence.norm(j) == words.LET:
        return j, Shape(Form.CLAUSE, j, Tense.PRESENT)  # ", but let us be clear"
    if apart and not reported and (verb := _pointed_at(sentence, j)):
        return j, Shape(Form.CLAUSE, verb, sentence.tense(verb))
    if apart and (main := after_adjunct(sentence, j)) and _is_turn(sentence, i, j, main):
        return j, sentence.shape(main)  # "but to grow trade, the ports must lower fees", "and that is why we met"
    if told := _behind_short_phrase(sentence, j, apart=apart):
        return j, sentence.shape(told)  # ", and in this regard, stress that"
    if apart and (told := _behind_phrase(sentence, j)):
        return j, sentence.shape(told)  # ", and in each year we have grown"
    if apart and (bare := bare_clause(sentence, at)):
        return j, Shape(Form.CLAUSE, bare, sentence.tense(bare))  # "but low fees have drawn ships"
    joined = sentence.norm(i) == words.AND and sentence.gap(i).lstrip('%)"\u201d') in (" ", ", ")
    if joined and (plural := plural_clause(sentence, j)):
        return j, Shape(Form.CLAUSE, plural, sentence.tense(plural))  # "and low fees have drawn ships"
    return (at if "," not in sentence.gap(j) else j), sentence.shape(at)


def plural_clause(sentence: LexedSentence, j: int) -> int | None:
    """The auxiliary of a clause at ``j`` whose subject is a bare plural or a number, with a phrase behind it or not."""
    start = sentence.skip_adverbs(j)
    start += sentence.norm(start) == words.OVER
    verb = next((k for k in range(start, min(start + PLURAL_REACH, len(sentence))) if _ends_plural(sentence, k)), None)
    if verb is None or verb <= start or sentence.gap(verb) != " ":
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


def _ends_plural(sentence: LexedSentence, k: int) -> bool:
    """True for the verb of a clause, and for what no bare subject holds."""
    norm = sentence.norm(k)
    opens = words.SUBJECT_ENDS | words.INDIRECT | words.COORDINATORS | words.PRONOUNS
    return bool(sentence.tense(k)) or norm in words.HELPERS or norm in opens or bool(sentence.gap(k).strip("- $"))


def _is_countable(sentence: LexedSentence, k: int) -> bool:
    norm = sentence.norm(k)
    return sentence.is_plain(k) or norm in words.COUNTED or norm[:1].isdecimal() or norm in words.CURRENCIES


def _pointed_at(sentence: LexedSentence, j: int) -> int | None:
    """The auxiliary of a clause whose subject is "that" and one word more ("and that work is vital"), if any."""
    told = sentence.norm(j) == words.COMPLEMENTIZER and j + 2 < len(sentence) and sentence.is_plain(j + 1)
    single = told and not sentence.norm(j + 1).endswith(words.PLURAL)
    return j + 2 if single and sentence.norm(j + 2) in words.HELPERS else None


def _behind_short_phrase(sentence: LexedSentence, j: int, *, apart: bool) -> int | None:
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
    """True where a clause follows what leads up to it: of "we" and the like, or behind "when" ("after it rose, we")."""
    main = after_adjunct(sentence, i)
    told = main is not None and (sentence.norm(main) in words.NOMINATIVES or sentence.norm(i) in words.SUBORDINATORS)
    return told and main is not None and is_helped_clause(sentence, main)


def leads_to_result(sentence: LexedSentence, i: int) -> bool:
    """True for the "so" at ``i`` of what follows from what goes before, and not of what it is for ("so we can")."""
    told = sentence.norm(sentence.skip_adverbs(i + 2))
    if "," in sentence.gap(i):
        return sentence.norm(i + 1) in words.NOMINATIVES and told in words.HELPERS - words.POSSIBLE
    return sentence.norm(i + 1) in words.FIRST_PERSON and told in _LANGUAGE.commitments.BINDING


def _is_turn(sentence: LexedSentence, i: int, j: int, main: int) -> bool:
    opposed = sentence.norm(i) in words.TURNS or sentence.norm(main) in words.PRONOUNS
    phrase = sentence.norm(j) in words.PREPOSITIONS - {words.AS, words.INFINITIVE}
    opposed |= phrase and sentence.norm(sentence.shape(main).head) in words.HELPERS  # "and with it, the port has"
    return sentence.shape(main).form is Form.CLAUSE and (opposed or sentence.says(j + 1, words.WHY))


def is_set_apart(sentence: LexedSentence, shape: Shape, i: int, j: int, verb_end: int | None) -> bool:
    """True where the clause that the coordinator at ``i`` joins at ``j`` cannot go on with a phrase before it.

    ``verb_end`` is the word behind the verb before; None within a clause that depends on a verb or a noun.
    """
    norm = sentence.norm(j)
    sure = "," in sentence.gap(i) or sentence.norm(i) in words.TURNS or norm in words.NOMINATIVES
    if sure or (norm in words.DETERMINERS and speaks(sentence, shape)):
        return True
    titled = norm in _LANGUAGE.actors.TITLES and sentence.words[j].capital and verb_end is not None
    told = verbs.lemma(sentence.norm(shape.head)) in verbs.REPORTING and sentence.tense(shape.head)
    if titled and told and not awaits_relative(sentence, verb_end or 0, j):
        return True  # "and Mayor Ortiz underscored that"
    if verb_end is None:
        return False
    paired = sentence.is_plain(i - 1) and sentence.norm(i - 1).endswith(words.PLURAL)  # "crews and towns have"
    plural = plural_clause(sentence, j) == shape.head and not (paired or _may_go_within(sentence, verb_end, j))
    return plural or is_evident(sentence, shape, verb_end, j)


def _may_go_within(sentence: LexedSentence, verb_end: int, j: int) -> bool:
    """True where a clause at ``j`` may go on with one that "when" or "how" opens before it."""
    opens = words.SUBORDINATORS | words.OF_TIME | words.INDIRECT | {words.AS, words.COMPLEMENTIZER}
    return any(sentence.norm(k) in opens for k in range(verb_end, j))


def _holds_relative(sentence: LexedSentence, j: int, verb: int) -> bool:
    """True where the verb may be that of a clause within a noun ("the docks and the toll the port has set")."""
    opens = (k for k in range(j + 1, verb) if sentence.norm(k) in words.DETERMINERS | words.NOMINATIVES)
    return any(sentence.norm(k - 1) not in words.PREPOSITIONS | words.COORDINATORS for k in opens)


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
    if sentence.norm(shape.head) in words.HELPERS and sentence.norm(j) in words.DETERMINERS:
        free = sentence.norm(j - 1) == words.AND and not any(map(sentence.opens_clause, range(verb_end - 1, j)))
        return free and not _holds_relative(sentence, j, shape.head)  # "and the price of oil has fallen"
    named = sentence.words[max(j - 2, 0)].capital or sentence.norm(j) not in words.DETERMINERS
    phrased = any(sentence.norm(k) in words.PREPOSITIONS for k in range(j, shape.head))
    after = sentence.follower(sentence.group_end(shape.head) - 1)
    acts = after in words.DETERMINERS or after in words.COUNTED or after.isdecimal()
    return not (named or phrased) and acts and sentence.norm(shape.head) not in words.PASSIVE
