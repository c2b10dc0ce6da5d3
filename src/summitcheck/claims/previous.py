"""The sentence before a draft: what pointing words in the draft may mean there, and that told in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from summitcheck.claims.antecedents import may_mean, phrase_meant
from summitcheck.claims.clauses import ClauseSpan
from summitcheck.claims.lexing import LexedWord, read_words
from summitcheck.claims.listing import ClauseDraft
from summitcheck.claims.model import Claim
from summitcheck.claims.phrases import PhraseSpan, heads, phrase_of
from summitcheck.claims.places import is_place
from summitcheck.claims.pointing import Pointer, pointer
from summitcheck.claims.pronouns import is_person
from summitcheck.claims.wording import words_of
from summitcheck.documents.model import Document, Sentence, SentenceKind
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs, pointing = _LANGUAGE.clauses, _LANGUAGE.verbs, _LANGUAGE.pointing
_RELATED = re.compile(rf", (?:{'|'.join(sorted(words.RELATIVES))}) [^,]*\Z")
_ARTICLE = re.compile(rf"\A{words.ARTICLE} ", re.IGNORECASE)

_MARKS = '.,;:)\u2019\u201d"'
_POINTING = pointing.DEMONSTRATIVES - {words.COMPLEMENTIZER} | {words.ARTICLE}
#: Before how many words of a noun the word that points stands ("these new plans").
POINTED_REACH = 3
_PRONOUNS = words.NOMINATIVES | {words.EXPLETIVE} - words.FIRST_PERSON
#: How many words a sentence may have that is told together with the next.
MOST_WORDS = 48


class ToldDraft(NamedTuple):
    """A draft, the claim that it made, if any, and whether that tells the sentence before as well."""

    draft: ClauseDraft
    claim: Claim | None
    joined: bool = False


class PreviousSentence(NamedTuple):
    """The drafts of a sentence of a statement; ``alone`` where no other goes before it in its paragraph."""

    statement: Document
    told: tuple[ToldDraft, ...]
    alone: bool

    @property
    def sentence(self) -> Sentence:
        """The sentence."""
        return self.told[-1].draft.sentence

    def adjoins(self, after: Sentence) -> bool:
        """True where a sentence of the text stands right behind this one."""
        own = self.sentence
        return own.kind is SentenceKind.BODY and not self.statement.plain[own.end : after.start].strip()

    def phrase(self, found: Pointer) -> str:
        """The words of the only noun phrase that pointing words may mean, as for what is known; else empty."""
        plain = self.statement.plain_of(self.sentence)
        if found.noun not in plain.lower():
            return ""
        lexed = read_words(plain)
        phrase = phrase_meant(lexed, found, lambda head: self._end(lexed, head))
        return self._known(lexed, phrase) if phrase else ""

    def names_anew(self, found: Pointer) -> bool:
        """True where the sentence has the noun of pointing words, and not only behind other pointing words."""
        norms = self.statement.plain_of(self.sentence).lower().split()
        places = [n for n, norm in enumerate(norms) if norm.rstrip(_MARKS) == found.noun]
        pointed = ([*norms[max(0, n - POINTED_REACH) : n]] for n in places)
        return any(_POINTING.isdisjoint(before) for before in pointed)

    def signed(self) -> Iterator[tuple[str, str]]:
        """The orders and the like that somebody signs in the sentence: the noun, and the words for what is known."""
        plain = self.statement.plain_of(self.sentence)
        nouns = [noun for noun in sorted(pointing.INSTRUMENTS) if noun in plain.lower()]
        lexed = read_words(plain) if nouns else ()
        for noun in nouns:
            for head in heads(lexed, noun):
                phrase = phrase_of(lexed, head, self._end(lexed, head), frozenset())
                if phrase and _is_signed(lexed, phrase):
                    yield noun, self._known(lexed, phrase) if phrase.end > head + 1 else ""

    def _known(self, lexed: Sequence[LexedWord], phrase: PhraseSpan) -> str:
        """The words of a phrase for what is known: "the plan" for "a plan", "Peru's plan" as it stands."""
        start, first, last = self.sentence.start, lexed[phrase.start], lexed[phrase.end - 1]
        said = words_of(self.statement, ClauseSpan(start + first.start, start + last.end))
        opens, _, others = said.partition(" ")
        if opens.lower() in words.INDEFINITES:
            return f"{words.ARTICLE} {others}"
        if opens.lower() in pointing.OPENING | {words.ARTICLE}:
            return f"{opens.lower()} {others}"
        if first.start == 0 and opens[1:].islower() and not lexed[min(phrase.start + 1, phrase.head)].capital:
            said = said[:1].lower() + said[1:]
        owned = any(word.gap.startswith("'") for word in lexed[phrase.start + 1 : phrase.head + 1])
        return said if owned else f"{words.ARTICLE} {said}"

    def _end(self, lexed: Sequence[LexedWord], head: int) -> int:
        """The place of the word behind a noun with which its verb, or what follows its clause, begins."""
        at = self.sentence.start + lexed[head].start
        clauses = [told.draft.clause for told in self.told]
        frames = (frame for clause in clauses for frame in clause.frames if frame.subject)
        verbs_of = [f.verb.start for f in frames if f.subject and f.subject.start <= at < f.subject.end]
        end = min((offset for offset in (*verbs_of, *(clause.end for clause in clauses)) if offset > at), default=at)
        behind = (n for n in range(head + 1, len(lexed)) if self.sentence.start + lexed[n].start >= end > at)
        return next(behind, len(lexed))

    def whole(self, found: Pointer, text_of: Callable[[ClauseDraft], str], *, near: bool) -> str:
        """The sentence in words, without its end, where pointing words may mean what it says; else empty.

        ``near`` says that they stand in its paragraph.
        """
        said = self._said(text_of)
        if not said.endswith(".") or _is_quoting(said) or len(said.split()) > MOST_WORDS:
            return ""
        if self._points_back(said) or (found.bare and _RELATED.search(said[:-1])):
            return ""
        lexed = read_words(self.statement.plain_of(self.sentence))
        means = may_mean(lexed, found, deeds=self._deeds(), alone=self.alone, near=near)
        return said.removesuffix(".") if means else ""

    def _said(self, text_of: Callable[[ClauseDraft], str]) -> str:
        """The sentence as one claim; empty where not all of it makes claims, or these tell another as well."""
        first = self.told[0]
        if first.claim is None or not first.draft.frames or any(told.joined for told in self.told):
            return ""
        if len(self.told) == 1:
            return first.claim.text
        clause = first.draft.clause
        start = min(span.start for span in (*clause.governor, first.draft.span))
        return text_of(replace(first.draft, clause=replace(clause, start=start, end=self.sentence.end, governor=())))

    def _points_back(self, said: str) -> bool:
        """True where the sentence opens with words whose meaning stands further back, and is told with them."""
        subject = self.told[0].draft.frames[0].subject
        own = words_of(self.statement, subject) if subject else ""
        found = pointer(own)
        back = (found is not None and not (found.definite or found.told)) or own.lower() in words.STAND_INS
        return back and own.lower() not in words.FIRST_PERSON and said.lower().startswith(own.lower())

    def _deeds(self) -> int:
        """How many things somebody does in the sentence."""
        doing = [told.draft.frames[0].verb for told in self.told if told.draft.frames and _is_somebody(told.claim)]
        last = [words_of(self.statement, verb).lower().split()[-1] for verb in doing]
        return sum(verb not in words.HELPERS and verbs.lemma(verb) not in words.LINKING for verb in last)

    def acts(self, actors: Sequence[str], *, it: bool) -> bool:
        """True where these act in the sentence by name, and where ``it`` can mean nothing that they present there."""
        acting = [told for told in self.told if told.claim and told.claim.actors == actors and told.draft.frames]
        named = [told.draft.frames[0] for told in acting if self._names(told)]
        if not it:
            return bool(named)
        opened = [frame for frame in named if frame.subject and self._words(frame.subject) != words.EXPLETIVE]
        done = [self._words(frame.verb).split() for frame in opened]
        return bool(named) and all(pointing.PRESENTING.isdisjoint(map(verbs.lemma, group)) for group in done)

    def _names(self, told: ToldDraft) -> bool:
        """True for a draft that opens with no pronoun, or whose claim tells what that means."""
        subject = told.draft.frames[0].subject
        pronoun = self._words(subject) if subject else ""
        text = told.claim.text.lower() if told.claim else ""
        open_ = pronoun in _PRONOUNS and (text.startswith(f"{pronoun} ") or f", {pronoun} " in text)
        return not open_

    def _words(self, span: ClauseSpan) -> str:
        return words_of(self.statement, span).lower()


def _is_signed(lexed: Sequence[LexedWord], phrase: PhraseSpan) -> bool:
    """True for "an order" behind "signed"."""
    before = lexed[phrase.start - 1].norm if phrase.start else ""
    return lexed[phrase.start].norm in words.INDEFINITES and verbs.lemma(before) in pointing.SIGNING


def _is_quoting(said: str) -> bool:
    """True for words of which a part stands in a quotation that goes on."""
    return '"' in said or said.count("\u201c") != said.count("\u201d")


def _is_somebody(claim: Claim | None) -> bool:
    """True where those act who speak, a person, a place or somebody with a name."""
    actors = claim.actors if claim else ()
    if not actors or actors[0].lower() in words.FIRST_PERSON:
        return bool(actors)
    return is_place(actors[0]) or is_person((actors[0],)) or _ARTICLE.sub("", actors[0])[:1].isupper()
