"""A change of words to one line: the claim, the statement's words, the account's words, and whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summitcheck.claims.model import Claim
from summitcheck.render.layout import cut_apart, pad, width_of, wrap
from summitcheck.render.printable import one_line
from summitcheck.render.style import Line, Role, Run, Style
from summitcheck.views.report import Report
from summitcheck.views.summary import ChangedClaim
from summitcheck.views.word_changes import ChangeKind, WordChange, shortened

_IDS = 0.3  # of the columns that the ids have
_NARROW = 60  # columns, below which the words stand under the id
_NAMED = 2  # accounts that are named beside a change
_SUBJECT = "the account "  # a reason begins with it, and the name of the account stands beside the reason


class IdColumn(NamedTuple):
    """The ids of all claims as a column of this ``width`` shows them."""

    width: int
    short: Mapping[str, str]

    def of(self, claim: Claim) -> str:
        """The id of a claim, cut or filled up to the width."""
        return pad(self.short[claim.id], self.width)


def id_column(shown: Sequence[ChangedClaim], report: Report, style: Style) -> IdColumn:
    """A column for the ids of the claims that are shown, by which each can be told from all others."""
    ids = [*dict.fromkeys(claim.id for claim in (*report.claims, *(each.claim for each in shown)))]
    longest = max((width_of(one_line(each.claim.id)) for each in shown), default=0)
    width = min(longest, int(style.width * _IDS))
    return IdColumn(width, dict(zip(ids, cut_apart([*map(one_line, ids)], width, style.ellipsis), strict=True)))


def change_lines(
    changed: ChangedClaim, names: Sequence[str], style: Style, column: IdColumn, sign: Run, role: Role
) -> Iterator[Line]:
    """The changes of one claim, a line each where the words can be shortened to it."""
    for number, change in enumerate(changed.changes):
        own_id = one_line(changed.claim.id) if number == 0 else ""
        head = (Run(sign.text if own_id else " ", sign.role), Run(f" {own_id}", Role.HEADING))
        place = f", {one_line(changed.place)}" * bool(changed.place)
        who = [Run(f" ({names_text(change.accounts, names, most)}{place})", Role.QUIET) for most in (_NAMED, 1)]
        if style.width < _NARROW:
            yield from _narrow(head, change, who[0], style, role) if own_id else _under(change, who[0], style, role)
        else:
            short = Run(column.of(changed.claim) if own_id else " " * column.width, Role.HEADING)
            yield from _line((head[0], Run(" "), short, Run("  ")), change, who, style, role)


def reading_lines(
    changed: ChangedClaim, names: Sequence[str], style: Style, column: IdColumn, sign: Run
) -> Iterator[Line]:
    """Why to read a claim, as `change_lines` has it: long words shortened unless all is shown."""
    if not style.whole:
        changed = changed._replace(changes=tuple(_on_few_lines(changed.changes, style)))
    yield from change_lines(changed, names, style, column, sign, Role.DOUBTFUL_WORDS)


def _on_few_lines(changes: Iterable[WordChange], style: Style) -> Iterator[WordChange]:
    """The changes without the middle of long words, nor what the name beside them says."""
    for change in changes:
        yield shortened(change, style.ellipsis)._replace(message=change.message.removeprefix(_SUBJECT))


def names_text(accounts: Sequence[int], names: Sequence[str], most: int) -> str:
    """Whose the words are: at most so many accounts by name, of more the first and how many more."""
    if len(accounts) <= most:
        return ", ".join(one_line(names[number]) for number in accounts)
    return f"{one_line(names[accounts[0]])} and {len(accounts) - 1} more"


def _line(head: Line, change: WordChange, who: Sequence[Run], style: Style, role: Role) -> Iterator[Line]:
    room = style.width - sum(width_of(run.text) for run in head)
    for name in who:
        for words in _shorter(change, style, role):
            if sum(width_of(run.text) for run in (*words, name)) <= room:
                yield (*head, *words, name)
                return
    runs = [*change_runs(change, style, role, (0, 0)), who[0]]
    yield from wrap(runs, style.width, indent=style.width - room, first=head)


def _narrow(head: Line, change: WordChange, who: Run, style: Style, role: Role) -> Iterator[Line]:
    yield from wrap([head[1]], style.width, indent=4, first=(head[0], Run(" ")))
    yield from _under(change, who, style, role)


def _under(change: WordChange, who: Run, style: Style, role: Role) -> Iterator[Line]:
    runs = [*change_runs(change, style, role, (2, 2)), who]
    yield from wrap(runs, style.width, indent=4, first=(Run("    "),))


def _shorter(change: WordChange, style: Style, role: Role) -> Iterator[tuple[Run, ...]]:
    """The change with ever fewer words around it, but some; what stands behind tells more than what stands before."""
    for words in ((3, 4), (2, 4), (1, 4), (1, 3), (2, 2), (1, 2), (1, 1)):
        yield change_runs(change, style, role, words)


def change_runs(change: WordChange, style: Style, role: Role, words: tuple[int, int]) -> tuple[Run, ...]:
    """The change with at most so many words before and behind it."""
    if change.kind is ChangeKind.OTHER:
        return (Run(one_line(change.message)),)
    before, after = (one_line(each) for each in (change.before, change.after))
    official = style.marked(before, Role.OFFICIAL_WORDS)
    account = style.marked(after, role)
    middle: tuple[Run, ...]
    if change.kind is ChangeKind.ADDED:
        middle = (Run("+ "), *account)
    elif change.kind is ChangeKind.LEFT_OUT:
        middle = (*official, Run(" left out"))
    else:
        middle = (*official, Run(f" {style.arrow} "), *account)
    lead, tail = change.lead.split()[-words[0] :] if words[0] else [], change.tail.split()[: words[1]]
    return (*_around(lead, "", " "), *middle, *_around(tail, " ", ""))


def _around(words: Sequence[str], before: str, behind: str) -> Iterator[Run]:
    if words:
        yield Run(f"{before}{one_line(' '.join(words))}{behind}", Role.QUIET)
