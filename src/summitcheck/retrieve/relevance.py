"""Whether an account can be judged by a statement: whether it is in its language, and about it at all.

A text about something else still shares "the United States", "our partners" and "the rule of law" with any statement,
so it is turned away as a whole before a claim is looked up in it. So is a text in another language, of which no word
could be understood.
"""

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
from summitcheck.lang.base import Language
from summitcheck.lang.identify import identify, name_of

#: A name that the statement has at least this share (0 to 1) as often as its commonest, and this often, is a principal.
_OFTEN, _LEAST = 0.4, 3
#: Texts with fewer words may leave everything unnamed ("the two leaders also agreed ..."): what they tell shows it.
SHORT = 100
#: So many distinct phrases of the statement show by themselves that a text is about it. Of 120 official texts about
#: other things none has more than 4 of the Japan statement's; accounts that quote it have 11 and more.
PHRASES = 6
#: What a text is about it names once in so many words, or has one of its phrases in so many: in fewer where it does not
#: name somebody, or is short. Of 25 accounts of six events the sparsest names each in 160 words, or has a phrase in 23.
_NAMED_WITHIN, _QUOTED_WITHIN, _QUOTED_UNNAMED, _QUOTED_SHORT = 300, 30, 15, 10
#: Of eight long briefings within two weeks of four statements, the four that speak of the meeting name each principal
#: so often.
OFTEN_NAMED = 5
#: Words of a phrase; the outer two are no function words.
_RUN = 3
_WORD = re.compile(r"[^\W_]++(?:[-.'’][^\W_]++)*")
#: What a text may be about; but for those who report it.
_COUNTRY = "country:"
_ACTING = (_COUNTRY, "organisation:")
_REPORTING = frozenset(f"organisation:{name}" for name in ("afp", "ap", "bbc", "cnn", "reuters"))


class Relevance(NamedTuple):
    """Whether an account is ``about`` a statement, as far as can be told.

    If not, the principals that it does not name, and shared phrases, or where it is in another language, what that is
    called, and what that of the statement is. ``told`` is False where only its claims can tell: it shows no sign that
    it is about the statement, but is too short to show any, or the statement has no principals. ``instead`` is a
    country that the account is about and the statement does not name.
    """

    about: bool
    missing: tuple[str, ...] = ()
    phrases: int = 0
    languages: tuple[str, str] | None = None
    told: bool = True
    instead: str = ""

    @property
    def reason(self) -> str:
        """Why an account is turned away, in a line."""
        if self.languages:
            return "it is in another language: {}, while the statement is in {}".format(*self.languages)
        if self.instead:
            return f"it is about something else: it names {self.instead} and not {' or '.join(self.missing)}"
        unnamed = f"it does not name {' or '.join(self.missing)} and " if self.missing else "it "
        return f"it is about something else: {unnamed}shares {self.phrases} phrases with the statement"


class Principal(NamedTuple):
    """A name that a statement is about: its key, as the statement mostly has it, and each form of it, `_spaced`.

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
    ``spoken`` is what its own language is called.
    """

    principals: tuple[Principal, ...]
    phrases: frozenset[tuple[str, ...]]
    named: frozenset[str]
    beside: tuple[str, ...]
    names: NameTable
    spoken: str

    @property
    def language(self) -> Language:
        """The language of the statement, and of the texts that it can be compared with."""
        return self.names.language


def topic_of(lines: Sequence[AnnotatedText], names: NameTable, beside: Sequence[str] = ()) -> Topic:
    """What the lines of a statement are about; ``beside`` them, its title, headings and claims may name somebody."""
    found = Counter((t.key, " ".join(line.written(t).split())) for line in lines for t in line.terms if _names(t))
    written = {key: name for (key, name), _ in reversed(found.most_common())}
    count = Counter(key for key, _ in found.elements())
    often = max(_LEAST, _OFTEN * max(count.values(), default=0))
    principals = tuple(_principal(key, written[key], names) for key, n in count.most_common() if n >= often)
    phrases = frozenset(run for line in lines for run in _phrases(_spaced(line.text).lower().split(), names.language))
    spoken = identify(" ".join(line.text for line in lines), names.language) or name_of(names.language)
    return Topic(principals, phrases, frozenset(count), tuple(beside), names, spoken)


def _names(term: Term) -> bool:
    return term.kind is TermKind.NAME


def _principal(key: str, written: str, names: NameTable) -> Principal:
    known = names.forms(key)
    forms = sorted({_spaced(written).lower(), *(_spaced(form) for form, capitals in known if not capitals)})
    capitals = tuple(sorted(_spaced(f.upper()) for f, capitals in known if capitals))
    actors = names.language.actors
    others = [f"{form}{word}" for form in forms for word in actors.BEHIND_OTHERS]
    others += [f" {words}{form}" for form in forms for words in actors.BEFORE_OTHERS]
    return Principal(key, written, tuple(forms), _shortest(forms), capitals, tuple(others))


def _shortest(forms: Sequence[str]) -> tuple[str, ...]:
    return tuple(form for form in forms if not any(other in form for other in forms if other != form))


