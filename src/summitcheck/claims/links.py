"""Leave out words of a claim that only link it to what the statement said before: "In addition,", "But", "also"."""

from __future__ import annotations

import re

from summitcheck.lang import language

_LANGUAGE = language()
words, pointing = _LANGUAGE.clauses, _LANGUAGE.pointing


def _any_of(*phrases: str) -> str:
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))


_SUBJECTS = words.NOMINATIVES | words.SINGULAR | words.FIRST_PERSON | {words.ARTICLE} | pointing.DEMONSTRATIVES
_SUBJECTS -= {words.COMPLEMENTIZER}
_LINK = re.compile(
    rf"(?:(?:{_any_of(*pointing.LEADING_BACK, *pointing.LINKING)}),|(?:{_any_of(*pointing.WHY)}),?"
    rf"|(?:{_any_of(*pointing.JOINING)}),?(?! (?:{_any_of(*pointing.UNJOINED)})\b)"
    rf"|(?:{_any_of(*pointing.JOINING_SUBJECTS)})(?:,|(?= (?:{_any_of(*_SUBJECTS)})\b))) (?=\S)",
    re.IGNORECASE,
)
_ALSO = re.compile(rf"(?<!,) {words.ALSO}(?= )")
#: Behind which "also" adds to what the claim itself says ("a port that also", "not only A but also B").
_WITHIN = words.RELATIVES | words.INDIRECT | words.SUBORDINATORS | {words.COMPLEMENTIZER, words.ONLY, words.AS}
_OTHERWISE = pointing.CALLED | words.PREPOSITIONS - {words.INFINITIVE}
#: How many links may open a sentence ("And so, in addition,").
MOST_LINKS = 3


def without_links(text: str) -> str:
    """A sentence, or what leads up to its subject, without the links that open it."""
    said = text
    for _ in range(MOST_LINKS):
        said = _LINK.sub("", said, count=1) if _LINK.match(said) else said
    return said if said is text else said[:1].upper() + said[1:]


def without_also(text: str) -> str:
    """A claim without the "also" of its first clause, which adds to what other claims say."""
    found = _ALSO.search(text)
    if not found:
        return text
    before, behind = text[: found.start()], text[found.end() :].split()[0]
    said = before.lower().split()
    within = not _WITHIN.isdisjoint(said) or said[-1:] == [] or said[-1] in words.COORDINATORS
    if within or "\u201c" in before or behind in _OTHERWISE:
        return text
    return before + text[found.end() :]
