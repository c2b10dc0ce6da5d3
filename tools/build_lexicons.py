"""Builds the word lists that the package carries from WordNet, SCOWL, pycountry, Babel and our own lists.

    python tools/build_lexicons.py            write src/summitcheck/data/
    python tools/build_lexicons.py --check    exit 1 when what is there differs

Sources and licences: ``docs/lexicons.md``. The same sources give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from lexicons import curated, exclusive
from lexicons.wordnet import WordNet
from lexicons.words import WordTable

HERE = Path(__file__).parent
DATA = HERE.parent / "src" / "summitcheck" / "data"
WORDNET = Path("/usr/share/wordnet")
SCOWL = Path("/usr/share/dict/scowl")


def known_words(largest: int = 60) -> frozenset[str]:
    """Lower-case words of SCOWL's American and British lists up to a size."""
    paths = [p for kind in ("english", "american", "british") for p in sorted(SCOWL.glob(f"{kind}-words.*"))]
    texts = (p.read_text(encoding="latin-1") for p in paths if int(p.suffix[1:]) <= largest)
    return frozenset(word for text in texts for word in text.split())


def build() -> dict[str, str]:
    """The text of every generated file, by name."""
    net = WordNet(WORDNET)
    lists = HERE / "lexicons"
    table = WordTable(
        net, known_words(), curated.antonyms(lists / "antonyms.yaml"), curated.groups(lists / "synonyms.yaml")
    )
    return {
        "words.txt": _text(table.words()),
        "senses.txt": _text(table.senses()),
        "exclusive.txt": _text(exclusive.members(lists / "exclusive.yaml")),
    }


def _text(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def main() -> int:
    """0 when the files are written or, with ``--check``, as they should be; 1 when some differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    stale = []
    for name, text in build().items():
        path, new = DATA / name, text.encode()
        if not path.exists() or path.read_bytes() != new:
            stale.append(name)
            if not options.check:
                path.write_bytes(new)
        print(f"{name}: {len(new):,} bytes{' (changed)' if name in stale else ''}")
    return 1 if options.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
