"""Whether words are an independent clause: they have a subject, be it bare, and a verb that is certain."""

from __future__ import annotations

from summitcheck.claims.shapes import LexedSentence
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

PLURAL_REACH = 12
#: How many words a bare subject may have.
BARE_REACH = 4


def commits(sentence: LexedSentence, i: int) -> bool:
    """True for what only somebody does who binds himself: "agreed to meet"."""
    aims = sentence.norm(i + 1) == words.INFINITIVE and sentence.infinitive(sentence.skip_adverbs(i + 2))
    binding = _LANGUAGE.commitments.COMMITTING | _LANGUAGE.commitments.AGREEING
    helped = sentence.norm(sentence.last_before(i)) in words.HELPERS  # "is committed to"
    return aims and not helped and sentence.tense(i) is Tense.PAST and verbs.lemma(sentence.norm(i)) in binding


def is_helped_clause(sentence: LexedSentence, i: int) -> bool:
    """True for a clause at ``i`` whose verb an auxiliary or a modal opens, be its subject bare ("port fees have")."""
    if sentence.norm(i) == words.COMPLEMENTIZER:
        return False  # "take the deal, that Peru is ready for, and ..."
    verb = sentence.clause_verb(i)
    if verb is not None and verb > i + 1 and sentence.norm(verb - 2) in words.COORDINATORS:
        return False  # ", quays and he has mended boats"
    return (verb is not None and sentence.norm(verb) in words.HELPERS) or bare_clause(sentence, i) is not None


def bare_clause(sentence: LexedSentence, i: int) -> int | None:
    """The auxiliary or modal behind a bare plural at ``i``, with what describes it ("low port fees have")."""
    verb = next((k for k in range(i + 1, min(i + BARE_REACH, len(sentence))) if sentence.tense(k)), i)
    bare = all(sentence.is_plain(k) for k in range(i, verb)) and sentence.norm(verb - 1).endswith(words.PLURAL)
    if not bare or verb == i or sentence.is_helped(verb) or sentence.norm(verb - 1) in words.HELPERS:
        return None  # ", and help towns build docks", ", and has built a dock"
    acts = sentence.tense(verb) is Tense.PRESENT and verbs.is_surely(
        sentence.norm(verb)
    )  # "and high fees draw no ships"
    acts &= not sentence.tense(i) and not sentence.is_third_person(verb)
    sure = verbs.is_only_past(sentence.norm(verb)) or sentence.acts(verb)
    acts |= sentence.tense(verb) is Tense.PAST and sure  # ", and crews took part", ", and crews praised the port"
    acts |= commits(sentence, verb)
    acts &= sentence.gap(verb) == " "
    reach = (
        PLURAL_REACH if sentence.tense(verb) is Tense.PAST else BARE_REACH
    )  # "tolls fell, and fees fell" tell a list
    acts &= not any("," in sentence.gap(k) for k in range(max(i - 1 - reach, 1), i - 1))
    return verb if acts or sentence.norm(verb) in words.HELPERS else None
