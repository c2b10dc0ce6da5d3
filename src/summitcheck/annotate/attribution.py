"""Whose words a sentence of an account gives: the account's own, someone else's, or nobody's yet.

An account answers for what it asserts, and for what it says that the parties to the statement said. It does not
answer for critics, for questions, or for what might have been.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from summitcheck.annotate.phrases import Cues
from summitcheck.annotate.terms import Term, TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.lang.en.ladder import rung_at
from summitcheck.lang.en.lexicon import lemma, pos
from summitcheck.lang.en.words import word_set
from summitcheck.lang.tokens import Token


class Attribution(StrEnum):
    """How the account stands to a sentence."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    HYPOTHETICAL = "hypothetical"


class AttributionCue(NamedTuple):
    """Whose words a sentence gives, and the place of the words that tell it (both 0 for a plain assertion)."""

    attribution: Attribution
    start: int = 0
    end: int = 0


_ASSERTED = AttributionCue(Attribution.ASSERTED)

#: Verbs that pass someone's words or feelings on.
_SAYING = word_set(
    "say tell claim argue warn contend maintain allege insist suggest doubt fear believe think expect predict",
    "hope demand complain object caution assert remark comment write tweet post add note observe urge accuse",
    "criticize criticise speculate estimate dismiss denounce ask call request describe question assume quip joke",
    "worry lament wonder",
)
#: Verbs that tell how someone took the news: reports of reactions, not of the statement.
_REACTING = word_set(
    "welcome praise hail applaud condemn slam blast reject criticize criticise denounce thank protest deplore",
    "mock",
)
#: Of these, what a party may do as well as say.
_ACTING = word_set("ask request call claim demand question")
#: Speakers who are never parties to a statement.
_OUTSIDERS = word_set(
    "critic critics analyst analysts expert experts observer observers opponent opponents resident residents",
    "activist activists campaigner campaigners lobby lobbyist lobbyists union unions historian historians veteran",
    "veterans economist economists commentator commentators opposition professor professors scholar scholars",
    "researcher researchers farmer farmers villager villagers group groups ngo ngos columnist columnists",
    "editorial reporter reporters journalist journalists sources source skeptics sceptics watchdog watchdogs",
    "investors traders strategist strategists lawmaker lawmakers rival rivals academic academics supporters",
    "protesters institute university advocates fellow newspaper media pundits neighbours neighbors republicans",
    "democrats dissidents",
)
#: Speakers who stand for the parties, whoever they are.
_INSIDERS = word_set(
    "leaders leader sides side parties countries nations governments government ministers minister presidents",
    "president officials official spokesman spokesmen spokeswoman spokesperson statement communique communiqué",
    "declaration document text agreement pact deal accord signatories chair chairs delegations delegates summit",
    "they he she it we alliance readout release both two three house department ministry embassy cabinet office",
)
#: What is only asked, supposed, or said not to be known.
_OPEN = Cues(
    "asked whether, asked if, ask whether, ask if, asks whether, asks if, asking whether, asking if, wondered whether",
    "wondered if, unclear whether, unclear if, unclear how, not clear whether, not clear if, remains to be seen",
    "no word on, not say whether, not say if, not mention, no mention of, made no mention, silent on, had hoped to",
    "had been expected to, was expected to, were expected to, question whether, questions about whether",
    "question of whether, questioned whether, doubts that, doubt whether, doubts about whether, doubts over whether",
    "uncertain whether, unknown whether, declined to say, refused to say, yet to say, yet to decide, open question",
    "rumours that, rumors that",
)
#: Before a verb of saying, these show that it has no subject there.
_NO_SPEAKER = frozenset(
    (
        "to",
        "the",
        "a",
        "an",
        "of",
        "and",
        "as",
        "by",
        "its",
        "their",
        "his",
        "her",
        "be",
        "not",
        "is",
        "are",
        "was",
        "were",
        "been",
    )
)
_FINITE = word_set(
    "is are was were will would shall has have had do does did may might can could must should",
)
_DETERMINERS = frozenset("the a an its their his her our this that these those any no such all some many".split())
#: Before a participle: what did not come about.
_UNREAL = frozenset(("would", "could", "might", "should"))
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
    for term in text.terms:
        if term.kind == TermKind.NAME or term.capital:
            yield term
        elif term.kind == TermKind.WORD and (pos(term.norm)[:1] == "v" or rung_at(text.tokens, term.first)):
            return


def _opened(text: AnnotatedText) -> AttributionCue | None:
    """A question, a supposition, or a report that something is not known."""
    if text.text.rstrip(" \n\t\"”’'").endswith("?"):
        return AttributionCue(Attribution.HYPOTHETICAL, text.start, text.end)
    tokens = text.tokens
    for cue in _OPEN.within(text):
        return AttributionCue(Attribution.HYPOTHETICAL, tokens[cue.start].start, tokens[cue.stop - 1].end)
    for n, token in enumerate(tokens):
        if (token.norm in _UNREAL and _unreal(tokens, n)) or (token.norm == "were" and _supposed(text, n)):
            return AttributionCue(Attribution.HYPOTHETICAL, token.start, tokens[n + 1].end)
    return None


