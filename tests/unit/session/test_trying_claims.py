"""Claims are tried on their own statement in time that grows with their number."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from summitcheck.checker import Checker
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.model import Document
from summitcheck.session.claims_files import try_claims

PROMISES = """
Lima will dredge the northern channel.
Chile lowers its toll on steel by half.
Both navies hold rescue drills every spring.
Forty young pilots start their training in May.
The museum lends its oldest charts to Arica.
Fishermen receive new radios from the coast guard.
The council pays for a school at the lake.
Customs officers publish all their forms online.
Two steam tugs are bought from a yard in Peru.
Scientists measure the salt in the lagoon.
Nurses obtain visas within a week.
The old lighthouse gets an electric lamp.
Farmers ship their grain through the southern gate.
A common fund insures wooden boats.
Engineers widen the lock by three metres.
The railway joins the docks to the mines.
""".strip().splitlines()


def claims_file(folder: Path, quotes: list[str], suffix: str = ".md") -> Path:
    (folder / f"statement{suffix}").write_text("".join(f"{quote}\n\n" for quote in quotes), encoding="utf-8")
    claims = "".join(f"  - id: c{n}\n    text: {quote}\n    quote: {quote}\n" for n, quote in enumerate(quotes))
    file = folder / "claims.yaml"
    file.write_text(f"version: 1\nstatement: statement{suffix}\nclaims:\n{claims}", encoding="utf-8")
    return file


@pytest.mark.parametrize("suffix", [".md", ".txt"])
def test_a_claim_is_weak_if_another_one_says_the_same_wherever_it_stands(tmp_path: Path, suffix: str) -> None:
    quotes = [*PROMISES, PROMISES[0].replace("will dredge", "is going to dredge")]  # twice eight claims further on
    tried = try_claims(claims_file(tmp_path, quotes, suffix), words_only=True)
    assert {trial.claim.id for trial in tried.trials if trial.weak} == {"c0", "c16"}
    assert not tried.failed


def test_the_work_grows_no_faster_than_the_number_of_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judged = 0

    def check(checker: Checker, account: Document) -> SimpleNamespace:
        nonlocal judged
        judged += len(checker.claims)
        told = [SimpleNamespace(claim=claim, verdict=Verdict.OMITTED) for claim in checker.claims.claims]
        return SimpleNamespace(assessments=told)

    monkeypatch.setattr(Checker, "check", check)
    work = {}
    for count in (100, 800):
        judged = 0
        try_claims(claims_file(tmp_path, [f"Lima will build quay {n}." for n in range(count)]), words_only=True)
        work[count] = judged / count  # how often each is judged
    assert work[800] <= 1.5 * work[100] <= 50
