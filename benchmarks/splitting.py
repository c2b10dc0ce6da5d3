"""Sentence splitters on eight texts whose units were marked by hand.

    python benchmarks/splitting.py [FOLDER]

``splitting.json`` gives, for each text under FOLDER (default: ``../shared``), the offsets of its sentences, headings,
headlines and page lines. A unit is found when a splitter gives the same first and last letter or digit: quotes, stops
and markup at the edges do not count. Two tasks: the whole file as it is, and its paragraphs, already unwrapped and free
of markup. Other splitters are measured when they are installed: pysbd, syntok, segtok, blingfire.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from time import perf_counter

from summitcheck.documents.markup import plain_text
from summitcheck.documents.model import Document, SentenceKind
from summitcheck.documents.sentences import sentence_spans

HERE = Path(__file__).resolve().parent
Span = tuple[int, int]
Splitter = Callable[[str], Iterable[Span]]
Task = Callable[[str, set[Span], Splitter], tuple[set[Span], set[Span]]]


def main(arguments: list[str]) -> int:
    """0 if the table was printed, or there is no text; 2 for a folder without texts."""
    folder = Path(arguments[0]) if arguments else HERE.parents[1] / "shared"
    texts = dict(marked_texts(folder))
    if not texts:
        print(f"none of the marked texts is in {folder}", file=sys.stderr)
        return 2 if arguments else 0  # a plain clone has none
    print(f"{len(texts)} texts, {sum(map(len, texts.values()))} units\n")
    print("| splitter | file: precision | recall | paragraphs: precision | recall | MB/s |\n|---|---|---|---|---|---|")
    for name, split in splitters():
        figures = [*score(texts, split, in_file), *score(texts, split, in_paragraphs)]
        print(f"| {name} | " + " | ".join(f"{figure:.3f}" for figure in figures) + f" | {speed(texts, split):.1f} |")
    return 0


def marked_texts(folder: Path) -> Iterator[tuple[str, set[Span]]]:
    """Each text that is there and as it was when it was marked, with its units."""
    for name, marks in json.loads((HERE / "splitting.json").read_text()).items():
        path = folder / name
        if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == marks["sha256"]:
            yield path.read_bytes().decode("utf-8"), {(start, end) for start, end in marks["units"]}


def splitters() -> Iterator[tuple[str, Splitter]]:
    """The name and the function of each splitter that is installed."""
    yield "summitcheck", sentence_spans
    for name, make in (("syntok", syntok), ("pysbd", pysbd), ("segtok", segtok), ("blingfire", blingfire)):
        if find_spec(name):
            yield name, make()


def syntok() -> Splitter:
    analyze = import_module("syntok.segmenter").analyze

    def spans(text: str) -> Iterator[Span]:
        for sentences in analyze(text):
            for tokens in sentences:
                yield tokens[0].offset, tokens[-1].offset + len(tokens[-1].value)

    return spans


def pysbd() -> Splitter:
    segmenter = import_module("pysbd").Segmenter(language="en", clean=False, char_span=True)
    return lambda text: [(span.start, span.end) for span in segmenter.segment(text)]


def segtok() -> Splitter:
    split = import_module("segtok.segmenter").split_single

    def spans(text: str) -> Iterator[Span]:
        end = 0
        for sentence in split(text):
            start = text.index(sentence, end)
            end = start + len(sentence)
            yield start, end

    return spans


def blingfire() -> Splitter:
    split = import_module("blingfire").text_to_sentences_and_offsets
    return lambda text: split(text)[1]


def score(texts: dict[str, set[Span]], split: Splitter, task: Task) -> tuple[float, float]:
    """Precision and recall over all the units of all the texts."""
    hits = given = wanted = 0
    for text, units in texts.items():
        found, expected = task(text, units, split)
        hits, given, wanted = hits + len(found & expected), given + len(found), wanted + len(expected)
    return hits / given, hits / wanted


def in_file(text: str, units: set[Span], split: Splitter) -> tuple[set[Span], set[Span]]:
    """The units found and expected in a file as it is, its front matter apart."""
    if split is sentence_spans:
        spans = [(sentence.start, sentence.end) for sentence in Document.from_text(text).sentences]
    else:
        top = text.rfind("\n", 0, min(units)[0]) + 1
        spans = [(start + top, end + top) for start, end in split(text[top:])]
    return cores(text, spans), cores(text, units)


def in_paragraphs(text: str, units: set[Span], split: Splitter) -> tuple[set[Span], set[Span]]:
    """The units found and expected in the paragraphs of a file."""
    found: set[Span] = set()
    inside: set[int] = set()
    for paragraph, places in paragraphs(text):
        inside.update(places)
        found |= {(places[start], places[end - 1] + 1) for start, end in cores(paragraph, split(paragraph))}
    return found, {unit for unit in cores(text, units) if unit[0] in inside}


def cores(text: str, spans: Iterable[Span]) -> set[Span]:
    """The spans from their first to their last letter or digit, markup aside; those without any are left out."""
    view = plain_text(text)
    words = [(start, list(re.finditer(r"[^\W_]+", view[start:end]))) for start, end in spans]
    return {(start + inside[0].start(), start + inside[-1].end()) for start, inside in words if inside}


def paragraphs(text: str) -> Iterator[tuple[str, list[int]]]:
    """Each paragraph on one line without markup, and the offset of each of its characters in the file."""
    view = plain_text(text)
    sentences = [s for s in Document.from_text(text).sentences if s.kind is SentenceKind.BODY]
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        inside = list(group)
        words = list(re.finditer(r"\S+", view[inside[0].start : inside[-1].end]))
        places = [inside[0].start + n for word in words for n in range(word.start(), word.end() + 1)]
        yield " ".join(word[0] for word in words), places


def speed(texts: dict[str, set[Span]], split: Splitter) -> float:
    """Megabytes of paragraphs split in a second, the best of five rounds."""
    lines = [paragraph for text in texts for paragraph, _ in paragraphs(text)]
    seconds = []
    for _ in range(5):
        started = perf_counter()
        for line in lines:
            list(split(line))
        seconds.append(perf_counter() - started)
    return sum(len(line.encode()) for line in lines) / min(seconds) / 1e6


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
