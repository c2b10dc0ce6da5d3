"""Samples to texts and bytes that are nearly right: strategies for tests that look for what breaks a reader."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

#: How many changes are made to a sample; none as well, so that what is right stays among them.
_MOST = 6


@st.composite
def mutated(draw: st.DrawFn, samples: Sequence[bytes]) -> bytes:
    """One of the samples with parts cut out, doubled, moved, or overwritten by other bytes."""
    data = bytearray(draw(st.sampled_from(samples)))
    for _ in range(draw(st.integers(0, _MOST))):
        start = draw(st.integers(0, len(data)))
        end = min(start + draw(st.integers(0, 40)), len(data))
        part = bytes(data[start:end])
        how = draw(st.sampled_from(("cut", "doubled", "moved", "overwritten")))
        if how == "doubled":
            data[end:end] = part * draw(st.integers(1, 50))
        else:
            data[start:end] = draw(st.binary(max_size=8)) if how == "overwritten" else b""
        if how == "moved":
            there = draw(st.integers(0, len(data)))
            data[there:there] = part
    return bytes(data)


def soup(*words: str, most: int = 40) -> st.SearchStrategy[str]:
    """Texts of the words in any order, with any other characters between them."""
    return st.lists(st.one_of(st.sampled_from(words), st.text(max_size=3)), max_size=most).map("".join)
