import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.documents.model import Document
from summitcheck.lang import language
from summitcheck.views.diff.wording import VisibleWord, VisibleWords
from summitcheck.views.diff.words import alike, word_steps

EMPTY = language().words.FUNCTION_WORDS


def words(text: str) -> tuple[VisibleWord, ...]:
    return VisibleWords.of(Document.from_text(text)).words(0, len(text))


def marked(left: str, right: str) -> str:
    a, b = words(left), words(right)
    told = []
    for step in word_steps(a, b, EMPTY):
        gone, new = " ".join(a[i].shape for i in step.left), " ".join(b[j].shape for j in step.right)
        told += [new] if step.same else [f"[-{gone}-]"] * bool(gone) + [f"{{+{new}+}}"] * bool(new)
    return " ".join(told)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("cut tariffs by 15 percent", "cut tariffs by 50 percent", "cut tariffs by [-15-] {+50+} percent"),
        ("oats, pulses and nuts", "oats and nuts", "oats [-, pulses-] and nuts"),
        ("will buy grain", "intends to buy more grain", "[-will-] {+intends to+} buy {+more+} grain"),
        ("They met, and left.", "They met and left.", "They met [-,-] and left ."),
        ("the port", "the Port", "the [-port-] {+Port+}"),
        ("The port", "the port", "the port"),
        ("a decision-making body", "a decision making body", "a decision making body"),
        ("the coop-\neration", "the cooperation", "the cooperation"),
    ],
)
def test_it_reads_like_a_word_diff(left: str, right: str, expected: str) -> None:
    assert marked(left, right) == expected


def test_stray_function_words_between_changes_join_them() -> None:
    assert marked("grain sold the week of harvest", "ships built the month of storms") == (
        "[-grain sold the week of harvest-] {+ships built the month of storms+}"
    )


def test_likeness_is_of_the_shorter_and_of_both() -> None:
    a, b = words("one two three four"), words("one two")
    assert alike(word_steps(a, b, EMPTY)) == (1.0, pytest.approx(2 / 3))
    assert alike(word_steps(a, (), EMPTY)) == (0.0, 0.0)


_TEXTS = st.lists(st.sampled_from(["the", "a", "port", "Port", "ship", ",", "-", "15", "of"]), max_size=14).map(
    " ".join
)


@given(_TEXTS, _TEXTS)
def test_the_steps_hold_every_word_of_both_once_and_in_order(left: str, right: str) -> None:
    a, b = words(left), words(right)
    steps = word_steps(a, b, EMPTY)
    assert [i for step in steps for i in step.left] == list(range(len(a)))
    assert [j for step in steps for j in step.right] == list(range(len(b)))


@given(_TEXTS)
def test_a_text_has_no_difference_from_itself(text: str) -> None:
    assert all(step.same for step in word_steps(words(text), words(text), EMPTY))
