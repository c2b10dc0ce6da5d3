"""How the statements of the shared corpus are divided, by counts: their words stay where they are."""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from summitcheck import read

SHARED = Path(__file__).resolve().parents[3] / "../shared/statements"
GOLDEN = Path(__file__).resolve().parents[2] / "golden/documents/shapes.json"
FILES = [path for path in sorted(SHARED.glob("*")) if path.suffix in (".md", ".txt")]

pytestmark = pytest.mark.skipif(not FILES, reason="the statements of ../shared are not here")


def shape(path: Path) -> dict[str, int]:
    """How many sections, paragraphs and sentences of each kind a text has, and how many words they hold."""
    document = read(path)
    kinds = Counter(str(sentence.kind) for sentence in document.sentences)
    words = sum(len(document.plain_of(sentence).split()) for sentence in document.sentences)
    paragraphs = len({sentence.paragraph for sentence in document.sentences})
    return {"sections": len(document.sections), "paragraphs": paragraphs, "words": words, **dict(sorted(kinds.items()))}


def test_the_statements_are_divided_as_they_were(request: pytest.FixtureRequest) -> None:
    shapes = {path.name: shape(path) for path in FILES}
    if request.config.getoption("--update-golden"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(json.dumps(shapes, indent=1) + "\n", encoding="utf-8")
    assert shapes == json.loads(GOLDEN.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", FILES, ids=[path.name for path in FILES])
def test_no_word_of_a_statement_is_lost_and_their_order_is_kept(path: Path) -> None:
    document = read(path)
    assert all(one.end <= other.start for one, other in pairwise(document.sentences))
    assert all(document.text[s.start : s.end] == s.text for s in document.sentences)
    covered = {n for s in document.sentences for n in range(s.start, s.end)}
    lost = [document.plain[n] for n in range(len(document.plain)) if n not in covered and document.plain[n].isalpha()]
    assert len(lost) <= 2  # letters that number items
