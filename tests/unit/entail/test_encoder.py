"""The encoder that ships: what encodes, finds and reads, and what must not matter."""

from __future__ import annotations

import numpy as np
import pytest

from summitcheck.entail.encoder import LONGEST
from summitcheck.entail.shipped import shipped_encoder

CLAIM = "Norway will train two hundred harbour pilots in Mombasa by 2030."
TOLD = "Two hundred harbour pilots are to be trained in Mombasa, Norway has promised, and all of them by 2030."
OTHER = "The king's choir sang at the dinner, and the rain stopped in time for the parade."
SAID = "Norway will pay for a school in Lagos."
ENCODER = shipped_encoder()


def read(premise: str, hypothesis: str = CLAIM) -> tuple[float, float, float]:
    return ENCODER.read([(ENCODER.encode([premise])[0], ENCODER.encode([hypothesis])[0])])[0]


def test_a_text_is_encoded_the_same_whatever_stands_beside_it() -> None:
    alone, (_, beside, _) = ENCODER.encode([CLAIM])[0], ENCODER.encode([OTHER, CLAIM, TOLD])
    assert beside.words == alone.words
    assert np.allclose(beside.states, alone.states, atol=1e-4)


def test_no_texts_are_encoded_to_nothing() -> None:
    assert ENCODER.encode([]) == []
    assert ENCODER.read([]) == []
    assert ENCODER.similarities(ENCODER.encode([CLAIM]), []) == [[]]


@pytest.mark.parametrize("text", ["", " ", "\u200b", "word " * 5000])
def test_any_text_can_be_encoded_and_read_and_of_very_long_ones_the_first_parts(text: str) -> None:
    assert 2 <= len(ENCODER.encode([text])[0].words) <= 5 * LONGEST
    assert sum(read(text)) == pytest.approx(1.0, abs=0.002)


def test_what_a_long_sentence_tells_last_is_read_too() -> None:
    items = "; ".join(f"({n}) the museum of harbour number {n} gets a roof, a café, lamps and a cook" for n in range(9))
    assert read(f"Both sides agreed on the following: {items}; and (9) {TOLD}")[2] < 0.5
    assert read(f"Both sides agreed on the following: {items}; and (9) {OTHER}")[2] > 0.9


def test_a_long_text_is_cut_between_words() -> None:
    words = ENCODER.encode([f"{'a ' * (LONGEST - 3)}harbourmastership is over"])[0].words
    end = words.index(None, 1)
    assert words[end + 1] is None
    assert words[end - 1] != words[end + 2]
    assert len(words) > LONGEST


def test_a_text_is_most_like_itself_and_more_like_a_retelling_than_like_anything_else() -> None:
    (itself, retold, other) = ENCODER.similarities(ENCODER.encode([CLAIM]), ENCODER.encode([CLAIM, TOLD, OTHER]))[0]
    assert itself == pytest.approx(1.0, abs=0.002)
    assert itself > retold > other


def test_pairs_are_read_the_same_in_any_order_and_company() -> None:
    premises, (claim,) = ENCODER.encode([TOLD, OTHER, SAID]), ENCODER.encode([CLAIM])
    together = ENCODER.read([(each, claim) for each in premises])
    backwards = ENCODER.read([(each, claim) for each in reversed(premises)])
    assert np.allclose(together, backwards[::-1], atol=0.002)


def test_a_retelling_speaks_of_the_claim_and_another_subject_does_not() -> None:
    assert read(TOLD)[2] < 0.3
    assert read(OTHER)[2] > 0.9
    assert read(SAID)[2] > 0.9


def test_neighbouring_texts_are_joined_with_nothing_lost() -> None:
    parts = ENCODER.encode([OTHER, TOLD])
    joined = ENCODER.join(parts)
    assert joined.words == parts[0].words + parts[1].words
    assert len(joined.states) == len(joined.words)
    assert ENCODER.join(parts[:1]) is parts[0]


def test_a_pair_is_marked_with_the_words_that_the_other_text_lacks() -> None:
    premise, hypothesis = ENCODER.encode(["Norway pays.", "Norway trains pilots."])
    pair = ENCODER.prepare(premise, hypothesis)
    assert pair.theirs.alone == (0, 0, 1, 0, 0)
    assert pair.own.alone[:2] == (0, 0)
    assert 1 in pair.own.alone[2:-2]
    assert pair.theirs.likeness[1] == pytest.approx(pair.own.likeness[1])
