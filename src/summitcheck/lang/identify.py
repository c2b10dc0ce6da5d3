"""Identify the language of a text where it is certain: by its letters, else by its function words.

Nothing is told of what is unsure: a short account, a list of names, a headline in capitals, a quotation in another
language.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from summitcheck.lang.base import Language
from summitcheck.lang.tongues import SCRIPTS, TONGUES

_WORD = re.compile(r"[^\W\d_]+")
#: What is quoted may be in any language.
_QUOTED = re.compile(r"[«»“”„\"][^«»“”„\"]{1,1000}[«»“”„\"]")
#: A text is in other letters from so many of them on, if they are this share (0 to 1) of all its letters.
_LETTERS, _MOSTLY = 20, 0.66
#: The function words of another language must be so many, of so many kinds, and this share (0 to 1) of all words ...
_FOUND, _KINDS, _SHARE = 8, 7, 0.1
#: ... and those of the own language less than this. From the second number on, in a text of so many words, they show
#: that it is in the own language.
_STRAY, _OWN, _LONG = 0.04, 0.15, 30
#: Chinese and Japanese share letters; in a Japanese text this share (0 to 1) and more are Japanese alone.
_KANA = 0.05


def identify(text: str, language: Language) -> str:
    """What the language of a text is called, ``language`` or another, or else its letters; empty where it is unsure."""
    text = _QUOTED.sub(" ", text)
    found = _WORD.findall(text.lower())
    own = TONGUES[language.code].words if language.code in TONGUES else language.words.FUNCTION_WORDS
    if len(found) >= _LONG and sum(map(own.__contains__, found)) >= _OWN * len(found):
        return name_of(language)
    words = Counter(found)
    return _by_letters(text, words, own) or _by_words(words, own, language.code)


def name_of(language: Language) -> str:
    """What a language is called."""
    return TONGUES[language.code].name if language.code in TONGUES else language.code


def _count(words: Counter[str], wanted: Iterable[str]) -> int:
    return sum(words[word] for word in wanted)


def _by_letters(text: str, words: Counter[str], own: frozenset[str]) -> str:
    found = _scripts(text)
    others = found.copy()
    for script in _scripts("".join(own)):
        del others[script]
    few = others.total() < _LETTERS or others.total() < _MOSTLY * found.total()
    if few or _count(words, own) >= _SHARE * words.total():
        return ""
    script = max(others, key=lambda each: (others[each], each))
    kana = others["HIRAGANA"] + others["KATAKANA"]
    if script == "CJK" and kana >= _KANA * others.total():
        script = "HIRAGANA"
    return SCRIPTS.get(script) or f"{script.title()} letters"


def _scripts(text: str) -> Counter[str]:
    """How many letters of each script a text has, by the first word of their names."""
    scripts: Counter[str] = Counter()
    for letter, count in Counter(text).items():
        if letter.isalpha():
            scripts[unicodedata.name(letter, "UNKNOWN").partition(" ")[0]] += count
    return scripts


def _by_words(words: Counter[str], own: frozenset[str], code: str) -> str:
    """The language whose words a text has most of; words that two languages share tell nothing."""
    best, name = 0, ""
    for each, tongue in TONGUES.items():
        theirs = tongue.words - own
        found = _count(words, theirs)
        kinds = sum(word in words for word in theirs)
        enough = found >= _FOUND and kinds >= _KINDS and found >= _SHARE * words.total()
        if each != code and enough and found > best and _count(words, own - tongue.words) < _STRAY * words.total():
            best, name = found, tongue.name
    return name
