"""Files read from the cache: the same documents and claims as without one, and none that is stale."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

import newsroom
import summitcheck
from newsroom import CLAIMS, STATEMENT
from summitcheck.claims.locate import locate
from summitcheck.documents.model import Document
from summitcheck.documents.source import READERS
from summitcheck.errors import ClaimsError, SourceError
from summitcheck.session import corpus
from summitcheck.session.cache import NO_CACHE, Cache
from summitcheck.session.corpus import claims_for
from summitcheck.session.reading import DocumentStore

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
NAMED = CLAIMS.replace("claims:", "names:\n  - [Lisbon, the capital]\nsilent:\n  - Ports\nclaims:", 1)
NESTED = STATEMENT.replace("title:", "summitcheck:\n  ignore: {SC101: [one, two]}\n  require: [a]\ntitle:", 1)


@pytest.fixture
def reading(tmp_path: Path) -> DocumentStore:
    """What reads with a cache of its own."""
    return DocumentStore(Cache(tmp_path / "cache"))


@pytest.mark.parametrize("path", [*sorted(CORPUS.glob("*.md")), *sorted(CORPUS.glob("*.txt"))], ids=lambda p: p.name)
def test_a_document_comes_back_whole(reading: DocumentStore, path: Path) -> None:
    plain = summitcheck.read(path)
    assert [reading.document(path) for _ in range(2)] == [plain, plain]


@pytest.mark.parametrize("data", [NESTED.encode(), STATEMENT.encode("utf-16"), "\ufeffCafé.\r\n\r\nZwei".encode()])
def test_front_matter_and_encodings_come_back_too(reading: DocumentStore, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "text.md"
    path.write_bytes(data)
    plain = summitcheck.read(path)
    assert [reading.document(path) for _ in range(2)] == [plain, plain]


def test_what_another_reader_made_comes_back_without_it(
    reading: DocumentStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []

    def shouted(data: bytes, *, name: str, encoding: str) -> tuple[Document, ...]:
        calls.append(name)
        text = data.decode("latin-1").partition("\n\n")[2].upper()
        return (replace(Document.from_text(text, name=name), plain=text.replace("|", " ")),)

    monkeypatch.setitem(READERS, ".upper", shouted)
    path = tmp_path / "one.upper"
    path.write_bytes("No word of this.\n\nCafé | and port.\nThe end.".encode("latin-1"))
    first, second = (reading.document(path) for _ in range(2))
    assert (second, calls) == (first, [str(path)])
    assert (second.text, second.plain) == ("CAFÉ | AND PORT.\nTHE END.", "CAFÉ   AND PORT.\nTHE END.")
    assert [sentence.text for sentence in second.sentences] == ["CAFÉ | AND PORT.", "THE END."]


def test_a_file_of_another_name_is_another_document(reading: DocumentStore, tmp_path: Path) -> None:
    newsroom.write(tmp_path, {"one.md": STATEMENT, "two.md": STATEMENT})
    assert [reading.document(tmp_path / name).name for name in ("one.md", "two.md")] == [
        str(tmp_path / "one.md"),
        str(tmp_path / "two.md"),
    ]


def test_a_changed_file_is_read_anew(reading: DocumentStore, tmp_path: Path) -> None:
    path = tmp_path / "one.md"
    for text in (STATEMENT, STATEMENT.replace("twelve", "twenty")):
        path.write_text(text)
        assert reading.document(path) == summitcheck.read(path)


def test_what_cannot_be_read_is_refused_each_time(reading: DocumentStore, tmp_path: Path) -> None:
    newsroom.write(tmp_path, {"bad.md": "---\ntitle: [\n---\nText.\n", "claims.yaml": "version: 1\n"})
    for _ in range(2):
        with pytest.raises(SourceError, match="not valid YAML"):
            reading.document(tmp_path / "bad.md")
        with pytest.raises(ClaimsError, match="has no `claims`"):
            reading.claims(tmp_path / "claims.yaml")


def test_claims_come_back_whole(reading: DocumentStore, tmp_path: Path) -> None:
    newsroom.write(tmp_path, {"claims.yaml": NAMED})
    plain = summitcheck.load_claims(tmp_path / "claims.yaml")
    for _ in range(2):
        read = reading.claims(tmp_path / "claims.yaml")
        assert read == plain
        assert read.places == plain.places


def test_located_and_drafted_claims_come_back_whole(
    reading: DocumentStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.write(tmp_path, {"claims.yaml": NAMED, "statement.md": STATEMENT})
    statement = summitcheck.read(tmp_path / "statement.md")
    given = summitcheck.load_claims(tmp_path / "claims.yaml")
    first = [claims_for(statement, claims, required=False, reading=reading) for claims in (given, None)]
    assert first[0][0] == locate(given, statement)
    assert first[1][0] == summitcheck.extract(statement)

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("located again")

    monkeypatch.setattr(corpus, "_located", refuse)
    assert [claims_for(statement, claims, required=False, reading=reading) for claims in (given, None)] == first


def test_without_a_cache_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.write(tmp_path, {"claims.yaml": NAMED, "statement.md": STATEMENT})
    before = set(tmp_path.rglob("*"))
    afresh = DocumentStore(NO_CACHE)
    claims_for(
        afresh.document(tmp_path / "statement.md"),
        afresh.claims(tmp_path / "claims.yaml"),
        required=True,
        reading=afresh,
    )
    assert set(tmp_path.rglob("*")) == before


def test_a_damaged_entry_is_read_anew(reading: DocumentStore, tmp_path: Path) -> None:
    newsroom.write(tmp_path, {"claims.yaml": NAMED, "statement.md": STATEMENT})
    plain = reading.document(tmp_path / "statement.md"), reading.claims(tmp_path / "claims.yaml")
    for path in (tmp_path / "cache").rglob("*"):
        if path.is_file():
            path.write_bytes(b"[]")
    assert plain == (reading.document(tmp_path / "statement.md"), reading.claims(tmp_path / "claims.yaml"))
