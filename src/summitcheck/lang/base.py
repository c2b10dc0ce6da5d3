"""A language: all that the stages ask of one, in groups, each of which is a module of the language's folder.

To add a language, let ``tools/new_language.py`` write its folder beside ``en``, fill in what each group asks for
(`summitcheck.lang.groups`), and name the language in `summitcheck.lang`. The stages ask the language of the text that
they read (``text.language``); none of them knows which it is. Documents are still read, and claims drafted, in the
default language.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summitcheck.lang.groups.acting import ActorWords, EventVerbs, SpeechWords
    from summitcheck.lang.groups.cues import ClauseCues
    from summitcheck.lang.groups.degrees import DegreeWords
    from summitcheck.lang.groups.documents import PageWords, SentenceWords
    from summitcheck.lang.groups.drafting import ClauseWords, DraftWords, IdWords, VerbForms
    from summitcheck.lang.groups.judging import (
        ClosedClasses,
        Denials,
        SyntaxWords,
        ValueWords,
    )
    from summitcheck.lang.groups.pointing import PointingWords
    from summitcheck.lang.groups.reading import (
        CommitmentReader,
        Concepts,
        FigureReader,
        Lexicon,
        NameReader,
        Tokenizer,
        WordRelations,
    )
    from summitcheck.lang.groups.strength import StrengthWords, WordingClasses


class _Module:
    """A module of a language, loaded when it is first asked for, and an attribute like any other from then on."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, language: Language, owner: type) -> object:
        module = import_module(f"summitcheck.lang.{language.code}.{self.name}")
        setattr(language, self.name, module)
        return module


def _module() -> Any:
    return _Module()


class Language:
    """One language: ``code`` is its code by ISO 639, and its folder; everything else a module of that.

    A module is loaded when it is first asked for, and no module reads a file before something is looked up in it.
    """

    code: str

    # Text to tokens; tokens to figures and dates, to known names, to phrases that bind more or less firmly.
    tokenizer: Tokenizer = _module()
    figures: FigureReader = _module()
    gazetteer: NameReader = _module()
    ladder: CommitmentReader = _module()

    # A dictionary: word forms, how two words stand to each other, what a word may mean.
    lexicon: Lexicon = _module()
    relation: WordRelations = _module()
    concepts: Concepts = _module()

    # Closed lists: of words that carry structure or turn a meaning, and of those by which one reads the part of a word
    # in its sentence, ...
    words: ClosedClasses = _module()
    syntax: SyntaxWords = _module()
    # ... what is denied, how firm a commitment is, how much and how far, ...
    polarity: Denials = _module()
    strength: StrengthWords = _module()
    degrees: DegreeWords = _module()
    # ... who acts, who stands at which end of an event, what figures and dates say, ...
    actors: ActorWords = _module()
    events: EventVerbs = _module()
    values: ValueWords = _module()
    wording: WordingClasses = _module()
    # ... condition, cause, means and source, and whose words a sentence gives.
    cues: ClauseCues = _module()
    speech: SpeechWords = _module()

    # What documents are read by: where sentences end, and what page furniture is made of.
    sentences: SentenceWords = _module()
    page: PageWords = _module()

    # What claims are drafted by: clauses, forms of verbs, rungs of commitment, and ids.
    clauses: ClauseWords = _module()
    verbs: VerbForms = _module()
    commitments: DraftWords = _module()
    ids: IdWords = _module()
    pointing: PointingWords = _module()

    def __init__(self, code: str) -> None:
        self.code = code
