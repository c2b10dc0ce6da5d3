"""The score of ``changed``: how likely an account that tells a claim changes it, by the words that only one has.

It reads no sentence and knows no rule. Which words and classes of words (`WordingClasses`) a retelling loses and gains
tells much of whether it is faithful: who turns "is considering" into "will", or adds "alone", seldom says the same. So
it finds what no rule was written for. It cannot say what was changed, and asks somebody to read both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from math import log
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.lang.tokens import Token
from summitcheck.score.base import Contribution
from summitcheck.score.model import Score, model

#: Kinds of terms that count as classes of words.
_KINDS = {TermKind.NAME: "[a name]", TermKind.NUMBER: "[a figure]", TermKind.DATE: "[a date]"}
#: What a feature says of a word or class, by the side that has it.
_OF_CLAIM, _OF_ACCOUNT = ("lost", "claimed"), ("gained", "told")
#: Lengths are counted in so many words.
_WORDS = 20.0
#: So many words of each side are named.
_NAMED = 2
#: Keeps the log-odds of a probability of 0 or 1 finite.
_UNSURE = 0.002
#: Texts of which is remembered what they are made of: the claims of a statement and the windows of an account.
_TEXTS = 1 << 9


class _Side(NamedTuple):
    """Some tokens of a text, their stems, and the places (numbers of tokens) of each class that they have words of."""

    tokens: tuple[Token, ...]
    stems: frozenset[str]
    classes: dict[str, frozenset[int]]
    #: The numbers of the tokens that are no function words, or are of a class.
    telling: frozenset[int]

    def places(self, what: str) -> Iterable[int]:
        """The numbers of the tokens that are of a class, in brackets, or have a stem."""
        return self.classes.get(what) or [n for n, token in enumerate(self.tokens) if token.stem == what]


class WordingCase(NamedTuple):
    """A claim in an alignment with what an account says: ``start`` and ``end`` (characters) of its own words."""

    alignment: Alignment
    start: int
    end: int

    @property
    def claim(self) -> _Side:
        """The claim's own words."""
        return _side(self.alignment.official, self.start, self.end)

    @property
    def account(self) -> _Side:
        """The words of the account."""
        account = self.alignment.account
        return _side(account, account.start, account.end)


class Wording(NamedTuple):
    """How likely the meaning of a claim was changed, by the words of a case."""

    score: Score
    case: WordingCase

    @property
    def probability(self) -> float:
        """How likely (0 to 1) it was changed."""
        return self.score.probability

    @property
    def log_odds(self) -> float:
        """The log-odds of that, between -6.2 and 6.2."""
        return log((self.probability + _UNSURE) / (1.0 - self.probability + _UNSURE))

    @property
    def parts(self) -> tuple[Contribution, ...]:
        """What the log-odds are made of, the largest first."""
        return model("changed").explain(self.score.features)

    @property
    def lost(self) -> tuple[str, ...]:
        """The words of the statement that speak for a change most, in their order."""
        return _telling(self.case.claim, self.case.account, self.parts, _OF_CLAIM)

    @property
    def gained(self) -> tuple[str, ...]:
        """Those of the account."""
        return _telling(self.case.account, self.case.claim, self.parts, _OF_ACCOUNT)


def score_wording(case: WordingCase) -> Wording:
    """How likely an account that tells the claim changes it; 0 where it has the same words."""
    features = wording_features(case)
    differs = any(name.startswith(("lost", "gained")) for name in features)
    return Wording(Score(features, model("changed").score(features) if differs else 0.0), case)


def _telling(side: _Side, other: _Side, parts: Iterable[Contribution], own: Collection[str]) -> tuple[str, ...]:
    """The words of a side, and not of the other, that add most to the score, in their order.

    Function words only if they are of a class.
    """
    telling = [n for n in side.telling if side.tokens[n].stem not in other.stems]
    weights: dict[int, float] = {}
    for part in (each for each in parts if each.amount > 0.0):
        for change, _, what in (each.partition(" ") for each in part.feature.split(", ")):
            for n in side.places(what) if change in own else ():
                weights[n] = weights.get(n, 0.0) + part.amount
    most = sorted((n for n in telling if n in weights), key=lambda n: (-weights[n], n))[:_NAMED]
    return tuple([side.tokens[n].text for n in sorted(most)])


def wording_features(case: WordingCase) -> dict[str, float]:
    """What the model looks at: stems and classes that were lost, gained and kept, pairs of classes, and lengths.

    A word that the alignment matches with another is neither lost nor gained.
    """
    claim, account, alignment = case.claim, case.account, case.alignment
    lost = claim.stems - account.stems - _stems(alignment.official, alignment.matched)
    gained = account.stems - claim.stems - _stems(alignment.account, alignment.backward)
    kept = claim.stems & account.stems
    changes = [f"lost {s}" for s in lost] + [f"gained {s}" for s in gained] + [f"kept {s}" for s in kept]
    # In order, since the sum of many weights depends on it.
    return dict.fromkeys(sorted([*changes, *_of_classes(claim, account), *_of_kinds(case)]), 1.0) | {
        "words of the claim": len(claim.tokens) / _WORDS,
        "words of the account": len(account.tokens) / _WORDS,
        "share kept": len(kept) / (len(claim.stems) or 1),
    }


def _stems(text: AnnotatedText, matched: Iterable[int]) -> set[str]:
    """The stems of the words of matched terms."""
    return {text.tokens[n].stem for k in matched for n in range(text.terms[k].first, text.terms[k].last)}


def _of_classes(one: _Side, other: _Side) -> list[str]:
    """What became of the classes: "lost [considered]", "lost [considered], told [required]"."""
    claim, account = one.classes.keys(), other.classes.keys()
    lost, gained = claim - account, account - claim
    return [
        *[f"lost {a}" for a in lost],
        *[f"gained {b}" for b in gained],
        *[f"kept {a}" for a in claim & account],
        *[f"lost {a}, told {b}" for a in lost for b in account],
        *[f"claimed {a}, gained {b}" for a in claim for b in gained],
    ]


def _of_kinds(case: WordingCase) -> Iterator[str]:
    """What became of names, figures and dates."""
    alignment = case.alignment
    for n, each in enumerate(alignment.official.terms):
        if each.kind in _KINDS and case.start <= each.start < case.end:
            yield f"{'kept' if n in alignment.matched else 'lost'} {_KINDS[each.kind]}"
    for n, each in enumerate(alignment.account.terms):
        if each.kind in _KINDS and n not in alignment.backward:
            yield f"gained {_KINDS[each.kind]}"


@lru_cache(maxsize=_TEXTS)
def _side(text: AnnotatedText, start: int, end: int) -> _Side:
    tokens = tuple([each for each in text.tokens if start <= each.start < end])
    stems, words = frozenset([each.stem for each in tokens]), frozenset([each.norm for each in tokens])
    found = text.language.wording.CLASSES.places(tokens, words)
    words_of_content = {n for n, each in enumerate(tokens) if each.norm not in text.language.words.FUNCTION_WORDS}
    telling = words_of_content.union(*found.values())
    return _Side(tokens, stems, {f"[{name}]": frozenset(places) for name, places in found.items()}, frozenset(telling))
