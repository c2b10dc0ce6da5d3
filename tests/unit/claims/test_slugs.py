"""The id of a drafted claim is made of its words in plain letters and digits, and no figure becomes another."""

from __future__ import annotations

import pytest

from summitcheck.claims.slugs import slug


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("Lumière Côtière will light the pier", "lumiere-cotiere-light-pier"),
        ("Øresund straße bridges reopen", "oresund-strasse-bridges-reopen"),
        ("Łódź ports reopen", "lodz-ports-reopen"),
    ],
)
def test_a_letter_with_a_mark_is_the_letter_without_it(quote: str, name: str) -> None:
    assert slug(quote, {}) == name


@pytest.mark.parametrize(
    ("quote", "name"),
    [
        ("They will lend $3.4 billion to ports", "lend-usd-3-4-billion"),
        ("They will pay €204.10 for ferries", "pay-eur-204-10-ferries"),
        ("They will train 1,500 pilots", "train-1500-pilots"),
    ],
)
def test_a_figure_keeps_its_size(quote: str, name: str) -> None:
    assert slug(quote, {}).startswith(name)