def relevance(topic: Topic, plain: str) -> Relevance:
    """Whether a text is about a topic: it names the principals, or has its phrases, or is too short to tell.

    Of one or two principals it must name all, of more at least half: an account may be of one part of a long statement.
    One that has the phrases, but names another country in place of a principal, is about another statement in the same
    wording. A text in another language than the statement's is not looked at.
    """
    spoken = identify(plain, topic.language)
    if spoken and spoken != topic.spoken:
        return Relevance(about=False, languages=(spoken, topic.spoken))
    words = _spaced(plain)
    lower = words.lower()
    missing = tuple([each.name for each in topic.principals if not _stands_in(each, words, lower)])
    short = words.count(" ") <= SHORT
    if topic.principals and len(missing) <= may_miss(topic):
        return Relevance(about=True)
    shared = _phrases_shared(topic, lower)
    if short or not topic.principals:
        return Relevance(True, missing, shared, told=shared > 0 or not topic.phrases)
    instead = _in_place_of_principals(topic, plain) if shared >= PHRASES else ""
    return Relevance(shared >= PHRASES and not instead, missing, shared, instead=instead)


def is_subject(topic: Topic, plain: str, *, near: bool = False) -> bool:
    """Whether a text is mostly about a topic: for texts that a scan found, since nobody says what these are about.

    A text that names the principals only in passing, or shares only phrases that all statements have, is not. Nor is
    one that names none of them but somebody who is not in the statement: two statements may have the same wording.
    ``near`` the day of the statement, a long text may have one part about it: then it is enough that it names the
    principals a few times.
    """
    found = relevance(topic, plain)
    if not (found.about and found.told) or _names_others(topic, plain, found.missing):
        return False
    named, length = _named_times(topic, plain), _spaced(plain).count(" ")
    often = bool(named) and (named[0] * _NAMED_WITHIN >= length or (near and named[0] >= OFTEN_NAMED))
    if not topic.phrases or often:
        return True
    shared = phrases_shared(topic, plain)
    if length <= SHORT:
        return shared * _QUOTED_SHORT >= length
    within = _QUOTED_WITHIN if all(named) else _QUOTED_UNNAMED
    return shared >= PHRASES and shared * within >= length


def phrases_shared(topic: Topic, plain: str) -> int:
    """How many distinct phrases of a topic a text has."""
    return _phrases_shared(topic, _spaced(plain).lower())


def _phrases_shared(topic: Topic, lower: str) -> int:
    return len(topic.phrases.intersection(_runs(lower.split())))


def times_named(topic: Topic, plain: str) -> int:
    """How often a text names the least named of the principals that it has to name; 0 without any."""
    return next(iter(_named_times(topic, plain)), 0)


def may_miss(topic: Topic) -> int:
    """How many of its principals a text about a topic may leave unnamed."""
    return max(0, (len(topic.principals) - 1) // 2)


def _in_place_of_principals(topic: Topic, plain: str) -> str:
    """The country that would be a principal of a text, and that the statement does not name; empty without one.

    Empty too where a statement has so many principals that a text may leave some unnamed.
    """
    if may_miss(topic):
        return ""
    named = list(_named_in(plain, topic.names))
    written, count = dict(reversed(named)), Counter(key for key, _ in named)
    often = max(_LEAST, _OFTEN * max(count.values(), default=0))
    others = [key for key, n in count.most_common() if n >= often and key.startswith(_COUNTRY)]
    return next((written[key] for key in others if key not in _known(topic)), "")


def _names_others(topic: Topic, plain: str, missing: Sequence[str]) -> bool:
    """Whether a text that names no principal names somebody besides those of the statement.

    Without principals, all whom the statement names stand for them.
    """
    parties = {each.key for each in topic.principals} or _known(topic)
    if len(missing) < len(topic.principals) or not parties:
        return False
    named = {key for key, _ in _named_in(plain, topic.names)}
    own = _known(topic) | _REPORTING
    return parties.isdisjoint(named) and any(key.startswith(_ACTING) and key not in own for key in named)


@lru_cache(maxsize=8)
def _known(topic: Topic) -> frozenset[str]:
    """All whom a statement names, beside its sentences too; asked for once an archive."""
    return topic.named.union(key for text in topic.beside for key, _ in _named_in(text, topic.names))


def _named_in(text: str, names: NameTable) -> Iterator[tuple[str, str]]:
    """The key of each name in a text, and how it is written there, in their order."""
    tokens = names.language.tokenizer.tokenize(text)
    first = 0
    while first < len(tokens):
        key, end = names.at(tokens, first) or ("", first + 1)
        if key:
            yield key, " ".join(text[tokens[first].start : tokens[end - 1].end].split())
        first = end


def _spaced(text: str) -> str:
    """The words of a text, each with a space before and behind it."""
    return f" {' '.join(_WORD.findall(text))} "


def _stands_in(principal: Principal, words: str, lower: str) -> bool:
    return any(form in lower for form in principal.shortest) or any(form in words for form in principal.capitals)


def _named_times(topic: Topic, plain: str) -> list[int]:
    """How often a text names each principal that it has to name, the least often named first."""
    words = _spaced(plain)
    lower = words.lower()
    return sorted(_times_named(each, words, lower) for each in topic.principals)[may_miss(topic) :]


def _times_named(principal: Principal, words: str, lower: str) -> int:
    """How often a text names a principal as a party."""
    found = sum(map(lower.count, principal.forms)) + sum(map(words.count, principal.capitals))
    return max(0, found - sum(map(lower.count, principal.others)))


def _runs(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[n:] for n in range(_RUN)), strict=False)


def _phrases(words: Sequence[str], language: Language) -> list[tuple[str, ...]]:
    """The runs of three words that neither begin nor end with a function word."""
    function_words = language.words.FUNCTION_WORDS
    return [run for run in _runs(words) if run[0] not in function_words and run[-1] not in function_words]
