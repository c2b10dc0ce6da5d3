"""Names that mean the same: one key for "DPRK", "North Korea" and "Pyongyang"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summitcheck.lang import language as language_of
from summitcheck.lang.base import Language
from summitcheck.lang.tokens import Token


class NameTable:
    """Groups of names of one ``language``, looked up at a place in a list of tokens; longest name first.

    A name written with a capital is only found with one, so that "us" is no country.
    """

    def __init__(self, groups: Iterable[tuple[str, Sequence[str]]] = (), language: Language | None = None) -> None:
        """``groups``: pairs of key and the names that it stands for. Later groups win. English by default."""
        self.language = language or language_of()
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
        #: The first words of names that need no capital.
        self._small: set[str] = set()
        for key, group in groups:
            for name in group:
                self.add(name, key)

    def add(self, name: str, key: str) -> None:
        """Let ``name`` stand for ``key``."""
        tokens = self.language.tokenizer.tokenize(name)
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
        known, last = self.language.gazetteer.names_at(tokens, i)
        return (known[0].key, last) if known and known[0].kind in ("country", "organisation", "region") else None

    def forms(self, key: str) -> tuple[tuple[str, bool], ...]:
        """Every name that stands for ``key``, in lower case, and whether it counts only in capitals."""
        own = [(" ".join(norms), False) for group in self._by_first.values() for norms, k, _ in group if k == key]
        return (*own, *self.language.gazetteer.forms(key))


def name_table(groups: Iterable[Sequence[str]], language: Language) -> NameTable:
    """The table of groups of names that mean the same, as a claims file lists them, before those of the lexicon."""
    named = ((_group_key(group, language), [n for n in group if not _numbered(n, language)]) for group in groups)
    return NameTable(named, language)


def _group_key(group: Sequence[str], language: Language) -> str:
    """The gazetteer's key of a name of the group, so that its other names count too; else a key of the group's own."""
    return next((key for name in group if (key := language.gazetteer.same_name(name))), f"@{group[0]}")


def _numbered(name: str, language: Language) -> bool:
    """True for a name that holds a date or the number of an article or the like: these are compared by value."""
    tokens, figures = language.tokenizer.tokenize(name), language.figures
    return any(
        (figures.may_begin(token.norm) and figures.date_at(tokens, n))
        or (n and tokens[n - 1].norm in figures.LABELS and figures.quantity_at(tokens, n))
        for n, token in enumerate(tokens)
    )
