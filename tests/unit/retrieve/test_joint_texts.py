"""Joint statements of other parties: recognised by their titles, their voice and whom they name."""

from __future__ import annotations

import pytest

from summitcheck import Checker, ClaimSet, Document, Verdict
from summitcheck.retrieve.joint_texts import other_joint_text
from summitcheck.retrieve.relevance import is_subject
from summitcheck.retrieve.topic import Topic

PROMISES = """\
{one} and {two} met today. {one} and {two} will train pilots in the valley by 2030. {one} and {two} affirm the rule of
law. The leaders will plant trees along the river. {one} will share seeds with {two}.
"""


def joint_text(title: str, one: str = "Norway", two: str = "Kenya", *, role: str = "", more: str = "") -> Document:
    """A joint statement of two parties in the wording of all of them."""
    front = f'title: "{title}"\n' + (f"role: {role}\n" if role else "")
    return Document.from_text(f"---\n{front}---\n\n{PROMISES.format(one=one, two=two)}\n{more}\n", name="text")


STATEMENT = joint_text("Norway-Kenya Joint Statement")
CHECKER = Checker(
    ClaimSet.from_texts(["Norway and Kenya will train pilots in the valley by 2030."]), statement=STATEMENT, model=None
)


def other(text: Document, topic: Topic = CHECKER.topic) -> str:
    """Why a text is a joint statement of others than those of a topic; empty if it is not."""
    found = other_joint_text(topic, text.title, text.plain)
    return str(found) if found else ""


@pytest.mark.parametrize(
    "title",
    [
        "Norway-Peru Joint Statement",
        "Joint Leaders’ Statement of Norway and Peru",
        "The Lima Communiqué",
        "Declaration of the Summit of Norway and Peru",
        "Norway-Peru Joint Cybersecurity Statement",
        "Norway-Peru Joint StatementBuilding an Alliance",
    ],
)
def test_a_joint_statement_with_another_party_is_one_of_others(title: str) -> None:
    text = joint_text(title, two="Peru", more="Kenya is a friend of Peru. Kenya, Norway and Peru will meet.")
    named = "Lima" if "Lima" in title else "Peru"
    assert other(text) == f"it is another joint statement: {named} is no party to the one that it is compared with"
    assert [each.verdict for each in CHECKER.check(text).assessments] == [Verdict.OMITTED]
    assert not is_subject(CHECKER.topic, text.plain, text.title)


@pytest.mark.parametrize(
    "title",
    [
        "Norway and Kenya promise pilots",
        "Fact Sheet: Joint Statement of Norway and Peru",
        "Remarks on the Joint Statement of Norway and Peru",
        "Statement from Peru",
        "Disaster Declaration for Peru",
        "",
    ],
)
def test_a_text_that_is_not_called_a_joint_statement_is_none(title: str) -> None:
    assert not other(joint_text(title, two="Peru", more="Kenya is a friend."))


@pytest.mark.parametrize(
    "more", ["Peru said so, a spokesman told us.", "We'll see. It isn't much, I think.", "We’re here. They’ve come."]
)
def test_a_text_in_the_voice_of_a_report_is_no_joint_statement(more: str) -> None:
    assert not other(joint_text("Joint statement of Norway and Peru", two="Peru", more=f"Kenya waits. {more}"))


def test_a_copy_of_the_statement_and_one_that_names_others_in_passing_are_no_others() -> None:
    assert not other(STATEMENT)
    assert not other(joint_text("Joint Statement", more="Peru is a friend of both. They thank Peru."))
    assert not other(joint_text("Norway-Kenya Joint Statement in Peru"))


def test_a_text_that_names_its_parties_in_its_opening_alone_is_one_of_others_too() -> None:
    assert "Peru" in other(joint_text("Joint Statement", two="Peru", more="Kenya is a friend of Norway and Peru."))


def test_of_three_parties_two_make_another_statement() -> None:
    three = joint_text("Joint Statement of Norway, Kenya and Peru", more="Peru will plant trees. Peru pays.")
    topic = Checker(ClaimSet.from_texts(["Norway pays."]), statement=three, model=None).topic
    assert other(STATEMENT, topic) == "it is another joint statement: it is not by Peru"
    assert not other(three, topic)


def test_nobody_is_another_party_where_the_statement_shows_none() -> None:
    bare = Document.from_text("They will plant trees. They will share seeds.", name="official")
    topic = Checker(ClaimSet.from_texts(["They will plant trees."]), statement=bare, model=None).topic
    assert not other(joint_text("Norway-Peru Joint Statement", two="Peru"), topic)
    assert not other(STATEMENT, Checker(ClaimSet.from_texts(["Peru pays."]), model=None).topic)


def test_an_official_text_beside_the_statement_may_have_other_parties() -> None:
    beside = joint_text("Norway-Peru Joint Statement", two="Peru", role="official", more="Kenya agrees.")
    assert CHECKER.trace(beside).relevance.about
    assert not CHECKER.trace(joint_text(beside.title, two="Peru", more="Kenya agrees.")).relevance.about


def test_countries_are_known_by_all_their_names() -> None:
    assert not other(joint_text("Joint Statement between the Kingdom of Norway and the Republic of Kenya"))
