"""What the words above a list do to its items: nothing, or govern them, even where they are sentences."""

from __future__ import annotations

from summitcheck.claims.clauses import Frame, clauses
from summitcheck.claims.deeds import only_acts
from summitcheck.claims.lexing import LexedWord, read_words
from summitcheck.claims.silence import PLEDGING, is_introducer, pledges
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs
_MARKS = "*_ \n"
_LEFT_OPEN = words.MODAL_VERBS | {words.INFINITIVE, words.COMPLEMENTIZER}  # what cannot end a sentence

#: How many words may follow "the following", and still say nothing: "the following key measures:".
EMPTY_REACH = 3
#: How near to the end "following" stands above a list.
FOLLOWING_REACH = 12


def promises_only_what_follows(plain: str) -> bool:
    """True for words that bind to nothing but what follows: "We commit to take the following measures:".

    Where they have more, a date or a condition, it holds for all that follows.
    """
    if _breaks_off(plain) or only_acts(plain):
        return True
    frame = _binding_to_what_follows(plain, any_verb=True)
    if frame is None or frame.subject is None:
        return False
    lexed = read_words(plain)
    lead = [word.norm for word in lexed if word.start < frame.subject.start]
    return all(map(_is_adverb, lead)) and _is_empty(lexed[_following(lexed) + 1 :])


def governs_sentences(plain: str) -> bool:
    """True for words that need what follows, even if that is a sentence: "agreed that:".

    So are those that bind to what follows by a date, or on a condition.
    """
    if not plain.rstrip(_MARKS).endswith(":"):
        return False
    if read_words(plain)[-1:] and read_words(plain)[-1].norm == words.COMPLEMENTIZER:
        return True
    return pledges(plain) and not promises_only_what_follows(plain) and _binding_to_what_follows(plain) is not None


def _breaks_off(plain: str) -> bool:
    """True for words that say nothing without what follows: "The port will:", "The ports' plans include:"."""
    said = [word.norm for word in read_words(plain)] if plain.rstrip(_MARKS).endswith(":") else []
    before, last = ["", "", *said][-2:]
    found = clauses(plain) if last in _LEFT_OPEN or verbs.lemma(last) == words.INCLUDE else ()
    if len(found) != 1:
        return False
    if last not in _LEFT_OPEN:
        return bool(found[0].frames) and read_words(plain[found[0].frames[0].verb.end :]) == ()
    if last != words.INFINITIVE:
        return True
    verbal = verbs.lemma(before) in PLEDGING or verbs.is_surely(before)
    return verbal or before in _LANGUAGE.commitments.COMMITMENTS


def _binding_to_what_follows(plain: str, *, any_verb: bool = False) -> Frame | None:
    """The verb of words that bind to what follows, whenever and however: "agree to take the following by June:"."""
    if not plain.rstrip(_MARKS).endswith(":") or words.FOLLOWING not in plain.lower():
        return None
    lexed = read_words(plain)
    at = _following(lexed)
    told = clauses(plain) if at else ()
    alone = len(told) == 1 or not _is_empty(lexed[at + 1 :])  # "met in Lima, and agreed to the following by June:"
    frame = told[-1].frames[0] if told and alone and told[-1].frames else None
    if frame is None or frame.subject is None:
        return None
    if frame.subject.start < lexed[at].start < frame.subject.end:
        return frame if lexed[at - 1].start <= frame.subject.start else None  # "the following steps shall be taken:"
    verb = verbs.lemma(plain[frame.verb.start : frame.verb.end].lower().split()[-1])
    taken = verb not in words.INTRODUCERS if any_verb else verb in PLEDGING | words.BEFORE_FOLLOWING
    if not taken:
        return None  # "will announce the following"
    between = [word.norm for word in lexed[:at] if word.start >= frame.verb.end]
    light = words.BEFORE_FOLLOWING | words.COORDINATORS | {words.INFINITIVE, words.ARTICLE}
    light |= words.PREPOSITIONS if any_verb else set()  # "will focus on the following issues:"
    return frame if all(norm in light or _is_adverb(norm) for norm in between) else None


def goes_on_below(plain: str, above: str) -> bool:
    """True for an item with a subject and a verb of its own that what stands ``above`` its list governs as well."""
    if governs_sentences(above):
        return True
    leads = is_introducer(above) and read_words(above)[0].norm not in words.PREPOSITIONS  # "For the purposes of this:"
    return is_small(plain) and above.rstrip(_MARKS).endswith(":") and not leads


def excepts(plain: str) -> bool:
    """True for words above a list that leave its items out: "with the exception of:"; neither is whole alone."""
    said = " ".join(plain.rstrip(f"{_MARKS}:").lower().split())
    return plain.rstrip(_MARKS).endswith(":") and f" {said}".endswith(tuple(f" {each}" for each in words.EXCEPTING))


def is_small(plain: str) -> bool:
    """True for words that open with a small letter, and so with no sentence."""
    return plain.lstrip(_MARKS)[:1].islower()


def _following(lexed: tuple[LexedWord, ...]) -> int:
    """Where "following" stands near the end, or 0."""
    near = range(len(lexed) - 1, max(len(lexed) - 1 - FOLLOWING_REACH, 0), -1)
    return next((k for k in near if lexed[k].norm == words.FOLLOWING), 0)


def _is_empty(lexed: tuple[LexedWord, ...]) -> bool:
    """True for at most a noun and what describes it."""
    led = any(word.norm in words.PREPOSITIONS or word.gap.strip() for word in lexed)
    return len(lexed) <= EMPTY_REACH and not led


def _is_adverb(norm: str) -> bool:
    return verbs.is_adverb(norm) or norm in words.OPENING_ADVERBS
