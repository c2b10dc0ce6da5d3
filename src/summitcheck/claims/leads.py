"""Remove what introduces a subject: an adverb, a time, a phrase, a list that one ends in."""

from __future__ import annotations

import re

from summitcheck.claims.lexing import JUNIOR_COMMA, TITLES
from summitcheck.claims.places import is_place
from summitcheck.claims.subjects import LEADS, TITLE_REACH, counts, opens_noun
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs
_BEFORE_DATES, _PARTS = "|".join(words.BEFORE_DATES), "|".join(words.PARTS_OF_TIME)
_DAY = re.compile(rf"(?:{'|'.join(words.MONTHS)}) \d{{1,2}}\w{{0,2}}", re.IGNORECASE)
_DATED = re.compile(rf"(?:{_BEFORE_DATES}) (?:(?:{_PARTS})[ -])?(?:[A-Z][a-z]+ )?(?:\d{{1,2}}(?:,? ))?\d{{4}},? ")
_NEAR, _LEADING = "|".join((words.EARLY, *sorted(words.FOCUSING))), "|".join(sorted(words.TIME_LEADS))
_TIME = re.compile(
    rf"\A(?:{words.EARLY} (?:{'|'.join(sorted(words.OPENING_ADVERBS))})"
    rf"|\A(?:(?:{_NEAR}|{words.ALSO}) )?(?:{_LEADING}) (?:{'|'.join(sorted(words.TIMES))})"
    rf"(?: {words.ALONE})?),? (?=\S)",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_MARK = re.compile(r"\A\(?(?:[ivx]{1,4}|[a-z]|\d{1,2})\)\s*")
_BEHIND_DASH = re.compile(rf"\s[\u2013\u2014]\s(?P<who>{'|'.join(sorted(words.NOMINATIVES))})\Z", re.IGNORECASE)
_LISTED = re.compile(rf"(?:[^,]+, )*(?:{_LANGUAGE.syntax.AND}|{_LANGUAGE.syntax.OR}) [^,]+, (?=\S)")
_DASHED = re.compile(
    r"(?P<before>.+?)(?:\s\u2013\s|\s?\u2014\s?)(?P<within>.+?)(?:(?:\s\u2013\s|\s?\u2014\s?)(?P<behind>.+))?"
)


#: Words before a dash that are a label, and no part of a name ("the Lima \u2013 Arica road").
LABEL_WORDS = 3
PERIOD_WORDS = 3  # those of "this fishing season"


def without_lead(subject: str, *, dashed: bool = False) -> str:
    """The words of a subject without what introduces it ("And on Monday, in Lima, the mayors": "the mayors").

    ``dashed`` says that a dash stands behind it, so that one within it sets a remark apart, and no label.
    """
    subject = _TIME.sub("", _MARK.sub("", subject)).rstrip(",")
    if told := _BEHIND_DASH.search(subject):
        return told["who"]  # "Building on our ties — the oldest of the coast — we"
    subject = _without_dashes(subject, dashed=dashed)
    subject = _DATED.sub("", JUNIOR_COMMA.sub("", subject.rpartition(": ")[2]))
    subject = subject.removeprefix("\u201c") if "\u201d" not in subject else subject
    first, last = subject.partition(" ")[0], subject.rpartition(" ")[2]
    if last.lower() in words.NOMINATIVES and first.lower() in words.PREPOSITIONS - {words.AS}:
        return last  # "in each year we"
    if first.lower() in words.NOMINATIVES and _is_adverbial(last.lower()) and subject.count(" ") == 1:
        return first  # "she later"
    led = False  # by a phrase, whose end may be a name of its own ("In Lima, Peru, the mayors")
    while True:
        first, _, others = subject.partition(" ")
        if first.endswith(",") and first[:-1].lower() in words.FIRST_PERSON:
            return subject  # "Now, I, Ana Ortiz, Mayor of Lima"
        if others and _is_lead(first.lower(), others):
            subject = others
            continue
        if led and not _is_of_officer(subject) and (list_ := _LISTED.match(subject)):
            return subject[list_.end() :]  # "Found in air, soil, and water, the metal"
        phrase, comma, after = subject.partition(", ")
        if not comma or not _is_leading_phrase(phrase, after, led=led):
            return subject
        subject, led = after, True


def _is_lead(first: str, others: str) -> bool:
    """True for a first word that is no part of the subject: "and", "now", the relative before a subject."""
    if first in words.ORDINALS and others[:1].isupper():
        return False  # "Second Gentleman Ortiz"
    if first in words.RELATIVES and (others[:1].isupper() or others.lower() in words.NOMINATIVES):
        return True  # "which Peru will mend"
    spoken = verbs.is_adverb(first) and others.lower().split(",")[0] in words.NOMINATIVES
    return spoken or first.rstrip(",") in LEADS


def _is_leading_phrase(phrase: str, after: str, *, led: bool) -> bool:
    """True for the words up to a comma that only introduce the subject ``after`` it."""
    alone = not phrase.split()[1:] or phrase.split()[1] in words.PREPOSITIONS  # "Peru at the fair"
    several = f" {_LANGUAGE.syntax.AND} " in after
    place = _ends_lead(phrase, after, led=led) if several else led and alone
    named = after[:1].isupper() or opens_noun(after.partition(" ")[0])
    stands_in = after.lower() in words.STAND_INS
    done = phrase.partition(" ")[0].lower() in words.PARTICIPIAL  # "Having met in Lima, the mayors"
    dated = named and (bool(_DAY.fullmatch(phrase)) or _is_period(phrase.lower().split()))
    ends_place = named and bool(_INITIALS.fullmatch(phrase))  # "D.C., Mayor Ortiz", behind "In Washington,"
    return place or ends_place or stands_in or dated or (named and done) or _is_adjunct(phrase)


def _is_period(said: list[str]) -> bool:
    """True for "this fishing season", "last school year"."""
    return len(said) == PERIOD_WORDS and said[0] in words.TIME_LEADS and said[-1] in words.TIMES


def _is_of_officer(subject: str) -> bool:
    """True for a name with its title behind a comma ("Ana Ortiz, Director of the Fund, and")."""
    name, _, office = subject.partition(", ")
    said = office.partition(",")[0].lower().split()
    return len(name.split()) > 1 and not TITLES.isdisjoint(said[:TITLE_REACH])


def _ends_lead(phrase: str, after: str, *, led: bool) -> bool:
    """True for the last words of a lead before two names ("Lima, Peru, Mayor Ortiz and", "D.C. in 2023, Peru and")."""
    titled = after[0].isupper() and not TITLES.isdisjoint(after.lower().split()[:TITLE_REACH])
    dated = phrase[-1].isdecimal() and phrase.split()[1:2] and phrase.split()[1] in words.PREPOSITIONS
    return (titled and is_place(phrase)) or (bool(dated) and (led or "." in phrase.partition(" ")[0]))


def _without_dashes(subject: str, *, dashed: bool) -> str:
    """The words without a label before a dash, or what dashes set apart behind a noun ("the fees \u2013 and dues")."""
    found = _DASHED.fullmatch(subject)
    if not found:
        return subject
    before, within, behind = found["before"], found["within"], found["behind"]
    if behind:
        leads = _is_adjunct(before) or _is_adjunct(f"{before} {words.AGENT}")
        return behind if leads and "," not in behind else subject
    if not (within[0].isupper() or within.rpartition(" ")[2] in words.NOMINATIVES):
        return before
    label = len(before.split()) >= LABEL_WORDS and within[0].isupper()
    return before if dashed else within if label else subject


def _is_adjunct(phrase: str) -> bool:
    """True for an adverb, the year of a date, a time, and a phrase that a preposition, "when" or a verb form opens."""
    first, _, others = phrase.lower().partition(" ")
    if counts(first, others):
        return False
    opens = first in words.PREPOSITIONS or first in words.SUBORDINATORS or first in words.LEADING
    if opens or phrase.isdecimal() or (not others and verbs.is_adverb(first)):
        return True
    return _is_time(phrase.lower().replace("\u2019", "'")) or _describes(first, others)


def _is_time(phrase: str) -> bool:
    """True for "two days later", "one year after the storm", "a year ago today", "too often", "no later than May"."""
    said = phrase.split()
    if all(verbs.is_adverb(word) or word in words.OPENING_ADVERBS for word in said):
        return True  # "also today"
    if len(said) > 1 and (said[-1] in words.TIME_ENDS or verbs.is_adverb(said[-1])) and said[0] in words.INTENSIFIERS:
        return True
    if len(said) > 1 and said[0] in words.NEVER and said[1] in words.TIME_ENDS:
        return True
    ends = said[-2:] if said[-1] in words.OPENING_ADVERBS else said[-1:]
    if len(said) > 1 and ends[0] in words.TIME_ENDS:
        return True
    start = 1 if said[0] in words.SPANS else 2
    spans = len(said) > start and said[start - 1] in words.SPANS | words.TIMES
    return phrase in words.TURNS_OF_MORE or (spans and said[start] in words.OF_TIME | words.SINCE_THEN)


def _describes(first: str, others: str) -> bool:
    """True for what opens with an adjective or a verb form that tells of the subject ("Full of hope", "Forged by")."""
    second = others.partition(" ")[0]
    if verbs.is_adverb(first) or first in words.FOCUSING:
        counted = second in {words.THAN, _LANGUAGE.syntax.OWNER}  # "More than forty crews", "Most of them"
        return bool(second) and not counted and (verbs.is_gerund(second) or _is_adjunct(others))
    if first in words.PARTICLES:
        return second == _LANGUAGE.syntax.OWNER  # "Out of the four million"
    adjective = first not in words.DETERMINERS and verbs.is_adjective(first)
    described = verbs.is_past(first, "") or verbs.is_participle(first) or verbs.is_verbal(first)
    described |= first in words.PREAMBULAR  # "United in hope"
    return (adjective or described) and second in words.PREPOSITIONS


def _is_adverbial(word: str) -> bool:
    return verbs.is_adverb(word) or word in words.TIME_ENDS or word in words.OPENING_ADVERBS
