"""Find where the subject of a clause begins, behind introductory phrases, and what stands within it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from summitcheck.claims.heads import describes_name
from summitcheck.claims.independent import BARE_REACH, bare_clause, is_helped_clause
from summitcheck.claims.lexing import DASH, TITLES
from summitcheck.claims.places import is_place
from summitcheck.claims.shapes import RELATIVE_REACH, LexedSentence
from summitcheck.claims.subjects import TITLE_REACH
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: What opens a clause within a subject.
_WITHIN_SUBJECTS = words.SUBJECT_ENDS - {words.INFINITIVE} | words.INDIRECT
PAIR = 2  # dashes that set something apart
MAIN_REACH = 10  # words behind a comma among which a verb shows a clause
YEAR_SIZE, STATE_SIZE = 4, 2  # digits of a year, letters of the short name of a state
SPAN_REACH = 4  # words that a span of time may have ("only some two years")
ADJECTIVE_SHARE = 0.3  # of its uses, up to which a past form may open a sentence as its verb


def after_adjunct(sentence: LexedSentence, i: int) -> int | None:
    """Where the subject begins after "In order to ..., " or "When ..., ", if the clause opens so."""
    norm = sentence.norm(i)
    if sentence.gap(i + 1).strip() in _LANGUAGE.syntax.POSSESSIVES:
        return None  # "Today's plans build on"
    if norm in words.POINTING and sentence.says(i + 1, words.WHY):
        told = i + 1 + len(words.WHY)  # "That is why, today, we are opening the port"
        return after_adjunct(sentence, told) or told
    if not _opens_adjunct(sentence, i, norm):
        return None
    if norm in words.OPENING_ADVERBS and sentence.norm(i + 1) in words.NOMINATIVES and sentence.gap(i + 1) == " ":
        return i + 1  # "Today we are proud to ..."
    if "," in sentence.gap(i + 1) and not verbs.is_gerund(norm) and sentence.is_plain(i + 1):
        return after_adjunct(sentence, i + 1) or i + 1  # "Moreover, old ports include"
    commas = _commas_behind(sentence, i, norm)
    if commas and _tells_already(sentence, i, commas[0]):
        return None
    held = bool(commas) and _holds_main(sentence, i, commas[0])
    if held and verbs.is_gerund(norm):
        return None  # "Mending it is what we can do, in time, ..."
    held &= norm in words.PREPOSITIONS
    main = _main_start(sentence, commas, held=held) or _past_clause(sentence, i, commas)
    if main is None or (_is_led_by_participle(sentence, i) and not _is_surely_told(sentence, main)):
        return None  # "Built on the plan by opening docks, quays, and yards"
    return _past_list(sentence, main, commas)


def _is_surely_told(sentence: LexedSentence, main: int) -> bool:
    """True for a clause at ``main`` whose verb is sure: an auxiliary, or that of a name or of what has an article."""
    near = range(main + 1, min(main + MAIN_REACH, len(sentence)))
    own = takewhile(lambda k: sentence.norm(k) not in _WITHIN_SUBJECTS and "," not in sentence.gap(k), near)
    if any(sentence.norm(k) in words.HELPERS and sentence.tense(k) for k in own):
        return True
    verb = sentence.clause_verb(main)
    named = sentence.is_capital(main) and verb is not None and sentence.is_sure(verb)
    return named or (verb is not None and sentence.norm(main) in words.DETERMINERS | words.PRONOUNS)


def _past_clause(sentence: LexedSentence, i: int, commas: Sequence[int]) -> int | None:
    """The first comma behind the verb of the clause that "when" opens at ``i``, before what may be a subject."""
    if sentence.norm(i) not in words.SUBORDINATORS | {words.AS}:
        return None
    behind = (k for k in commas if any(sentence.tense(n) for n in range(i + 1, k)))
    return next((k for k in behind if _may_open_subject(sentence, k)), None)


def _may_open_subject(sentence: LexedSentence, k: int) -> bool:
    norm = sentence.norm(k)
    opens = norm in words.DETERMINERS | words.NOMINATIVES or sentence.is_capital(k) or sentence.is_plain(k)
    within = norm in words.COORDINATORS | words.RELATIVES | words.SUBORDINATORS | words.PREPOSITIONS | {words.AS}
    verbal = verbs.is_verbal(norm) or verbs.is_past(norm, "") or verbs.is_adverb(norm) or verbs.is_surely(norm)
    return opens and not (within or verbal)


def _opens_adjunct(sentence: LexedSentence, i: int, norm: str) -> bool:
    """True for a word, ``norm`` at ``i``, that may open an adjunct: a preposition, "when", an adverb, a gerund."""
    opens = norm in words.PREPOSITIONS or norm in words.SUBORDINATORS or _is_opening_adverb(sentence, i)
    opens |= (norm in words.TIME_LEADS and sentence.norm(i + 1) in words.TIMES) or _is_span(sentence, i)
    opens |= norm in words.FOCUSING and sentence.norm(i + 1) in words.SUBORDINATORS | words.PREPOSITIONS
    opens |= sentence.says(i, words.SO_FAR)  # "So far in 2030, the port has"
    opens |= norm in words.INTENSIFIERS and verbs.is_adverb(sentence.norm(i + 1)) and "," in sentence.gap(i + 2)
    opens |= norm == words.INVERTED and not sentence.words[i].text.islower()  # "Should the port fail, I may"
    opens |= _is_led_by_participle(sentence, i) or _is_proviso(sentence, i)
    return opens or verbs.is_gerund(norm) or norm in words.OPENING_ADVERBS or norm in words.LEADING


def _is_proviso(sentence: LexedSentence, i: int) -> bool:
    """True for "Provided the towns agree, we will pay", not for "Provided the towns with boats"."""
    if i or sentence.norm(i) not in words.PROVISOS or sentence.norm(1) not in words.DETERMINERS:
        return False
    comma = sentence.comma(0, RELATIVE_REACH)
    told = any(sentence.tense(k) for k in range(2, comma))
    return told and sentence.clause_verb(comma) is not None


def _is_led_by_participle(sentence: LexedSentence, i: int) -> bool:
    """True for a participle and its phrase before the subject ("Spurred by what Peru has done, towns")."""
    led = sentence.norm(i + 1) in words.PREPOSITIONS | {words.AGENT} and not sentence.counts(i + 1)
    done = verbs.is_past(sentence.norm(i), "") or verbs.is_participle(sentence.norm(i))
    return not i and led and done and sentence.is_capital(0) and len(sentence) > 1


def _commas_behind(sentence: LexedSentence, i: int, norm: str) -> list[int]:
    """The commas behind which the subject may begin, after an adjunct that the word ``norm`` at ``i`` opens."""
    end = len(sentence)
    if verbs.is_gerund(norm):  # "Mending quays will pay; when they are safe, trade will grow"
        end = next((k for k in range(i + 1, end) if ";" in sentence.gap(k)), end)
    marks = [k for k in range(i + 1, end) if {",", ":"} & set(sentence.gap(k)) and not sentence.words[k].inside]
    led = norm in words.PREPOSITIONS  # "For the purposes of this act: the toll is"
    commas = [k for n, k in enumerate(marks) if "," in sentence.gap(k) or (led and not n)]
    if norm in words.SUBORDINATORS | {words.AS} and (behind := _past_dashes(sentence, i, min(commas, default=end))):
        return [behind]
    return [k for n, k in enumerate(commas) if not _goes_on(sentence, k, within=n > 0)]


def _past_dashes(sentence: LexedSentence, i: int, comma: int) -> int | None:
    """The word behind two dashes before the first comma, where a clause may begin ("As tolls rose – twice – it")."""
    dashes = [k for k in range(i + 1, comma) if DASH in sentence.gap(k)]
    behind = dashes[1] if len(dashes) == PAIR else None
    return behind if behind and _may_open_subject(sentence, behind) else None


def _is_span(sentence: LexedSentence, i: int) -> bool:
    """True for a span of time before a clause ("one year after Peru joined", "just weeks before the fair")."""
    spans = words.SPANS | words.TIMES
    end = next((k for k in range(i, i + SPAN_REACH) if sentence.norm(k) in spans), i + SPAN_REACH)
    counts = (sentence.norm(k) for k in range(i, end))
    told = all(w.isdecimal() or w in words.COUNTED | words.ONCE | words.FOCUSING or verbs.is_adverb(w) for w in counts)
    return told and end < i + SPAN_REACH and sentence.norm(end + 1) in words.OF_TIME


def _goes_on(sentence: LexedSentence, k: int, *, within: bool) -> bool:
    """True for a comma at ``k`` behind which no subject begins: "Jr.", an adjective, a span, "Lima County, LC"."""
    state = within and sentence.words[k].text.isupper() and len(sentence.norm(k)) == STATE_SIZE
    named = state and sentence.is_capital(k - 1) and sentence.is_capital(k - 2)
    junior = sentence.norm(k) in words.GENERATIONS
    return junior or named or _between_adjectives(sentence, k) or _is_span(sentence, k)


def _holds_main(sentence: LexedSentence, i: int, comma: int) -> bool:
    """True where an auxiliary stands before the first comma, and nothing before it that opens a clause."""
    helper = next((k for k in range(i + 1, comma) if sentence.norm(k) in words.HELPERS and sentence.tense(k)), None)
    opens = words.SUBJECT_ENDS | words.INDIRECT | words.SUBORDINATORS
    joined = words.SUBORDINATORS | words.OF_TIME | {words.AS}
    if helper is None or sentence.norm(i) in joined or sentence.norm(comma) in words.FIRST_PERSON:
        return False  # "Noting the harm storms have on docks, we"
    if any(sentence.follows_noun(k) for k in range(i + 2, helper)):
        return False  # "Building on the progress our ports have made, we will"
    return not any(sentence.norm(k) in opens for k in range(i, helper))


def _tells_already(sentence: LexedSentence, i: int, comma: int) -> bool:
    """True where a name and its verb stand before the first comma ("In 1933 Mayor Ortiz opened the dock, a")."""
    acts = (k for k in range(i + 2, comma) if sentence.tense(k) is Tense.PAST and sentence.acts(k))
    verb = next(acts, None)
    if verb is None or sentence.norm(i) not in words.PREPOSITIONS - words.OF_TIME or not sentence.is_capital(verb - 1):
        return False
    opens = words.SUBJECT_ENDS | words.INDIRECT | words.SUBORDINATORS | words.OF_TIME
    nouns = (k for k in range(i + 2, verb) if sentence.follows_noun(k) and not sentence.norm(k - 1).isdecimal())
    return not any(sentence.norm(k) in opens for k in range(i, verb)) and next(nouns, None) is None


def _is_opening_adverb(sentence: LexedSentence, i: int) -> bool:
    """True for an adverb that introduces a subject ("Now, ...", "Then in Lima, ..."): not for "More ports are ..."."""
    norm, after = sentence.norm(i), sentence.norm(i + 1)
    if sentence.says(i, words.MORE_THAN):
        return False  # "More than 80% of the ports"
    if not verbs.is_adverb(norm) or norm.endswith("ly"):
        return verbs.is_adverb(norm)
    phrase = after in words.PREPOSITIONS or after in words.SUBORDINATORS or verbs.is_adverb(after)
    return phrase or "," in sentence.gap(i + 1)


def _main_start(sentence: LexedSentence, commas: Sequence[int], *, held: bool) -> int | None:
    """The comma behind which the subject begins, by the verbs that follow; ``held`` says that one goes before."""
    commas = [k for k in commas if not (sentence.norm(k).isdecimal() and len(sentence.norm(k)) == YEAR_SIZE)]
    commas = [k for k in commas if not (_is_apposed(sentence, k) or _is_office(sentence, k))]
    called = next((k for k in commas if _calls(sentence, k)), None)
    strict = called or next((k for k in commas if sentence.clause_verb(k)), None)
    listed = next((k for k in commas if sentence.clause_verb(k, lists=True)), None)
    if strict and listed and listed < strict:
        closed = words.DETERMINERS | words.PRONOUNS
        placed = sentence.is_capital(strict) and sentence.norm(strict) not in closed
        if placed and sentence.norm(listed) in words.DETERMINERS:
            return listed  # "the port of Lima, Peru"
        verb = sentence.clause_verb(strict) or strict
        joined = any(sentence.norm(k) == words.AND for k in range(strict, verb))
        return listed if joined and sentence.clause_verb(listed, lists=True) == verb else strict  # "Lima, Peru, and"
    if strict and strict not in (called, listed):
        return _first_of_list(sentence, strict, commas)
    if listed and not strict:
        return _past_place(sentence, listed, commas) or listed
    return strict or (None if held else _behind_comma(sentence, commas))


def _first_of_list(sentence: LexedSentence, k: int, commas: Sequence[int]) -> int:
    """The comma before bare plurals in the list that a subject at ``k`` goes on with ("crews, Lima pilots, and")."""
    verb = sentence.clause_verb(k) or k
    if not any(sentence.norm(n) in words.JOINING and "," in sentence.gap(n) for n in range(k, verb)):
        return k
    for comma in reversed([each for each in commas if each < k]):
        bare = all(sentence.is_plain(n) and sentence.gap(n) == " " for n in range(comma + 1, k))
        if not (bare and sentence.is_plain(comma) and sentence.norm(k - 1).endswith(words.PLURAL)):
            break
        k = comma
    return k


def _past_place(sentence: LexedSentence, k: int, commas: Sequence[int]) -> int | None:
    """The comma behind the place at ``k``, where a bare plural and its auxiliary follow ("In Lima, Peru, fees are")."""
    end = next((comma for comma in commas if comma > k), None)
    if end is None or not is_place(" ".join(word.text for word in sentence.words[k:end])):
        return None
    return end if bare_clause(sentence, end) else None


def _is_apposed(sentence: LexedSentence, k: int) -> bool:
    """True for "a body led by the mayor" between commas, where the clause behind the second has an auxiliary."""
    verb = sentence.clause_verb(k)
    if verb is None or sentence.tense(verb) is not Tense.PAST or sentence.is_sure(verb):
        return False
    comma = sentence.comma(verb, RELATIVE_REACH)
    if comma == verb or sentence.norm(comma) in words.COORDINATORS:
        return False
    return is_helped_clause(sentence, comma) or describes_name(sentence, k, verb)


def _is_office(sentence: LexedSentence, k: int) -> bool:
    """True for the office of the person named before it ("Ana Ortiz, Senior Advisor to the Mayor"), and of no place."""
    near = range(k, min(k + TITLE_REACH, len(sentence)))
    held = next((n for n in near if sentence.norm(n) in TITLES), None)
    if held is None or k < 2 or sentence.gap(k - 1) != " ":
        return False
    name = sentence.words[k - 2 : k]
    person = all(word.capital for word in name) and not is_place(" ".join(word.text for word in name))
    after = sentence.norm(held + 1)
    return person and (after in words.PREPOSITIONS or after in words.JOINING) and sentence.is_capital(k)


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
        if within or not any(sentence.tense(n) for n in range(k + 1, min(end, k + MAIN_REACH))):
            continue
        if not verbs.is_gerund(sentence.norm(k)):
            return k
        gerund = gerund or k
    return gerund


def past_lead(sentence: LexedSentence, i: int) -> int:
    """The word after an adverb at ``i`` that introduces a subject ("together we have", "now, Peru has"), or ``i``."""
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
    noun &= not sentence.is_capital(own - 1)
    described = noun and own > i + 2 and verbs.is_base(sentence.norm(own - 1), words.ARTICLE)
    return own if described else len(sentence)  # "the storms that towns face are strong"


def names_subject(sentence: LexedSentence, i: int) -> bool:
    """True for a name that looks like a verb, before what a comma sets apart ("Switch Docks, a port firm, has")."""
    named = i + 1 < len(sentence) and sentence.is_capital(i) and sentence.is_capital(i + 1)
    comma = sentence.comma(i, BARE_REACH)
    return named and comma > i and sentence.norm(comma) in words.INDEFINITES


def opens_without_subject(sentence: LexedSentence, i: int) -> bool:
    """True for a verb that opens a sentence without a subject: no other is left over ("Built on the plan by ...")."""
    if i + 1 >= len(sentence) or sentence.joined(i) or not _may_open_with_verb(sentence, i):
        return False
    near = (k for k in (i + 1, i + 2) if k < len(sentence))
    if any(sentence.tense(k) and not sentence.is_adjective(k) for k in near) or _is_named(sentence, i):
        return False
    start = i + 1
    if verbs.is_base(sentence.norm(i), words.ARTICLE) and verbs.lemma(sentence.norm(i)) in words.OF_CLAUSES:
        own = next((k for k in range(start, len(sentence)) if sentence.is_sure(k)), None)
        start = sentence.group_end(own) if own else start  # "Ensure crews have docks"
    return sentence.surplus(start, related=True) is None and not _leads_up(sentence, i)


def _may_open_with_verb(sentence: LexedSentence, i: int) -> bool:
    """True for what may be a verb before what it acts on, and is rarely anything else."""
    norm, after = sentence.norm(i), sentence.norm(i + 1)
    if any(sentence.norm(k) in words.DETERMINERS | words.STAND_INS for k in range(i)):
        return False  # "Both express"
    if verbs.is_past(norm, sentence.follower(i)):
        return verbs.lemma(norm) != norm and verbs.is_rarely_adjective(norm, ADJECTIVE_SHARE)
    if not verbs.is_surely(norm):
        return False
    acts = after in words.DETERMINERS or after in words.CURRENCIES or sentence.is_capital(i + 1)
    if verbs.is_past(after, "") and verbs.lemma(after) in verbs.REPORTING:
        return False  # "Google announced cuts"
    third = verbs.is_present(norm, words.ARTICLE) and (acts or after.endswith(words.PLURAL))
    return third or verbs.is_base(norm, words.ARTICLE)


def _is_named(sentence: LexedSentence, i: int) -> bool:
    """True within a title, whose words have capitals, and for a name that a comma ends ("Jared Ortiz, mayor")."""
    titled = all(word.capital for word in sentence.words[i:] if word.content and word.norm.isalpha())
    past = verbs.is_past(sentence.norm(i), "")
    return titled or (past and sentence.is_capital(i + 1) and "," in sentence.gap(i + 2))


def _leads_up(sentence: LexedSentence, i: int) -> bool:
    """True for what stands before a clause of its own ("Launched in 2030, the fund pays", "Build docks: Peru will")."""
    after = sentence.norm(i + 1)
    led = after in words.PREPOSITIONS or after == words.INFINITIVE or verbs.is_adverb(after)
    marks = ",:" if led else ":"
    parted = (k for k in range(i + 1, len(sentence)) if any(mark in sentence.gap(k) for mark in marks))
    return any(sentence.clause_verb(k) for k in parted)
