from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summitcheck.documents.sentences import sentence_spans


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


ONE_SENTENCE = [
    "The U.S. Army and U.S. President met in Washington, D.C. for talks.",
    "By the Port Act (50 U.S.C. 1601 et seq.) (PA), the Toll Act (19 U.S.C. 12 et seq.) and the treaty, I order it.",
    "The ministers formed the Peru–U.S. Fishing Partnership in 1990.",
    "Mr. Ito met Gen. Park, Sen. Cole and Dr. No on Feb. 9 in St. Paul.",
    "Donald J. Trump spoke with J. K. Rowling.",
    "Ana P. Ortiz spoke; the captain, P. P. Vega; and C. Park.",
    "They met at 8 a.m. Monday and again at 9 p.m. Tokyo time.",
    "It began at 11:55 (1:55 a.m. 8 February in Japan) and ended late.",
    "Tariffs fell by 3.5 percent, e.g. on wheat, i.e. by a lot (cf. Annex 2).",
    "Under Art. IV and No. 12 of Vol. 3, p. 7 the duty is void.",
    "The text is at www.example.org/a.b and version 2.0.1 of it is final.",
    "The Ph.D. student works for Acme Inc. in Calif. these days.",
    "The parties, including through. the shared fund, will act.",  # a stray stop in mid-sentence
    "They welcomed the deal [...] The full text follows",
    "Some games (eg. Chess) were played.",
    "Yahoo! said so",
    "\u201cWhy now?\u201d he asked.",
    "They will: (i) cut duties; (ii) lift curbs; and (iii) report.",
    "Duties on wheat; barley; and rye. ",
    "1. Enhance the alliance",
    "The deal... was good",
    "a man is sleeping",
    "?!",
    "The higher of the U.S. Most Favored Nation rate or a rate of 15 percent applies.",
    "They met officials of the U.N. First Committee in Oslo.",
    "The plan was sent to Acme Inc. Next Generation Ships Unit last week.",
    "The firm signed with Acme Co. First Marine Bank.",
    "The U.S. Under Secretary of State and the U.K. First Sea Lord spoke.",
    "It is run by the U.N. Our Common Agenda team and the E.U. One Stop Shop.",
    "The Acme Ltd. Last Mile Programme and the Acme Corp. More Homes Fund paid.",
    "Rt. Hon. Ada Moss, Col. (ret.) Berg and Gen. Lund (Ret.) Next Step Fund spoke.",
    "H.E. The President and H.R.H. The Prince came.",
    "1.1. The ministers pay.",
    "12bis. Ostland pays.",
    "Article 4. Ostland pays.",
    "II. They pay.",
]


@pytest.mark.parametrize("text", ONE_SENTENCE)
def test_a_stop_that_ends_nothing_is_passed_over(text: str) -> None:
    assert split(text) == [text.strip()]


TWO_SENTENCES = [
    ("Japan will pay.", " ", "The U.S. agreed."),
    ("They met in the U.S.", " ", "The two sides agreed."),
    ("They met in the U.S.", " ", "First they ate."),
    ("They met in the U.S.", " ", "Most Americans agree."),
    ("They met in the U.S.", " ", "Last Friday they left."),
    ("They met in the U.S.", " ", "All Ministers came."),
    ("They met in the U.S.", " ", "One Japanese official left."),
    ("They met in the U.S.", " ", "Under Article 5 they pay."),
    ("They came (twice.)", " ", "Then they left."),
    ("(Laughter.)", " ", "Is that so?"),
    ("It was held in Washington D.C.", " ", "During the talks they agreed."),
    ("It began at 9 a.m.", " ", "The leaders spoke."),
    ("He said no.", " ", "Then he left."),
    ("He works for Acme Inc.", " ", "He likes it."),
    ("It ended in 2024.", " ", "12 states signed."),
    ("The pact is supported.", "", "Japan will sign."),  # the space was lost
    ("It ended in December 2000.", "", "A search began."),
    ("He said \u201cyes.\u201d", " ", "She did not."),
    ('He said "yes."', "", "She did not."),
    ("They met.", "", '"We agreed," he said.'),
    ('He said "we met."', "", '"We agreed," he added.'),
    ("It was cut to 12.5st.", " ", "\u00a9 2025 The Paper."),
    ("Will they?", " ", "They will!"),
    ("(They met twice.)", " ", "Nobody came."),
    ("It grew by 2%.[12]", " ", "Then it fell."),
    ("They waited ...", " ", "Nothing came."),
    ("They waited\u2026", " ", "Nothing came."),
    ("They met.", "\u00a0 ", "$5 was paid."),
    ("They met.", " \n", "\u201cWe agreed,\u201d he said."),
    ("He scored .", " ", "They won ."),
    ("he scored .", " ", "they won ."),
    ("he left.", " ", "then she came."),  # no capitals anywhere: the stops alone must do
    ("\u4f1a\u8ac7\u3057\u305f\u3002", "", "\u5408\u610f\u3057\u305f\u3002"),
]


