"""Whole accounts of statements, written for this project (``training/accounts``), and what can be learnt from them.

Of each claim of its statement an account has a verdict, and the words that tell it where it is told.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from pairs import LABELS, Pair, decided

import summitcheck
from summitcheck.entail.base import Entailment, EntailmentModel

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

import training_texts

#: The words that tell a claim have the sentence before them in a pair where both have no more words than this.
_WORDS = 60
#: So many sentences that do not tell a claim stand beside it: those most like it.
_BESIDE = 2


class ToldAccount(NamedTuple):
    """An account, its plain sentences, and for each claim all verdicts that are right and the words that tell it.

    The best verdict is the first; the words are empty where it is ``omitted``.
    """

    document: summitcheck.Document
    sentences: tuple[str, ...]
    verdicts: tuple[tuple[str, ...], ...]
    words: tuple[str, ...]

    def tells(self, claim: int, text: str) -> bool:
        """True where a text has the words that tell a claim."""
        return bool(self.words[claim]) and self.words[claim] in text

    def telling(self, claim: int) -> tuple[str, ...]:
        """The fewest sentences that tell a claim, with the one before them if there is room; empty if none do."""
        for size in (1, 2, 3):
            for n in range(len(self.sentences) - size + 1):
                own = self.sentences[n : n + size]
                if self.tells(claim, " ".join(own)):
                    wider = self.sentences[max(0, n - 1) : n + size]
                    return wider if _length(wider) <= _WORDS else own
        return ()


class ToldStatement(NamedTuple):
    """A statement, its claims, and accounts of it, all of one day."""

    document: summitcheck.Document
    claims: summitcheck.ClaimSet
    accounts: tuple[ToldAccount, ...]

    @property
    def texts(self) -> list[str]:
        """The claims, each in one line."""
        return [" ".join(claim.text.split()) for claim in self.claims.claims]


def read(path: Path) -> ToldStatement:
    """The accounts in a file, whose statement and claims lie in the folder above it under the same name."""
    told = training_texts.read(training_texts.FOLDER / path.name)
    text = (training_texts.FOLDER / f"{path.stem}-statement.md").read_text(encoding="utf-8")
    claims = summitcheck.ClaimSet.from_texts([each.claim for each in told])
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    accounts = tuple(_account(row, len(told), told[0].date) for row in rows)
    return ToldStatement(_dated(text, "statement", told[0].date), claims, accounts)


def _account(row: Mapping[str, Any], claims: int, day: str) -> ToldAccount:
    told = {each["claim"]: each for each in row["told"]}
    document = _dated(row["text"], row["kind"], day)
    return ToldAccount(
        document,
        tuple(" ".join(document.plain_of(each).split()) for each in document.sentences),
        tuple(_verdicts(told.get(n)) for n in range(claims)),
        tuple(" ".join(told[n]["words"].split()) if n in told else "" for n in range(claims)),
    )


def _dated(text: str, name: str, day: str) -> summitcheck.Document:
    return replace(summitcheck.Document.from_text(text, name=name), date=day)


def _verdicts(told: Mapping[str, Any] | None) -> tuple[str, ...]:
    return (told["verdict"], *([told["also"]] if "also" in told else [])) if told else ("omitted",)


class Recorder(NamedTuple):
    """A model that keeps what it is asked to read: the sentences of each premise, and the hypothesis.

    What it encodes are the texts themselves beside what the model makes of them.
    """

    model: EntailmentModel[Any]
    pairs: list[tuple[tuple[str, ...], str]]

    @property
    def name(self) -> str:
        """That of the model."""
        return self.model.name

    def encode(self, texts: Sequence[str]) -> list[Any]:
        """Each text with what the model makes of it."""
        return [((text,), each) for text, each in zip(texts, self.model.encode(texts), strict=True)]

    def join(self, texts: Sequence[Any]) -> Any:
        """The texts one after another."""
        return tuple(each for own, _ in texts for each in own), self.model.join([each for _, each in texts])

    def similarities(self, hypotheses: Sequence[Any], premises: Sequence[Any]) -> list[list[float]]:
        """Those of the model."""
        return self.model.similarities([each for _, each in hypotheses], [each for _, each in premises])

    def read(self, pairs: Sequence[tuple[Any, Any]]) -> list[Entailment]:
        """What the model says."""
        self.pairs.extend((premise, hypothesis) for (premise, _), ((hypothesis,), _) in pairs)
        return self.model.read([(premise, hypothesis) for (_, premise), (_, hypothesis) in pairs])


def account_pairs(paths: Iterable[Path], model: EntailmentModel[Any]) -> Iterator[Pair]:
    """Each claim beside what the pipeline reads for it, what tells it, and what is most like it and does not.

    ``model`` chooses what is read and what is like a claim: its lower layers alone, which are never trained.
    """
    for path in paths:
        statement, recorder = read(path), Recorder(model, [])
        checker = summitcheck.Checker(statement.claims, statement=statement.document, model=lambda kept=recorder: kept)
        encoded = model.encode(statement.texts)
        for account in statement.accounts:
            recorder.pairs.clear()
            checker.trace(account.document)
            likeness = model.similarities(encoded, model.encode(account.sentences))
            found = [*_read(account, recorder.pairs, statement.texts), *_telling(account, statement.texts)]
            found += _beside(account, statement.texts, likeness)
            yield from [Pair(*each, account.document.date) for each in dict.fromkeys(found)]


def _read(
    account: ToldAccount, pairs: Sequence[tuple[tuple[str, ...], str]], claims: Sequence[str]
) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """What was read for a claim that is not told, and what was read for one and has the words that tell it."""
    numbers = {claim: n for n, claim in enumerate(claims)}
    for premise, hypothesis in pairs:
        n = numbers[" ".join(hypothesis.split())]
        verdict = decided(account.verdicts[n])
        if verdict == "omitted" or (verdict and account.tells(n, " ".join(premise))):
            yield premise, claims[n], LABELS[verdict]


def _telling(account: ToldAccount, claims: Sequence[str]) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """What tells a claim."""
    for n, claim in enumerate(claims):
        premise, verdict = account.telling(n), decided(account.verdicts[n])
        if premise and verdict:
            yield premise, claim, LABELS[verdict]


def _beside(
    account: ToldAccount, claims: Sequence[str], likeness: Sequence[Sequence[float]]
) -> Iterator[tuple[tuple[str, ...], str, int]]:
    """Of the sentences that do not tell a claim those most like it, with the sentence before where there is room."""
    texts = account.sentences
    for n, (claim, likes) in enumerate(zip(claims, likeness, strict=True)):
        telling = {*account.telling(n)}
        others = [m for m, text in enumerate(texts) if text not in telling]
        for best in sorted(others, key=likes.__getitem__)[-_BESIDE:]:
            wider = tuple(text for text in texts[max(0, best - 1) : best + 1] if text not in telling)
            yield wider if _length(wider) <= _WORDS else (texts[best],), claim, LABELS["omitted"]


def _length(texts: Iterable[str]) -> int:
    return sum(len(text.split()) for text in texts)
