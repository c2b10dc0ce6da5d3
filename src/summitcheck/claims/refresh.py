"""Claims brought up to date with a statement that has changed since they were written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from summitcheck.claims.locate import QuotablePage, find_claims
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.documents.model import Document, Span


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The claims as they are now; ``lost`` are those whose quotes are gone, ``added`` those newly drafted."""

    claims: ClaimSet
    lost: tuple[Claim, ...] = ()
    added: tuple[Claim, ...] = ()


def refresh(claims: ClaimSet, drafts: ClaimSet, statement: Document) -> Refreshed:
    """The claims that still stand, as they were written, with drafts for the words that none of them accounts for.

    ``drafts`` are claims drafted from the statement as it is now. A draft is added when it shares no word with a
    standing claim, is not mostly a silent line, and does not merely govern a standing claim.
    What still stands is not changed.
    """
    page = QuotablePage.of(statement)
    located, _ = find_claims(claims, statement)
    standing = [claim for claim in located if claim.located]
    silent = [words for words in claims.silent if any(page.wording.places(words))]
    taken = [(claim.start, claim.end) for claim in standing]
    governing = _places(page, {claim.governor for claim in standing})
    unspoken = _places(page, silent)
    fresh = [d for d in drafts.claims if not (_accounted(d, taken, governing) or _hushed(d, unspoken))]
    added = tuple(_renamed(fresh, {claim.id for claim in standing}))
    merged = sorted((*standing, *added), key=lambda claim: claim.start)
    lost = tuple(claim for claim in located if not claim.located)
    return Refreshed(replace(claims, claims=tuple(merged), silent=tuple(silent)), lost, added)


def _places(page: QuotablePage, texts: Iterable[str]) -> list[Span]:
    return [place for words in texts for place in page.wording.places(words)]


def _accounted(draft: Claim, taken: Sequence[Span], governing: Sequence[Span]) -> bool:
    shares = any(start < draft.end and draft.start < end for start, end in taken)
    return shares or any(start <= draft.start and draft.end <= end for start, end in governing)


def _hushed(draft: Claim, silent: Sequence[Span]) -> bool:
    """True when a silent line holds half of the draft or more: a label may stand in many lines."""
    return any(2 * (min(end, draft.end) - max(start, draft.start)) >= draft.end - draft.start for start, end in silent)


def _renamed(drafts: Sequence[Claim], taken: set[str]) -> Iterator[Claim]:
    """The drafts, each with an id of its own."""
    for draft in drafts:
        name, number = draft.id, 2
        while name in taken:
            name, number = f"{draft.id}-{number}", number + 1
        taken.add(name)
        yield draft._replace(id=name)
