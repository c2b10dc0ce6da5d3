"""The texts in ``training/``: the claims of a statement, and what accounts written for the project make of each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from summitcheck import Checker, ClaimSet, Document
from summitcheck.entail.shipped import shipped_encoder

FOLDER = Path(__file__).resolve().parents[1] / "training"
#: Nothing is ever fitted on these: ``make score`` and the floors measure on them.
FLOOR = (
    "climate-conference",
    "film-and-heritage",
    "g7-2022-05-08",
    "mountain-states",
    "police-and-courts",
    "trade-and-defence-visit",
    "us-argentina-2025-11-13",
    "us-kenya-2024-05-23",
    "us-mongolia-2023-08-02",
    "us-vietnam-2023-09-11",
)
#: Of the whole accounts, those of these statements are held out as well.
ACCOUNTS_FLOOR = ("accession-talks", "court-and-company", "freed-detainees", "gulf-investors", "trade-pact")
#: On those of these, weights are fitted: no encoder learns from them.
ACCOUNTS_TO_FIT = (
    "border-and-trade",
    "comprehensive-partnership",
    "desert-partners",
    "emerging-partners",
    "enrichment-talks",
    "gas-and-grids",
    "health-emergency",
    "island-defence",
    "islands-and-port",
    "labour-accord",
    "migration-health",
    "narcotics-and-customs",
    "peace-and-return",
    "peace-framework",
    "river-basin",
    "safe-machines",
    "summit-of-leaders",
    "tariff-settlement",
)
#: What is right, by what a text does to its claim.
VERDICTS = {"faithful": "supported", "distorted": "distorted", "near": "omitted"}


class Text(NamedTuple):
    """What an account says: ``kind`` is a key of `VERDICTS`, ``type`` that of the distortion."""

    words: str
    kind: str
    type: str = ""


class ToldClaim(NamedTuple):
    """A claim and the texts about it; both are of the day ``date``."""

    claim: str
    date: str
    texts: tuple[Text, ...]

    def documents(self) -> Iterator[tuple[Text, Document]]:
        """Each text, and the document that it makes."""
        for text in self.texts:
            yield text, _dated(text.words, "account", self.date)


def floor_files() -> list[Path]:
    """The files that are held out."""
    return [FOLDER / f"{name}.jsonl" for name in FLOOR]


def files_to_fit() -> list[Path]:
    """All other files, in the order of their names."""
    return sorted(path for path in FOLDER.glob("*.jsonl") if path.stem not in FLOOR)


def short_files() -> list[Path]:
    """The files of short texts, none of which is about a statement that is held out."""
    return sorted((FOLDER / "short").glob("*.jsonl"))


def accounts_held_out() -> list[Path]:
    """The files of whole accounts that nothing is fitted on."""
    return [FOLDER / "accounts" / f"{name}.jsonl" for name in ACCOUNTS_FLOOR]


def accounts_to_fit() -> list[Path]:
    """Those that weights are fitted on."""
    return [FOLDER / "accounts" / f"{name}.jsonl" for name in ACCOUNTS_TO_FIT]


def account_files() -> list[Path]:
    """The files of whole accounts that an encoder learns from, in the order of their names."""
    others = {*ACCOUNTS_FLOOR, *ACCOUNTS_TO_FIT}
    return sorted(path for path in (FOLDER / "accounts").glob("*.jsonl") if path.stem not in others)


def read(path: Path) -> tuple[ToldClaim, ...]:
    """The claims of a file, in its order."""
    return tuple(_told(json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines())


def checker(told: Sequence[ToldClaim], *, words_only: bool = False) -> Checker:
    """A checker of the claims of one file, which together are the statement, a paragraph each."""
    claims = [each.claim for each in told]
    statement = _dated("\n\n".join(claims), "statement", told[0].date)
    model = None if words_only else shipped_encoder
    return Checker(ClaimSet.from_texts(claims), statement=statement, model=model)


def _told(row: dict[str, Any]) -> ToldClaim:
    texts = [Text(words, kind) for kind in ("faithful", "near") for words in row[kind]]
    texts += [Text(each["text"], "distorted", each["type"]) for each in row["distorted"]]
    return ToldClaim(row["claim"], row["date"], tuple(texts))


def _dated(text: str, name: str, date: str) -> Document:
    return replace(Document.from_text(text, name=name), date=date)
