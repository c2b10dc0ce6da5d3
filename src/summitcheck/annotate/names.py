"""Names that mean the same: one key for "DPRK", "North Korea" and "Pyongyang"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summitcheck.lang.en.dates import date_at
from summitcheck.lang.en.gazetteer import names_at, same_name
from summitcheck.lang.en.quantities import LABELS, quantity_at
from summitcheck.lang.tokens import Token, tokenize


class NameTable:
    """Groups of names, looked up at a place in a list of tokens; longest name first.

    A name written with a capital is only found with one, so that "us" is no country.
    """

    def __init__(self, groups: Iterable[tuple[str, Sequence[str]]] = ()) -> None:
        """``groups``: pairs of key and the names that it stands for. Later groups win."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
        #: The first words of names that need no capital.
        self._small: set[str] = set()
        for key, group in groups:
            for name in group:
                self.add(name, key)

    def add(self, name: str, key: str) -> None:
        """Let ``name`` stand for ``key``."""
        tokens = tokenize(name)
        norms = tuple(t.norm for t in tokens)
        if not norms:
            return
        entries = self._by_first.setdefault(norms[0], [])
        entries[:] = [e for e in entries if e[0] != norms]
        entries.append((norms, key, tokens[0].text[:1].isupper()))
        if not tokens[0].text[:1].isupper():
            self._small.add(norms[0])
        entries.sort(key=lambda e: -len(e[0]))

    def at(self, tokens: Sequence[Token], i: int) -> tuple[str, int] | None:
        """The key of the longest name that starts at token ``i`` and the index after it, or None.

        Names of one's own come before those of the gazetteer.
        """
        upper = tokens[i].text[:1].isupper()
        if not upper and tokens[i].norm not in self._small:  # most words
            return None
        for norms, key, capital in self._by_first.get(tokens[i].norm, ()):
            last = i + len(norms)
            if capital and not upper:
                continue
            if len(norms) == 1 or (last <= len(tokens) and all(tokens[i + k].norm == w for k, w in enumerate(norms))):
                return key, last
        known, last = names_at(tokens, i)
        return (known[0].key, last) if known and known[0].kind in ("country", "organisation", "region") else None


def name_table(groups: Iterable[Sequence[str]]) -> NameTable:
    """The table of groups of names that mean the same, as a claims file lists them, before those of the lexicon."""
    return NameTable((_group_key(group), [n for n in group if not _numbered(n)]) for group in groups)


def _group_key(group: Sequence[str]) -> str:
    """The gazetteer's key of a name of the group, so that its other names count too; else a key of the group's own."""
    return next((key for name in group if (key := same_name(name))), f"@{group[0]}")


def _numbered(name: str) -> bool:
    """True for a name that holds a date or the number of an article or the like: these are compared by value."""
    tokens = tokenize(name)
    return any(
        date_at(tokens, n) or (n and tokens[n - 1].norm in LABELS and quantity_at(tokens, n))
        for n in range(len(tokens))
    )
