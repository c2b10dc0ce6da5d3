"""A sentence of an account to whose words it gives: its own, someone else's, nobody's yet, or denied ones.

An account answers for what it asserts, and for what it says that the parties to the statement said. It does not
answer for critics, for questions, or for what might have been.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText


class Attribution(StrEnum):
    """How the account stands to a sentence."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


class AttributionCue(NamedTuple):
    """Whose words a sentence gives, and the place of the words that show it (both 0 for a plain assertion)."""

    attribution: Attribution
    start: int = 0
    end: int = 0


_ASSERTED = AttributionCue(Attribution.ASSERTED)

#: A speaker is named within this many tokens of the verb; a report at the end leaves no more than these after it.
_REACH, _TAIL = 12, 4


def attribution(text: AnnotatedText, parties: frozenset[str]) -> AttributionCue:
    """Whose words a sentence gives.

    ``parties`` are the keys and normal forms of the terms that name the parties to the statement, as `party_names`
    makes them: what these are told to have said is asserted by the account itself.
    """
    return _opened(text) or _spoken(text, parties) or _ASSERTED


def party_names(statement: Iterable[AnnotatedText]) -> frozenset[str]:
    """The keys and normal forms of the names that act in the sentences of a statement: those before their verbs."""
    return frozenset(form for a in statement for term in _subjects(a) for form in (term.key, term.norm))


def _subjects(text: AnnotatedText) -> Iterator[Term]:
    pos, rung_at = text.language.lexicon.pos, text.language.ladder.rung_at
    for term in text.terms:
        if term.kind == TermKind.NAME or term.capital:
            yield term
        elif term.kind == TermKind.WORD and (pos(term.norm)[:1] == "v" or rung_at(text.tokens, term.first)):
            return


def _opened(text: AnnotatedText) -> AttributionCue | None:
    """A question, a supposition, or a report that something is not known."""
    if text.text.rstrip(" \n\t\"”’'").endswith("?"):
        return AttributionCue(Attribution.HYPOTHETICAL, text.start, text.end)
    tokens, speech = text.tokens, text.language.speech
    silent = speech.SILENT.within(tokens, text.words) if speech.TEXTS.isdisjoint(text.words) else ()
    for cue in (*speech.UNDECIDED.within(tokens, text.words), *silent):
        return AttributionCue(Attribution.HYPOTHETICAL, tokens[cue.start].start, tokens[cue.stop - 1].end)
    unreal, supposed = speech.UNREAL, speech.SUPPOSED
    if unreal.isdisjoint(text.words) and supposed not in text.words:
        return None
    for n, token in enumerate(tokens):
        if (token.norm in unreal and _unreal(text, n)) or (token.norm == supposed and _supposed(text, n)):
            return AttributionCue(Attribution.HYPOTHETICAL, token.start, tokens[n + 1].end)
    return None


def _unreal(text: AnnotatedText, modal: int) -> bool:
    """True for "would have agreed", not for "would have to" or "could have an effect"."""
    tokens = text.tokens
    if len(tokens) < modal + 3 or tokens[modal + 1].norm != text.language.strength.PERFECT:
        return False
    participle = tokens[modal + 2].norm
    return text.language.lexicon.lemma(participle, "v") != participle


def _supposed(text: AnnotatedText, verb: int) -> bool:
    """True for "if they were to agree"."""
    following = text.tokens[verb + 1 : verb + 2]
    infinitive = bool(following) and following[0].norm == text.language.strength.INFINITIVE
    return infinitive and text.language.cues.IF in text.words


def _spoken(text: AnnotatedText, parties: frozenset[str]) -> AttributionCue | None:
    """Words, or a reaction, of someone who is no party."""
    tokens, speech, lemma = text.tokens, text.language.speech, text.language.lexicon.lemma
    for n, last, near in _speakers(text):
        acting = lemma(tokens[n].norm, "v") in speech.ACTING
        if _outside(text, near, parties, acting=acting):
            return AttributionCue(Attribution.ATTRIBUTED, tokens[n].start, tokens[last - 1].end)
    return None


def _speakers(text: AnnotatedText) -> Iterator[tuple[int, int, range]]:
    """Each verb of saying (first and last token) that governs the sentence, with the tokens that name its speaker."""
    tokens, speech, lemma = text.tokens, text.language.speech, text.language.lexicon.lemma
    saying, reacting, (according, to) = speech.SAYING, speech.REACTING, speech.ACCORDING_TO
    for n, token in enumerate(tokens):
        if token.norm == according and n + 1 < len(tokens) and tokens[n + 1].norm == to:
            near = _to_comma(text, n + 2)
            if n == 0 or near.stop == len(tokens):
                yield n, n + 2, near
            continue
        verb = lemma(token.norm, "v")
        if n == 0 or (verb not in saying and verb not in reacting) or _is_noun(text, n):
            continue
        if _inverted(text, n):
            yield n, n + 1, _to_comma(text, n + 1)
        elif tokens[n - 1].norm not in speech.NO_SPEAKER:  # "was asked" has no speaker before it either
            near = _from_comma(text, n)
            governs = len(tokens) - n <= _TAIL or not _told_before(text, near.start)
            if governs and not _is_aside(text, near, n):
                yield n, n + 1, near


