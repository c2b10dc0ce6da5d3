"""Find phrases that deny by their meaning ("failed to", "was dropped"), and the tokens that each denies."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.sentences import clause_at, clause_from, sentence_at, word_before
from summitcheck.detect.reading.verbs import verbs
from summitcheck.lang.rung import DONE, Rung

#: Tokens behind a verb within which the promise stands that it takes back, and before a verb, those that may negate it.
_REACH, _NEGATED = 6, 2
#: Tokens of "no later than".
_BOUND = 3
#: Tokens behind "keep" within which "from" stands with what does not happen, and those of a clause like "but did not".
_FAR = 10


class Denial(NamedTuple):
    """The tokens of a phrase that denies, and those that it denies: of "failed to open" the last two."""

    phrase: range
    denied: range


@once_per_text
def denials(text: AnnotatedText) -> tuple[Denial, ...]:
    """What a text denies by its meaning, in whatever way."""
    before = *_undone(text), *_gone(text), *_absent(text)
    return *_governing(text), *_kept_from(text), *before, *_taken_back_at_the_end(text)


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
            passive = tokens[act].norm in text.language.syntax.BE and act + 1 < len(tokens)  # "from being built"
            yield Denial(phrase, range(act, act + 1 + passive))


def _governing(text: AnnotatedText) -> Iterator[Denial]:
    """Verbs and phrases that deny what stands behind them."""
    polarity, tokens = text.language.polarity, text.tokens
    for phrase in polarity.DENIALS.within(tokens, text.words):
        if not any(other(text, phrase) for other in (_is_negated, _is_in_name, _describes, _ends_compound)):
            yield Denial(phrase, _behind(text, _content(text, phrase.stop) or phrase.stop))
    for phrase in polarity.TAKEN_BACK.within(tokens, text.words):
        content = _content(text, phrase.stop)
        idle = _is_negated(text, phrase) or _ends_compound(text, phrase)
        if not idle and (content or _act(text, range(phrase.stop, len(tokens))) is not None):
            yield Denial(phrase, _behind(text, content or phrase.stop))


def _is_in_name(text: AnnotatedText, phrase: range) -> bool:
    """True for a capital within a sentence: "the National Strategy to Prevent Addictions"."""
    return text.tokens[phrase.start].text[:1].isupper() and phrase.start != sentence_at(text, phrase.start).start


def _ends_compound(text: AnnotatedText, phrase: range) -> bool:
    """True for the "breaking" of "a record-breaking pledge", which a hyphen joins to a word."""
    first = text.tokens[phrase.start]
    before = text.text[: first.start - text.start][-2:]
    return before[-1:] == "-" and before[:1].isalpha()


def _describes(text: AnnotatedText, phrase: range) -> bool:
    """True for "their banned weapons", "a treaty that bans them", "on disputes that", and "is held off the coast"."""
    polarity, first, before = text.language.polarity, text.tokens[phrase.start].norm, word_before(text, phrase.start)
    if before in text.language.syntax.BE and tuple([text.tokens[n].norm for n in phrase]) == polarity.HELD_OFF:
        return True
    if text.tokens[phrase.stop - 1].norm == polarity.DESCRIBING and before in text.language.syntax.PREPOSITIONS:
        return True
    return first in polarity.BANNING and before in text.language.syntax.DETERMINERS | {polarity.DESCRIBING}


def is_called_for(text: AnnotatedText, token: int) -> bool:
    """True for what somebody is called on to do: "called on all sides to stop"."""
    strength, lemma, clause = text.language.strength, text.language.lexicon.lemma, clause_at(text, token)
    before = {lemma(text.tokens[n].norm, "v") for n in range(clause.start, token)}
    return word_before(text, token) == strength.INFINITIVE and not before.isdisjoint(strength.CALLS)


def _is_negated(text: AnnotatedText, phrase: range) -> bool:
    before = {t.norm for t in text.tokens[max(0, phrase.start - _NEGATED) : phrase.start]}
    negated = not before.isdisjoint(text.language.words.NEGATIONS)
    return negated or _has_no_subject(text, phrase) or _is_lifted(text, phrase)


def _is_lifted(text: AnnotatedText, phrase: range) -> bool:
    """True for the "ban" of "has lifted its ban"."""
    before = [token.norm for token in text.tokens[max(0, phrase.start - _NEGATED) : phrase.start]]
    owned = before[-1:] and before[-1] in text.language.syntax.DETERMINERS
    return bool(owned) and before[0] in text.language.polarity.LIFTING


def _has_no_subject(text: AnnotatedText, phrase: range) -> bool:
    """True for "nothing in the treaty prevents", but not for "no later than May they refuse"."""
    polarity, opening = text.language.polarity, clause_at(text, phrase.start)
    first, *behind = [text.tokens[n].norm for n in opening[:_BOUND]]
    return first in polarity.NO_SUBJECTS and polarity.THAN not in behind and opening.start < phrase.start


def _act(text: AnnotatedText, words: range) -> int | None:
    """The gerund that some words begin with, or begin with behind their article; None where there is none."""
    article = any(text.tokens[n].norm in text.language.syntax.DETERMINERS for n in words[:1])
    return words.start + article if _is_act(text, words.start + article) else None


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
            opens = text.tokens[n + 1].norm in polarity.BEFORE_CONTENT or _is_act(text, n + 1)
            return n + 1 if opens else 0
    return 0


def _behind(text: AnnotatedText, token: int) -> range:
    """From a token to the first that is more than a function word, a verb that says little, or whoever acts."""
    clause, first, names = clause_from(text, token - 1), token, _names(text)
    while token in clause:
        rung = text.language.ladder.rung_at(text.tokens, token)
        if _is_light(text, token) or (token > first and _is_of_name(text, token, names)):
            token += 1
        elif rung and _promises(text, rung):
            token = rung.last
        elif (modal := _modal_of(text, range(first, token), clause)) is not None:
            token = modal
        else:
            break
    return range(first, min(token + 1, clause.stop))


def _is_light(text: AnnotatedText, token: int) -> bool:
    """True for a function word, and for a verb that leaves it to what follows what is denied ("fail to mention")."""
    norm, polarity = text.tokens[token].norm, text.language.polarity
    return norm in polarity.AFTER_DENIALS or text.language.lexicon.lemma(norm, "v") in polarity.LIGHT_VERBS


def _is_of_name(text: AnnotatedText, token: int, names: set[int]) -> bool:
    """True for a part of a name, and for what joins two."""
    joins = text.tokens[token].norm in text.language.syntax.PARTNERING
    return token in names or (joins and token + 1 in names)


def _names(text: AnnotatedText) -> set[int]:
    """The tokens of names, which may act between a denial and its verb ("denied that Peru will")."""
    return {n for t in text.terms if t.kind is TermKind.NAME or t.capital for n in range(t.first, t.last)}


def _promises(text: AnnotatedText, rung: Rung) -> bool:
    """True for a verb of commitment, not of action, with what it commits to behind it ("agree on", "promise that")."""
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
    polarity = text.language.polarity
    for phrase in (*polarity.UNDONE.within(text.tokens, text.words), *_undone_with_be(text)):
        before = range(sentence_at(text, phrase.start).start, phrase.start)
        if not before or word_before(text, phrase.start) in polarity.RELATIVES:
            continue
        starts = (_content(text, before.start) or None, _act(text, before), _open_question(text, before))
        content = next((start for start in starts if start is not None), phrase.start)
        if content < phrase.start:
            yield Denial(phrase, range(content, phrase.start))


def _undone_with_be(text: AnnotatedText) -> Iterator[range]:
    """Phrases such as "was quietly dropped", their form of "be" included."""
    pos, be = text.language.lexicon.pos, text.language.syntax.BE
    for phrase in text.language.polarity.UNDONE_WITH_BE.within(text.tokens, text.words):
        first = phrase.start - 1
        while first > 0 and pos(text.tokens[first].norm)[:1] == "r" and text.tokens[first].norm not in be:
            first -= 1
        if first >= 0 and text.tokens[first].norm in be:
            yield range(first, phrase.stop)


def _open_question(text: AnnotatedText, words: range) -> int | None:
    """Where the content of an indirect question begins with which some words begin ("whether they agree").

    "If they agree, the door remains open" is none.
    """
    if text.tokens[words.start].norm == text.language.cues.IF and clause_from(text, words.start).stop < words.stop:
        return None
    return words.start + 1 if text.tokens[words.start].norm in text.language.strength.OPEN_QUESTIONS else None


def _gone(text: AnnotatedText) -> Iterator[Denial]:
    """Beginnings of a sentence that take back the promise behind them: "gone is the pledge to open"."""
    polarity, tokens, be = text.language.polarity, text.tokens, text.language.syntax.BE
    opens = not polarity.UNDONE_FIRST.isdisjoint(text.words)
    for n in [n for n, t in enumerate(tokens) if t.norm in polarity.UNDONE_FIRST] if opens else ():
        if n == sentence_at(text, n).start:
            verb = next((k for k in clause_from(text, n)[1:_FAR] if tokens[k].norm in be), None)
            if verb is not None and (content := _content(text, verb + 1)):
                yield Denial(range(n, verb + 1), _behind(text, content))


def _absent(text: AnnotatedText) -> Iterator[Denial]:
    """Clauses that say of their subject that the text does not have it: "the release is not mentioned"."""
    for phrase in text.language.polarity.ABSENT.within(text.tokens, text.words):
        subject = range(clause_at(text, phrase.start).start, phrase.start)
        if subject and not any(text.terms[k].first in subject for k in verbs(text)):
            yield Denial(phrase, subject)


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
