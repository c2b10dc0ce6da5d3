"""Everything that an installation brings is free to use."""

from __future__ import annotations

from pathlib import Path

import pytest

from scripts import load_script

licences = load_script(Path(__file__).resolve().parents[2] / "tools/licences.py")


def test_what_an_installation_brings_is_known_to_be_free() -> None:
    found = licences.brought()
    assert {"summitcheck", "click", "numpy", "rapidfuzz"} <= found.keys()
    assert [f"{name}: {words}" for name, words in found.items() if not licences.FREE.search(words)] == []


def test_every_extra_of_users_is_looked_at() -> None:
    assert {"all", "dask", "html", "lsp", "parquet", "pdf", "remote", "warc", "watch"} <= licences.extras_of_users()
    assert not licences.extras_of_users() & {"dev", "docs", "release", "train"}
    assert {"dask", "pyarrow", "fsspec", "zstandard"} <= licences.brought().keys()


@pytest.mark.parametrize("words", ["unknown", "Proprietary", "GPL-3.0-only", "CC-BY-NC-4.0", "AGPL-3.0"])
def test_another_licence_is_not_taken_for_free(words: str) -> None:
    assert not licences.FREE.search(words)
