"""The checker and alternatives: accounts a second, and how well each finds what an account states.

Each rival scores a claim by the sentence that is most like it. The quality is the area under the ROC curve on
``../shared/bench``, REALSumm: whether an account states a claim, as people labelled it.
"""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache, partial
from statistics import median

from rapidfuzz import fuzz, process
from table import Row
from texts import ROOT, STATEMENT, checker, document, related, unrelated

import summitcheck
from summitcheck.entail.shipped import shipped_encoder
from summitcheck.scan.judging import ScanTask, Worker
from summitcheck.scan.record import Record, RecordForm
from summitcheck.score.fitting import auc
from summitcheck.session.judging import Reference
from summitcheck.session.method import Method

_LABELLED = ROOT.parent / "shared" / "bench" / "stated_realsumm_dev.jsonl"
#: From claims to a function from the text of an account to one score a claim.
_Make = Callable[[Sequence[str]], Callable[[str], Sequence[float]]]


def _sentences(text: str) -> list[str]:
    return [part for part in re.split(r"(?<=[.!?])\s+|\n{2,}", text) if part.strip()]


def _token_set(claims: Sequence[str]) -> Callable[[str], Sequence[float]]:
    return lambda text: [max(fuzz.token_set_ratio(claim, each) for each in _sentences(text)) for claim in claims]


def _cdist(claims: Sequence[str]) -> Callable[[str], Sequence[float]]:
    return lambda text: process.cdist(claims, _sentences(text), scorer=fuzz.token_set_ratio).max(axis=1).tolist()


def _difflib(claims: Sequence[str]) -> Callable[[str], Sequence[float]]:
    return lambda text: [max(SequenceMatcher(None, c, each).ratio() for each in _sentences(text)) for c in claims]


def _embeddings(claims: Sequence[str]) -> Callable[[str], Sequence[float]]:
    encoder = shipped_encoder()
    known = encoder.encode(claims)
    return lambda text: [max(row) for row in encoder.similarities(known, encoder.encode(_sentences(text)))]


def _checker_of(model: Callable[[], object] | None) -> _Make:
    def make(claims: Sequence[str]) -> Callable[[str], Sequence[float]]:
        made = summitcheck.Checker(summitcheck.ClaimSet.from_texts(claims), model=model)  # type: ignore[arg-type]
        return lambda text: [each.stated for each in made.check(document(text)).assessments]

    return make


_RIVALS: Mapping[str, _Make] = {
    "token_set_ratio, loop": _token_set,
    "token_set_ratio, cdist": _cdist,
    "difflib": _difflib,
    "sentence embeddings": _embeddings,
}
_OURS: Mapping[str, _Make] = {
    "summitcheck, words only": _checker_of(None),
    "summitcheck, with the model": _checker_of(shipped_encoder),
}


def rates(seconds: float, labelled: int) -> Iterator[Row]:
    """A row a checker: accounts a second of a processor, of new ones each; and its quality on so many documents."""
    claims = [claim.quote for claim in summitcheck.load_claims(ROOT / "claims.yaml")]
    others = [unrelated(n) for n in range(200)]
    for name, make in (_RIVALS | _OURS).items():
        ours = name in _OURS
        compiled = _new_checker(words_only="words" in name) if ours else lambda make=make: make(claims)
        figures = {
            "related/s": _rate(compiled, related(), seconds),
            "unrelated/s": _rate(compiled, others, seconds),
        }
        yield Row("accounts a second", name, figures | _quality(make, labelled))
    yield Row("accounts a second", "summitcheck, scan", {"unrelated/s": _rate(_scanning, others, seconds)})
    if not _LABELLED.exists():
        yield Row("accounts a second", "quality of each", skipped=f"{_LABELLED} is not there")


def _new_checker(*, words_only: bool) -> Callable[[], Callable[[str], object]]:
    """Makes checkers that know their claims, which the model encodes with the first account, and no account."""

    def make() -> Callable[[str], object]:
        made = checker(words_only=words_only)
        made.check(document("The two leaders met."))
        return lambda text: made.check(document(text))

    return make


def _scanning() -> Callable[[str], object]:
    """What `scan` does with the records of an archive in each of its processes."""
    reference = Reference(summitcheck.read(STATEMENT), summitcheck.load_claims(ROOT / "claims.yaml"))
    worker = Worker(ScanTask((reference,), Method(), "text", any_date=False, digest=""))
    line = partial(Record, "archive.jsonl#1", RecordForm.LINE)
    return lambda text: list(worker.judged(line(json.dumps({"text": text}).encode())))


def _rate(compiled: Callable[[], Callable[[str], object]], texts: Sequence[str], seconds: float) -> float:
    """The median of rounds; each has a checker of its own, whose making is not counted: it remembers sentences."""
    for text in texts[:2]:
        compiled()(text)  # what is read once a process
    rounds: list[float] = []
    spent = 0.0
    while spent < seconds or len(rounds) < 3:
        check = compiled()
        began, done = time.process_time(), 0
        for text in texts:
            check(text)
            done += 1
            if time.process_time() - began > seconds:
                break
        took = time.process_time() - began
        spent += took
        rounds.append(done / took)
    return median(rounds)


def _quality(make: _Make, documents: int) -> dict[str, float]:
    told, scores = [], []
    for row in _rows()[:documents]:
        score = make(row["claims"])
        for account in row["accounts"]:
            told += [bool(label) for label in account["stated"]]
            scores += score(account["text"])
    return {"AUC": auc(told, scores)} if told else {}


@cache
def _rows() -> list[dict[str, list]]:  # type: ignore[type-arg]
    if not _LABELLED.exists():
        return []
    return [json.loads(line) for line in _LABELLED.read_text(encoding="utf-8").splitlines()]
