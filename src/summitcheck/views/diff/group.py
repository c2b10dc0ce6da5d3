"""Groups of linked sentences: each sentence of both texts is in exactly one group, and the groups are in order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from summitcheck.views.diff.link import SentenceLink

#: Strengths closer than this are equal: the pair that stands nearest to its place in the other text is taken.
_STEP = 0.05
#: Where a pair has grown on one side, a sentence of the other joins it by a link of at least this strength (0 to 1).
RECAST = 0.5
#: A further sentence joins a pair if it shares terms of this weight that the pair does not share yet: about a telling
#: word or two. Without, a sentence of the statement that only looks like the first is one that was left out;
GAIN = 2.2
#: ... and a sentence of the account must be this strongly linked (0 to 1), since it may say the same thing twice.
REPEATED = 0.4


@dataclass(frozen=True, slots=True)
class SentenceGroup:
    """Sentences that belong together, by index in their text; one of the two may be empty."""

    official: tuple[int, ...]
    account: tuple[int, ...]
    moved: bool = False


def groups(links: Iterable[SentenceLink], official: int, account: int) -> tuple[SentenceGroup, ...]:
    """The groups of two texts of so many sentences, in the statement's order; each sentence is in exactly one.

    The strongest links are taken first. What stands in the account alone follows the group after which it stands there.
    """
    joined = sorted(_joined(links, official, account), key=lambda group: group.official)
    still = _in_order([group.account[0] for group in joined])
    paired = [SentenceGroup(g.official, g.account, n not in still) for n, g in enumerate(joined)]
    placed = {i for group in paired for i in group.official}
    alone = [SentenceGroup((i,), ()) for i in range(official) if i not in placed]
    return tuple(_with_additions(sorted((*paired, *alone), key=lambda group: group.official), account))


def _joined(links: Iterable[SentenceLink], official: int, account: int) -> list[SentenceGroup]:
    """Groups of both texts: a pair first, then the sentences whose strongest link leads to one of the pair.

    Only a pair is joined, never what was joined to it, unless by a firm link: chains of weak links would run through
    the whole text.
    """

    def rank(link: SentenceLink) -> tuple[int, float, int, int]:
        out_of_place = abs(link.official / official - link.account / account)
        return -round(link.strength / _STEP), out_of_place, link.official, link.account

    by_official: dict[int, _Growing] = {}
    by_account: dict[int, _Growing] = {}
    found: list[_Growing] = []
    for link in sorted(links, key=rank):
        home, place = by_official.get(link.official), by_account.get(link.account)
        if home is None and place is None:
            found.append(_Growing(link))
            by_official[link.official] = by_account[link.account] = found[-1]
        elif place is None and home is not None and (link.firm or home.takes_account(link)):
            by_account[link.account] = home.grown(home.account, link.account, link)
        elif home is None and place is not None and (link.firm or place.takes_official(link)):
            by_official[link.official] = place.grown(place.official, link.official, link)
    return [SentenceGroup(tuple(sorted(group.official)), tuple(sorted(group.account))) for group in found]


class _Growing:
    """A group while sentences join it, from the pair that it began with."""

    def __init__(self, pair: SentenceLink) -> None:
        self.pair = pair
        self.official, self.account = [pair.official], [pair.account]
        self.shared = dict(pair.shared)

    def takes_account(self, link: SentenceLink) -> bool:
        """True when a sentence of the account that is linked to the pair's official one belongs here."""
        new = link.strength >= REPEATED or self._gain(link) >= GAIN
        return link.official == self.pair.official and new and (len(self.official) == 1 or link.strength >= RECAST)

    def takes_official(self, link: SentenceLink) -> bool:
        """True when a sentence of the statement that is linked to the pair's sentence of the account belongs here."""
        new = self._gain(link) >= GAIN
        return link.account == self.pair.account and new and (len(self.account) == 1 or link.strength >= RECAST)

    def grown(self, side: list[int], sentence: int, link: SentenceLink) -> _Growing:
        """This group, once a sentence has joined one of its sides."""
        side.append(sentence)
        self.shared |= link.shared
        return self

    def _gain(self, link: SentenceLink) -> float:
        return sum(weight for key, weight in link.shared.items() if key not in self.shared)


def _in_order(places: Sequence[int]) -> set[int]:
    """The indexes of a longest rising subsequence: what keeps its order. All others were moved."""
    tails: list[int] = []
    before: list[int] = []
    for n, place in enumerate(places):
        at = bisect_left(tails, place, key=lambda m: places[m])
        before.append(tails[at - 1] if at else -1)
        tails[at : at + 1] = [n]
    kept: set[int] = set()
    n = tails[-1] if tails else -1
    while n >= 0:
        kept.add(n)
        n = before[n]
    return kept


def _with_additions(paired: Sequence[SentenceGroup], account: int) -> Iterator[SentenceGroup]:
    """The groups with the sentences that the account has alone, each behind the group of the sentence before it."""
    home = {j: n for n, group in enumerate(paired) for j in group.account}
    behind: dict[int, list[SentenceGroup]] = {}
    at = -1
    for j in range(account):
        if j in home:
            at = home[j]
        else:
            behind.setdefault(at, []).append(SentenceGroup((), (j,)))
    yield from behind.get(-1, ())
    for n, group in enumerate(paired):
        yield group
        yield from behind.get(n, ())
