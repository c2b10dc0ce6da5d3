"""What a link, a bold word or the end of a wrapped line cut in two is one sentence again when claims are drafted."""

from __future__ import annotations

import pytest

from summitcheck.claims.draft import extract
from summitcheck.claims.lint import lint
from summitcheck.claims.rejoin import rejoined
from summitcheck.documents.model import Document

WRAPPED = """\
- The ministers will work with pilots and with the Harbour Board of
    Lima to mend the quays of all three towns along the lower river. The
    Fishing Council will help.
- The mayors will plant trees.
"""


def texts(source: str) -> list[str]:
    return [claim.text for claim in extract(Document.from_text(source))]


def test_a_sentence_goes_on_where_a_wrapped_line_begins_with_a_name() -> None:
    assert texts(WRAPPED) == [
        "The ministers will work with pilots and with the Harbour Board of Lima to mend the quays of all three towns"
        " along the lower river.",
        "The Fishing Council will help.",
        "The mayors will plant trees.",
    ]


def test_short_lines_and_items_stay_apart() -> None:
    document = Document.from_text("Ana Lee\nPort of Lima\n\n- Peru will open the canal\n- Chile will lower its fees\n")
    assert [s.text for s in rejoined(document)] == [s.text for s in document.sentences]


def test_what_is_rejoined_is_the_text_between_its_offsets() -> None:
    document = Document.from_text(WRAPPED)
    assert all(document.text[s.start : s.end] == s.text for s in rejoined(document))


def test_the_address_of_a_link_is_in_no_claim() -> None:
    source = "Peru will follow the [plan of the\nports](https://ports.example/2031/05/plan-of-ports.html) in May.\n"
    (text,) = texts(source)
    assert text == "Peru will follow the plan of the ports in May."


@pytest.mark.parametrize(
    "behind", ["(RPF) in May.", "200 boats in May.", "“old and new” boats in May.", "Lima with boats."]
)
def test_a_sentence_goes_on_behind_a_link_with_a_bracket_a_number_or_a_name(behind: str) -> None:
    source = (
        f"Peru will support the\n[fund of the ports](https://ports.example/2031/05/fund-of-all-ports.html)\n{behind}\n"
    )
    assert texts(source) == [f"Peru will support the fund of the ports {behind}"]


def test_a_bold_heading_governs_the_list_below_it() -> None:
    source = "They met in Lima.\n\n**The mayors agreed to:**\n\n- lower all port fees\n- mend the old quay\n"
    assert texts(source)[-2:] == [
        "The mayors agreed to lower all port fees.",
        "The mayors agreed to mend the old quay.",
    ]


def test_items_marked_within_a_sentence_share_what_governs_them() -> None:
    assert texts("The towns agreed to: (i) lower all port fees; (ii) mend the old quay; and (iii) train pilots.") == [
        "The towns agreed to lower all port fees.",
        "The towns agreed to mend the old quay.",
        "The towns agreed to train pilots.",
    ]


def test_drafts_of_wrapped_lines_pass_lint() -> None:
    document = Document.from_text(WRAPPED, name="statement.md")
    assert lint(extract(document), document) == ()


@pytest.mark.parametrize(
    ("before", "pronoun", "actors"),
    [
        ("The port opened in May. The mayors praised it.", "It will grow.", ("The port",)),
        ("The mayors met. The port is old.", "They will mend it.", ("The mayors",)),
        ("The port opened in May.", "We will mend it.", ("We",)),
    ],
)
def test_a_pronoun_means_the_last_actors_of_its_number(before: str, pronoun: str, actors: tuple[str, ...]) -> None:
    assert extract(Document.from_text(f"{before} {pronoun}")).claims[-1].actors == actors


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("This includes two new docks.", "includes"),
        ("This builds on the work of pilots.", "builds"),
        ("The mayors of Lima, guided by the pilots, commit to the toll.", "commit"),
    ],
)
def test_a_verb_after_this_or_after_an_insertion_is_read(text: str, verb: str) -> None:
    assert extract(Document.from_text(text)).claims[0].verb == verb


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Our main hope is the long treaty, which will lower all their fees.", ("the long treaty",)),
        ("Our main hope is Peru's fund in Lima, which will lower all their fees.", ("Peru's fund in Lima",)),
        ("Pursuant to the treaty, pilots will mend the quay.", ("pilots",)),
        ("In Arica, Chile, the mayors met.", ("the mayors",)),
        ("Ana Lee, Head of the Port Authority, praised it.", ("Ana Lee, Head of the Port Authority",)),
        ("The port opened. They will mend it.", ("They",)),
    ],
)
def test_the_actor_is_the_noun_that_the_verb_belongs_to(text: str, actors: tuple[str, ...]) -> None:
    assert extract(Document.from_text(text)).claims[-1].actors == actors


def test_a_participle_in_a_subject_is_not_its_verb() -> None:
    (claim,) = extract(Document.from_text("The fees combined with the old tolls have harmed the pilots.")).claims
    assert claim.verb == "have harmed"
