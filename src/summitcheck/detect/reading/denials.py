"""A text to the phrases that deny by their meaning ("failed to", "was dropped"), and the tokens that each denies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.commitments import DONE
from summitcheck.detect.reading.sentences import clause_from, sentence_at, word_before
from summitcheck.lang.rung import Rung

#: Tokens behind a verb within which the promise stands that it takes back, and before a verb, those that may negate it.
_REACH, _NEGATED = 6, 2
#: Tokens behind "keep" within which "from" stands with what does not happen, and those of a clause like "but did not".
_FAR = 10


class Denial(NamedTuple):
    """The tokens of a phrase that denies, and those that it denies: of "failed to open" the last two."""

    phrase: range
    denied: range


@once_per_text
def denials(text: AnnotatedText) -> tuple[Denial, ...]:
    """What a text denies by its meaning, in whatever way."""
    return *_governing(text), *_kept_from(text), *_undone(text), *_taken_back_at_the_end(text)


def opens_content(text: AnnotatedText, token: int) -> bool:
    """True for a promise, a noun or a verb, with its content behind it: "a pledge to", "agree on"."""
    polarity, after = text.language.polarity, text.tokens[token + 1 : token + 2]
    if text.tokens[token].norm in polarity.PROMISES:
        return any(t.norm in polarity.BEFORE_CONTENT for t in after)
    rung = text.language.ladder.rung_at(text.tokens, token)
    return rung is not None and _promises(text, rung)


def _kept_from(text: AnnotatedText) -> Iterator[Denial]:
    """Verbs that deny an act of someone who stands between: "keep Peru from building"."""
    polarity, tokens = text.language.polarity, text.tokens
    for phrase in polarity.KEEPING.within(tokens, text.words):
        reach = range(phrase.stop, min(len(tokens), phrase.stop + _FAR))
        act = next((n + 1 for n in reach if tokens[n].norm == polarity.KEPT_FROM and _is_act(text, n + 1)), None)
        if act is not None and not _is_negated(text, phrase):
            yield Denial(phrase, range(act, act + 1))


def _governing(text: AnnotatedText) -> Iterator[Denial]:
    """Verbs and phrases that deny what stands behind them."""
    polarity, tokens = text.language.polarity, text.tokens
    for phrase in polarity.DENIALS.within(tokens, text.words):
        if not _is_negated(text, phrase):
            yield Denial(phrase, _behind(text, _content(text, phrase.stop) or phrase.stop))
    for phrase in polarity.TAKEN_BACK.within(tokens, text.words):
        content = _content(text, phrase.stop)
        if not _is_negated(text, phrase) and (content or _is_act(text, phrase.stop)):
            yield Denial(phrase, _behind(text, content or phrase.stop))


def _is_negated(text: AnnotatedText, phrase: range) -> bool:
    before = {t.norm for t in text.tokens[max(0, phrase.start - _NEGATED) : phrase.start]}
    return not before.isdisjoint(text.language.words.NEGATIONS)


def _act(text: AnnotatedText, sentence: range) -> int | None:
    """The gerund that a sentence begins with, or begins with behind its article; None where there is none."""
    article = text.tokens[sentence.start].norm in text.language.syntax.DETERMINERS
    return sentence.start + article if _is_act(text, sentence.start + article) else None


def _is_act(text: AnnotatedText, token: int) -> bool:
    """True where a gerund stands ("opposed opening")."""
    following = [t.norm for t in text.tokens[token : token + 1]]
    return any(text.language.syntax.is_present_participle(word) for word in following)


def _content(text: AnnotatedText, token: int) -> int:
    """Where the content of a promise begins that stands among the next few tokens; 0 where none does."""
    polarity, clause = text.language.polarity, clause_from(text, max(0, token - 1))
    for n in clause[token > 0 : _REACH]:
        if text.tokens[n].norm in polarity.NEGATIVE:  # "refused to oppose a plan to" does not refuse the plan
            return 0
        if text.tokens[n].norm in polarity.PROMISES and n + 1 in clause:
            return n + 1 if text.tokens[n + 1].norm in polarity.BEFORE_CONTENT else 0
    return 0


def _behind(text: AnnotatedText, token: int) -> range:
    """From a token to the first that is more than a function word, a verb of commitment, or whoever acts."""
    polarity, clause = text.language.polarity, clause_from(text, token - 1)
    first, names = token, _names(text)
    while token in clause:
        rung = text.language.ladder.rung_at(text.tokens, token)
        if text.tokens[token].norm in polarity.AFTER_DENIALS or (token in names and token > first):
            token += 1
        elif rung and _promises(text, rung):
            token = rung.last
        elif (modal := _modal_of(text, range(first, token), clause)) is not None:
            token = modal
        else:
            break
    return range(first, min(token + 1, clause.stop))


def _names(text: AnnotatedText) -> set[int]:
    """The tokens of names, which may act between a denial and its verb ("denied that Peru will")."""
    return {n for t in text.terms if t.kind is TermKind.NAME or t.capital for n in range(t.first, t.last)}


def _promises(text: AnnotatedText, rung: Rung) -> bool:
    """True for a verb of commitment, no deed, with what it commits to behind it ("agree on", "promise that")."""
    behind = [t.norm for t in text.tokens[rung.last - 1 : rung.last + 1]]
    return rung.step < DONE and not text.language.polarity.BEFORE_CONTENT.isdisjoint(behind)


def _modal_of(text: AnnotatedText, passed: range, clause: range) -> int | None:
    """The modal of a clause that begins among some tokens ("that the ministers will"); None where none begins there."""
    if not any(text.tokens[n].norm in text.language.polarity.OPEN_CLAUSES for n in passed):
        return None
    words, joining = text.language.words.MODALS, text.language.syntax.JOINING
    reach = range(passed.stop, min(clause.stop, passed.stop + _REACH))
    first = next((n for n in reach if text.tokens[n].norm in words or text.tokens[n].norm in joining), None)
    return first if first is not None and text.tokens[first].norm in words else None


def _undone(text: AnnotatedText) -> Iterator[Denial]:
    """Ends of a sentence that take back the promise, or the act, which it begins with: "a plan to open was dropped"."""
    polarity, tokens = text.language.polarity, text.tokens
    for phrase in polarity.UNDONE.within(tokens, text.words):
        before = range(sentence_at(text, phrase.start).start, phrase.start)
        if not before or word_before(text, phrase.start) in polarity.RELATIVES:
            continue
        content = _content(text, before.start) or _act(text, before)
        if content is not None and content < phrase.start:
            yield Denial(phrase, range(content, phrase.start))


def _taken_back_at_the_end(text: AnnotatedText) -> Iterator[Denial]:
    """Clauses such as "but did not", which take back the sentence before them."""
    polarity, tokens = text.language.polarity, text.tokens
    if polarity.CONTRASTS.isdisjoint(text.words):
        return
    for n in [n for n, token in enumerate(tokens) if n and token.norm in polarity.CONTRASTS]:
        sentence = sentence_at(text, n)
        clause = range(n, sentence.stop)
        words = [token.norm for token in tokens[n + 1 : n + 1 + _FAR]]
        if (
            len(clause) == len(words) + 1
            and words
            and polarity.TAKES_BACK_ALL.issuperset(words)
            and _says_no(text, words)
        ):
            yield Denial(clause, range(sentence.start, n))


def _says_no(text: AnnotatedText, words: list[str]) -> bool:
    return not text.language.polarity.NEGATIVE.isdisjoint(words)