def _is_aside(text: AnnotatedText, near: range, verb: int) -> bool:
    """True for a verb by which someone comments on a part of the sentence only: "a pledge that experts called bold".

    It stands in a clause of its own, behind a relative pronoun, a conjunction or "but", or in brackets; its object
    has a verb of its own right behind it ("a step experts say is late"), or behind a comma ("praised the ministers, who
    will"); or it belongs to an afterthought behind a dash.
    """
    tokens, speech = text.tokens, text.language.speech
    behind = next(iter(tokens[verb + 1 : verb + 2]), None)
    if behind and behind.norm in speech.FINITE and not text.between(tokens[verb], behind).strip():
        return True
    if _in_brackets(text, verb):
        return True
    lemma = text.language.lexicon.lemma(tokens[verb].norm, "v")
    if lemma in speech.COMMENTING and _told_before(text, near.start):
        return True
    if (lemma in speech.REACTING and _told_of_object(text, verb)) or _is_afterthought(text, near.start):
        return True
    opener = next((n for n in reversed(near) if tokens[n].norm in speech.ASIDES), None)
    if opener is None or _is_complement(text, opener):
        return False
    subject_ends = verb - 1 if tokens[verb - 1].norm in speech.FINITE else verb  # "as critics had feared"
    return not _told_before(text, subject_ends, since=opener + 1)


def _told_of_object(text: AnnotatedText, verb: int) -> bool:
    """True for a reaction to someone or something of whom the sentence tells more itself: ", who will open it"."""
    tokens, relatives = text.tokens, text.language.polarity.RELATIVES
    behind = [n for n in range(verb + 1, len(tokens) - 1) if tokens[n].norm in relatives]
    return any(
        "," in text.between(tokens[n - 1], tokens[n]) and tokens[n + 1].norm in text.language.speech.FINITE
        for n in behind
    )


def _is_afterthought(text: AnnotatedText, token: int) -> bool:
    """True where the words from a dash to a token have no verb, and those before it do: "- too few, critics say"."""
    dash = next((n for n in range(token, 0, -1) if _dash_before(text, n)), None)
    return dash is not None and not _told_before(text, token, since=dash) and _told_before(text, dash)


def _dash_before(text: AnnotatedText, token: int) -> bool:
    gap = text.between(text.tokens[token - 1], text.tokens[token]) if token < len(text.tokens) else ""
    return any(dash in gap for dash in ("—", "–", " - "))


def _in_brackets(text: AnnotatedText, token: int) -> bool:
    before = text.text[: text.tokens[token].start - text.start]
    return before.count("(") > before.count(")")


def _is_complement(text: AnnotatedText, opener: int) -> bool:
    """True for the "that" of "she added that": what is said follows."""
    lemma, saying = text.language.lexicon.lemma, text.language.speech.SAYING
    return opener > 0 and lemma(text.tokens[opener - 1].norm, "v") in saying


def _is_noun(text: AnnotatedText, index: int) -> bool:
    """True for a word of saying that is a noun here: a possessive or an adjective leads to it ("the PRC's claims")."""
    before, speech = text.tokens[index - 1], text.language.speech
    after_genitive = text.between(before, text.tokens[index]).strip("\u2019' ") == speech.GENITIVE
    return after_genitive or before.norm in speech.BEFORE_NOUNS or text.language.lexicon.pos(before.norm)[:1] == "a"


def _told_before(text: AnnotatedText, token: int, since: int = 0) -> bool:
    """True when a verb stands before a token: the sentence has said something of its own by then."""
    pos, finite = text.language.lexicon.pos, text.language.speech.FINITE
    return any(pos(t.norm)[:1] == "v" or t.norm in finite for t in text.tokens[since:token])


def _inverted(text: AnnotatedText, verb: int) -> bool:
    """True where a quotation or a comma stands right before the verb, and its speaker behind it."""
    gap = text.between(text.tokens[verb - 1], text.tokens[verb])
    if any(mark in gap for mark in '”"»'):
        return True
    speech, following = text.language.speech, text.tokens[verb + 1 : verb + 2]
    speaker = bool(following) and following[0].norm not in speech.NO_SPEAKER_BEHIND
    return "," in gap and text.tokens[verb].norm in speech.INVERTED and speaker


def _to_comma(text: AnnotatedText, first: int) -> range:
    tokens = text.tokens
    last = min(first + 1, len(tokens))
    while last < min(len(tokens), first + _REACH) and "," not in text.between(tokens[last - 1], tokens[last]):
        last += 1
    return range(min(first, last), last)


def _from_comma(text: AnnotatedText, verb: int) -> range:
    """The tokens that may name the subject of a verb: back to a comma or "but", over an apposition between commas."""
    tokens, contrasts = text.tokens, text.language.clauses.CONTRASTS
    first, commas = verb, 0
    apposition = "," in text.between(tokens[verb - 1], tokens[verb])
    while first > max(0, verb - _REACH):
        if "," in text.between(tokens[first - 1], tokens[first]):
            commas += 1
            if commas > 2 * apposition:
                break
        first -= 1
        if tokens[first].norm in contrasts:
            break
    return range(first, verb)


def _outside(text: AnnotatedText, near: range, parties: frozenset[str], *, acting: bool) -> bool:
    """True when the words that name a speaker name one who is no party to the statement.

    A name alone does not show it before an ``acting`` verb: whoever asks for something may be told to have done so.
    """
    words, speech = [text.tokens[n].norm for n in near], text.language.speech
    if not speech.OUTSIDERS.isdisjoint(words):
        return True
    if acting:
        return False
    names = [t for t in text.terms if t.first in near and _is_name(text, t)]
    if any(t.key in parties or t.norm in parties for t in names) or not speech.INSIDERS.isdisjoint(words):
        return False
    return bool(names)


def _is_name(text: AnnotatedText, term: Term) -> bool:
    """True for a name, also at the start of a sentence, where a capital alone proves nothing."""
    if term.kind == TermKind.NAME or term.capital:
        return True
    return term.first == 0 and term.kind == TermKind.WORD and not text.language.lexicon.pos(term.norm)
