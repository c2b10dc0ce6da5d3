"""Which of some documents is the official statement, and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from summitcheck.claims.model import ClaimSet
from summitcheck.documents.files import is_file, same_file
from summitcheck.documents.model import OFFICIAL, Document
from summitcheck.errors import NothingChecked, SourceError
from summitcheck.lang import language
from summitcheck.render.wording import percent
from summitcheck.session.rivals import Rivals
from summitcheck.views.wording import counted

#: The least share of its quotes that a text must contain for a claims file to fit it.
FITS = 0.5
# A title such as "joint statement" weighs as much as a fifth of the other texts' words.
_TITLE_WEIGHT = 0.2
_CLEAR_LEAD = 0.05
# Statements contain 37 % or more of the words of texts about them, and mostly 15 to 25 % of those of other texts.
_LEAST_SHARE = 1 / 3
_MOST_NAMED = 5
_FILE_NAME = "statement"  # as `summitcheck init` calls it
_OFFICIAL_TITLE = r"(?i)\b(statement|communiqu[eé]|declaration|agreement|accord|memorandum|treaty)\b"
_SHORTEST_TELLING_WORD = 4
#: What begins the error where several texts may be the statement.
UNDECIDED = "cannot tell which text is the statement"
_ADD_IT = "Add the statement to the folder, or give it with --statement FILE."
_NAME_IT = "Choose it with --statement FILE, or add `role: statement` to its front matter."


class Choice(NamedTuple):
    """The document chosen as the statement, and why; ``guessed`` if it may be the wrong one."""

    document: Document
    why: str
    guessed: bool = False


def companions(documents: Sequence[Document]) -> list[Document]:
    """The official texts beside a statement, by their front matter."""
    return [document for document in documents if document.role.casefold() == OFFICIAL]


def choose_statement(
    documents: Sequence[Document], claims: ClaimSet | None = None, accounts: Sequence[Document] = ()
) -> Choice:
    """The statement among the documents: by `named_statement`, else by a clear lead in title and content.

    Of texts about different things that may each be it by their titles, it is the one that most ``accounts`` (by
    default all other texts) are about. If none leads, it is the file named ``statement``. Raises `NothingChecked`
    without candidates, and `SourceError` if there is no way to tell.
    """
    found = named_statement(documents, claims) or guess(documents)
    if not isinstance(found, Rivals):
        return found
    return choose_among(found, accounts or [text for text in documents if text not in found.texts])


def choose_among(rivals: Rivals, accounts: Sequence[Document]) -> Choice:
    """The text that more of the accounts are about than any other; raises `SourceError` if there is none."""
    found = rivals.chosen_by(accounts)
    if found is None:
        raise _cannot_tell(rivals.texts, "may each be it by their titles, and the accounts do not tell which")
    text, count = found
    others = _listed([other for other in rivals.texts if other is not text])
    about = f"{counted(count, 'account')} {'is' if count == 1 else 'are'} about it, and fewer about {others}"
    return Choice(text, f"{_told_by_title(text)}, and {about}; to choose: --statement FILE", guessed=True)


def guess(documents: Sequence[Document]) -> Choice | Rivals:
    """The statement by a clear lead in title and content, else by its file name; or those that it may be.

    Raises the errors of `choose_statement`.
    """
    return _by_content(_open_to_choice(documents), documents)


def named_statement(documents: Sequence[Document], claims: ClaimSet | None = None) -> Choice | None:
    """The statement by its front matter, else by the claims that name or quote it; None if nothing says so.

    Raises `SourceError` if two documents qualify, `NothingChecked` if no document can be the statement.
    """
    if not documents:
        raise NothingChecked("no text can be the statement")
    official = [document for document in documents if document.role.casefold() == "statement"]
    if len(official) == 1:
        return Choice(official[0], "its front matter says role: statement")
    candidates = official or _open_to_choice(documents)
    if found := _by_quotes(candidates, claims):
        return found
    if official:
        raise _cannot_tell(official, "all have `role: statement` in their front matter")
    return None


def _open_to_choice(documents: Sequence[Document]) -> list[Document]:
    """The documents that are not accounts by their front matter; official texts only if there are no others."""
    others = [document for document in documents if document.role.casefold() != "account"]
    found = [document for document in others if document.role.casefold() != OFFICIAL] or others
    if not found:
        hint = "Add the statement, with `role: statement` in its front matter, or name it with --statement FILE."
        raise NothingChecked("there is no statement: every text has `role: account` in its front matter", hint=hint)
    return found


def quotes_found(claims: ClaimSet, document: Document) -> int:
    """How many of the claims' quotes are found in the document."""
    return _found(tuple(claim.quote for claim in claims.claims), document.plain)


