"""Finding the quotes of claims in a text that the user chose, with errors that say what to do."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from typing import TYPE_CHECKING

from summitcheck.errors import ClaimsError
from summitcheck.session.here import CLAIMS_FILE
from summitcheck.session.statement import FITS
from summitcheck.views.wording import counted

if TYPE_CHECKING:
    from summitcheck.claims.model import ClaimSet
    from summitcheck.claims.problem import ClaimsProblem
    from summitcheck.documents.model import Document


def located_in(text: Document, claims: ClaimSet, *, beside: bool = False) -> ClaimSet:
    """The claims with the places of their quotes in a text, which may stand ``beside`` their statement.

    Raises `ClaimsError` if a quote is not in it: with another message if most are not, since the claims are probably
    those of another text.
    """
    from summitcheck.claims.locate import find_claims, locate

    found = locate(claims, text, strict=False)
    if all(claim.located for claim in found.claims):
        return found
    _, problems = find_claims(claims, text)
    if len(problems) > (1 - FITS) * len(claims):
        raise _of_another_text(claims, text, len(problems))
    raise _first_of(problems, _command("claims lint", claims.source, *([] if beside else ["--statement", text.name])))


def _of_another_text(claims: ClaimSet, text: Document, missing: int) -> ClaimsError:
    found = f"{len(claims) - missing} of its {counted(len(claims), 'quote')} {'is' if len(claims) == 1 else 'are'}"
    drafting = _command("extract", text.name, "-o", CLAIMS_FILE)
    return ClaimsError(
        f"these claims seem to belong to another statement: {found} in {text.name}",
        where=claims.source,
        hint=f"Name their own statement with --statement, or leave out --claims. To draft claims: {drafting}",
    )


def _first_of(problems: Sequence[ClaimsProblem], lint: str) -> ClaimsError:
    """The error for the first problem, with the command that lists all of them."""
    first, *others = problems
    more = [f"There {'is' if len(others) == 1 else 'are'} {counted(len(others), 'more error')}. To list all: {lint}"]
    hints = [first.hint] * bool(first.hint) + more * bool(others)
    return ClaimsError(first.what, where=first.where, hint="\n  ".join(hints))


def _command(*words: str) -> str:
    command, *arguments = words
    return f"summitcheck {command} {shlex.join(arguments)}"
