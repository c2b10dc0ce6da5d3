"""What is wrong between a claims file and its statement: words not found, lines not covered, claims that collide."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from types import MappingProxyType

from summitcheck.claims.locate import QuotablePage, find_claims, same_title
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.claims.problem import ClaimsProblem, shorten
from summitcheck.claims.silence import is_number
from summitcheck.claims.wellformed import malformed
from summitcheck.claims.wording import SpokenWords
from summitcheck.documents.markup import plain_text
from summitcheck.documents.model import Document, Sentence, SentenceKind, Span
from summitcheck.documents.parts import words_of
from summitcheck.lang import language
from summitcheck.lang.tokens import Token
from summitcheck.severity import Severity

_LANGUAGE = language()
tokenize, FUNCTION_WORDS = _LANGUAGE.tokenizer.tokenize, _LANGUAGE.words.FUNCTION_WORDS
#: So many words of meaning in a row that no claim quotes are worth a warning.
LOOSE_WORDS = 4
_ALONE: Mapping[str, Document] = MappingProxyType({})


def lint(claims: ClaimSet, statement: Document, beside: Mapping[str, Document] = _ALONE) -> tuple[ClaimsProblem, ...]:
    """All that is wrong between the claims and the statement; nothing when every line is accounted for.

    ``beside`` are the other official texts, by the name under which claims have them as their ``document``. What is
    wrong with the file alone (keys, ids, names) is refused when it is loaded.
    """
    pages = {name: QuotablePage.of(text) for name, text in {"": statement, **beside}.items()}
    silent = {name: {w: list(page.wording.places(w)) for w in claims.silent} for name, page in pages.items()}
    lost = [words for words in claims.silent if not any(places[words] for places in silent.values())]
    problems: list[ClaimsProblem] = []
    for name, page in pages.items():
        unspoken = [span for places in silent[name].values() for span in places]
        problems += _of_one(claims.of(name), page, unspoken, lost if not name else ())
    return tuple(problems)


def _of_one(
    claims: ClaimSet, page: QuotablePage, silent: Sequence[Span], lost: Sequence[str]
) -> Iterator[ClaimsProblem]:
    """All that is wrong between the claims of one text and that text; ``lost`` are silent lines of none."""
    located, missing = find_claims(claims, page.statement)
    found = [claim for claim in located if claim.located]
    yield from missing
    yield from _lost_silence(claims, lost, page)
    yield from _misplaced(claims, found, page)
    yield from _ungoverned(claims, found, page)
    yield from _uncontained(claims, found, page)
    yield from _collisions(claims, found)
    yield from _malformed(claims, found)
    yield from _uncovered(found, silent, page.statement)


def _lost_silence(claims: ClaimSet, lost: Sequence[str], page: QuotablePage) -> Iterator[ClaimsProblem]:
    for number, words in enumerate(claims.silent):
        if words in lost:
            yield page.missing(words, "a silent line", claims.places.get(f"silent.{number}", claims.source))


def _misplaced(claims: ClaimSet, found: Sequence[Claim], page: QuotablePage) -> Iterator[ClaimsProblem]:
    for claim in found:
        actual = page.section_at(claim.start)
        if claim.section and not same_title(claim.section, actual):
            hint = f"It is under “{actual}”." if actual else "It is before the first heading: remove `section`."
            yield ClaimsProblem(
                f"the quote of `{claim.id}` is not in that section", _where(claims, claim, "section"), hint
            )


def _ungoverned(claims: ClaimSet, found: Sequence[Claim], page: QuotablePage) -> Iterator[ClaimsProblem]:
    tokens = tokenize(page.statement.plain)
    starts, norms = [token.start for token in tokens], [token.norm for token in tokens]
    opened: dict[str, int] = {}
    for sentence in page.statement.sentences:
        opened.setdefault(sentence.section, sentence.start)
    for claim in found:
        opening = opened.get(page.section_at(claim.start), 0)
        first, last = bisect_left(starts, opening), bisect_left(starts, claim.end)
        if not _governs(_norms(claim.governor), norms, first, last):
            what = f"the governor of `{claim.id}` is not in front of its quote: “{shorten(claim.governor)}”"
            hint = "Use words from before the quote, in their original order."
            yield ClaimsProblem(what, _where(claims, claim, "governor"), hint)
        if not _in_order(_norms(claim.verb), _norms(f"{claim.governor} {claim.quote}")):
            what = f"the verb of `{claim.id}` is neither in its governor nor in its quote: “{shorten(claim.verb)}”"
            yield ClaimsProblem(
                what, _where(claims, claim, "verb"), "Use the words of the statement.", Severity.WARNING
            )


def _uncontained(claims: ClaimSet, found: Sequence[Claim], page: QuotablePage) -> Iterator[ClaimsProblem]:
    spoken = SpokenWords.of(page.statement.plain)
    for claim in found:
        if claim.context and not spoken.has(claim.context):
            yield page.missing(claim.context, f"the context of `{claim.id}`", _where(claims, claim, "context"))


def _collisions(claims: ClaimSet, found: Sequence[Claim]) -> Iterator[ClaimsProblem]:
    for one, other in pairwise(found):
        if other.start < one.start:
            what = f"`{other.id}` comes before `{one.id}` in the statement"
            yield ClaimsProblem(what, _where(claims, other, "quote"), "Move it above that claim.", Severity.WARNING)
    for one, other in pairwise(sorted(found, key=lambda claim: (claim.start, claim.end))):
        where = _where(claims, other, "quote")
        if (one.start, one.end) == (other.start, other.end):
            yield ClaimsProblem(f"`{one.id}` and `{other.id}` quote the same words", where, "Remove one.")
        elif other.start < one.end:
            what = f"the quotes of `{one.id}` and `{other.id}` overlap"
            yield ClaimsProblem(what, where, "Change the quotes so that no words are in both.", Severity.WARNING)


def _malformed(claims: ClaimSet, found: Sequence[Claim]) -> Iterator[ClaimsProblem]:
    for claim, key, what, hint in malformed(found):
        yield ClaimsProblem(what, _where(claims, claim, key), hint, Severity.WARNING)


def _uncovered(found: Sequence[Claim], silent: Sequence[Span], statement: Document) -> Iterator[ClaimsProblem]:
    for sentence in statement.sentences:
        tokens = tokenize(statement.plain_of(sentence), sentence.start)
        if sentence.kind not in (SentenceKind.BODY, SentenceKind.ROW) or is_number(statement.plain_of(sentence)):
            continue
        quoting = [claim for claim in found if _meets((claim.start, claim.end), sentence)]
        spans = [(claim.start, claim.end) for claim in quoting] + [span for span in silent if _meets(span, sentence)]
        if not spans:
            if not _opens_a_list(sentence, tokens, found):
                hint = "Add a claim that quotes it, or list its words under `silent`."
                what = f"no claim quotes this line: “{shorten(words_of(sentence))}”"
                yield ClaimsProblem(what, _place(statement, sentence.start), hint)
            continue
        governing = {norm for claim in quoting for norm in _norms(claim.governor)}
        for run in _loose_runs(tokens, spans, governing):
            hint = "Extend a quote, add them to a `governor`, or list them under `silent`."
            what = f"no claim quotes these words: “{shorten(statement.quote(run[0].start, run[-1].end))}”"
            yield ClaimsProblem(what, _place(statement, run[0].start), hint, Severity.WARNING)


def _opens_a_list(sentence: Sentence, tokens: Sequence[Token], found: Sequence[Claim]) -> bool:
    """True when all words of the sentence govern a claim further down ("They call on the parties to:")."""
    words = [token.norm for token in tokens]
    return any(claim.start > sentence.end and _in_order(words, _norms(claim.governor)) for claim in found)


def _loose_runs(words: Sequence[Token], spans: Sequence[Span], governing: set[str]) -> Iterator[list[Token]]:
    """Stretches of a sentence outside the spans with `LOOSE_WORDS` or more that mean something and govern nothing."""
    for loose, run in groupby(words, key=lambda token: not _inside(token, spans)):
        tokens = list(run)
        if loose and sum(t.norm not in FUNCTION_WORDS and t.norm not in governing for t in tokens) >= LOOSE_WORDS:
            yield tokens


def _place(statement: Document, offset: int) -> str:
    return f"{statement.name}:{statement.line_of(offset)}:{statement.column_of(offset)}"


def _inside(token: Token, spans: Sequence[Span]) -> bool:
    return any(start <= token.start and token.end <= end for start, end in spans)


def _meets(span: Span, sentence: Sentence) -> bool:
    return span[0] < sentence.end and sentence.start < span[1]


def _norms(words: str) -> list[str]:
    """The normal forms of words in a claims file."""
    return [token.norm for token in tokenize(plain_text(words))]


def _governs(wanted: Sequence[str], norms: Sequence[str], first: int, last: int) -> bool:
    """True for words in that order from ``first`` to ``last``, but for those above the heading: "The port will:".

    What stands above it is told in one piece.
    """
    own = norms[first:last]
    if _in_order(wanted, own):
        return True
    above = f" {' '.join(norms[:first])} "
    pieces = (n for n in range(1, len(wanted) + 1) if f" {' '.join(wanted[:n])} " in above)
    return any(_in_order(wanted[n:], own) for n in pieces)


def _in_order(wanted: Sequence[str], words: Sequence[str]) -> bool:
    """True when all that is wanted comes among the words, in that order."""
    rest = iter(words)
    return all(any(word == want for word in rest) for want in wanted)


def _where(claims: ClaimSet, claim: Claim, key: str) -> str:
    places = claims.places
    return places.get(f"claims.{claim.id}.{key}") or places.get(f"claims.{claim.id}") or claims.source
