"""Values that the tests of check's formats look at: one run with every kind, severity and state of a problem."""

from __future__ import annotations

from dataclasses import replace

from samples import document, excerpt
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document, Excerpt, Skipped
from summitcheck.severity import Severity
from summitcheck.views.check.model import (
    Article,
    CheckOutcome,
    CheckResult,
    Place,
    Problem,
    Silenced,
    State,
    UnusedEntry,
)
from summitcheck.views.check.vocabulary import ProblemKind

STATEMENT = document(
    "statements/spring talks.md",
    "The two sides will build 12 ferries. They intend to open a school for pilots in May. "
    "They welcomed the new lighthouse.\n",
)
HARBOUR = document(
    "articles/harbour.md",
    "The two sides will build 21 ferries.\nA pilot's school will open in May. Crowds cheered in the rain.\n",
)
# Everything that a format might take for its own: separators, markup, commands, addresses, signs of other alphabets.
ODD_PATH = "articles/été, 50%: a|b.md"
ODD = document(
    ODD_PATH, "::error::[x](http://example.org) <b>@team</b> & `rm` | *12* ferries \u202e#1.\nThe 𝔩𝔦𝔤𝔥𝔱 is “new”.\n"
)
CLAIMS = (
    ("ferries", "The two sides will build 12 ferries."),
    ("pilots", "The two sides intend to open a school for pilots in May."),
    ("lighthouse", "The two sides welcomed the new lighthouse."),
)


def place(source: Document, words: str) -> Place:
    """The first place of ``words`` in a document; of its beginning when there are none."""
    return Place.of(source, excerpt(source, words) if words else Excerpt("", 0, 0, 1))


def outcomes(*verdicts: Verdict) -> tuple[CheckOutcome, ...]:
    """A verdict for each of the claims, in their order."""
    said = zip(CLAIMS, verdicts, strict=True)
    return tuple(
        CheckOutcome(name, text, "Transport", verdict, 0.91234567, 0.5, "so it seems") for (name, text), verdict in said
    )


FIGURE = Problem(
    ProblemKind.DISTORTED,
    "SC101",
    "figure-changed",
    Severity.ERROR,
    "The figure changed: “12” became “21”",
    place(HARBOUR, "21 ferries"),
    place(STATEMENT, "12 ferries"),
    *CLAIMS[0],
    "0123456789abcdef",
    fails=True,
)
STRENGTH = Problem(
    ProblemKind.DISTORTED,
    "SC601",
    "commitment-strengthened",
    Severity.WARNING,
    "“intend to open” became “will open”",
    place(HARBOUR, "will open"),
    place(STATEMENT, "intend to open"),
    *CLAIMS[1],
    "1123456789abcdef",
    fails=True,
)
OMISSION = Problem(
    ProblemKind.OMITTED,
    "omitted",
    "omitted",
    Severity.NOTE,
    "no sentence says this",
    place(HARBOUR, ""),
    place(STATEMENT, "They welcomed the new lighthouse."),
    *CLAIMS[2],
    "2123456789abcdef",
)
ADDITION = Problem(
    ProblemKind.ADDED,
    "added",
    "added",
    Severity.NOTE,
    "nothing in the statement says this",
    place(HARBOUR, "Crowds cheered in the rain."),
    None,
    "",
    "",
    "3123456789abcdef",
)
ODD_PROBLEM = Problem(
    ProblemKind.UNCERTAIN,
    "uncertain",
    "uncertain",
    Severity.NOTE,
    "“<b>@team</b> & `rm` | *12* ferries \u202e#1.” may or may not say so [see](1)\r\nand https://example.org",
    place(ODD, "<b>@team</b> & `rm` | *12* ferries \u202e#1.\nThe 𝔩𝔦𝔤𝔥𝔱"),
    place(STATEMENT, "12 ferries"),
    *CLAIMS[0],
    "4123456789abcdef",
)
SUPPRESSED = replace(
    STRENGTH, fails=False, state=State.SUPPRESSED, reason="the minister said so later", fingerprint="5123456789abcdef"
)
BASELINED = replace(ADDITION, state=State.BASELINE, fingerprint="6123456789abcdef")


def full_result() -> CheckResult:
    """Two articles, every kind, severity and state, files passed over, an idle suppression, and a cut."""
    harbour = Article(
        HARBOUR.name,
        "Ferries",
        HARBOUR.sha256,
        STATEMENT.name,
        "claims.yaml",
        outcomes(Verdict.DISTORTED, Verdict.DISTORTED, Verdict.OMITTED),
        sentences=3,
        added=1,
        failures=("2 distorted (--fail-on distorted)",),
    )
    odd = Article(
        ODD.name,
        "",
        ODD.sha256,
        STATEMENT.name,
        "claims.yaml",
        outcomes(Verdict.UNCERTAIN, Verdict.SUPPORTED, Verdict.SUPPORTED),
        sentences=2,
        added=0,
    )
    return CheckResult(
        (harbour, odd),
        (FIGURE, STRENGTH, OMISSION, ADDITION, ODD_PROBLEM),
        (SUPPRESSED,),
        (BASELINED,),
        (UnusedEntry("suppressions.yaml:4", "7123456789abcdef", "expired on 2026-01-01"),),
        (Skipped("README.md", "about no statement"), Skipped("articles/a\nb.md", "empty \x1b[2J")),
        truncated=3,
    )


def clean_result() -> CheckResult:
    """One article with nothing wrong in it."""
    article = Article(
        HARBOUR.name,
        "Ferries",
        HARBOUR.sha256,
        STATEMENT.name,
        "claims.yaml",
        outcomes(Verdict.SUPPORTED, Verdict.SUPPORTED, Verdict.SUPPORTED),
        sentences=3,
        added=0,
    )
    return CheckResult((article,), ())


def silenced_result() -> CheckResult:
    """A run in which a comment, a setting with an odd path and an option keep problems from counting."""
    silencing = (
        Silenced("articles/harbour.md:2:1", "1 problem suppressed: ::error::]]> <b>“so I say”</b>"),
        Silenced(f"{ODD_PATH}:3", "fail-on: only skipped: 2 distorted did not fail"),
        Silenced("--ignore", "ignore: SC1 not used"),
    )
    return replace(full_result(), silenced=silencing)
