"""Builds the word lists that the package carries from WordNet, SCOWL, pycountry, Babel and our own lists.

    python tools/build_lexicons.py            write src/summitcheck/lang/en/data/
    python tools/build_lexicons.py --check    exit 1 when what is there differs

Sources and licences: ``docs/lexicons.md``. The same sources give the same bytes.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from lexicons import curated, exclusive, ladder, names, rarity, spelling
from lexicons.wordnet import WordNet
from lexicons.words import WordTable

LISTS = Path(__file__).parent / "lexicons"
DATA = LISTS.parents[1] / "src" / "summitcheck" / "lang" / "en" / "data"
WORDNET = Path("/usr/share/wordnet")
SCOWL = Path("/usr/share/dict/scowl")


def scowl_words(largest: int, *kinds: str) -> frozenset[str]:
    """Lower-case words without apostrophes of SCOWL's lists of these kinds, up to a size."""
    paths = [path for kind in kinds for path in sorted(SCOWL.glob(f"{kind}-words.*"))]
    texts = (path.read_text(encoding="latin-1") for path in paths if int(path.suffix[1:]) <= largest)
    return frozenset(word for text in texts for word in text.split() if "'" not in word)


def build() -> dict[str, str]:
    """The text of every generated file, by name."""
    net = WordNet(WORDNET)
    british, american = scowl_words(60, "british"), scowl_words(60, "english", "american")
    known, common = british | american, scowl_words(50, "english", "american", "british")
    variants = spelling.variants(LISTS / "spelling.yaml", british, american)
    spell = spelling.speller(variants)
    words = WordTable(net, known, curated.lists(LISTS, spell), spell)
    sets = list(exclusive.members(LISTS / "exclusive.yaml", net, common, spell))
    files = {
        "exclusive.txt": sets,
        "names.txt": names.gazetteer(net, LISTS, common).lines(),
        "phrases.txt": words.phrases_by_first_word(line.partition("\t")[0] for line in sets),
        "rarity.txt": rarity.rarities(net, rarity.sizes(SCOWL)),
        "senses.txt": words.senses(),
        "spelling.txt": ("\t".join(pair) for pair in variants.items()),
        "strength.txt": ladder.ladder(LISTS / "strength.yaml", spell),
        "words.txt": words.words(),
    }
    return {name: "".join(f"{line}\n" for line in lines) for name, lines in files.items()}


def main() -> int:
    """0 if the files were written or, with ``--check``, are up to date; 1 if some differ."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    options = parser.parse_args()
    for source, package in ((WORDNET, "wordnet-base"), (SCOWL, "scowl")):
        if not source.is_dir():
            parser.error(f"{source} is not there: install Debian's {package}")
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
