"""Which of many topics an article may be about, from its source, before the article is read.

To read an article takes more than ten times as long as to look for words in its source, and most articles of an
archive are about something else. `Prefilter` leaves out no topic of which `relevance` finds a sign: it asks for less.
The words of `Document.plain` are those of the source, in their order, without what stands between signs of markup or on
lines of its own. So what is named in the plain text has its words in the source, and a phrase there is a phrase in the
source, or interrupted by such a sign. The one exception are texts of which markup takes most: see `_SHORT`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import chain, pairwise
from typing import NamedTuple

from summitcheck.documents.lookalikes import may_mask, unmasked
from summitcheck.documents.markup import with_signs
from summitcheck.retrieve.relevance import PHRASES, SHORT, may_miss
from summitcheck.retrieve.topic import Principal, Topic

_WORD = re.compile(r"[^\W_]+")
#: Stands where something may have been left out.
_GAP = b"|"
# Each byte of a source: letters in lower case, a space for a sign that may stand inside a phrase or a letter that is
# not looked for, and a gap for a sign of markup or the end of a line.
_INSIDE = b" \t,.;:?!/\"$%&@=+-'"
_TABLE = bytes(
    ord(chr(n).lower()) if n < 128 and chr(n).isalnum() else ord(" ") if n in _INSIDE or n > 127 else _GAP[0]
    for n in range(256)
)
_SPACED = _TABLE.replace(_GAP, b" ")
_ASCII = bytes(range(128))
_TAG = re.compile(r"<[^<>]*>")
_UNSEEN = re.compile(r"<(script|style)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
#: A source with more words has an article of more than `SHORT` words, unless two thirds of it are markup.
_SHORT = 3 * SHORT


_Pair = tuple[bytes, bytes]


class _Phrase(NamedTuple):
    """A phrase of some topics as it may stand in a source: its words, and the pairs of neighbours among them.

    Between two ``parted`` ones something may have been left out; where nothing is, the phrase stands there as its
    ``run``, which is empty for a phrase with letters that are not looked for.
    """

    words: frozenset[bytes]
    whole: tuple[_Pair, ...]
    parted: tuple[_Pair, ...]
    run: bytes
    topics: tuple[int, ...]

    def may_stand(self, pairs: frozenset[_Pair], spaced: bytes) -> bool:
        """Whether the phrase may stand in a text with such pairs of words, and of words and gaps, and these words."""
        if not all(pair in pairs for pair in self.whole):
            return False
        gaps = [(a, _GAP) in pairs and (_GAP, b) in pairs for a, b in self.parted]
        there = all(gap or pair in pairs for gap, pair in zip(gaps, self.parted, strict=True))
        return there and (any(gaps) or self.run in spaced)


class Prefilter:
    """Looks for several topics at once."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        #: What a text must do to be about a topic: name so many principals, or have so many of its phrases.
        self._must_name = [len(topic.principals) - may_miss(topic) for topic in topics]
        self._must_quote = [PHRASES if topic.principals else 1 for topic in topics]
        wordless = [(n, topic) for n, topic in enumerate(topics) if not topic.phrases]
        self._wordless = [n for n, _ in wordless]
        self._anything = [n for n, topic in wordless if not topic.principals]
        self._named: dict[bytes, list[tuple[frozenset[bytes], tuple[int, int]]]] = {}
        for number, topic in enumerate(topics):
            for which, principal in enumerate(topic.principals):
                for form in _least(_forms(principal)):
                    self._named.setdefault(_rarest(form), []).append((form, (number, which)))
        self._phrases: dict[bytes, list[_Phrase]] = {}
        for phrase in _phrases(topics):
            self._phrases.setdefault(_rarest(phrase.words), []).append(phrase)
        phrases = [phrase for found in self._phrases.values() for phrase in found]
        forms = [form for found in self._named.values() for form, _ in found]
        self._words = frozenset(chain(*(phrase.words for phrase in phrases), *forms))
        parted = {pair for phrase in phrases for pair in phrase.parted}
        gaps = {pair for a, b in parted for pair in ((a, _GAP), (_GAP, b))}
        self._pairs = frozenset(parted | gaps | {pair for phrase in phrases for pair in phrase.whole})

    def may_be_about(self, source: str, *, page: bool = False) -> tuple[int, ...]:
        """The numbers of the topics that a text, or the HTML of a ``page``, shows a sign of."""
        data = _bytes(_without_tags(source) if page else with_signs(source) if "&" in source else source)
        words = data.translate(_SPACED).split()
        known, short = self._words.intersection(words), len(words) <= _SHORT
        topics = {*self._anything, *self._topics_named(known), *(self._wordless if short else ())}
        there = self._phrases_among(known)
        if not self._quoted(there, short=short) <= topics:
            pairs = self._pairs.intersection(pairwise(data.translate(_TABLE).replace(_GAP, b" | ").split()))
            spaced = b" %b " % b" ".join(words)
            topics |= self._quoted([phrase for phrase in there if phrase.may_stand(pairs, spaced)], short=short)
        return tuple(sorted(topics))

    def _topics_named(self, words: frozenset[bytes]) -> set[int]:
        """The topics of which no more principals are surely missing than may be."""
        keys = (*(self._named.keys() & words), b"")
        found = {who for key in keys for form, who in self._named.get(key, ()) if form <= words}
        count = Counter(topic for topic, _ in found)
        return {n for n, times in count.items() if times >= self._must_name[n]}

    def _phrases_among(self, words: frozenset[bytes]) -> list[_Phrase]:
        """The phrases whose words are all there."""
        keys = (*(self._phrases.keys() & words), b"")
        return [phrase for key in keys for phrase in self._phrases.get(key, ()) if phrase.words <= words]

    def _quoted(self, phrases: Sequence[_Phrase], *, short: bool) -> set[int]:
        """The topics that have enough of these phrases: one for a ``short`` text."""
        count = Counter(chain.from_iterable(phrase.topics for phrase in phrases))
        return {topic for topic, times in count.items() if times >= (1 if short else self._must_quote[topic])}


