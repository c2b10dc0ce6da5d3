"""SC201: dates, seasons, weekdays and fiscal periods that changed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from summitcheck.align.alignment import Alignment, Difference
from summitcheck.align.displaced import displaced, has_values, side_of
from summitcheck.annotate.relation import RelationKind
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.annotate.timespans import apart_from, is_ahead, is_late, last_day, parts_conflict
from summitcheck.detect.base import (
    Detection,
    Example,
    Rule,
    changed,
    changed_term,
    official_span,
    replaced,
    replacements,
)
from summitcheck.detect.reading.background import is_background
from summitcheck.detect.reading.endings import told_at_once, told_for_good
from summitcheck.detect.reading.exchanged import exchanged_dates
from summitcheck.detect.reading.portions import dates
from summitcheck.detect.reading.sentences import clause_at, sentence_at, span
from summitcheck.detect.reading.tense import past_verbs, pending_verbs
from summitcheck.detect.reading.verbs import verbs
from summitcheck.lang.date import Date
from summitcheck.severity import Severity

#: Days by which two limits may lie apart and be the same: "by the end of June", "before July".
_SLACK = 3
_THINGS = (TermKind.WORD, TermKind.NAME)


def _find(alignment: Alignment) -> Iterator[Detection]:
    for difference in (*replacements(alignment, RelationKind.DATE), *displaced(alignment, RelationKind.DATE)):
        if _is_of_one_event(alignment, difference):
            yield replaced("SC201", alignment, _placed(alignment, difference), "The date changed")
    both = has_values(alignment.official) and has_values(alignment.account)
    for i, j in alignment.matched.items() if both else ():
        official, account = alignment.official.terms[i].date, alignment.account.terms[j].date
        if official and account and parts_conflict(official, account):
            yield changed_term("SC201", alignment, i, j, "The part of the period changed")
    for i, j in exchanged_dates(alignment):
        yield changed_term("SC201", alignment, i, j, "The date belongs to something else")
    for i, told in told_for_good(alignment):
        places = official_span(alignment, (i,)), span(alignment.account, told)
        yield changed("SC201", alignment, *places, "Something temporary is reported as permanent", (i,))
    for i, told in told_at_once(alignment):
        places = official_span(alignment, (i,)), span(alignment.account, told)
        yield changed("SC201", alignment, *places, "Something gradual is reported as immediate", (i,))


def _placed(alignment: Alignment, difference: Difference) -> Difference:
    """The difference; where each text has one date, on one side or of one form, its place in the sentence is free."""
    (i, *_), (j, *_) = difference.official, difference.account
    official, account = alignment.official, alignment.account
    if [*dates(official), *dates(account)] != [i, j]:
        return difference
    sides = {side_of(official, official.terms[i]), side_of(account, account.terms[j])}
    alike = _form(official.terms[i].date) == _form(account.terms[j].date)
    return difference._replace(near=1.0, anchored=2, unmatched=2) if len(sides - {""}) == 1 or alike else difference


def _form(date: Date | None) -> list[bool]:
    """Which parts a date writes."""
    return [bool(part) for part in date[:5]] if date else []


def _may_be_told_of_past(text: AnnotatedText, index: int) -> bool:
    """True for a day without a year beside a verb that may be past: it may be one before its document."""
    term, past = text.terms[index], text.language.syntax.may_be_past
    clause = clause_at(text, term.first)
    acts = [k for k in verbs(text) - pending_verbs(text) if text.terms[k].first in clause]
    dated = term.date is not None and not term.date.year
    return dated and any(k in past_verbs(text) or past(text.terms[k].norm) for k in acts)


def _are_alike(one: Date, other: Date) -> bool:
    """True for two dates that write the same parts; who tells of a day may leave out its year."""
    days = bool(one.month and one.day and other.month and other.day)
    return days or _form(one) == _form(other)


def _is_of_one_event(alignment: Alignment, difference: Difference) -> bool:
    """True unless the two dates tell of two things, or of one and the same limit in other words.

    What is past is not what is to come; a date that counts from the day of its document ("today", "last year"), and one
    of another form ("2028", "in May"), are of the same event only where the verbs before the two are the same or both
    are still to come.
    """
    (i, *_), (j, *_) = difference.official, difference.account
    official, account = alignment.official, alignment.account
    one, other = official.terms[i].date, account.terms[j].date
    if one is None or other is None:
        return True
    today = account.today or official.today
    past = today and (apart_from(one, other, today) or is_background(alignment, i, j))
    if past or _same_limit(official, i, account, j) or _is_of_another_act(alignment, i, j):
        return False
    if _begins(official, i) != _begins(account, j) and None not in (_begins(official, i), _begins(account, j)):
        return False
    ahead = all(_leads_ahead(text, k, today) for text, k in ((official, i), (account, j)))
    if (ahead or (_are_alike(one, other) and not _may_be_told_of_past(account, j))) and not (
        _is_background(official, i) or _is_background(account, j)
    ):
        return True
    verb = _verb_of(official, i)
    return verb is not None and alignment.matched.get(verb) == _verb_of(account, j)


def _is_of_another_act(alignment: Alignment, own: int, index: int) -> bool:
    """True for a date whose verb and all that is said with it are the account's own: "open the bridge and rest in May".

    While another part of its sentence is the statement's, with the verb of the official date, ``own``.
    """
    text, verb = alignment.account, _verb_of(alignment.account, index)
    if verb is None or verb > index or verb in alignment.backward:
        return False
    act = _verb_of(alignment.official, own)
    if act is None or alignment.matched.get(act, -1) not in verbs(text):
        return False
    part, sentence = _part_of(text, verb, index), sentence_at(text, text.terms[index].first)
    shared = [text.terms[k].first for k in alignment.backward if text.terms[k].kind in _THINGS]
    stand_ins, date = text.language.clauses.STAND_INS, range(text.terms[index].first, text.terms[index].last)
    told_of = any(text.tokens[n].norm in stand_ins for n in part if n not in date)
    return not told_of and any(n in sentence for n in shared) and not any(n in part for n in shared)


def _part_of(text: AnnotatedText, verb: int, date: int) -> range:
    """The tokens of a clause between the coordinators before a verb and behind its date."""
    first, behind = text.terms[verb].first, text.terms[date].last
    clause, ends = clause_at(text, text.terms[date].first), text.language.clauses.COORDINATORS
    start = max([n for n in range(clause.start, first) if text.tokens[n].norm in ends], default=clause.start)
    return range(start, next((n for n in range(behind, clause.stop) if text.tokens[n].norm in ends), clause.stop))


def _is_background(text: AnnotatedText, index: int) -> bool:
    """True for a date that counts from the day of its document and does not lead ahead, or nobody knows where."""
    date = text.terms[index].date
    if date is None or date.away is None:
        return False
    return not date.resolved or (date.away.by <= 0 and not _is_later(text, index))


def _leads_ahead(text: AnnotatedText, index: int, today: int | None) -> bool:
    date = text.terms[index].date
    return date is not None and today is not None and (is_ahead(date, today) or _is_later(text, index))


def _is_later(text: AnnotatedText, index: int) -> bool:
    """True for "later this year", "by the end of the year", and "will open this year"."""
    date = text.terms[index].date
    if date and date.away and not date.away.by and _verb_of(text, index) in pending_verbs(text):
        return True
    return (date is not None and is_late(date)) or text.language.values.LATER in text.before(text.terms[index], 1)


def _same_limit(official: AnnotatedText, i: int, account: AnnotatedText, j: int) -> bool:
    """True for "by the end of 2028" and "before 2029", and for "in the first half of 2026" and "before July 2026"."""
    written = official.terms[i].date, account.terms[j].date
    year = next((date.year for date in written if date and date.year), 0)
    limits = _limits(official, i, year), _limits(account, j, year)
    if not any(limits):
        return False
    one, other = limits[0] or _end(official, i, year), limits[1] or _end(account, j, year)
    alike = len(one) == len(other)  # "until 2029" is not "until 2030", whatever each may mean
    return any(abs(a - b) <= _SLACK for a, b in (zip(one, other, strict=True) if alike else product(one, other)))


def _begins(text: AnnotatedText, index: int) -> bool | None:
    """True for a date on which something begins ("beginning in May"), False for a deadline, None for another date."""
    side = side_of(text, text.terms[index])
    before = text.before(text.terms[index])
    begins = any(word in text.language.values.BEGINNING for word in before)
    return True if begins or side == "not before" else False if side else None


def _limits(text: AnnotatedText, index: int, year: int) -> tuple[int, ...]:
    """The last day until which something happens, for a date with a word before it that makes it a deadline.

    "Until 2030" may end with the first day of it or with the last. A month is one of the ``year`` of the other text.
    """
    term, values = text.terms[index], text.language.values
    nearest = next((w for w in reversed(text.before(term)) if w not in values.BEFORE_DATES), "")
    if term.date is None or nearest not in values.NOT_AFTER:
        return ()
    before = nearest in values.ENDING_BEFORE and term.date.part != "end"
    either = nearest in text.language.polarity.LASTING_UNTIL and not term.date.part
    date = _in_year(term.date, year)
    days = [last_day(date, before=each) for each in ((True, False) if either else (before,))]
    return tuple(day for day in days if day is not None)


def _in_year(date: Date, year: int) -> Date:
    """A month of which it is not told in which year it is, as of that ``year``."""
    return date if date.year or date.spans or not date.month else date._replace(year=year)


def _end(text: AnnotatedText, index: int, year: int) -> tuple[int, ...]:
    """The last day of a date."""
    date = text.terms[index].date
    day = last_day(_in_year(date, year), before=False) if date else None
    return () if day is None else (day,)


def _verb_of(text: AnnotatedText, index: int) -> int | None:
    """The last verb before a date, else the first behind it; "starting next year" and "beginning in May" are none."""
    participle = text.language.syntax.is_present_participle
    found = sorted(k for k in verbs(text) if not participle(text.terms[k].norm))
    return max([k for k in found if k < index], default=found[0] if found else None)


RULE = Rule(
    code="SC201",
    name="date-changed",
    severity=Severity.ERROR,
    summary="A date, year, season, weekday or fiscal period changed.",
    why="A commitment is only as good as its date: a year later, it is a different commitment.",
    needs=(
        "The account's date is in the place of the statement's, or both are the only unmatched dates of their form, "
        "or the only dates. The two cannot mean the same time, and are not in the past in one text and in the "
        "future in the other. If one is relative to the date of its document, the verbs are the same, or "
        "both are ahead. A day without a year counts where no verb beside it may be past. For “early” "
        "and “late”, the period itself is matched. Also reported: something that ends on a day or after some time "
        "is described as permanent; something that takes time is described as immediate."
    ),
    faithful=Example("The plan will be ready by March 2027.", "The plan is due by March of 2027."),
    distorted=Example("The plan will be ready by March 2027.", "The plan will be ready by March 2029."),
    find=_find,
)
