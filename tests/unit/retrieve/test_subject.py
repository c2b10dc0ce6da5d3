"""What a text is about for the most part, and what it only mentions."""

from __future__ import annotations

import pytest

from summitcheck.annotate.document import annotate
from summitcheck.annotate.names import NameTable
from summitcheck.documents.model import Document
from summitcheck.retrieve.relevance import is_subject, phrases_shared, times_named
from summitcheck.retrieve.topic import topic_of

STATEMENT = """
Norway and Kenya will open twelve ports to hydrogen ships by 2030. Norway will train forty harbour pilots in Mombasa.
Kenya will lend land to Norway for a school. Norway and Kenya will meet each spring.
"""
FILLER = " ".join(f"The reporter of the page bought a lamp and a {thing}." for thing in ["chair", "table", "desk"] * 8)
ANNOTATED = annotate(Document.from_text(STATEMENT, name="statement"), NameTable())
TOPIC = topic_of([ANNOTATED.texts[n] for n in ANNOTATED.asserting], NameTable())
QUOTING = (
    "They will open twelve ports to hydrogen ships, train forty harbour pilots in Mombasa, and lend land for a school."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"Norway and Kenya met. {FILLER}", True, id="both are named"),
        pytest.param(f"Norway and Kenya met. {FILLER} {FILLER}", False, id="in passing, in a long text"),
        pytest.param(f"Norway met. {FILLER}", False, id="one of two is named"),
        pytest.param(f"{QUOTING} {FILLER}", False, id="it quotes in passing"),
        pytest.param(f"{QUOTING} {FILLER[:150]}", True, id="it quotes and names nobody"),
        pytest.param(f"{QUOTING} {FILLER[:900]}", False, id="it quotes less, and names nobody"),
        pytest.param("They will train forty harbour pilots.", True, id="a short one that quotes"),
        pytest.param("The two of them will also build a bridge.", False, id="a short one that does not"),
    ],
)  # fmt: skip
def test_a_text_is_about_what_it_names_or_quotes_often(text: str, expected: bool) -> None:
    assert is_subject(TOPIC, text) is expected


def test_each_phrase_is_counted_once() -> None:
    assert phrases_shared(TOPIC, f"{QUOTING} {QUOTING}") == phrases_shared(TOPIC, QUOTING) >= 6


def test_near_the_day_of_the_statement_a_long_text_need_only_name_the_parties_a_few_times() -> None:
    some = "Norway and Kenya met. " * 5
    text = f"{some} {FILLER * 9}"
    assert not is_subject(TOPIC, text)
    assert is_subject(TOPIC, text, near=True)
    assert not is_subject(TOPIC, f"Norway and Kenya met. {FILLER * 9}", near=True)


def test_those_who_come_from_a_country_are_not_the_country() -> None:
    assert times_named(TOPIC, "Norway met Kenya. There, Kenya and Norway agreed.") == 2
    assert times_named(TOPIC, "Norwegian Americans met Kenyan Americans, and Kenya met Norway.") == 1
    assert times_named(TOPIC, "A man of Kenyan descent met Norway.") == 0
