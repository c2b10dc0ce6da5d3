"""Check what accounts of an official statement make of each of its commitments.

The names below are loaded when they are first used: a caller that wants only
``summitcheck.__version__`` pays for nothing else.
"""

from importlib import import_module
from typing import TYPE_CHECKING

# The first import of a sub-package binds its name here, where `read` is to be the function below: so it comes first.
import summitcheck.read  # noqa: F401

if TYPE_CHECKING:
    from pathlib import Path

    from summitcheck.checker import Checker as Checker
    from summitcheck.claims.draft import extract as extract
    from summitcheck.claims.load import load_claims as load_claims
    from summitcheck.errors import ClaimsError as ClaimsError
    from summitcheck.errors import ConfigError as ConfigError
    from summitcheck.errors import NothingChecked as NothingChecked
    from summitcheck.errors import SourceError as SourceError
    from summitcheck.errors import SummitcheckError as SummitcheckError
    from summitcheck.model import AccountReport as AccountReport
    from summitcheck.model import Assessment as Assessment
    from summitcheck.model import Claim as Claim
    from summitcheck.model import ClaimSet as ClaimSet
    from summitcheck.model import Document as Document
    from summitcheck.model import Excerpt as Excerpt
    from summitcheck.model import Finding as Finding
    from summitcheck.model import Report as Report
    from summitcheck.model import Section as Section
    from summitcheck.model import Sentence as Sentence
    from summitcheck.model import SentenceKind as SentenceKind
    from summitcheck.model import Severity as Severity
    from summitcheck.model import Skipped as Skipped
    from summitcheck.model import StatementStatus as StatementStatus
    from summitcheck.model import Status as Status
    from summitcheck.model import Verdict as Verdict

__version__ = "0.1.0"

_HOMES = {
    "checker": ("Checker",),
    "claims.draft": ("extract",),
    "claims.load": ("load_claims",),
    "errors": ("ClaimsError", "ConfigError", "NothingChecked", "SourceError", "SummitcheckError"),
    "model": (
        "AccountReport",
        "Assessment",
        "Claim",
        "ClaimSet",
        "Document",
        "Excerpt",
        "Finding",
        "Report",
        "Section",
        "Sentence",
        "SentenceKind",
        "Severity",
        "Skipped",
        "StatementStatus",
        "Status",
        "Verdict",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = ["__version__", "read", *_HOME_OF]  # noqa: PLE0604 - every element is a string


def read(path: "str | Path") -> "Document":
    """The document in the file at ``path``: front matter, sections and sentences with their offsets.

    Raises `SourceError` when the file is missing, empty, binary, undecodable or too large.
    """
    from summitcheck.read import source

    return source.read(path)


def __getattr__(name: str) -> object:
    """The public ``name``, imported from its module when first asked for."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
