"""The database that figures are asked of reaches nothing but the files of the scan."""

from __future__ import annotations

from pathlib import Path

import pytest

import stats_samples as samples
from summitcheck.errors import SourceError
from summitcheck.stats.database import Database, database
from summitcheck.stats.output import scan_output

pytest.importorskip("duckdb")


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_text('{outside}')",
        "SELECT * FROM '{outside}'",
        "SELECT * FROM glob('{folder}/*')",
        "SELECT * FROM read_csv('http://127.0.0.1:9/x.csv')",
        "COPY (SELECT 1) TO '{folder}/written.csv'",
        "ATTACH '{folder}/written.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SET allowed_directories = ['/']",
        "SET lock_configuration = false",
        "SELECT * FROM seen",
    ],
)
def test_nothing_else_can_be_reached(tmp_path: Path, sql: str) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_text("a\n1\n")
    seen = [1]
    with pytest.raises(SourceError), database(scan_output(samples.build(tmp_path / "out"))) as opened:
        opened.rows(sql.format(outside=outside, folder=tmp_path))
    assert seen == [1]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "outside.csv"]


def test_a_value_is_a_parameter_whatever_it_says(tmp_path: Path) -> None:
    with database(scan_output(samples.build(tmp_path / "out"))) as opened:
        assert isinstance(opened, Database)
        assert opened.rows("SELECT ?", "'; DROP TABLE x; --") == [("'; DROP TABLE x; --",)]
