import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.documents.model import Document
from summitcheck.views.diff.wording import VisibleWords


def shapes(text: str) -> list[str]:
    document = Document.from_text(text)
    return [word.shape for word in VisibleWords.of(document).words(0, len(text))]


def seen(text: str) -> str:
    document = Document.from_text(text)
    wording = VisibleWords.of(document)
    return wording.piece(wording.words(0, len(text))).words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a free\nport", "a free port"),
        ("a free\r\nport", "a free port"),
        ("**free** and <u>open</u>", "free and open"),
        ("“free” – ‘open’", "\"free\" - 'open'"),
        ("co\u00adoperation", "cooperation"),
        ("caf\u0065\u0301", "café"),
        ("the ﬁrm", "the firm"),
        ("10\u00a0% of it", "10% of it"),
        ("free -- open", "free — open"),
        ("the U.S. market", "the US market"),
        ("wait…", "wait..."),
    ],
)
def test_how_a_text_is_set_makes_no_difference(one: str, other: str) -> None:
    assert shapes(one) == shapes(other)


@pytest.mark.parametrize(
    ("one", "other"), [("free, port", "free port"), ("free.", "free!"), ("1,000", "1.000"), ("Port", "port")]
)
def test_words_signs_figures_and_case_make_one(one: str, other: str) -> None:
    assert shapes(one) != shapes(other)


def test_a_figure_with_its_separators_is_one_word() -> None:
    assert shapes("$1,000.50 (15%)") == ["$", "1,000.50", "(", "15", "%", ")"]


def test_what_a_reader_sees_has_no_markup_and_no_line_break() -> None:
    assert seen("the **U.S.-\nJapan** com\u00admittee,\nin <u>Lindow</u>") == "the U.S.-Japan committee, in Lindow"


def test_a_dash_at_the_end_of_a_line_keeps_its_spaces() -> None:
    assert seen("the lake -\nall of it") == "the lake - all of it"


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",)), min_size=1, max_size=200))
def test_every_visible_character_is_part_of_exactly_one_word(text: str) -> None:
    wording = VisibleWords(text, text, text)
    words = wording.words(0, len(text))
    covered = [at for word in words for at in range(word.start, word.end)]
    assert covered == sorted(set(covered))
    missed = {text[at] for at in set(range(len(text))).difference(covered)}
    assert all(char.isspace() or char in "\u00ad\u200b\u200c\u200d\u2060\ufeff" for char in missed)
