"""Claims brought up to date with a statement that has changed since they were written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from summitcheck.claims.locate import QuotablePage, find_claims
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.claims.wording import SpokenWords
from summitcheck.documents.markup import plain_text
from summitcheck.documents.model import Document, Span

#: How alike (0 to 100) the words of a claim and of a draft must be for the one to be the other, changed.
ALIKE = 70
#: How many words with which a quote opens a text may tell in other words, and still follow the rest.
MOST_REPLACED = 5
#: What is renewed together with the quote.
_OF_QUOTE = ("quote", "governor", "verb", "strength")


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The claims as they are now, and what became of the others.

    ``lost`` are those whose quotes are gone, ``added`` those newly drafted, ``changed`` pairs of a claim as it was and
    as it is where its words are told otherwise now.
    """

    claims: ClaimSet
    lost: tuple[Claim, ...] = ()
    added: tuple[Claim, ...] = ()
    changed: tuple[tuple[Claim, Claim], ...] = ()


def refresh_texts(claims: ClaimSet, drafts: Mapping[str, ClaimSet], texts: Mapping[str, Document]) -> Refreshed:
    """What `refresh` makes of the claims of each of several official texts, in the order of the texts.

    Both mappings are by the name under which claims have a text as their ``document``, the statement's being empty.
    """
    parts: list[Refreshed] = []
    for name, text in texts.items():
        others = [claim.id for claim in claims.claims if claim.document != name]
        others += [claim.id for part in parts for claim in part.added]
        own = [draft._replace(document=name) for draft in drafts[name].claims]
        parts.append(refresh(claims.of(name), replace(drafts[name], claims=tuple(own)), text, others))
    told = {words for part in parts for words in part.claims.silent}
    silent = tuple(words for words in claims.silent if words in told)
    merged = tuple(claim for part in parts for claim in part.claims.claims)
    return Refreshed(
        replace(claims, claims=merged, silent=silent),
        tuple(claim for part in parts for claim in part.lost),
        tuple(claim for part in parts for claim in part.added),
        tuple(pair for part in parts for pair in part.changed),
    )


def refresh(claims: ClaimSet, drafts: ClaimSet, statement: Document, elsewhere: Iterable[str] = ()) -> Refreshed:
    """The claims that still stand, as they were written, with drafts for the words that none of them accounts for.

    ``drafts`` are claims drafted from the statement as it is now. A draft is added when it shares no word with a
    standing claim, is not mostly a silent line, and does not merely govern a standing claim; its id is none of
    those ``elsewhere``. What still stands is not changed, but for a context whose words are gone.
    """
    page = QuotablePage.of(statement)
    located, _ = find_claims(claims, statement)
    standing = [claim for claim in located if claim.located]
    silent = [words for words in claims.silent if any(page.wording.places(words))]
    taken = [(claim.start, claim.end) for claim in standing]
    governing = _places(page, {claim.governor for claim in standing})
    unspoken = _places(page, silent)
    fresh = [d for d in drafts.claims if not (_accounted(d, taken, governing) or _hushed(d, unspoken))]
    gone = [claim for claim in located if not claim.located]
    spoken = SpokenWords.of(statement.plain)
    rewritten = tuple(_rewritten(gone, fresh, spoken))
    explained = tuple(_explained(standing, drafts.claims, spoken))
    standing = [dict(explained).get(claim, claim) for claim in standing]
    changed = (*rewritten, *explained)
    told = [(old.id, new.start) for old, new in rewritten]
    lost = tuple(claim for claim in gone if claim.id not in dict(told))
    unclaimed = [draft for draft in fresh if draft.start not in [start for _, start in told]]
    known = {*elsewhere, *(claim.id for claim in standing), *(new.id for _, new in rewritten)}
    added = tuple(renamed(unclaimed, known))
    merged = sorted((*standing, *added, *(new for _, new in rewritten)), key=lambda claim: claim.start)
    return Refreshed(replace(claims, claims=tuple(merged), silent=tuple(silent)), lost, added, changed)


def _explained(
    standing: Sequence[Claim], drafts: Sequence[Claim], spoken: SpokenWords
) -> Iterator[tuple[Claim, Claim]]:
    """Each claim whose context is gone, with the one of the draft in its place."""
    contexts = {(draft.start, draft.end): draft.context for draft in drafts}
    for claim in standing:
        if claim.context and not spoken.has(claim.context):
            yield claim, claim._replace(context=contexts.get((claim.start, claim.end), ""))


def _rewritten(gone: Sequence[Claim], drafts: Sequence[Claim], spoken: SpokenWords) -> Iterator[tuple[Claim, Claim]]:
    """Each claim whose words are gone, with what the draft nearest to it makes of it; each draft is taken once."""
    if not gone or not drafts:
        return
    from rapidfuzz import fuzz  # costs too much where every quote is found

    free = list(drafts)
    for claim in gone:
        nearest = max(free, key=lambda draft: fuzz.ratio(claim.quote, draft.quote), default=None)
        if nearest is None or fuzz.ratio(claim.quote, nearest.quote) < ALIKE:
            continue
        free.remove(nearest)
        said = {key: getattr(nearest, key) for key in _OF_QUOTE}
        kept = claim.context if spoken.has(claim.context) and claim.context else nearest.context
        own = claim._replace(**said, context=kept)
        place = own._replace(start=nearest.start, end=nearest.end, line=nearest.line)
        yield claim, place._replace(text=_retold(claim, nearest) if is_edited(claim) else nearest.text)


def is_edited(claim: Claim) -> bool:
    """True where the text of a claim is not made of its governor and its quote alone: a person wrote it."""
    return _letters(claim.text) != _letters(_own(claim))


def _retold(claim: Claim, draft: Claim) -> str:
    """The text of a claim that only opens in words of its own ("The mayors" for "They"), with the words of a draft.

    One that was written otherwise stays as it is.
    """
    before, after, said = (plain_text(w).split() for w in (_own(claim), _own(draft), claim.text.rstrip(".")))
    pairs = zip(reversed(before), reversed(said), strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0].rstrip(".") == pair[1], pairs))
    opening = len(before) - shared
    if not shared or opening > MOST_REPLACED or before[:opening] != after[:opening]:
        return claim.text
    return " ".join((*said[:-shared], *after[opening:])).rstrip(".") + "."


def _own(claim: Claim) -> str:
    """The words of the statement that a claim is made of."""
    return f"{claim.governor} {claim.quote}"


def _letters(words: str) -> str:
    return "".join(sign for sign in plain_text(words).casefold() if sign.isalnum())


def _places(page: QuotablePage, texts: Iterable[str]) -> list[Span]:
    return [place for words in texts for place in page.wording.places(words)]


def _accounted(draft: Claim, taken: Sequence[Span], governing: Sequence[Span]) -> bool:
    shares = any(start < draft.end and draft.start < end for start, end in taken)
    return shares or any(start <= draft.start and draft.end <= end for start, end in governing)


def _hushed(draft: Claim, silent: Sequence[Span]) -> bool:
    """True when a silent line holds half of the draft or more: a label may stand in many lines."""
    return any(2 * (min(end, draft.end) - max(start, draft.start)) >= draft.end - draft.start for start, end in silent)


def renamed(drafts: Iterable[Claim], taken: set[str]) -> Iterator[Claim]:
    """The drafts, each with an id of its own, which is ``taken`` then."""
    for draft in drafts:
        name, number = draft.id, 2
        while name in taken:
            name, number = f"{draft.id}-{number}", number + 1
        taken.add(name)
        yield draft._replace(id=name)
