"""The states and unions that act in a statement, and the words of any text that mean one of them.

A list holds the countries of the world, and none holds those of a made-up text, or a union that a statement names
itself: these are the names that stand right before its verbs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText

_COUNTRY = "country:"
#: A name in capitals is hardly longer than this, and what it is short for may be a body of another party.
_ACRONYM = 6
#: Letters that a place and what is of it share at least, and those that either may have behind them.
_STEM, _ENDING = 4, 4
#: So many unions with one last word are told apart by what else they are called.
_TWO = 2


@dataclass(frozen=True, slots=True, eq=False)
class Parties:
    """The parties to a statement: the key of each by the words for it.

    ``countries`` are those of the world that it names, by their keys; None where nobody knows.
    """

    keys: Mapping[str, str] = field(default_factory=dict)
    countries: frozenset[str] | None = None

    def party_of(self, text: AnnotatedText, term: Term) -> str | None:
        """The party that a term names, or what is of it ("Peruvian"); None for anything else, and where it may be two.

        A country that a list knows is a party where the statement names it: what any other does, it may do besides.
        """
        if term.key.startswith(_COUNTRY):
            return term.key if self.countries is None or term.key in self.countries else None
        if not self.keys or not is_upper(text, term):
            return None
        norm = term.norm
        if norm in self.keys:
            return self.keys[norm] or None
        if " " in norm:  # a union whose name is a common phrase
            return self.keys.get(norm.rpartition(" ")[2]) or None
        found = {key for word, key in self.keys.items() if key and _is_alike(norm, word)}
        return found.pop() if len(found) == 1 else None


NOBODY = Parties()


def parties_of(lines: Iterable[AnnotatedText]) -> Parties:
    """The parties that act in the lines of a statement."""
    texts = tuple(lines)
    persons = {term.norm for text in texts for term in _titled(text)}
    rows = [(text, row) for text in texts for row in _acting(text)]
    keys = _unions(rows)
    for word in sorted({row[0].norm for text, row in rows if _stands_alone(text, row)} - persons):
        keys.setdefault(word, next((key for known, key in keys.items() if _is_alike(word, known)), word))
    named = frozenset([t.key for text in texts for t in text.terms if t.key.startswith(_COUNTRY)])
    return Parties(keys, named)


def _unions(rows: Iterable[tuple[AnnotatedText, tuple[Term, ...]]]) -> dict[str, str]:
    """The unions of states, each by what it is called and by its last word, unless two share that."""
    called: dict[str, set[str]] = defaultdict(set)
    keys: dict[str, str] = {}
    for text, row in rows:
        name = " ".join(term.norm for term in row)
        head = name.rpartition(" ")[2]
        if head in text.language.actors.UNIONS:
            called[head] |= {name} - {head}
            keys |= dict.fromkeys([term.norm for term in row[:-1] if _is_unknown(text, term)], name)
            keys[name] = name
    names = {head: min(longer, default=head) if len(longer) < _TWO else "" for head, longer in called.items()}
    return keys | names


def is_upper(text: AnnotatedText, term: Term) -> bool:
    """True for a term that begins with a capital, for whatever reason."""
    return text.tokens[term.first].text[:1].isupper()


def is_acronym(text: AnnotatedText, term: Term) -> bool:
    """True for a name in capitals ("NSO")."""
    written = text.written(term)
    return 1 < len(written) <= _ACRONYM and written.isupper()


def _is_alike(one: str, other: str) -> bool:
    """True for a place, what is of it, and those who live there: "Peru", "Peruvian", "Peruvians"."""
    pairs = enumerate(zip(one, other, strict=False))
    shared = next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))
    return shared >= _STEM and max(len(one), len(other)) - shared <= _ENDING


def _rows(text: AnnotatedText) -> Iterator[tuple[Term, ...]]:
    """The rows of capitalised words and names, side by side."""
    row: list[Term] = []
    for term in text.terms:
        named = term.kind in (TermKind.NAME, TermKind.WORD) and is_upper(text, term)
        if row and not (named and term.first == row[-1].last and not _parted(text, row[-1], term)):
            yield tuple(row)
            row = []
        if named:
            row.append(term)
    if row:
        yield tuple(row)


def _parted(text: AnnotatedText, left: Term, right: Term) -> bool:
    return text.between(text.tokens[left.last - 1], text.tokens[right.first]) != " "


def _titled(text: AnnotatedText) -> Iterator[Term]:
    """The names of persons: those behind a title."""
    actors = text.language.actors
    several = (row for row in _rows(text) if len(row) > 1 and row[-1].norm not in actors.UNIONS)
    return (row[-1] for row in several if any(term.norm in actors.TITLES for term in row[:-1]))


def _acting(text: AnnotatedText) -> Iterator[tuple[Term, ...]]:
    """The rows that stand before a verb or its auxiliary, and not behind a preposition."""
    syntax, pos = text.language.syntax, text.language.lexicon.pos
    for row in _rows(text):
        behind, before = text.after(row[-1], 1), text.before(row[0], 2)
        leads = before[-1:] if before[-1:] != ("the",) else before[:1]
        if not behind or not syntax.PREPOSITIONS.isdisjoint(leads):
            continue
        adjacent = text.between(text.tokens[row[-1].last - 1], text.tokens[row[-1].last]) == " "
        if adjacent and (behind[0] in syntax.AUXILIARIES or pos(behind[0])[:1] == "v"):
            yield row


def _stands_alone(text: AnnotatedText, row: tuple[Term, ...]) -> bool:
    return len(row) == 1 and _is_unknown(text, row[0])


def _is_unknown(text: AnnotatedText, term: Term) -> bool:
    """True for a word of no lexicon: a capital alone makes no name."""
    return term.kind is TermKind.WORD and not text.language.lexicon.pos(term.norm)
