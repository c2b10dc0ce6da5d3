"""A claims file brought up to date changes where the statement did, and nowhere else."""

from __future__ import annotations

import pytest

from summitcheck.claims.draft import extract
from summitcheck.claims.load import parse_claims
from summitcheck.claims.refresh import refresh
from summitcheck.claims.update import updated
from summitcheck.documents.model import Document
from summitcheck.errors import ClaimsError

STATEMENT = """\
The two mayors agreed to cut the toll by 15 percent in spring.

They confirmed that the treaty applies to the islands.

They will meet in June at the old port.
"""
CLAIMS = """\
# The claims of the mayors.
version: 1
statement: statement.md

claims:
  # the toll
  - id: toll
    text: 'The toll falls.'   # in my words
    quote: The two mayors agreed to cut the toll by 15 percent in spring
    weight: headline

  # the treaty
  - id: treaty
    text: They confirmed that the treaty applies to the islands.
    quote: They confirmed that the treaty applies to the islands

  # the meeting
  - id: meeting
    text: They will meet in June at the old port.
    quote: They will meet in June at the old port
"""


def brought_up_to_date(statement: str, text: str = CLAIMS) -> str:
    document = Document.from_text(statement)
    result = refresh(parse_claims(text), extract(document), document)
    return updated(text, result, source="claims.yaml")


def test_a_file_that_fits_stays_as_it_is() -> None:
    assert brought_up_to_date(STATEMENT) == CLAIMS


def test_a_changed_quote_keeps_its_id_its_weight_and_the_text_that_a_person_wrote() -> None:
    changed = brought_up_to_date(STATEMENT.replace("15 percent", "20 percent"))
    assert changed == CLAIMS.replace("15 percent", "20 percent")


def test_long_texts_stay_wrapped_where_they_were_unless_their_words_change() -> None:
    long = "They will meet in June at the old port" + " and at the new port behind the old custom house" * 4
    statement = STATEMENT.replace("They will meet in June at the old port", long)
    half = long.index(" behind")
    folded = f"{long[:half]}\n      {long[half + 1 :]}"
    file = CLAIMS.replace("They will meet in June at the old port", folded)
    changed = brought_up_to_date(statement.replace("15 percent", "20 percent"), file)
    assert changed == file.replace("15 percent", "20 percent")


def test_a_long_text_that_is_written_anew_has_no_blanks_at_the_ends_of_its_lines() -> None:
    long = "They will meet in June at the old port" + " and at the new port behind the old custom house" * 4
    statement = STATEMENT.replace("They will meet in June at the old port", long)
    file = CLAIMS.replace("They will meet in June at the old port", long)
    changed = brought_up_to_date(statement.replace("in June", "in July"), file)
    assert "in July" in changed
    assert " \n" not in changed


def test_a_text_that_was_drafted_follows_its_quote() -> None:
    changed = brought_up_to_date(STATEMENT.replace("in June", "in late June"))
    text = "text: They will meet in June"
    drafted = CLAIMS.replace(text, "text: The two mayors will meet in June")
    assert changed == drafted.replace("in June", "in late June")


def test_a_text_that_only_opens_in_other_words_follows_its_quote() -> None:
    text = "text: They will meet in June"
    own = CLAIMS.replace(text, "text: Ortiz and Vega will meet in June")
    changed = brought_up_to_date(STATEMENT.replace("in June", "in late June"), own)
    assert changed == own.replace("in June", "in late June")


def test_a_new_claim_stands_in_its_place_and_comments_stay_with_their_claims() -> None:
    more = STATEMENT.replace("They confirmed", "They praised the pilots of the river.\n\nThey confirmed")
    changed = brought_up_to_date(more)
    before, after = CLAIMS.split("  # the treaty\n")
    assert changed.startswith(before + "  - id: praised-pilots-river\n")
    assert changed.endswith("\n\n  # the treaty\n" + after)


def test_a_new_claim_may_be_the_first_or_the_last() -> None:
    changed = brought_up_to_date("Peru will open the canal.\n\n" + STATEMENT + "\nChile will train forty pilots.\n")
    ids = [claim.id for claim in parse_claims(changed).claims]
    assert ids == ["peru-open-canal", "toll", "treaty", "meeting", "train-forty-pilots"]


def test_a_claim_that_is_gone_leaves_the_comments_of_the_others() -> None:
    changed = brought_up_to_date(STATEMENT.replace("They confirmed that the treaty applies to the islands.\n\n", ""))
    assert [claim.id for claim in parse_claims(changed).claims] == ["toll", "meeting"]
    assert "  # the meeting\n  - id: meeting\n" in changed
    assert "  # the toll\n  - id: toll\n" in changed


def test_silent_lines_that_are_gone_are_left_out() -> None:
    text = CLAIMS.replace("claims:\n", "silent:\n  - in spring\n  - In closing\n\nclaims:\n", 1)
    text = text.replace("15 percent in spring", "15 percent")
    assert "In closing" not in brought_up_to_date(STATEMENT, text)
    assert "  - in spring\n" in brought_up_to_date(STATEMENT, text)


def test_a_layout_that_cannot_be_kept_is_told() -> None:
    document = Document.from_text(STATEMENT)
    result = refresh(parse_claims(CLAIMS), extract(document), document)
    other = CLAIMS.replace("id: meeting", "id: another")
    with pytest.raises(ClaimsError, match="cannot update"):
        updated(other, result, source="claims.yaml")
