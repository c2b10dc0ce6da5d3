"""Documents to the one among them that is the official statement, and how one can tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summitcheck.claims.model import ClaimSet
from summitcheck.documents.model import Document
from summitcheck.errors import NothingChecked, SourceError
from summitcheck.lang import language
from summitcheck.render.wording import percent

#: A claims file belongs to a text in which at least this share of its quotes is found.
FITS = 0.5
# A title that says "joint statement" weighs as much as a fifth of the other texts' words.
_TITLE_WEIGHT = 0.2
_CLEAR_LEAD = 0.05
_OFFICIAL_TITLE = r"(?i)\b(statement|communiqu[eé]|declaration|agreement|accord|memorandum|treaty)\b"
_SHORTEST_TELLING_WORD = 4


class Choice(NamedTuple):
    """The document that was taken for the statement, and why; ``guessed`` where another may be the one."""

    document: Document
    why: str
    guessed: bool = False


def choose_statement(documents: Sequence[Document], claims: ClaimSet | None = None) -> Choice:
    """The statement among the documents: by its front matter, else by the claims' quotes, else by title and content.

    Raises `NothingChecked` when there is nothing to choose from and `SourceError` when two documents are as likely.
    """
    if not documents:
        raise NothingChecked("there is no text that could be the statement")
    official = [document for document in documents if document.role.casefold() == "statement"]
    if len(official) == 1:
        return Choice(official[0], "its front matter says role: statement")
    if official:
        raise _two_candidates(official, "have `role: statement` in their front matter")
    open_to = [document for document in documents if document.role.casefold() != "account"]
    if not open_to:
        raise NothingChecked("every text has `role: account` in its front matter", hint=_NAME_IT)
    return _by_quotes(open_to, claims) or _by_content(open_to, documents)


def quotes_found(claims: ClaimSet, document: Document) -> int:
    """How many of the claims' quotes are found in the document."""
    return _found(tuple(claim.quote for claim in claims.claims), document.plain)


# The same is asked of a claims file when it is found near by and again when its claims are located.
@lru_cache(maxsize=16)
def _found(quotes: tuple[str, ...], plain: str) -> int:
    from summitcheck.claims.wording import ClaimWording

    wording = ClaimWording.of(plain)
    return sum(any(True for _ in wording.places(quote)) for quote in quotes)


def fits(claims: ClaimSet, document: Document) -> bool:
    """True when the claims were made for this text: half of their quotes or more are found in it."""
    return quotes_found(claims, document) >= FITS * len(claims)


_NAME_IT = "Name the statement with --statement FILE, or add `role: statement` to its front matter."


def _by_quotes(documents: Sequence[Document], claims: ClaimSet | None) -> Choice | None:
    if not claims:
        return None
    found = {document.name: quotes_found(claims, document) for document in documents}
    most = max(found.values())
    if most < FITS * len(claims):
        return None
    best = [document for document in documents if found[document.name] == most]
    if len(best) > 1:
        raise _two_candidates(best, f"contain {most} of the {len(claims)} quotes of {claims.source}")
    why = f"it contains {most} of the {len(claims)} quotes of {claims.source}"
    return Choice(best[0], why, guessed=most < len(claims))


def _by_content(candidates: Sequence[Document], documents: Sequence[Document]) -> Choice:
    if len(documents) == 1:
        raise NothingChecked(
            "there is only one text: no account to compare with a statement", where=documents[0].name, hint=_NAME_IT
        )
    words = {document.name: _telling_words(document) for document in documents}
    scored = sorted(((_share_of_others(d.name, words), d) for d in candidates), key=lambda pair: -_likelihood(*pair))
    if len(scored) > 1 and _likelihood(*scored[0]) - _likelihood(*scored[1]) < _CLEAR_LEAD:
        raise _two_candidates([d for _, d in scored[:2]], "look equally like the statement")
    share, best = scored[0]
    title = f'its title says "{match[0]}" and ' if (match := re.search(_OFFICIAL_TITLE, best.title)) else ""
    return Choice(
        best, f"{title}it contains {percent(round(1000 * share), 1000)} of the words of the other texts", guessed=True
    )


def _likelihood(share: float, document: Document) -> float:
    return share + (_TITLE_WEIGHT if re.search(_OFFICIAL_TITLE, document.title) else 0.0)


def _telling_words(document: Document) -> frozenset[str]:
    text = " ".join(document.plain_of(sentence) for sentence in document.sentences if sentence.asserts)
    tokens = language().tokenizer.tokenize(text)
    return frozenset(token.stem for token in tokens if len(token.norm) >= _SHORTEST_TELLING_WORD)


def _share_of_others(name: str, words: dict[str, frozenset[str]]) -> float:
    """The mean share (0 to 1) of the other texts' words that are also in this one."""
    others = [theirs for other, theirs in words.items() if other != name and theirs]
    if not others:
        return 0.0
    return sum(len(theirs & words[name]) / len(theirs) for theirs in others) / len(others)


def _two_candidates(documents: Sequence[Document], what: str) -> SourceError:
    names = ", ".join(document.name for document in documents)
    return SourceError(f"cannot tell which is the statement: {names} {what}", hint=_NAME_IT)