def _unreal(tokens: Sequence[Token], modal: int) -> bool:
    """True for "would have agreed", not for "would have to" or "could have an effect"."""
    if len(tokens) < modal + 3 or tokens[modal + 1].norm != "have":
        return False
    participle = tokens[modal + 2].norm
    return lemma(participle, "v") != participle


def _supposed(text: AnnotatedText, verb: int) -> bool:
    """True for "if they were to agree"."""
    following = text.tokens[verb + 1 : verb + 2]
    return "if" in text.words and bool(following) and following[0].norm == "to"


def _spoken(text: AnnotatedText, parties: frozenset[str]) -> AttributionCue | None:
    """Words, or a reaction, of someone who is no party."""
    tokens = text.tokens
    for n, last, near in _speakers(text):
        acting = lemma(tokens[n].norm, "v") in _ACTING
        if _outside(text, near, parties, acting=acting):
            return AttributionCue(Attribution.ATTRIBUTED, tokens[n].start, tokens[last - 1].end)
    return None


def _speakers(text: AnnotatedText) -> Iterator[tuple[int, int, range]]:
    """Each verb of saying (first and last token) that governs the sentence, with the tokens that name its speaker."""
    tokens = text.tokens
    for n, token in enumerate(tokens):
        if token.norm == "according" and n + 1 < len(tokens) and tokens[n + 1].norm == "to":
            near = _to_comma(text, n + 2)
            if n == 0 or near.stop == len(tokens):
                yield n, n + 2, near
            continue
        verb = lemma(token.norm, "v")
        if n == 0 or (verb not in _SAYING and verb not in _REACTING) or _is_noun(text, n):
            continue
        if _inverted(text, n):
            yield n, n + 1, _to_comma(text, n + 1)
        elif tokens[n - 1].norm not in _NO_SPEAKER:  # "was asked" has no speaker before it either
            near = _from_comma(text, n)
            if len(tokens) - n <= _TAIL or not _told_before(text, near.start):
                yield n, n + 1, near


def _is_noun(text: AnnotatedText, index: int) -> bool:
    """True for a word of saying that is a noun here: a possessive or an adjective leads to it ("the PRC's claims")."""
    before = text.tokens[index - 1]
    after_genitive = text.between(before, text.tokens[index]).strip("\u2019' ") in ("s",)
    return after_genitive or before.norm in _DETERMINERS or pos(before.norm)[:1] == "a"


def _told_before(text: AnnotatedText, token: int) -> bool:
    """True when a verb stands before a token: the sentence has said something of its own by then."""
    return any(pos(t.norm)[:1] == "v" or t.norm in _FINITE for t in text.tokens[:token])


def _inverted(text: AnnotatedText, verb: int) -> bool:
    """True where a quotation or a comma stands right before the verb, and its speaker behind it."""
    gap = text.between(text.tokens[verb - 1], text.tokens[verb])
    if any(mark in gap for mark in '”"»'):
        return True
    following = text.tokens[verb + 1].norm if verb + 1 < len(text.tokens) else "that"
    return "," in gap and text.tokens[verb].norm == "said" and following not in ("that", "it", "they", "in", "on")


def _to_comma(text: AnnotatedText, first: int) -> range:
    tokens = text.tokens
    last = min(first + 1, len(tokens))
    while last < min(len(tokens), first + _REACH) and "," not in text.between(tokens[last - 1], tokens[last]):
        last += 1
    return range(min(first, last), last)


def _from_comma(text: AnnotatedText, verb: int) -> range:
    """The tokens that may name the subject of a verb: back to a comma, over an apposition between two commas."""
    tokens = text.tokens
    first, commas = verb, 0
    apposition = "," in text.between(tokens[verb - 1], tokens[verb])
    while first > max(0, verb - _REACH):
        if "," in text.between(tokens[first - 1], tokens[first]):
            commas += 1
            if commas > 2 * apposition:
                break
        first -= 1
    return range(first, verb)


def _outside(text: AnnotatedText, near: range, parties: frozenset[str], *, acting: bool) -> bool:
    """True when the words that name a speaker name one who is no party to the statement.

    A name alone does not show it before an ``acting`` verb: whoever asks for something may be told to have done so.
    """
    words = [text.tokens[n].norm for n in near]
    if not _OUTSIDERS.isdisjoint(words):
        return True
    if acting:
        return False
    names = [t for t in text.terms if t.first in near and _is_name(text, t)]
    if any(t.key in parties or t.norm in parties for t in names) or not _INSIDERS.isdisjoint(words):
        return False
    return bool(names)


def _is_name(text: AnnotatedText, term: Term) -> bool:
    """True for a name, also at the start of a sentence, where a capital alone proves nothing."""
    if term.kind == TermKind.NAME or term.capital:
        return True
    return term.first == 0 and term.kind == TermKind.WORD and not pos(term.norm)
