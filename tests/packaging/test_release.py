"""What stands in the way of a release is named."""

from __future__ import annotations

from pathlib import Path

from scripts import load_script

release = load_script(Path(__file__).resolve().parents[2] / "tools/release.py")
DATED = "# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2027-01-31\n"


def test_a_version_that_is_dated_and_not_tagged_can_be_released() -> None:
    assert [*release.obstacles("1.2.0", DATED, ["v1.1.0"], "")] == []


def test_each_obstacle_is_named_with_what_to_do() -> None:
    undated, tagged, changed = release.obstacles("1.3.0", DATED, ["v1.3.0"], " M README.md")
    assert "[1.3.0] - YYYY-MM-DD" in undated
    assert "raise __version__" in tagged
    assert "README.md" in changed


def test_the_version_has_one_place() -> None:
    import summitcheck

    assert release.version() == summitcheck.__version__
