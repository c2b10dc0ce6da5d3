"""The claims file of this repository accounts for its statement, and the corpus is kept as it was received."""

from __future__ import annotations

from pathlib import Path

import pytest

from summitcheck.checker import Checker
from summitcheck.claims.lint import lint
from summitcheck.claims.load import load_claims
from summitcheck.claims.locate import locate
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.claims.wording import ClaimWording
from summitcheck.decide.verdict import Verdict
from summitcheck.documents.front_matter import find_front_matter
from summitcheck.documents.model import Document
from summitcheck.documents.source import read

ROOT = Path(__file__).resolve().parents[3]
SEEDS = ROOT / "../shared/seeds"
GOLD = ROOT / "../shared/gold/us-japan-2025-02-07.yaml"
CORPUS = ROOT / "corpus"

RECEIVED_AS = {
    "summary-by-section.txt": "000_89da75b0194e445a.txt",
    "visit-report.txt": "001_9e1c9d8b89780489.txt",
    "2025-02-07-us-japan-joint-statement.md": "002_aa89519e1f690052.txt",
    "meeting-summary.txt": "003_804ce203081ed78a.txt",
    "news-report.txt": "004_be6ed4e32bcaf08e.txt",
}


def canonical() -> tuple[ClaimSet, Document]:
    claims = load_claims(ROOT / "claims.yaml")
    return claims, read(ROOT / claims.statement)


def test_the_canonical_claims_account_for_every_line_without_a_warning() -> None:
    assert lint(*canonical()) == ()


def test_every_claim_says_who_commits_and_how_firmly() -> None:
    claims, _ = canonical()
    assert [claim.id for claim in claims.claims if not (claim.actors and claim.verb and claim.strength)] == []


def test_every_claim_is_one_sentence_in_words_of_its_own() -> None:
    claims, statement = canonical()
    wording = ClaimWording.of(statement.text)
    for claim in claims.claims:
        assert claim.text.endswith(".")
        assert list(wording.places(claim.text.removesuffix("."))) == [], claim.id


def test_the_statement_supports_every_one_of_its_claims() -> None:
    claims, statement = canonical()
    report = Checker(claims, statement=statement).check(statement)
    assert [a.claim.id for a in report.assessments if a.verdict is not Verdict.SUPPORTED] == []


@pytest.mark.skipif(not GOLD.exists(), reason="the hand-judged table is not beside this repository")
def test_every_commitment_that_was_judged_by_hand_is_its_claim_or_that_and_the_claims_split_from_it() -> None:
    import yaml

    claims, statement = canonical()
    judged = yaml.safe_load(GOLD.read_text(encoding="utf-8"))["commitments"]
    gold = locate(ClaimSet.from_texts(commitment["quote"] for commitment in judged), statement)
    ids = [commitment["id"] for commitment in judged]
    found = []
    for claim_id, commitment in zip(ids, gold.claims, strict=True):
        parts = _shared(locate(claims, statement), commitment)
        assert [part.id for part in parts if part.id in ids] == [claim_id]
        assert parts[0].start <= commitment.start, commitment.quote
        assert commitment.end <= parts[-1].end, commitment.quote
        found += parts
    assert [part.id for part in found] == [claim.id for claim in claims.claims]


def _shared(claims: ClaimSet, commitment: Claim) -> list[Claim]:
    """The claims that have words of a commitment."""
    return [claim for claim in claims.claims if claim.start < commitment.end and commitment.start < claim.end]


@pytest.mark.parametrize("name", RECEIVED_AS)
def test_a_document_of_the_corpus_is_kept_to_the_byte(name: str) -> None:
    received = SEEDS / RECEIVED_AS[name]
    if not received.exists():
        pytest.skip("the files as they were received are not beside this repository")
    assert body((CORPUS / name).read_bytes()) == body(received.read_bytes())


def body(data: bytes) -> bytes:
    """What follows the front matter."""
    return data.split(b"\n---\n", 1)[1] if data.startswith(b"---\n") else data


@pytest.mark.parametrize("name", RECEIVED_AS)
def test_front_matter_tells_role_title_publisher_and_date_or_that_they_are_unknown(name: str) -> None:
    matter = find_front_matter((CORPUS / name).read_text(encoding="utf-8"), name=name)
    assert matter.word("role") == ("statement" if name.endswith(".md") else "account")
    assert all(map(matter.word, ("title", "publisher", "date")))
