"""Names as values: what a name in a text stands for."""

from __future__ import annotations

from typing import NamedTuple


class Name(NamedTuple):
    """One meaning of a name.

    ``key`` is equal for names that mean the same, in whatever language (``country:JP``); ``kind`` is what stands before
    its colon: country, organisation, document, region, state, city, island, river, lake, sea, mountain or desert.
    ``form`` tells the ``name`` itself and its ``short`` form from its ``people`` ("Japanese") and the
    ``capital`` that stands for a government ("Tokyo"). ``within`` is the country a place lies in, if known.
    """

    key: str
    form: str = "name"
    within: str = ""
    capitals: bool = False

    @property
    def kind(self) -> str:
        """What sort of thing it names."""
        return self.key.partition(":")[0]
