"""The words of a subject without what leads up to them: an adverb, a time, a phrase, a list that one ends in."""

from __future__ import annotations

import re

from summitcheck.claims.subjects import LEADS, counts, opens_noun
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs
_BEFORE_DATES, _PARTS = "|".join(words.BEFORE_DATES), "|".join(words.PARTS_OF_TIME)
_DAY = re.compile(rf"(?:{'|'.join(words.MONTHS)}) \d{{1,2}}\w{{0,2}}", re.IGNORECASE)
_JUNIOR = re.compile(rf",(?=\s(?:{'|'.join(sorted(words.GENERATIONS))})\b)", re.IGNORECASE)
_DATED = re.compile(rf"(?:{_BEFORE_DATES}) (?:(?:{_PARTS})[ -])?(?:[A-Z][a-z]+ )?(?:\d{{1,2}}(?:,? ))?\d{{4}},? ")
_NEAR, _LEADING = "|".join((words.EARLY, *sorted(words.FOCUSING))), "|".join(sorted(words.TIME_LEADS))
_TIME = re.compile(
    rf"(?:{words.EARLY} (?:{'|'.join(sorted(words.OPENING_ADVERBS))})"
    rf"|(?:(?:{_NEAR}) )?(?:{_LEADING}) (?:{'|'.join(sorted(words.TIMES))})),? (?=\S)",
    re.IGNORECASE,
)
_MARK = re.compile(r"\A\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})\)\s*")
_BEHIND_DASH = re.compile(rf"\s[\u2013\u2014]\s(?P<who>{'|'.join(sorted(words.NOMINATIVES))})\Z", re.IGNORECASE)
_LISTED = re.compile(rf"(?:[^,]+, )*(?:{_LANGUAGE.syntax.AND}|{_LANGUAGE.syntax.OR}) [^,]+, (?=\S)")
_DASHED = re.compile(
    r"(?P<before>.+?)(?:\s\u2013\s|\s?\u2014\s?)(?P<within>.+?)(?:(?:\s\u2013\s|\s?\u2014\s?)(?P<behind>.+))?"
)


def without_lead(subject: str) -> str:
    """The words of a subject without what leads up to it ("And on Monday, in Lima, the mayors": "the mayors")."""
    subject = _TIME.sub("", _MARK.sub("", subject)).rstrip(",")
    if told := _BEHIND_DASH.search(subject):
        return told["who"]  # "Building on our ties — the oldest of the coast — we"
    subject = _without_dashes(subject)
    subject = _DATED.sub("", _JUNIOR.sub("", subject.rpartition(": ")[2]))
    subject = subject.removeprefix("\u201c") if "\u201d" not in subject else subject
    first, last = subject.partition(" ")[0], subject.rpartition(" ")[2]
    if last.lower() in words.NOMINATIVES and first.lower() in words.PREPOSITIONS - {words.AS}:
        return last  # "in each year we"
    if first.lower() in words.NOMINATIVES and _is_adverbial(last.lower()) and subject.count(" ") == 1:
        return first  # "she later"
    led = False  # by a phrase, whose end may be a name of its own ("In Lima, Peru, the mayors")
    while True:
        first, _, others = subject.partition(" ")
        related = first.lower() in words.RELATIVES and others[:1].isupper()  # "which Peru will mend"
        related |= first.lower() in words.RELATIVES and others.lower() in words.NOMINATIVES
        titled = first.lower() in words.ORDINALS and others[:1].isupper()  # "Second Gentleman Ortiz"
        spoken = verbs.is_adverb(first.lower()) and others.lower().split(",")[0] in words.NOMINATIVES
        if others and not titled and (related or spoken or first.lower().rstrip(",") in LEADS):
            subject = others
            continue
        if led and (list_ := _LISTED.match(subject)):
            return subject[list_.end() :]  # "Found in air, soil, and water, the metal"
        phrase, comma, after = subject.partition(", ")
        alone = not phrase.split()[1:] or phrase.split()[1] in words.PREPOSITIONS  # "Peru at the fair"
        place = led and alone and f" {_LANGUAGE.syntax.AND} " not in after
        subjects = after[:1].isupper() or opens_noun(after.partition(" ")[0]) or after.lower() in words.STAND_INS
        done = subjects and phrase.partition(" ")[0].lower() in words.PARTICIPIAL  # "Having met in Lima, the mayors"
        dated = bool(_DAY.fullmatch(phrase)) and (after[:1].isupper() or opens_noun(after.partition(" ")[0]))
        if not comma or not (place or done or dated or _is_adjunct(phrase) or after.lower() in words.STAND_INS):
            return subject
        subject, led = after, True


def _without_dashes(subject: str) -> str:
    """The words without what dashes set apart behind a noun ("the fees \u2013 and dues"), or that leads up to it."""
    found = _DASHED.fullmatch(subject)
    if not found:
        return subject
    before, behind = found["before"], found["behind"]
    if behind:
        leads = _is_adjunct(before) or _is_adjunct(f"{before} {words.AGENT}")
        return behind if leads and "," not in behind else subject
    named = found["within"][0].isupper() or found["within"].rpartition(" ")[2] in words.NOMINATIVES
    return subject if named else before


def _is_adjunct(phrase: str) -> bool:
    """True for an adverb, the year of a date, and a phrase that a preposition or "when" opens."""
    first, _, others = phrase.lower().partition(" ")
    if counts(first, others):
        return False
    opens = first in words.PREPOSITIONS or first in words.SUBORDINATORS or first in words.LEADING
    if opens or phrase.isdecimal() or (not others and verbs.is_adverb(first)):
        return True
    if others.split(" ")[-1] in words.TIME_ENDS:
        return True  # "These past four years, ...", "Two days later, ..."
    if phrase.lower().replace("\u2019", "'") in words.TURNS_OF_MORE:
        return True  # "What's more, ..."
    if first in words.SPANS and others.partition(" ")[0] in words.OF_TIME:
        return True  # "Years after the storm, ..."
    if first not in words.DETERMINERS and verbs.is_adjective(first) and others.partition(" ")[0] in words.PREPOSITIONS:
        return True  # "Full of hope, ..."
    described = verbs.is_past(first, "") or verbs.is_verbal(first)
    return described and others.partition(" ")[0] in words.PREPOSITIONS  # "Forged by history, ..."


def _is_adverbial(word: str) -> bool:
    return verbs.is_adverb(word) or word in words.TIME_ENDS or word in words.OPENING_ADVERBS
