"""The words of a subject without what stands behind the name of who acts: a phrase, a time, an adverb, "each"."""

from __future__ import annotations

import re

from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs
_AS_WELL_AS = " ".join(words.AS_WELL_AS)
_PREPOSITION = f"(?:{'|'.join(sorted(words.PREPOSITIONS | words.LEADING))})"
_BEHIND = re.compile(rf",\s+(?:(?:{'|'.join(sorted(words.OPENING_ADVERBS))}) )?{_PREPOSITION}\b|,?\s+{_AS_WELL_AS}\b")
_ASIDE = re.compile(rf",\s+(?:{'|'.join(sorted(words.SUBORDINATORS | words.FOCUSING))}) ")
_PARTED = re.compile(rf",\s+(?=(?P<said>[^,]+))(?!.*,\s+{_LANGUAGE.syntax.AND}\s+(?:{words.ARTICLE}\b|[A-Z]))")
_LED = re.compile(  # "The meeting, chaired by Ana Ortiz, Mayor of Lima, and Luis Rey"
    rf"(?P<thing>{words.ARTICLE} [a-z ]+), (?:\w+ )?(?P<done>\w+) {words.AGENT} "
    rf"(?!.*, {_LANGUAGE.syntax.AND} {words.ARTICLE}\b)",
    re.IGNORECASE,
)
_MONTHS = "|".join(words.MONTHS)
_TIME = re.compile(
    rf" (?:(?:{words.EARLY} )?(?:{'|'.join(sorted(words.TIME_LEADS))}) (?:{'|'.join(sorted(words.TIMES))})"
    rf"|(?:{'|'.join(words.BEFORE_DATES)}) (?:\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}})(?:,? \d{{4}})?)\Z",
    re.IGNORECASE,
)


def without_tail(subject: str) -> str:
    """The name of who acts without what stands behind it ("The mayors each", "The port, opened in May")."""
    if subject.count("(") > subject.count(")"):
        subject = subject.rpartition("(")[0].rstrip()  # a note whose end stands behind the subject
    subject = _without_participle(_ASIDE.split(_BEHIND.split(subject)[0])[0])
    while (shorter := _shorter(subject)) != subject:
        subject = shorter
    return subject


def _shorter(subject: str) -> str:
    """The words without the last that is no part of a name, or without the time that they end in."""
    said, _, last = subject.rpartition(" ")
    if not said:
        return subject
    parted = said.endswith(",") and last in words.OPENING_ADVERBS  # "The port, however, is"
    if parted or last in words.DISTRIBUTING or (verbs.is_adverb(last) and last.islower()):
        return said.rstrip(",")
    timed = said if last in words.OPENING_ADVERBS or last in words.LAST else _TIME.sub("", subject)
    return subject if timed == subject or _belongs(timed) else timed.rstrip(",")


def _belongs(said: str) -> bool:
    """True where what tells a time behind the words belongs to some of them: "signed today", "over the last year"."""
    heard = said.lower().split()
    if heard[-1] in words.PREPOSITIONS or heard[-1] in words.DETERMINERS:
        return True
    clause = not (words.NOMINATIVES | words.RELATIVES | {words.COMPLEMENTIZER}).isdisjoint(heard)
    return clause or verbs.is_past(heard[-1], "") or any(map(verbs.is_gerund, heard))


def _without_participle(subject: str) -> str:
    """The words without what a participle opens behind a comma ("The fund, paid for by Peru")."""
    if subject.partition(" ")[0].lower() in words.BEFORE_NUMBERS:
        return subject  # "Around the world, opening docks"
    led = _LED.match(subject)
    if led and led["thing"][1:].islower() and verbs.is_past(led["done"].lower(), ""):
        return led["thing"]
    for found in _PARTED.finditer(subject):
        said = found["said"].lower().split()
        while said and verbs.is_adverb(said[0]):
            said = said[1:]
        past = bool(said) and (verbs.is_past(said[0], "") or verbs.is_participle(said[0]))
        verbal = past or (bool(said) and verbs.is_gerund(said[0]))
        goes_on = bool(said[1:]) and (said[1] in words.PREPOSITIONS | words.DETERMINERS or not said[1].isalpha())
        aside = len(said) < len(found["said"].split()) and bool(said) and said[0] in words.PREPOSITIONS
        if (verbal and goes_on) or aside:  # ", mainly through Peru"
            return subject[: found.start()]
    return subject
