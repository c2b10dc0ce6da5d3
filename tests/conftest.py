"""Fixtures for all tests."""

from __future__ import annotations

import pytest

from samples import small_report
from summitcheck.model import Report


@pytest.fixture
def report() -> Report:
    """One statement with three claims in two sections, and two accounts with all four verdicts between them."""
    return small_report()