# Called for the same claims file when it is found and again when its claims are located.
@lru_cache(maxsize=16)
def _found(quotes: tuple[str, ...], plain: str) -> int:
    from summitcheck.claims.wording import ClaimWording

    wording = ClaimWording.of(plain)
    return sum(any(True for _ in wording.places(quote)) for quote in quotes)


def fits(claims: ClaimSet, document: Document) -> bool:
    """True if the claims belong to this text: it contains at least half of the quotes of their statement."""
    own = claims.of()
    return bool(own.claims or not claims.claims) and quotes_found(own, document) >= FITS * len(own)


def _by_quotes(documents: Sequence[Document], claims: ClaimSet | None) -> Choice | None:
    claims = claims and claims.of()
    if not claims:
        return None
    found = {document.name: quotes_found(claims, document) for document in documents}
    most = max(found.values())
    if most < FITS * len(claims):
        return None
    best = [document for document in documents if found[document.name] == most]
    if len(best) > 1:
        best = _named_by(claims, best) or best
    if len(best) > 1:
        raise _cannot_tell(best, f"contain {most} of the {len(claims)} quotes of {claims.source}")
    why = f"it contains {most} of the {len(claims)} quotes of {claims.source}"
    return Choice(best[0], why, guessed=most < len(claims))


def _named_by(claims: ClaimSet, documents: Sequence[Document]) -> list[Document]:
    """Among equally good texts, the one that the claims file names; empty if all have the role of a statement."""
    path = Path(claims.source).parent / claims.statement
    if not claims.statement or not is_file(path) or all(d.role.casefold() == "statement" for d in documents):
        return []
    return [d for d in documents if is_file(d.name) and same_file(d.name, path)]


def _by_content(candidates: Sequence[Document], documents: Sequence[Document]) -> Choice | Rivals:
    if len(documents) == 1:
        raise NothingChecked("there is only one text, so nothing to compare", where=documents[0].name, hint=_ADD_IT)
    words = {document.name: _telling_words(document) for document in documents}
    scored = sorted(((_share_of_others(d.name, words), d) for d in candidates), key=lambda pair: -_likelihood(*pair))
    (share, best), *others = scored
    title = _official_title(best)
    if share < _LEAST_SHARE or not (title or len(scored) == 1):
        return _by_file_name([d for _, d in scored])
    if rivals := Rivals.of([d for _, d in scored if _official_title(d)]):
        return rivals
    if others and _likelihood(share, best) - _likelihood(*others[0]) < _CLEAR_LEAD:
        raise _cannot_tell([best, others[0][1]], "are equally likely to be the statement")
    held = percent(share, 1)
    told = _told_by_title(best) if title else "the front matter of every other text rules it out"
    return Choice(best, f"{told}, and it contains {held} of the words of the other texts", guessed=True)


def _official_title(document: Document) -> str:
    """The word in a title that official texts have in theirs; empty without one."""
    found = re.search(_OFFICIAL_TITLE, document.title)
    return found[0] if found else ""


def _told_by_title(document: Document) -> str:
    return f'its title says "{_official_title(document)}"'


def _by_file_name(candidates: Sequence[Document]) -> Choice:
    called = [each for each in candidates if Path(each.name).stem.casefold() == _FILE_NAME]
    if len(called) != 1 or sum(each.plain == called[0].plain for each in candidates) > 1:
        raise _cannot_tell(candidates, _none_leads(len(candidates)))
    return Choice(called[0], f"its file name is {_FILE_NAME}, and no other text stands out", guessed=True)


def _none_leads(candidates: int) -> str:
    if candidates == 1:
        return "has no role in its front matter and shares too few words with the other texts"
    return "have no role in their front matter, and none stands out by its title and words"


def _likelihood(share: float, document: Document) -> float:
    return share + (_TITLE_WEIGHT if _official_title(document) else 0.0)


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


def _cannot_tell(documents: Sequence[Document], what: str) -> SourceError:
    return SourceError(f"{UNDECIDED}: {_listed(documents)} {what}", hint=_NAME_IT)


def _listed(documents: Sequence[Document]) -> str:
    names = [document.name for document in documents]
    more = f" and {len(names) - _MOST_NAMED} others" if len(names) > _MOST_NAMED else ""
    return f"{', '.join(names[:_MOST_NAMED])}{more}"
