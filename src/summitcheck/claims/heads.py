"""Which word is the verb of a subject: the first that describes no noun, and that no clause within the subject has."""

from __future__ import annotations

from summitcheck.claims.shapes import RELATIVE_REACH, LexedSentence
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

_BEFORE_CLAUSES = verbs.REPORTING | verbs.TELLING | words.OF_CLAUSES | words.BEFORE_BARE
DASH = " - "  # between words, in text that is folded


def modifies(sentence: LexedSentence, i: int) -> bool:
    """True for an adverb or a "not" that belongs to the verb behind it."""
    norm = sentence.norm(i)
    free = norm not in words.DETERMINERS or verbs.is_adverb(sentence.norm(i + 1))  # "most recently"
    return (verbs.is_adverb(norm) and free) or norm in words.NEGATIVES


def main_tense(sentence: LexedSentence, subject: int, i: int) -> Tense | None:
    """The tense of the verb at ``i`` of the subject at ``subject``; behind a semicolon it is no past ("crime")."""
    tense = sentence.tense(i)
    joined = sentence.norm(sentence.last_before(i)) in words.JOINING
    if joined and not verbs.is_surely(sentence.norm(i)):
        return None  # "the crews and advocates met"
    if joined and tense is Tense.PAST and verbs.is_past(sentence.norm(subject), sentence.follower(subject)):
        return None  # "Opened in Lima and widened in Arica, the port"
    if sentence.norm(i - 1) in words.HELPERS and sentence.norm(i - 2) in words.JOINING:
        return None
    within = sentence.norm(subject) in words.DETERMINERS and subject < i - 1 and not sentence.gap(i - 1).strip()
    if tense and within and sentence.norm(i - 1) in words.NOMINATIVES:
        after = sentence.group_end(i)
        if sentence.surplus(after) or (after < len(sentence) and sentence.tense(after)):
            return None  # "the work they do will pay", "the work they do pays"
    if tense and sentence.is_helped(i):
        return None  # "a fund that will help small ports mend docks"
    if tense and is_dashed(sentence, subject, i) and _has_verb_behind_dash(sentence, i):
        return None  # "the port - which ships say is safe - will grow"
    led = sentence.norm(sentence.last_before(i)) in words.SUBORDINATORS | {words.AS, words.THAN}
    if tense is Tense.PAST and led and sentence.norm(i) not in words.HELPERS:
        return None  # "when asked", "as agreed"
    if tense is Tense.PAST and sentence.norm(i) not in words.HELPERS and sentence.is_followed_by_verb(i):
        return None  # "the stories they told included"
    if tense and _is_apposed(sentence, subject, i):
        return None  # "Peru, a state founded on trade, has"
    if tense and sentence.is_bare_relative(subject, i):
        return None  # "steps the town has taken can be found here"
    if tense is Tense.PAST and any(";" in sentence.gap(k) for k in range(subject + 1, i + 1)):
        return None
    if tense and (_is_noun_of_another(sentence, i) or _is_within_gerund(sentence, subject, i)):
        return None
    return None if not tense or sentence.describes(i) else tense


def _is_within_gerund(sentence: LexedSentence, subject: int, i: int) -> bool:
    """True for a doubtful verb behind a gerund ("Building shared docks", "Mending the docks they need")."""
    gerund, verb = sentence.norm(subject), verbs.lemma(sentence.norm(subject))
    acts = verbs.is_gerund(gerund) and verb != gerund and verb not in words.INTRANSITIVE
    if not acts or sentence.norm(i) in words.HELPERS:
        return False
    told = sentence.norm(i - 1) in words.NOMINATIVES and sentence.follows_noun(i - 1)
    return told or (sentence.tense(i) is Tense.PAST and not sentence.is_sure(i))