@pytest.mark.parametrize(("first", "gap", "second"), TWO_SENTENCES)
def test_a_stop_between_two_sentences_parts_them(first: str, gap: str, second: str) -> None:
    assert split(first + gap + second) == [first, second]


def test_speech_of_several_sentences_is_split_inside_the_quotation_marks() -> None:
    assert split('He said: "We agree. We go. Now!" They left.') == [
        'He said: "We agree.',
        "We go.",
        'Now!"',
        "They left.",
    ]


def test_a_closing_quote_apart_from_its_stop_stays_with_its_sentence() -> None:
    assert split('he said . " we go . " then he left .') == ["he said .", '" we go . "', "then he left ."]


def test_a_number_cut_in_two_by_tokenisation_is_not_a_sentence_end() -> None:
    assert split("Prices rose 1 . 5 percent . Then they fell .") == ["Prices rose 1 . 5 percent .", "Then they fell ."]


def test_only_the_asked_span_is_split() -> None:
    text = "One. Two. Three. Four."
    assert [text[s:e] for s, e in sentence_spans(text, 5, 16)] == ["Two.", "Three."]


STOPS = st.lists(
    st.sampled_from(
        ["U.S", "no", "The", "a.m", "Mr", "x", "12", "\u00e9t\u00e9", ".", "?", "...", '"', ")", " ", "\n", "\u3002"]
    )
)


@settings(deadline=None)
@given(st.one_of(st.text(), STOPS.map("".join)))
def test_each_character_but_white_space_lies_in_exactly_one_sentence(text: str) -> None:
    spans = sentence_spans(text)
    covered = [offset for start, end in spans for offset in range(start, end)]
    assert covered == sorted(set(covered))
    assert {offset for offset, character in enumerate(text) if not character.isspace()} <= set(covered)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end in spans)


SEEDS = Path(__file__).resolve().parents[3] / "../shared/seeds"


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real corpus of ../shared is not here")
def test_a_second_splitter_agrees_on_the_real_corpus() -> None:
    """Held against syntok, which errs itself: all but a few of the paragraphs must be cut alike."""
    segmenter = pytest.importorskip("syntok.segmenter", reason="syntok (dev extra) is not installed")
    paragraphs = [
        line
        for path in sorted(SEEDS.glob("*.txt"))
        if not path.read_text(encoding="utf-8").startswith("---")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip().endswith((".", '"'))
    ]
    agreed = sum(split(paragraph) == _oracle(segmenter, paragraph) for paragraph in paragraphs)
    assert len(paragraphs) > 30
    assert agreed >= 0.9 * len(paragraphs)


def _oracle(segmenter: object, paragraph: str) -> list[str]:
    return [
        paragraph[tokens[0].offset : tokens[-1].offset + len(tokens[-1].value)]
        for sentences in segmenter.analyze(paragraph)  # type: ignore[attr-defined]
        for tokens in sentences
    ]
