"""Many topics and the source of an article to the topics that it may be about, before the article is read.

To read an article takes more than ten times as long as to look for words in its source, and most articles of an
archive are about something else. `Prefilter` never leaves out a topic that `relevance` finds: it asks for less. The
words of `Document.plain` are those of the source, in their order, without what stands between signs of markup or on
lines of its own. So what is named in the plain text has its words in the source, and a phrase there is a phrase in the
source, or parted by such a sign.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape
from itertools import chain, pairwise
from typing import NamedTuple

from summitcheck.documents.front_matter import behind_front_matter
from summitcheck.documents.furniture import is_filing
from summitcheck.documents.lookalikes import may_mask, unmasked
from summitcheck.documents.markup import with_signs
from summitcheck.retrieve.relevance import PHRASES, SHORT, Principal, Topic, may_miss

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
_ASCII = bytes(range(128))
_TAG = re.compile(r"<[^<>]*>")
_UNSEEN = re.compile(r"<(script|style)\b[^>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
# Comments, and words that were struck out; what else may be left out over several lines.
_STRUCK = re.compile(r"<!--.*?-->|<(?:del|s|strike)\b[^<>]*>.*?</(?:del|s|strike)\b[^<>]*>", re.IGNORECASE | re.DOTALL)
_SPREADING, _TITLED_LINK = ("~~", "{/*", "]:"), re.compile(r"\]\((?:[^()\s]|\([^()\s]*\))*\s")
_BREAK, _BLANK = re.compile(r"\r\n?"), re.compile(r"\n\s*\n")
# A line that may be left out, or a part of it.
_DOUBTFUL = re.compile(r"\s*(?:[!?:]|import|export)|[^\n]*[<>\[\]{}~*_`\\]")
# What may set a part of a paragraph apart, and what such a part is told by that numbers a page or files a document.
_APART, _APART_IN_LINE = re.compile(r"\t|\s{3}"), re.compile(r"\t|[^\S\n]{3}")
_FILING = re.compile(r"\d|\.\.\.|\u2026")
#: What files a document has at most so many words.
_MOST_FILING_WORDS = 8


_Pair = tuple[bytes, bytes]


class _Phrase(NamedTuple):
    """A phrase of some topics as it may stand in a source: its words, and the pairs of neighbours among them.

    Between two ``parted`` ones something may have been left out.
    """

    words: frozenset[bytes]
    whole: tuple[_Pair, ...]
    parted: tuple[_Pair, ...]
    topics: tuple[int, ...]

    def may_stand(self, pairs: frozenset[_Pair]) -> bool:
        """Whether the phrase may stand in a text with such pairs of words, and of words and gaps."""
        return all(pair in pairs for pair in self.whole) and all(
            (a, b) in pairs or ((a, _GAP) in pairs and (_GAP, b) in pairs) for a, b in self.parted
        )


class Prefilter:
    """Looks for several topics at once."""

    def __init__(self, topics: Sequence[Topic]) -> None:
        self._topics = topics
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
        """The numbers of the topics that a text, or the HTML of a ``page``, may be about.

        How much of a page is its article, its source does not tell: a page must name the principals or share phrases,
        however short it is.
        """
        found = _words(_without_tags(source) if page else with_signs(source) if "&" in source else source)
        known = self._words.intersection(found)
        topics = self._topics_named(known) | self._topics_quoted(known, found)
        if len(topics) < len(self._topics) and not page and not _is_long(source):
            return tuple(range(len(self._topics)))
        return tuple(sorted(topics))

    def _topics_named(self, words: frozenset[bytes]) -> set[int]:
        """The topics of which no more principals are surely missing than may be."""
        keys = (*(words & self._named.keys()), b"")
        found = {who for key in keys for form, who in self._named.get(key, ()) if form <= words}
        count = Counter(topic for topic, _ in found)
        return {n for n, topic in enumerate(self._topics) if len(topic.principals) - count[n] <= may_miss(topic)}

    def _topics_quoted(self, words: frozenset[bytes], found: Sequence[bytes]) -> set[int]:
        """The topics of which enough phrases may stand in a source."""
        keys = (*(words & self._phrases.keys()), b"")
        there = [phrase for key in keys for phrase in self._phrases.get(key, ()) if phrase.words <= words]
        if not _enough(there):
            return set()
        pairs = self._pairs.intersection(pairwise(found))
        return _enough([phrase for phrase in there if phrase.may_stand(pairs)])


def _enough(phrases: Sequence[_Phrase]) -> set[int]:
    if len(phrases) < PHRASES:
        return set()
    count = Counter(topic for phrase in phrases for topic in phrase.topics)
    return {topic for topic, times in count.items() if times >= PHRASES}


def _without_tags(page: str) -> str:
    return unescape(_TAG.sub("\n", _UNSEEN.sub("\n", page)))


def _words(text: str) -> list[bytes]:
    """The words of a text in small letters, and the gaps between them."""
    data = text.encode("utf-8", "surrogatepass")
    if not text.isascii():
        others = data.translate(None, _ASCII).decode("utf-8", "surrogatepass")
        if any(map(may_mask, set(others))):
            data = unmasked(text).encode("utf-8", "surrogatepass")
    return data.translate(_TABLE).replace(_GAP, b" | ").split()


def _is_long(source: str) -> bool:
    """Whether the plain text of a source surely has more words than one that may leave everybody unnamed."""
    if any(sign in source for sign in _SPREADING) or ("](" in source and _TITLED_LINK.search(source)):
        return False
    text, words = _BREAK.sub("\n", _TAG.sub("", _STRUCK.sub("", source)) if "<" in source else source), 0
    seen: set[str] = set()
    for paragraph in _paragraphs(text, behind_front_matter(text)):
        lines = [line for line in _lines_kept(paragraph) if line not in seen]  # a running head comes again and again
        seen.update(lines)
        words += sum(map(str.isalnum, " ".join(lines).split()))
        if words > SHORT:
            return True
    return False


def _paragraphs(text: str, start: int) -> Iterator[str]:
    for blank in _BLANK.finditer(text, start):
        yield text[start : blank.start()].strip()
        start = blank.end()
    yield text[start:].strip()


def _lines_kept(paragraph: str) -> list[str]:
    """The lines of a paragraph that are in the plain text whatever stands around them.

    Left out are lines that number a page or file a document, in the middle of a sentence; with them a paragraph of
    which they are a part. A paragraph may go on from the one before, or in the next, where its ends show it.
    """
    if not paragraph or paragraph[0].islower() or paragraph[-1].isalnum() or paragraph[-1] == ",":
        return []
    lines = paragraph.split("\n")
    apart = _APART.search(paragraph) is not None
    if apart and (_FILING.search(paragraph) or _APART_IN_LINE.search(paragraph) or any(map(_may_file, lines))):
        return []
    return [line for line in lines if len(line.split()) > _MOST_FILING_WORDS and not _DOUBTFUL.match(line)]


def _may_file(line: str) -> bool:
    return len(line.split()) <= _MOST_FILING_WORDS and is_filing(" ".join(line.split()))


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
        yield _Phrase(frozenset(chain(*spelt)), whole, parted, tuple(numbers))


def _ascii(text: str) -> list[bytes]:
    """The words of a text that have no other letters: only these are looked for."""
    return [word.encode() for word in _WORD.findall(text) if word.isascii()]
