"""What users build on stays as it is within a series of versions (docs/versioning.md)."""

from __future__ import annotations

from pathlib import Path

import pytest

import promises
import summitcheck

FILE = Path(__file__).parent / "golden/promises.txt"


def test_nothing_that_was_promised_is_taken_away_within_a_series() -> None:
    version, *kept = _promised()
    gone = sorted({*kept} - {*promises.promises()})
    of_today = promises.series(summitcheck.__version__)
    assert not gone or version != f"series {of_today}", f"needs another series of versions than {of_today}: {gone}"


def test_what_is_new_is_promised(pytestconfig: pytest.Config) -> None:
    now = [f"series {promises.series(summitcheck.__version__)}", *promises.promises()]
    if pytestconfig.getoption("--update-golden"):
        FILE.write_text("\n".join(now) + "\n", encoding="utf-8")
    new = sorted({*now} - {*_promised()})
    assert not new, f"promise it: run pytest --update-golden tests/test_promises.py: {new}"


@pytest.mark.parametrize(
    ("version", "series"), [("0.1.0", "0.1"), ("0.2.7", "0.2"), ("1.0.0", "1"), ("1.9.3", "1"), ("2.0.0", "2")]
)
def test_a_series_is_a_minor_number_before_1_and_a_major_number_from_then_on(version: str, series: str) -> None:
    assert promises.series(version) == series


def _promised() -> list[str]:
    return FILE.read_text(encoding="utf-8").splitlines()
