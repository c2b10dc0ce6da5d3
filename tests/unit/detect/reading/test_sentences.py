"""Where sentences and their parts begin and end, inside words that are compared as one."""

import pytest

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.text import AnnotatedText, annotate_text
from summitcheck.detect.reading.sentences import clause_from, sentence_at

_NAMES = NameTable()


def words(text: AnnotatedText, tokens: range) -> str:
    return " ".join(text.tokens[n].norm for n in tokens)


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        (0, "mr oda spoke first"),
        (3, "mr oda spoke first"),
        (4, "then all left"),
        (6, "then all left"),
        (7, "nobody stayed"),
        (8, "nobody stayed"),
    ],
)
def test_a_sentence_reaches_from_stop_to_stop_and_a_title_ends_none(token: int, expected: str) -> None:
    text = annotate_text("Mr. Oda spoke first. Then all left; nobody stayed", 0, _NAMES)
    assert words(text, sentence_at(text, token)) == expected


@pytest.mark.parametrize(
    ("token", "expected"),
    [(0, "if it rains"), (2, "rains"), (3, "the ferry"), (5, "an old one"), (8, "stays in port"), (11, "it waits")],
)
def test_a_clause_runs_from_a_token_to_the_next_comma_dash_or_stop(token: int, expected: str) -> None:
    text = annotate_text("If it rains, the ferry — an old one — stays in port. It waits", 0, _NAMES)
    assert words(text, clause_from(text, token)) == expected
