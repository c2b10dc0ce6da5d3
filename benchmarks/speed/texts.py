"""Generated claims, sentences and accounts of any number: the same ones each time, in words of the corpus."""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

import summitcheck

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT / "corpus"
STATEMENT = CORPUS / "2025-02-07-us-japan-joint-statement.md"
_VERBS = ("will expand", "agreed to support", "intend to review", "discussed", "welcomed", "will build")


@cache
def _vocabulary() -> tuple[str, ...]:
    words = {w for path in sorted(CORPUS.glob("*.txt")) for w in re.findall(r"\b[a-z]{4,}\b", path.read_text("utf-8"))}
    return tuple(sorted(words))


def sentences(count: int, seed: int = 1) -> list[str]:
    """So many sentences of some twelve words, for claims and for accounts."""
    chance = random.Random(seed)
    return [
        f"The United States and Japan {chance.choice(_VERBS)} {' '.join(chance.choices(_vocabulary(), k=8))}."
        for _ in range(count)
    ]


def account(length: int, seed: int = 1) -> str:
    """An account of so many sentences, ten a paragraph."""
    told = sentences(length, seed)
    return "\n\n".join(" ".join(told[n : n + 10]) for n in range(0, length, 10))


def unrelated(number: int) -> str:
    """A text of 4 kB about something else, another for each number."""
    chance = random.Random(number)
    people, things = (
        ("The gardener", "A neighbour", "My aunt", "The baker"),
        ("roses", "bread", "a kite", "tea", "paint"),
    )
    deeds = ("brought", "forgot", "looked for", "praised", "mended")
    told = (
        f"{chance.choice(people)} {chance.choice(deeds)} {chance.choice(things)} on a quiet day." for _ in range(90)
    )
    return " ".join(told)


def related() -> list[str]:
    """The accounts of the corpus."""
    return [path.read_text(encoding="utf-8") for path in sorted(CORPUS.glob("*.txt"))]


def checker(*, words_only: bool = True) -> summitcheck.Checker:
    """A checker of the corpus, which has seen no account."""
    from summitcheck.entail.shipped import shipped_encoder

    claims, statement = summitcheck.load_claims(ROOT / "claims.yaml"), summitcheck.read(STATEMENT)
    return summitcheck.Checker(claims, statement=statement, model=None if words_only else shipped_encoder)


def document(text: str) -> summitcheck.Document:
    """A text, read as an account is."""
    return summitcheck.Document.from_text(text, name="account")
