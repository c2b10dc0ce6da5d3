"""Finding the quotes of claims in a text that the user chose, with errors that say what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summitcheck.errors import ClaimsError, as_argument
from summitcheck.session.here import CLAIMS_FILE
from summitcheck.session.statement import FITS
from summitcheck.views.wording import counted

if TYPE_CHECKING:
    from summitcheck.claims.model import ClaimSet
    from summitcheck.documents.model import Document


def located_in(text: Document, claims: ClaimSet, *, beside: bool = False) -> ClaimSet:
    """The claims with the places of their quotes in a text, which may stand ``beside`` their statement.

    Raises `ClaimsError` if a quote is not in it: with another message if most are not, since the claims are probably
    those of another text.
    """
    from summitcheck.claims.locate import find_claims, locate
    from summitcheck.claims.problem import refuse

    found = locate(claims, text, strict=False)
    if all(claim.located for claim in found.claims):
        return found
    _, problems = find_claims(claims, text)
    if len(problems) > (1 - FITS) * len(claims):
        raise _of_another_text(claims, text, len(problems))
    refuse(problems, claims.source, "" if beside else text.name)
    return found


def _of_another_text(claims: ClaimSet, text: Document, missing: int) -> ClaimsError:
    found = f"{len(claims) - missing} of its {counted(len(claims), 'quote')} {'is' if len(claims) == 1 else 'are'}"
    drafting = f"summitcheck extract {as_argument(text.name)} -o {CLAIMS_FILE}"
    return ClaimsError(
        f"these claims seem to belong to another statement: {found} in {text.name}",
        where=claims.source,
        hint=f"Name their own statement with --statement, or leave out --claims. To draft claims: {drafting}",
    )
