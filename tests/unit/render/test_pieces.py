import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Excerpt
from summitcheck.render.report.html.pieces import pieces
from summitcheck.render.report.html.statement import ClaimTreatment, treatment

texts = st.text(min_size=1, max_size=30)
spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6)


@given(texts, st.integers(0, 20), spans)
def test_pieces_join_to_the_passage_and_carry_the_marks_that_cover_them(
    text: str, start: int, marks: list[tuple[int, int]]
) -> None:
    cut = pieces(Excerpt(text, start, start + len(text), 1), [(span, n) for n, span in enumerate(marks)])
    assert "".join(piece.text for piece in cut) == text
    at = start
    for piece in cut:
        middle = range(at, at + len(piece.text))
        assert piece.marks == tuple(n for n, (a, b) in enumerate(marks) if all(a <= i < b for i in middle))
        at += len(piece.text)


def test_marks_that_overlap_share_the_words_between() -> None:
    cut = pieces(Excerpt("abcdef", 10, 16, 1), [((10, 14), "x"), ((12, 16), "y")])
    assert [(piece.text, piece.marks) for piece in cut] == [("ab", ("x",)), ("cd", ("x", "y")), ("ef", ("y",))]


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ("SS", ClaimTreatment.TOLD),
        ("SO", ClaimTreatment.TOLD),
        ("DO", ClaimTreatment.TOLD),
        ("UO", ClaimTreatment.DOUBTFUL),
        ("O-", ClaimTreatment.UNTOLD),
        ("OO", ClaimTreatment.UNTOLD),
        ("--", ClaimTreatment.DOUBTFUL),
    ],
)
def test_the_verdicts_on_a_claim_name_its_treatment(verdicts: str, expected: ClaimTreatment) -> None:
    letters = {verdict.name[0]: verdict for verdict in Verdict}
    assert treatment([letters.get(letter) for letter in verdicts]) is expected
