"""A language for tests: English with every letter moved by thirteen, so that it has the grammar and no word of English.

Whatever stage looks for an English word by itself finds nothing in it.
"""

from __future__ import annotations

import codecs
from collections.abc import Callable, Mapping
from types import SimpleNamespace
from typing import Any

from summitcheck.lang import language
from summitcheck.lang.base import Language
from summitcheck.lang.groups import acting, cues, degrees, documents, drafting, judging, pointing, reading, strength
from summitcheck.lang.tokens import Token
from summitcheck.lang.wordlists import Phrases, WordClass, WordClasses

#: Tables from words to the names of classes, which are the same in every language.
CLASSES = frozenset(("MODALS", "ACTOR_CLASSES", "DEGREES"))
GROUPS = (acting, cues, degrees, documents, drafting, judging, pointing, reading, strength)
PROTOCOLS: dict[str, Any] = {name: value for group in GROUPS for name, value in vars(group).items()}
#: Functions that give words; others give values, which are the same in every language.
GIVE_WORDS = frozenset(("tokenize", "lemma", "standard_spelling", "phrase_at"))


def toy(text: str) -> str:
    """A text in the other language: from English to the toy, and back."""
    return codecs.encode(text, "rot13")


def toy_language() -> Language:
    """The toy language, made of the groups of English."""
    made, english = Language("toy"), language("en")
    for name, protocol in Language.__annotations__.items():
        if name != "code":
            members = asked_for(protocol)
            group = {member: turned(member, getattr(getattr(english, name), member)) for member in members}
            setattr(made, name, SimpleNamespace(**group))
    return made


def asked_for(protocol: str) -> set[str]:
    """What a group has to give, by the name of its protocol."""
    asked = PROTOCOLS[protocol]
    return {name for name in {*vars(asked), *asked.__annotations__} if not name.startswith("_")}


def turned(name: str, member: Any) -> Any:
    """A table or a function of one language as that of the other."""
    if callable(member):
        return turned_function(name, member)
    if name in CLASSES:
        return {toy(word): value for word, value in member.items()}
    if isinstance(member, WordClasses):
        return WordClasses({key: turned_value(words) for key, words in member.classes.items()})
    return turned_phrases(member) if isinstance(member, Phrases) else turned_value(member)


def turned_function(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    def asked(*args: Any) -> Any:
        first, *rest = args
        found = function(turned_value(first), *(rest if name == "lemma" else map(turned_value, rest)))
        return turned_value(found) if name in GIVE_WORDS else found

    return asked


def turned_phrases(phrases: Phrases) -> Phrases:
    """The same phrases with all words in them turned."""
    known = [phrase for among in phrases._by_telling.values() for phrase in among]
    return Phrases(*(toy(" ".join(phrase)) for phrase in known))


def turned_value(value: Any) -> Any:
    """A value with all words in it turned."""
    if isinstance(value, str):
        return toy(value)
    if isinstance(value, Token):
        return value._replace(text=toy(value.text), norm=toy(value.norm), stem=toy(value.stem))
    if isinstance(value, Phrases):
        return turned_phrases(value)
    if isinstance(value, WordClass):
        return WordClass(*map(turned_value, value))
    if isinstance(value, Mapping):
        return {turned_value(key): turned_value(each) for key, each in value.items()}
    if isinstance(value, list | set | frozenset) or type(value) is tuple:
        return type(value)(map(turned_value, value))
    return value
