"""Mutants of the statement's sentences, and fair rewrites of them: each one sentence, with the claims it concerns.

A mutant changes what the sentence says, so a claim that holds the changed words must be called distorted. A rewrite
changes nothing, so no claim of the sentence may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

import summitcheck
from summitcheck import Checker, Document
from summitcheck.claims.locate import locate
from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.documents.model import Sentence

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
#: From what a mutant ought to be to what it must not be; of rewrites, the other way round.
OUTCOMES = ("distorted", "uncertain", "omitted", "supported")
STATEMENT = ROOT / "corpus" / "2025-02-07-us-japan-joint-statement.md"


@dataclass(frozen=True, slots=True)
class Variant:
    """A sentence of the statement after one change; ``claims`` are the ids that the change concerns."""

    family: str
    change: str
    text: str
    claims: tuple[str, ...]


@cache
def statement() -> Document:
    """The statement."""
    return summitcheck.read(STATEMENT)


@cache
def canonical() -> ClaimSet:
    """The canonical claims, located in the statement."""
    return locate(summitcheck.load_claims(ROOT / "claims.yaml"), statement())


@cache
def checker(ids: tuple[str, ...]) -> Checker:
    """A checker of these claims only: a mutant says nothing of the others, and to judge them costs time."""
    return Checker(
        replace(canonical(), claims=tuple(c for c in canonical().claims if c.id in ids)), statement=statement()
    )


@cache
def mutants() -> tuple[Variant, ...]:
    """Every distinct mutant."""
    rules = _rules("mutations.yaml")
    made = [*_exchanged(rules["exchanges"]), *_exchanged({"relation": rules["relation"]}), *_framed(rules)]
    made += _misquoted(rules["exchanges"]["wording"])
    return _distinct(made)


@cache
def rewrites() -> tuple[Variant, ...]:
    """Every distinct fair rewrite; it concerns all claims of its sentence."""
    rules = _rules("rewrites.yaml")
    made = [*_exchanged(rules["exchanges"], whole=True), *_framed(rules), *_retyped()]
    return _distinct(made)


def verdicts(variant: Variant) -> dict[str, str]:
    """The verdict on each claim that a variant concerns, where the variant is all that the account says."""
    report = checker(variant.claims).check(Document.from_text(variant.text))
    return {a.claim.id: str(a.verdict) for a in report.assessments}


def outcome(variant: Variant) -> str:
    """The first of `OUTCOMES` that is the verdict on one of the claims concerned."""
    said = set(verdicts(variant).values())
    return next(v for v in OUTCOMES if v in said)


def _rules(name: str) -> dict[str, Any]:
    rules: dict[str, Any] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return rules


def _distinct(made: list[Variant]) -> tuple[Variant, ...]:
    return tuple({variant.text: variant for variant in reversed(made)}.values())[::-1]


@cache
def _sentences() -> tuple[tuple[Sentence, tuple[Claim, ...]], ...]:
    """The sentences of the statement that hold claims, with their claims."""
    claims = canonical().claims
    held = ((s, tuple(c for c in claims if s.start <= c.start < s.end)) for s in statement().sentences)
    return tuple((s, found) for s, found in held if found)


def _exchanged(families: Mapping[str, Mapping[str, list[str]]], *, whole: bool = False) -> Iterator[Variant]:
    """One variant for each place of each entry and each replacement."""
    for family, entries in families.items():
        for words, replacements in entries.items():
            for sentence, claims in _sentences():
                for place in _pattern(words).finditer(sentence.text):
                    concerned = claims if whole else _concerned(sentence, claims, place)
                    for new in replacements if concerned else ():
                        text = sentence.text[: place.start()] + new + sentence.text[place.end() :]
                        yield _variant(family, f"{words} > {new}", text, concerned)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    """Finds whole words, across line breaks, with either kind of apostrophe."""
    body = r"\s+".join(re.escape(word).replace("’", "[’']") for word in words.split())
    return re.compile(rf"(?<![\w-]){body}(?![\w-])" if words[0].isalnum() else body)


def _concerned(sentence: Sentence, claims: tuple[Claim, ...], place: re.Match[str]) -> tuple[Claim, ...]:
    """The claims that quote the words at ``place``; where none does, those that the words govern."""
    start, end = sentence.start + place.start(), sentence.start + place.end()
    quoting = tuple(c for c in claims if c.start < end and start < c.end)
    return quoting or tuple(c for c in claims if _within(c.governor, place))


def _within(governor: str, place: re.Match[str]) -> bool:
    found = _pattern(governor).search(place.string) if governor else None
    return found is not None and found.start() <= place.start() and place.end() <= found.end()


def _framed(rules: Mapping[str, Mapping[str, list[str]]]) -> Iterator[Variant]:
    """One variant for each sentence and each opening or ending."""
    for sentence, claims in _sentences():
        body = sentence.text.rstrip(". ")
        for family, endings in rules["endings"].items():
            for ending in endings:
                yield _variant(family, ending, f"{body}{ending}.", claims)
        for family, openings in rules["openings"].items():
            for opening in openings:
                yield _variant(family, opening, f"{opening}{_lowered(body)}.", claims)


def _lowered(text: str) -> str:
    """The sentence as it stands after an opening: small article or pronoun, names as they are."""
    first, rest = text.split(maxsplit=1)
    return f"{first.lower() if first in ('The', 'They', 'Both', 'This', 'In', 'As', 'To', 'With') else first} {rest}"


def _misquoted(entries: Mapping[str, list[str]]) -> Iterator[Variant]:
    """The words of a claim in quotation marks, with a word exchanged."""
    for words, replacements in entries.items():
        for _, claims in _sentences():
            for claim in claims:
                if _pattern(words).search(claim.quote):
                    quote = _pattern(words).sub(replacements[0], claim.quote)
                    yield _variant(
                        "quotation", f"“{words} > {replacements[0]}”", f"The statement says: “{quote}”.", (claim,)
                    )


def _retyped() -> Iterator[Variant]:
    """Every sentence in other typography, and every claim quoted word for word."""
    for sentence, claims in _sentences():
        text = sentence.text
        yield _variant("typography", "straight quotes", text.replace("’", "'"), claims)
        yield _variant("typography", "no-break spaces", text.replace(" the ", " the\N{NO-BREAK SPACE}"), claims)
        yield _variant("typography", "soft hyphens", text.replace("tion", "\N{SOFT HYPHEN}tion"), claims)
        yield _variant("typography", "no-break hyphens", text.replace("-", "\N{NON-BREAKING HYPHEN}"), claims)
        for claim in claims:
            yield _variant("quotation", "word for word", f"The statement says: “{claim.quote}”.", (claim,))


def _variant(family: str, change: str, text: str, claims: tuple[Claim, ...]) -> Variant:
    return Variant(family, change, re.sub(r"[ \n\t]+", " ", text).strip(), tuple(c.id for c in claims))
