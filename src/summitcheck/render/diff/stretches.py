"""The pieces of a row to stretches for reading: no word is cut in two, and words that a rule names stand apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from summitcheck.documents.model import Span
from summitcheck.views.diff.model import DiffPiece, DiffRow, WordMark

# One word to a reader, although it may be several to the checker ("U.S.-Japan"): how it goes on, and how it begins.
_HEAD = re.compile(r"[\w'’/‐‑.-]*\w")
_TAIL = re.compile(r"[\w'’/‐‑.-]*[\w‐‑-]$")
_JOINTS = "-‐‑'’/"
_HANGING = re.compile(r"[\w.][-‐‑]$")
_INITIAL = re.compile(r"(?:^|\W)[^\W\d_]$")


class Stretch(NamedTuple):
    """Words with one mark; ``named`` says that a rule names them."""

    words: str
    mark: WordMark
    named: bool = False


def stretches(row: DiffRow, pieces: Iterable[DiffPiece], *, naming: bool = True) -> tuple[Stretch, ...]:
    """The pieces as stretches, in order; a hyphen that would hang is left out. Without ``naming`` a rule names none."""
    parts = [part for piece in pieces for part in _named(piece, _spans(row, piece.mark) if naming else ())]
    return _unhooked(_joined(parts)) if row.inline else _joined(_whole_words(parts))


def _spans(row: DiffRow, mark: WordMark) -> Sequence[Span]:
    """Where the findings of a row point, in the statement for what is gone, in the account for what is new."""
    if mark is WordMark.SAME:
        return ()
    sides = [finding.official if mark is WordMark.GONE else finding.account for finding in row.findings]
    return [(side.start, side.end) for side in sides]


def _named(piece: DiffPiece, spans: Sequence[Span]) -> Iterator[Stretch]:
    """The piece, cut where a finding begins and ends; whole where its words are not as long as its text."""
    touching = [span for span in spans if span[0] < piece.end and piece.start < span[1]]
    space = " " * (len(piece.words) - len(piece.words.lstrip(" ")))
    words = piece.words[len(space) :]
    if not touching or len(words) != len(piece.text):
        yield Stretch(piece.words, piece.mark, bool(touching))
        return
    inside = [any(start <= piece.start + at < end for start, end in touching) for at in range(len(words))]
    for named, group in groupby(range(len(words)), key=lambda at: inside[at]):
        at = [*group]
        part = space + words[at[0] : at[-1] + 1]
        kept = part.rstrip(" ")
        yield Stretch(kept, piece.mark, named)
        space = part[len(kept) :]


def _whole_words(parts: Sequence[Stretch]) -> list[Stretch]:
    """The parts with what hangs together with a marked word marked as well."""
    found: list[Stretch] = []
    for number, part in enumerate(parts):
        if part.mark is not WordMark.SAME:
            found.append(part)
            continue
        words = part.words
        if found and (head := _glued_head(found[-1].words, words)):
            found.append(found[-1]._replace(words=head))
            words = words[len(head) :]
        after = parts[number + 1] if number + 1 < len(parts) else None
        tail = _TAIL.search(words) if after and after.words[:1].isalnum() else None
        if words:
            found.append(part._replace(words=words[: tail.start()] if tail else words))
        if tail and after:
            found.append(after._replace(words=tail[0]))
    return [part for part in found if part.words]


def _glued_head(marked: str, words: str) -> str:
    """How the last marked word goes on in the words behind it."""
    if words.startswith("."):
        return "." if _INITIAL.search(marked) and words[:2].strip() == "." else ""
    goes_on = words[:1].isalnum() or (words[:1] in _JOINTS and words[1:2].isalnum())
    match = _HEAD.match(words) if goes_on else None
    return match[0] if match else ""


def _joined(parts: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Neighbours of one mark together."""
    groups = groupby(parts, key=lambda part: (part.mark, part.named))
    return tuple(Stretch("".join(part.words for part in group), *key) for key, group in groups)


def _unhooked(parts: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The parts without the hyphen that hangs on a marked word where what it joined stands apart in the other text."""
    return tuple(
        part._replace(words=part.words[:-1])
        if part.mark is not WordMark.SAME and _HANGING.search(part.words) and after.words[:1] == " "
        else part
        for part, after in zip(parts, (*parts[1:], Stretch(" ", WordMark.SAME)), strict=True)
    )
