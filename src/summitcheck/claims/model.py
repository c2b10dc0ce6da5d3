"""Claims as values: one canonical commitment, and the list of them for one statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

#: The rungs on which a verb binds, as claims files and drafts name them.
STATES, NOTED, DISCUSSED, WELCOMED, INTENT = "states", "noted", "discussed", "welcomed", "intent"
AGREED, COMMITTED, WILL, DID = "agreed", "committed", "will", "did"

#: Weakest first; ``states`` is a fact that is put on record.
RUNGS = (STATES, NOTED, DISCUSSED, WELCOMED, INTENT, AGREED, COMMITTED, WILL, DID)


#: What a claim counts for in a weighted coverage, by its ``weight``; one without a weight is ordinary.
WEIGHTS: Mapping[str, float] = {"courtesy": 0.5, "ordinary": 1.0, "headline": 2.0}
#: The verdicts that an example may expect.
EXPECTED = ("supported", "distorted", "omitted", "uncertain")


class ClaimExample(NamedTuple):
    """A text about a claim, and the verdict that is right for it."""

    text: str
    verdict: str


class Claim(NamedTuple):
    """One canonical commitment: a single thing that the statement says.

    ``quote`` holds the exact words of the statement, found at ``start`` to ``end`` of it;
    both offsets are -1 while the claim has not been located in a statement, and count into
    ``quote`` then. ``governor`` is what governs the quote where it stands elsewhere in the
    sentence ("the two leaders intend to"); ``strength`` the rung of its verb; ``weight`` a
    key of `WEIGHTS`, or empty. ``document`` is the official text that makes it, where that is
    not the statement: a path as seen from the claims file, and once it is located, the name
    of the document. ``context`` holds exact words of that text which say what the claim points
    at ("She", "this plan"); it is for readers, and no verdict depends on it.
    """

    id: str
    text: str
    quote: str
    section: str = ""
    start: int = -1
    end: int = -1
    line: int = 0
    actors: tuple[str, ...] = ()
    verb: str = ""
    strength: str = ""
    governor: str = ""
    weight: str = ""
    examples: tuple[ClaimExample, ...] = ()
    document: str = ""
    context: str = ""

    @property
    def share(self) -> float:
        """What the claim counts for in a weighted coverage."""
        return WEIGHTS[self.weight or "ordinary"]

    @property
    def located(self) -> bool:
        """True once the quote was found in a statement."""
        return self.start >= 0


@dataclass(frozen=True, slots=True)
class ClaimSet:
    """The canonical list for one statement, in the statement's order, then for the official texts beside it.

    ``names`` holds groups of names that mean the same; ``silent`` the lines of the
    statement (exact words) that carry no commitment; ``source`` the file they came from;
    ``places`` where each part of it stands (``claims.lng.quote`` -> ``claims.yaml:14:12``),
    for messages.
    """

    claims: tuple[Claim, ...]
    names: tuple[tuple[str, ...], ...] = ()
    silent: tuple[str, ...] = ()
    statement: str = ""
    source: str = ""
    places: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def from_texts(cls, texts: Iterable[str]) -> ClaimSet:
        """One claim a text, with ids ``c1``, ``c2`` ...: for callers that have no YAML."""
        return cls(tuple(Claim(f"c{n}", text, text) for n, text in enumerate(texts, 1)))

    @property
    def documents(self) -> tuple[str, ...]:
        """The official texts beside the statement that make some of the claims, each once, in their order."""
        return tuple(dict.fromkeys(claim.document for claim in self.claims if claim.document))

    def of(self, document: str = "") -> ClaimSet:
        """Those of the claims that this document makes; by default, the statement."""
        if not self.documents and not document:
            return self
        return replace(self, claims=tuple(claim for claim in self.claims if claim.document == document))

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    def __len__(self) -> int:
        return len(self.claims)
