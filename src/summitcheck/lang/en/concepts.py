"""The meanings a word may have, as labels: two words that share one may stand for each other.

An index by label finds the near synonyms of a word among thousands without comparing each.
"""

from __future__ import annotations

from functools import lru_cache

from summitcheck.lang.en.lexicon import readings

#: Meanings that make up less of a word's uses than this would join words that are seldom alike.
_SHARE = 0.15


@lru_cache(maxsize=1 << 16)
def concepts(form: str) -> tuple[str, ...]:
    """Labels of the lemmas, word families, curated groups and frequent senses of a form, sorted; empty if unknown."""
    labels: set[str] = set()
    for reading in readings(form):
        if reading.weight < _SHARE:
            continue
        labels.add(reading.lemma)
        labels.update(reading.word.derived)
        labels.update(f"={group}" for group in reading.word.groups)
        labels.update(f":{sense}" for sense, share in reading.word.senses if share * reading.weight >= _SHARE)
    return tuple(sorted(labels))


@lru_cache(maxsize=1 << 16)
def meanings(form: str) -> frozenset[str | int]:
    """Everything by which two words may mean the same: unlike `concepts`, with the rarest senses; empty if unknown."""
    known = readings(form)
    labels: set[str | int] = {reading.lemma for reading in known}
    for reading in known:
        labels.update(reading.word.derived)
        labels.update(-group for group in reading.word.groups)
        labels.update(sense for sense, _ in reading.word.senses)
    return frozenset(labels)
