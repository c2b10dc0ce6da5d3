"""SC801: quotations that are nearly, but not exactly, the statement's words."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.quotes import Quote, quotes, stands_in
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, Example, Rule, account_words, official_span
from summitcheck.detect.reading.credits import credited_elsewhere
from summitcheck.detect.reading.sides import AlignedSide, account_side, official_side
from summitcheck.severity import Severity

#: A shorter quotation is a turn of phrase; only from here on it claims to be someone's words.
_SHORTEST = 4
#: From this share of words in the statement's order on, a quotation is taken for one of this sentence.
_CLOSE = 0.6
_BRACKETS = ("(", ")")


def _find(alignment: Alignment) -> Iterator[Detection]:
    found = _long_quotes(alignment.account)
    official = official_side(alignment)
    words = _spelt(official, alignment.account, range(len(alignment.official.tokens))) if found else []
    for quote in found:
        closeness = ((part, _closeness(alignment, part, words)) for part in quote.parts)
        wrong = next(((part, close) for part, close in closeness if close >= _CLOSE), None)
        if wrong is not None and credited_elsewhere(alignment, quote) is None:
            yield from _detections(alignment, quote, *wrong)


@once_per_text
def _long_quotes(text: AnnotatedText) -> tuple[Quote, ...]:
    """The quotations of a text that are long enough to be someone's words."""
    found = quotes(text.text, text.start, text.tokens)
    return tuple(quote for quote in found if any(len(part) >= _SHORTEST for part in quote.parts))


def _closeness(alignment: Alignment, part: range, official: list[str]) -> float:
    """Share (0 to 1) of the quoted words that the statement has in the same order; 0 when it has exactly these."""
    from rapidfuzz.distance import LCSseq

    words = _spelt(account_side(alignment), alignment.official, part)
    little = alignment.account.language.words.LITTLE_WORDS
    if len(part) < _SHORTEST or _stands_in(words, official) or _stands_in(words, official, without=little):
        return 0.0
    return LCSseq.similarity(words, official) / len(words)


def _stands_in(words: Sequence[str], official: Sequence[str], without: Container[str] = ()) -> bool:
    """True where the quoted words, ``without`` some, stand in those of the statement one after the other."""
    quoted = [word for word in words if word not in without]
    return bool(quoted) and stands_in(quoted, [word for word in official if word not in without])


def _spelt(side: AlignedSide, other: AnnotatedText, tokens: range) -> list[str]:
    """Some words in the spelling that all variants share: no gloss, and an acronym where the other text has that."""
    text, short, words = side.text, _spelt_out(side, other), []
    n = tokens.start
    while n < tokens.stop:
        run = short.get(n)
        if run is not None and run[0].stop <= tokens.stop:
            words.append(run[1])
            n = run[0].stop
            continue
        if not _is_gloss(text, n):
            words.append(text.language.lexicon.standard_spelling(text.tokens[n].norm))
        n += 1
    return words


def _spelt_out(side: AlignedSide, other: AnnotatedText) -> dict[int, tuple[range, str]]:
    """The words of a side that an acronym of the other text stands for, by the first of them, and the acronym."""
    runs: dict[int, list[int]] = {}
    for k, match in side.matched.items():
        runs.setdefault(match, []).append(k)
    terms, found = side.text.terms, {}
    for match, ks in runs.items():
        tokens = range(terms[min(ks)].first, terms[max(ks)].last)
        if len(ks) > 1:
            found[tokens.start] = (tokens, other.terms[match].norm)
    return found


def _is_gloss(text: AnnotatedText, token: int) -> bool:
    """True for an acronym in brackets."""
    word = text.tokens[token]
    before = max(0, word.start - text.start - 1)
    around = text.text[before : word.start - text.start], text.text[word.end - text.start : word.end - text.start + 1]
    return around == _BRACKETS and word.text[:1].isupper()


def _detections(alignment: Alignment, quote: Quote, part: range, close: float) -> Iterator[Detection]:
    """The detection on a quotation, unless none of its words is matched; its degree is how close it is."""
    side = account_side(alignment)
    terms = side.matches(side.matched_among(part))
    if terms:
        place = (quote.start, quote.end)
        message = f"The statement does not contain these words: {account_words(alignment, place)}"
        yield Detection("SC801", official_span(alignment, terms), place, message, terms, degree=close)


RULE = Rule(
    code="SC801",
    name="misquoted",
    severity=Severity.ERROR,
    summary="The words in quotation marks are close to the statement's words, but not the same.",
    why="Quotation marks promise the exact words, and readers trust them more than any paraphrase.",
    needs=(
        "The quotation has at least four words and is not credited only to another kind of official text. The "
        "statement's sentence has at least 60 % of them in the same order, but not all of them in a row. Spelling "
        "variants, acronyms and marked omissions are not changes."
    ),
    faithful=Example(
        "The clubs promise to keep every pitch open to children.",
        "The clubs promise “to keep every pitch open” for children.",
    ),
    distorted=Example(
        "The clubs promise to keep every pitch open to children.",
        "The clubs promise “to keep most pitches open to children”.",
    ),
    find=_find,
)
