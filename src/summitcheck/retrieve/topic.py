"""What a statement is about: its principals, its parties, and its phrases."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from summitcheck.annotate.names import NameTable
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.documents.model import Document
from summitcheck.lang.base import Language
from summitcheck.lang.identify import identify, name_of

#: A name that a text has at least this share (0 to 1) as often as its commonest, and this often, is a principal.
_OFTEN, LEAST = 0.4, 3
#: Words of a phrase; the outer two are no function words.
_RUN = 3
#: What the keys of countries begin with.
COUNTRY = "country:"
#: What those of countries and of organisations begin with: who can be a party.
ACTING = (COUNTRY, "organisation:")
#: The words that open a text: they name its parties where its title does not.
_OPENING = 60
_WORD = re.compile(r"[^\W_]++(?:[-.'’][^\W_]++)*")


class Principal(NamedTuple):
    """A name that a statement is about: its key, as the statement mostly has it, and each form of it, `spaced`.

    Those that are words as well ("US", "WHO") are in ``capitals``. ``shortest`` are the forms that hold no other one:
    a text without these has none. ``others`` begin or end with one and name another:
    "Italian Americans", "Islamic State of Iraq".
    """

    key: str
    name: str
    forms: tuple[str, ...]
    shortest: tuple[str, ...]
    capitals: tuple[str, ...]
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """What a statement is about: its principals, and its phrases of three words.

    ``named`` are the keys of all that its sentences name; title, headings and claims, ``beside`` them, may name more.
    ``title`` and ``opening`` words are those of the statement; ``spoken`` is what its own language is called.
    """

    principals: tuple[Principal, ...]
    phrases: frozenset[tuple[str, ...]]
    named: frozenset[str]
    title: str
    opening: str
    beside: tuple[str, ...]
    names: NameTable
    spoken: str

    @property
    def language(self) -> Language:
        """The language of the statement, and of the texts that it can be compared with."""
        return self.names.language


def topic_of(
    lines: Sequence[AnnotatedText], names: NameTable, beside: Sequence[str] = (), document: Document | None = None
) -> Topic:
    """What the lines of a statement, of a ``document``, are about; ``beside`` them its claims may name somebody."""
    found = Counter((t.key, " ".join(line.written(t).split())) for line in lines for t in line.terms if _names(t))
    written = {key: name for (key, name), _ in reversed(found.most_common())}
    count = Counter(key for key, _ in found.elements())
    principals = tuple(_principal(key, written[key], names) for key in often_named(count))
    phrases = frozenset(run for line in lines for run in phrases_in(spaced(line.text).lower().split(), names.language))
    spoken = identify(" ".join(line.text for line in lines), names.language) or name_of(names.language)
    title, plain = (document.title, document.plain) if document else ("", "")
    return Topic(
        principals, phrases, frozenset(count), title, opening_of(plain), (title, plain, *beside), names, spoken
    )


def opening_of(plain: str) -> str:
    """The words that a text begins with."""
    return " ".join(plain.split(maxsplit=_OPENING)[:_OPENING])


def often_named(count: Counter[str]) -> list[str]:
    """The names that a text has so often that it is about them, the commonest first."""
    often = max(LEAST, _OFTEN * max(count.values(), default=0))
    return [name for name, n in count.most_common() if n >= often]


def _names(term: Term) -> bool:
    return term.kind is TermKind.NAME


def _principal(key: str, written: str, names: NameTable) -> Principal:
    known = names.forms(key)
    forms = sorted({spaced(written).lower(), *(spaced(form) for form, capitals in known if not capitals)})
    capitals = tuple(sorted(spaced(f.upper()) for f, capitals in known if capitals))
    actors = names.language.actors
    others = [f"{form}{word}" for form in forms for word in actors.BEHIND_OTHERS]
    others += [f" {words}{form}" for form in forms for words in actors.BEFORE_OTHERS]
    return Principal(key, written, tuple(forms), _shortest(forms), capitals, tuple(others))


def _shortest(forms: Sequence[str]) -> tuple[str, ...]:
    return tuple(form for form in forms if not any(other in form for other in forms if other != form))


@lru_cache(maxsize=8)
def all_named(topic: Topic) -> frozenset[str]:
    """All whom a statement names, beside its sentences too; asked for once an archive."""
    return topic.named.union(key for text in topic.beside for key, _ in named_in(text, topic.names))


def named_in(text: str, names: NameTable) -> Iterator[tuple[str, str]]:
    """The key of each name in a text, and how it is written there, in their order."""
    tokens = names.language.tokenizer.tokenize(text)
    first = 0
    while first < len(tokens):
        key, end = names.at(tokens, first) or ("", first + 1)
        if key:
            yield key, " ".join(text[tokens[first].start : tokens[end - 1].end].split())
        first = end


def spaced(text: str) -> str:
    """The words of a text, each with a space before and behind it."""
    return f" {' '.join(_WORD.findall(text))} "


def runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Each word with the next two."""
    return zip(*(words[n:] for n in range(_RUN)), strict=False)


def phrases_in(words: Sequence[str], language: Language) -> list[tuple[str, ...]]:
    """The runs of three words that neither begin nor end with a function word."""
    function_words = language.words.FUNCTION_WORDS
    return [run for run in runs(words) if run[0] not in function_words and run[-1] not in function_words]
