"""Give claims the words of their statement that say what they point at: for readers, who see a claim alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from summitcheck.claims.clauses import ClauseSpan
from summitcheck.claims.elsewhere import points_elsewhere
from summitcheck.claims.introductions import Introductions, names_person, names_several
from summitcheck.claims.lexing import read_words
from summitcheck.claims.listing import ClauseDraft
from summitcheck.claims.model import Claim
from summitcheck.claims.outside import OutsideWords, is_open, outside_words
from summitcheck.claims.wording import words_of
from summitcheck.documents.model import Document, Sentence, SentenceKind
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs, pointing = _LANGUAGE.clauses, _LANGUAGE.verbs, _LANGUAGE.pointing

_BREAK = re.compile(rf"[,;:\u2014\u2013]\s|\s(?={_LANGUAGE.syntax.AND}\s)")
_WORD, _LETTERS = re.compile(r"\S+"), re.compile(r"\w+")
_NAMED_APART = pointing.GROUPS | pointing.TAKING_PART | pointing.OCCASIONS
_OF_ANYTHING = pointing.DEEDS | pointing.SUMS | pointing.SUBJECTS | pointing.DEMONSTRATIVES | pointing.SHARES
_JOINING = "|".join(sorted(words.COORDINATORS))
_LINK, _LINKS = re.compile(rf"(?:{_JOINING})\s"), re.compile(rf"[\s,;:]+(?:{_JOINING})?[\s,;:]*\Z")
_FUNCTION_WORDS = _LANGUAGE.words.FUNCTION_WORDS

#: How many words a context has at most, and how few a heading has that explains nothing.
MOST_WORDS, HEADING_WORDS = 60, 3
FEWEST_WORDS = 4
#: So many words of a context say something that the text of the claim does not.
LEAST_MORE = 2
#: With so many words a sentence may open that points.
OPENING_WORDS = 4
#: How many words behind what is meant a context has room for.
LEAST_BEHIND = 6
#: So many characters on each side of what is meant are looked at: more than that many words have.
NEAR = 1200
#: How many sentences back a chain of pronouns and a naming of several is followed.
REACH = 8


class ContextReader:
    """Reads the contexts of the claims of a statement, made of its ``sentences``; asked for each in their order."""

    def __init__(self, statement: Document, sentences: Sequence[Sentence]) -> None:
        self._statement = statement
        self._sentences = sentences
        self._starts = [sentence.start for sentence in self._sentences]
        self._introductions = Introductions.of(statement.plain)
        self._opened: set[int] = set()  # the places of sentences that open with words for somebody named before
        self._first: dict[int, int] = {}  # where the first draft of a sentence begins, by its place
        self._several: dict[int, bool] = {}  # whether a sentence names several, by its place

    def context(self, draft: ClauseDraft, claim: Claim, *, expletive: bool) -> str:
        """The words that say what the text of a claim points at; empty where it stands by itself.

        ``expletive`` says that the "it" with which it opens means nothing.
        """
        at = self._place(draft.span.start)
        first = self._first.setdefault(at, min(span.start for span in (*draft.clause.governor, draft.span)))
        if not is_open(claim.text, self._introductions.places):
            return ""
        subject = words_of(self._statement, draft.frames[0].subject) if draft.frames and draft.frames[0].subject else ""
        for found in outside_words(subject, read_words(claim.text)):
            if found.at == 0 and (found.is_pronoun or found.noun in pointing.GROUPS | pointing.SHARES):
                self._opened.add(at)
            if found.at == 0 and expletive and not _is_thing(claim.text):
                continue
            if spans := list(self._explaining(found, draft, claim, at, first)):
                said = (words_of(self._statement, self._shortened(*span)) for span in spans)
                return next((each for each in said if _explains(each, found, claim.text)), "")
        return ""

    def _place(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def _plain(self, n: int) -> str:
        return self._statement.plain_of(self._sentences[n])

    def _explaining(
        self, found: OutsideWords, draft: ClauseDraft, claim: Claim, at: int, first: int
    ) -> Iterator[tuple[ClauseSpan, int]]:
        """The sentences or clauses that may say what some words mean, likeliest first, and where in them it stands."""
        above = draft.opener.span.start if draft.opener else draft.sentence.start
        before = min(self._place(above), at)
        if found.is_definite or found.noun in _NAMED_APART:
            place = self._introduced(found, draft, before)
            if place is not None:
                span = self._up_to(draft, self._place(place))
                yield ClauseSpan(min(span.start, place), span.end), place  # be it in a label
            if place is not None or found.said[0].lower() not in pointing.DEMONSTRATIVES:
                return
        if self._is_own(found, draft, first) and not found.is_pronoun:
            span = self._up_to(draft, at)
            yield span, span.start
        before = self._named(found, claim, before) if found.is_pronoun else self._unpointed(found, before)
        if before >= 0:
            span = self._up_to(draft, before)
            noun = -1 if found.is_pronoun else self._noun_in(found.noun, span)
            yield span, max(span.start, noun)

    def _noun_in(self, noun: str, span: ClauseSpan) -> int:
        """Where a noun stands in a span; -1 where it does not."""
        found = re.compile(rf"\b{re.escape(noun)}\b", re.IGNORECASE).search(self._statement.plain, *span)
        return found.start() if found else -1

    def _up_to(self, draft: ClauseDraft, n: int) -> ClauseSpan:
        """A sentence; that of a draft only as far as it goes before the draft."""
        sentence = self._sentences[n]
        own = sentence.start <= draft.span.start < sentence.end
        start = self._first.get(n, sentence.start)  # behind its label
        return ClauseSpan(start, draft.span.start if own else sentence.end)

    def _is_own(self, found: OutsideWords, draft: ClauseDraft, first: int) -> bool:
        """True for words of a clause with others of its sentence before it, which its claim leaves out."""
        own = self._statement.plain[draft.span.start : draft.span.end].lower()
        return first < draft.span.start and not draft.opener and f" {' '.join(found.said).lower()}" in f" {own}"

    def _before(self, at: int) -> int:
        """The place of the sentence before another; a heading of a few words and a question explain nothing."""
        at -= 1
        while at >= 0 and self._tells_nothing(at):
            at -= 1
        return at

    def _tells_nothing(self, n: int) -> bool:
        asks = self._plain(n).rstrip().endswith("?")
        return asks or self._is_short_heading(self._sentences[n]) or points_elsewhere(self._plain(n))

    def _unpointed(self, found: OutsideWords, at: int) -> int:
        """The place of the nearest sentence of the section before another that has the noun of some words.

        It is the sentence before where there is none, and for "these efforts", which any sentence may tell of. One
        that points with the same noun itself explains nothing.
        """
        if found.noun not in _OF_ANYTHING:
            floor, end = self._starts[max(0, at - REACH)], self._starts[at]
            own = [match.start() for match in _with_noun(found.noun).finditer(self._statement.plain, floor, end)]
            if own and self._sentences[self._place(own[-1])].section == self._sentences[at].section:
                return self._place(own[-1])
        before = self._before(at)
        for _ in range(REACH):
            if before < 0 or not self._points(before, found):
                break
            before = self._before(before)
        return before

    def _points(self, n: int, found: OutsideWords) -> bool:
        """True for a sentence that opens with words that point by the same noun: "These efforts"."""
        if found.noun in pointing.SHARES:
            return n in self._opened
        opened = self._plain(n).lower().split()[:OPENING_WORDS]
        return bool(opened) and opened[0] in pointing.DEMONSTRATIVES and found.noun in opened[1:]

    def _is_short_heading(self, sentence: Sentence) -> bool:
        short = len(sentence.text.split()) <= HEADING_WORDS
        return short and (sentence.kind is not SentenceKind.BODY or not sentence.text.rstrip().endswith("."))

    def _named(self, found: OutsideWords, claim: Claim, at: int) -> int:
        """The place of the sentence in which a chain of pronouns starts, or that names who acts."""
        who = claim.actors[0] if claim.actors and claim.actors[0].lower() not in words.PRONOUNS else ""
        if found.at == 0 and who:
            place = self._statement.plain.rfind(who, 0, self._sentences[at].start)
            if place >= 0:
                return self._place(place)
        if found.at == 0 and self._confer(found, claim):
            met = self._introductions.met(self._starts[at])
            several = self._naming(at) if met is None else met
            return self._before(at) if several is None else self._place(several)
        before = self._before(at)
        for _ in range(REACH):
            if before < 0 or not (before in self._opened or self._lacks_person(found, before)):
                return before
            before = self._before(before)
        return self._before(at)

    def _confer(self, found: OutsideWords, claim: Claim) -> bool:
        """True for "They discussed": those who met."""
        verb = claim.verb.split()[-1:]
        return found.noun in pointing.OF_SEVERAL and bool(verb) and verbs.lemma(verb[0].lower()) in pointing.CONFERRING

    def _lacks_person(self, found: OutsideWords, n: int) -> bool:
        """True for a sentence that names nobody whom "he" or "she" may mean."""
        return found.noun in pointing.OF_PERSON and not names_person(self._plain(n))

    def _introduced(self, found: OutsideWords, draft: ClauseDraft, at: int) -> int | None:
        """Where what some words name is introduced before a claim; those of a group are named there one by one."""
        if found.noun in pointing.GROUPS and (named := self._naming(at)) is not None:
            return named
        part = found.noun in pointing.TAKING_PART
        place = None if part else self._introductions.last(found.said, draft.span.start)
        if place is not None:
            return place.start
        met = part or found.noun in pointing.OCCASIONS | pointing.GROUPS
        return self._introductions.met(self._starts[at]) if met else None

    def _naming(self, at: int) -> int | None:
        """Where the sentence before another begins, if it names several, or else the first that does."""
        found = next((n for n in (at - 1, *range(min(at, REACH))) if n >= 0 and self._names_several(n)), None)
        return None if found is None else self._starts[found]

    def _names_several(self, n: int) -> bool:
        if n not in self._several:
            self._several[n] = names_several(self._plain(n))
        return self._several[n]

    def _shortened(self, span: ClauseSpan, place: int) -> ClauseSpan:
        """The part of a span with no more words than a context has, from one mark to another, that holds a place."""
        plain = self._statement.plain
        span = ClauseSpan(max(span.start, place - NEAR), min(span.end, place + NEAR))  # no more is ever told
        breaks = [span.start, *(found.end() for found in _BREAK.finditer(plain, *span)), span.end]
        behind = min(LEAST_BEHIND, len(plain[place : span.end].split()))
        near = [each for each in breaks if each <= place and len(plain[each:place].split()) + behind <= MOST_WORDS]
        start = near[0] if near else max((each for each in breaks if each <= place), default=span.start)
        if link := _LINK.match(plain, start, span.end):
            start = link.end()
        fitting = [end for end in breaks if end > place and len(plain[start:end].split()) <= MOST_WORDS]
        end = fitting[-1] if fitting else start + _length(plain[start : span.end], MOST_WORDS)
        return ClauseSpan(start, start + len(_LINKS.sub("", plain[start:end])))


@lru_cache(maxsize=256)
def _with_noun(noun: str) -> re.Pattern[str]:
    """A noun behind no demonstrative."""
    pointed = "".join(rf"(?<!\b{each}\s)" for each in sorted(pointing.DEMONSTRATIVES))
    return re.compile(rf"{pointed}\b{re.escape(noun)}\b", re.IGNORECASE)


def _length(plain: str, count: int) -> int:
    """How many characters so many words take."""
    return next((found.end() for n, found in enumerate(_WORD.finditer(plain), 1) if n == count), len(plain))


def _explains(said: str, found: OutsideWords, text: str) -> bool:
    """True for a context with words that the text of the claim does not have, and not only the same pointing ones."""
    norms = said.lower().split()
    if len(norms) < FEWEST_WORDS or norms[-1] in words.HELPERS | {words.INFINITIVE}:
        return False
    pointing_too = found.said[0].lower() in pointing.DEMONSTRATIVES and len(found.said) > 1
    if pointing_too and " ".join(found.said).lower() in said.lower():
        return False
    more = set(_LETTERS.findall(said.lower())) - set(_LETTERS.findall(text.lower())) - _FUNCTION_WORDS
    return len(more) >= LEAST_MORE


def _is_thing(text: str) -> bool:
    """True for "It is a tool for trade": the "it" of "It is a pleasure to ..." means nothing."""
    norms = [norm for norm in text.lower().split()[2:] if not verbs.is_adverb(norm)]
    end = next((n for n, norm in enumerate(norms) if norm in words.PREPOSITIONS | words.SUBJECT_ENDS), len(norms))
    counted = norms[:1] and norms[0] in {*words.INDEFINITES, *pointing.ANEW}
    return bool(counted) and end > 1 and norms[end - 1] not in pointing.FELT
