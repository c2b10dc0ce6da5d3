"""Check what accounts of an official statement make of each of its commitments.

The names below are loaded when they are first used: a caller that wants only
``summitcheck.__version__`` pays for nothing else.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from summitcheck.checker import Checker as Checker
    from summitcheck.claims.draft import extract as extract
    from summitcheck.claims.load import load_claims as load_claims
    from summitcheck.claims.model import Claim as Claim
    from summitcheck.claims.model import ClaimSet as ClaimSet
    from summitcheck.decide.verdict import Status as Status
    from summitcheck.decide.verdict import Verdict as Verdict
    from summitcheck.documents.model import Document as Document
    from summitcheck.documents.model import Excerpt as Excerpt
    from summitcheck.documents.model import Section as Section
    from summitcheck.documents.model import Sentence as Sentence
    from summitcheck.documents.model import SentenceKind as SentenceKind
    from summitcheck.documents.model import Skipped as Skipped
    from summitcheck.errors import ClaimsError as ClaimsError
    from summitcheck.errors import ConfigError as ConfigError
    from summitcheck.errors import FormerName as FormerName
    from summitcheck.errors import NothingChecked as NothingChecked
    from summitcheck.errors import SourceError as SourceError
    from summitcheck.errors import SummitcheckError as SummitcheckError
    from summitcheck.severity import Severity as Severity
    from summitcheck.views.report import AccountReport as AccountReport
    from summitcheck.views.report import Assessment as Assessment
    from summitcheck.views.report import Finding as Finding
    from summitcheck.views.report import Report as Report
    from summitcheck.views.report import StatementStatus as StatementStatus

__version__ = "0.1.0"

_HOMES = {
    "checker": ("Checker",),
    "claims.draft": ("extract",),
    "claims.load": ("load_claims",),
    "claims.model": ("Claim", "ClaimSet"),
    "decide.verdict": ("Status", "Verdict"),
    "severity": ("Severity",),
    "documents.model": ("Document", "Excerpt", "Section", "Sentence", "SentenceKind", "Skipped"),
    "errors": ("ClaimsError", "ConfigError", "FormerName", "NothingChecked", "SourceError", "SummitcheckError"),
    "views.report": ("AccountReport", "Assessment", "Finding", "Report", "StatementStatus"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = ["__version__", "read", *_HOME_OF]  # noqa: PLE0604 - every element is a string


def read(path: "str | Path") -> "Document":
    """The document in the file at ``path``: front matter, sections and sentences with their offsets.

    Raises `SourceError` when the file is missing, empty, binary, undecodable or too large.
    """
    from summitcheck.documents import source

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