def _without_tags(page: str) -> str:
    return unescape(_TAG.sub("\n", _UNSEEN.sub("\n", page)))


def _bytes(text: str) -> bytes:
    """A text in UTF-8, with plain letters for those that only look like them."""
    data = text.encode("utf-8", "surrogatepass")
    if not text.isascii():
        others = data.translate(None, _ASCII).decode("utf-8", "surrogatepass")
        if any(map(may_mask, set(others))):
            return unmasked(text).encode("utf-8", "surrogatepass")
    return data


def _forms(principal: Principal) -> list[frozenset[bytes]]:
    return [frozenset(_ascii(form.lower())) for form in (*principal.forms, *principal.capitals)]


def _least(forms: Sequence[frozenset[bytes]]) -> set[frozenset[bytes]]:
    """The forms but for those that hold all words of another: "state of Japan" beside "Japan"."""
    return {form for form in forms if not any(other < form for other in forms)}


def _rarest(words: frozenset[bytes]) -> bytes:
    """The word to look for first: the longest, since it is rare; none where none has letters that are looked for."""
    return max(words, key=lambda word: (len(word), word), default=b"")


def _phrases(topics: Sequence[Topic]) -> Iterator[_Phrase]:
    owners: dict[tuple[str, ...], list[int]] = {}
    for number, topic in enumerate(topics):
        for phrase in topic.phrases:
            owners.setdefault(phrase, []).append(number)
    for phrase, numbers in sorted(owners.items()):
        spelt = [_ascii(word) for word in phrase]
        parts = [words for words, word in zip(spelt, phrase, strict=True) if word.isascii()]
        whole = tuple(pair for words in parts for pair in pairwise(words))
        parted = tuple((a[-1], b[0]) for a, b in pairwise(parts)) if len(parts) == len(phrase) else ()
        run = b" %b " % b" ".join(chain(*spelt)) if parted else b""
        yield _Phrase(frozenset(chain(*spelt)), whole, parted, run, tuple(numbers))


def _ascii(text: str) -> list[bytes]:
    """The words of a text that have no other letters: only these are looked for."""
    return [word.encode() for word in _WORD.findall(text) if word.isascii()]
