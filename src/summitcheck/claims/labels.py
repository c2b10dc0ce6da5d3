"""Recognise the labels, speakers and numbers before a claim, and where it begins behind them."""

from __future__ import annotations

import re

from summitcheck.claims.clauses import clauses
from summitcheck.claims.lexing import LexedWord, read_words
from summitcheck.claims.shapes import LexedSentence
from summitcheck.claims.silence import (
    HEADING_WORDS,
    LABEL_WORDS,
    are_titled,
    have_verb,
    lead_of,
    opens_with_verb,
    pledges,
)
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, commitments, verbs = _LANGUAGE.clauses, _LANGUAGE.commitments, _LANGUAGE.verbs

#: Words that a label in capitals may have at most.
TITLED_LABEL_WORDS = 16

_NOTE = re.compile(r"\W*(?:\[\s*\d+\s*\]|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\s?\))\s+")  # "[2] For certainty", "(a) The"
_HEADED = re.compile(  # "Sec. 3. Functions. (a) The"
    rf"(?P<label>\W*(?:(?i:{'|'.join(words.SECTIONS)})\W+\d+\W+)?[A-Z][^.;?!]{{0,160}}\.)"
    r"\s+\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)\s+(?=[A-Z])"
)
_LABEL = re.compile(r"[^\w\n]*(?P<label>[^:.;?!]{2,200}):\s+(?=[^\w\s]*\s*[A-Z])")
_BOLD_LABEL = re.compile(
    r"(?:\*\*|__)?(?P<label>[^*_:;?!]{2,160}?)(?:(?:\*\*|__)\s*[:.\u2013\u2014-]+|\s[\u2013\u2014-]\s?(?:\*\*|__))"
    r"\s+(?=[^\w\s]*\s*[A-Z])"
)
_DASHED_LABEL = re.compile(  # "Support for crews \u2013 The port is working with towns"
    r"[^\w\n]*(?P<label>[A-Z][^:.;?!\u2013\u2014]{2,200}?)\s[\u2013\u2014]\s+(?=[A-Z][^\u2013\u2014]*\Z)"
)
_MARKED = re.compile(r"[:.]?\s*(?:[*_]|</?[a-z])")  # where bold or italics end


def label_end(plain: str, text: str, *, acting: bool = False) -> int:
    """Where the claim begins after a label or a speaker ("Fees: The ports ...", "MAYOR ORTIZ: We ..."); else 0.

    ``text`` is the sentence with its markup, as long as ``plain``: a bold label may end in a dash. An ``acting`` label
    may have a verb ("Lower the fees: The ports ...").
    """
    if noted := _NOTE.match(plain):
        return noted.end()
    if (headed := _HEADED.match(plain)) and are_titled(read_words(headed["label"])) and not pledges(headed["label"]):
        return headed.end()
    found = _LABEL.match(plain) or _BOLD_LABEL.match(text) or _DASHED_LABEL.match(plain)
    if not found:
        return 0
    label, end = plain[: found.end("label")], found.end()
    lexed = read_words(label)
    most = TITLED_LABEL_WORDS if are_titled(lexed) else LABEL_WORDS
    verbal = not acting and (len(lexed) > most or have_verb(lexed) or pledges(label))
    verbal = verbal and not (_titles_deed(lexed) or _titles_action(lexed, text[found.end("label") :]))
    if not label.isupper() and (not lexed or verbal):
        return 0
    rest = clauses(plain[end:])
    told = bool(rest) and rest[0].frames and rest[0].subject is not None
    called = "." not in plain[found.end("label") : end] and _calls(plain[end:])
    return end if told or called else 0


def _titles_deed(lexed: tuple[LexedWord, ...]) -> bool:
    """True for what was done, told as in a title, and no verb but participles ("Reached towns not served by boats")."""
    sentence = LexedSentence(lexed)
    opens = sentence.norm(sentence.skip_adverbs(0))
    helped = any(word.norm in words.HELPERS or word.norm[:1].isdecimal() for word in lexed)
    deed = verbs.is_past(opens, "") and not (helped or sentence.bare_tense(0))
    described = all(sentence.tense(k) in (None, Tense.PAST) for k in range(len(lexed)))
    return deed and described and len(lexed) <= HEADING_WORDS


def _titles_action(lexed: tuple[LexedWord, ...], behind: str) -> bool:
    """True for words in bold or the like that open with a verb in -ing, or have capitals as a title, with any verb."""
    doing = bool(lexed) and verbs.is_gerund(lexed[0].norm)
    titled = len(lexed) > 1 and are_titled(lexed) and not any(word.norm in commitments.BINDING for word in lexed)
    return (doing or titled) and bool(_MARKED.match(behind))


def _calls(plain: str) -> bool:
    """True for words that open with a bare verb and tell nobody's name ("Reduce the toll by half")."""
    norm = next((word.norm for word in read_words(lead_of(plain)) if not verbs.is_adverb(word.norm)), "")
    base = verbs.is_base(norm, words.ARTICLE) and not plain.split()[0].isupper()
    return base and opens_with_verb(plain) and not are_titled(read_words(plain))
