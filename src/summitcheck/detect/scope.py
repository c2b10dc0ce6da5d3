"""SC7xx: how much, how far, on what condition: the scope of what the statement says."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.detect import conditions, lists, quantifiers
from summitcheck.detect.base import Detection, Example, Rule
from summitcheck.severity import Severity


def _shares(comparison: Alignment) -> Iterator[Detection]:
    yield from quantifiers.shares(comparison)
    yield from quantifiers.limits(comparison)


RULES = (
    Rule(
        "SC701",
        "quantifier-changed",
        Severity.ERROR,
        "“All” became “some”, “most” became “few”, or “only” came or went.",
        "How many are meant is often all that was fought over in a text.",
        Example("All ports will accept the permit.", "Every port will accept the permit."),
        Example("All ports will accept the permit.", "Some ports will accept the permit."),
        _shares,
    ),
    Rule(
        "SC702",
        "degree-changed",
        Severity.WARNING,
        "A word of degree was turned to the contrary, or one that takes something back was added.",
        "“Partly lifted” and “fully lifted” are different headlines; leaving the word out claims less.",
        Example("The ban will be fully lifted in May.", "The ban will be completely lifted in May."),
        Example("The ban will be fully lifted in May.", "The ban will be partly lifted in May."),
        quantifiers.degrees,
    ),
    Rule(
        "SC703",
        "condition-added",
        Severity.WARNING,
        "The account makes a promise depend on something on which the statement does not.",
        "A promise with a condition can be left unkept in good faith.",
        Example("The bank will pay the first share in June.", "In June, the bank will pay the first share."),
        Example(
            "The bank will pay the first share in June.", "The bank will pay the first share in June if necessary."
        ),
        conditions.added,
    ),
    Rule(
        "SC704",
        "condition-dropped",
        Severity.WARNING,
        "The account leaves out the condition on which the statement makes a promise.",
        "Without its condition a promise is larger than the one that was given.",
        Example(
            "Subject to approval by parliament, the navy will buy four ships.",
            "If parliament approves, the navy will buy four ships.",
        ),
        Example(
            "Subject to approval by parliament, the navy will buy four ships.",
            "The navy will buy four ships.",
        ),
        conditions.dropped,
    ),
    Rule(
        "SC705",
        "item-inserted",
        Severity.WARNING,
        "A list that is otherwise the same holds an item that the statement's does not.",
        "A list in a statement is closed: each item was agreed on.",
        Example("The pact covers cotton, wool and silk.", "The pact covers wool, cotton and silk."),
        Example("The pact covers cotton, wool and silk.", "The pact covers cotton, wool, linen and silk."),
        lists.inserted,
    ),
    Rule(
        "SC706",
        "list-cut-short",
        Severity.WARNING,
        "An item was left out of a list, and the account says that the rest is all there is.",
        "To leave out an item is fair; to say that nothing else was agreed is not.",
        Example("The pact covers cotton and wool.", "The pact covers cotton."),
        Example("The pact covers cotton and wool.", "The pact covers only cotton."),
        lists.dropped,
    ),
    Rule(
        "SC707",
        "and-or-changed",
        Severity.WARNING,
        "Items joined by “and” are joined by “or”, or the other way round.",
        "“And” binds to both, “or” leaves a choice.",
        Example("The team will visit Oslo and Bergen.", "The team will visit Bergen and Oslo."),
        Example("The team will visit Oslo and Bergen.", "The team will visit Oslo or Bergen."),
        lists.rejoined,
    ),
    Rule(
        "SC708",
        "thing-tied-on",
        Severity.WARNING,
        "The account ties another thing, by “and”, to the one that the statement names.",
        "What is said of the one was not said of the other.",
        Example("The fund is part of the Alliance.", "The fund is a part of the Alliance, and it grows."),
        Example("The fund is part of the Alliance.", "The fund is part of the Alliance and the trade accords."),
        lists.joined,
    ),
)