def _is_noun_of_another(sentence: LexedSentence, i: int) -> bool:
    """True for a doubtful verb before one that is sure and has no other subject ("the port exports to Peru have")."""
    if not _is_doubtful(sentence, i) or verbs.lemma(sentence.norm(i)) in _BEFORE_CLAUSES:
        return False  # "studies show ports are old", "lets crews mend docks"
    verb = sentence.surplus(i + 1)
    if verb is None or any(_may_open_clause(sentence, k) for k in range(i + 2, verb)):
        return False
    if sentence.norm(verb) in words.HELPERS:
        return True
    before = sentence.norm(i - 1)
    named = sentence.words[i - 1].capital and not (before in words.DETERMINERS or verbs.is_adverb(before))
    sure = verbs.is_hardly_noun(sentence.norm(verb)) or sentence.last_before(verb) < verb - 1
    return sure and not (named and sentence.tense(i) is Tense.PAST)  # "Peru opened docks"


def _is_doubtful(sentence: LexedSentence, i: int) -> bool:
    """True for a participle before a bare noun and for a verb as often a noun, where nothing speaks for the verb."""
    norm, before, after = sentence.norm(i), sentence.norm(sentence.last_before(i)), sentence.follower(i)
    timed = after in words.TIME_LEADS and sentence.norm(i + 2) in words.TIMES  # "port deeds this year have"
    acts = (after in words.DETERMINERS and not timed) or after in words.OBJECT_PRONOUNS or sentence.counts(i + 1)
    acts |= after in words.PARTICLES or (after == words.INFINITIVE and not sentence.is_third_person(i))
    if norm in words.HELPERS or acts or before in words.NOMINATIVES or before in words.RELATIVES:
        return False
    return sentence.is_adjective(i) or (sentence.tense(i) is Tense.PRESENT and not verbs.is_surely(norm))


def _may_open_clause(sentence: LexedSentence, k: int) -> bool:
    """True for a noun right behind another: what follows may describe that ("the steps ports can take")."""
    noun = sentence.gap(k) == " " and sentence.is_plain(k - 1) and not verbs.is_surely(sentence.norm(k - 1))
    opens = sentence.norm(k) in words.DETERMINERS - words.STAND_INS - words.TIME_LEADS or sentence.words[k].capital
    plural = all(sentence.norm(n).endswith(words.PLURAL) and verbs.is_noun(sentence.norm(n)) for n in (k - 1, k))
    return noun and (opens or plural)


def _is_apposed(sentence: LexedSentence, subject: int, i: int) -> bool:
    """True for a verb within what commas set apart behind the noun at ``subject``, and before its verb."""
    opens = next((k for k in range(i, subject, -1) if "," in sentence.gap(k)), i)
    if opens == i or sentence.norm(opens) not in (words.ARTICLE, *words.INDEFINITES):
        return False
    ends = (k for k in range(i + 1, min(i + 1 + RELATIVE_REACH, len(sentence))) if "," in sentence.gap(k))
    return any(sentence.norm(k) in words.HELPERS and sentence.tense(k) for k in ends)


def _has_verb_behind_dash(sentence: LexedSentence, i: int) -> bool:
    dashes = (k for k in range(i + 1, len(sentence)) if DASH in sentence.gap(k))
    heads = (sentence.skip_adverbs(k) for k in dashes)
    return any(sentence.tense(k) or sentence.is_surely_finite(k) for k in heads if k < len(sentence))


def is_dashed(sentence: LexedSentence, start: int, end: int) -> bool:
    """True where a dash between two words sets the second apart ("is helping towns - building docks, and ...")."""
    return sum(DASH in sentence.gap(k) for k in range(start + 1, end + 1)) % 2 == 1


def leads_dash(sentence: LexedSentence, i: int) -> bool:
    """True for the "and" at ``i`` behind the last dash of a sentence ("opened a port - and mended the docks")."""
    last = DASH in sentence.gap(i) and not any(DASH in sentence.gap(k) for k in range(i + 1, len(sentence)))
    return last and sentence.norm(i - 1) not in words.PREPOSITIONS


def leaves_out_that(sentence: LexedSentence, end: int) -> bool:
    """True behind "said" at ``end``, and before a pronoun or an auxiliary behind the like, where "that" is left out."""
    head, verb = verbs.lemma(sentence.norm(end - 1)), sentence.clause_verb(end)
    if verb is None or sentence.norm(end) == words.COMPLEMENTIZER:
        return False
    evident = sentence.norm(verb) in words.HELPERS or sentence.norm(end) in words.PRONOUNS
    return head in verbs.TELLING or (evident and head in verbs.REPORTING)
