"""SC701 and SC702: how much of a thing, and how far, the statement speaks of."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, account_words, official_words
from summitcheck.lang.en.lexicon import pos
from summitcheck.lang.en.words import word_set

#: Shares of a whole. Neighbours on the scale are told for one another ("several" for "many").
_SHARES = {
    "no": 0, "none": 0, "neither": 0,
    "few": 1,
    "one": 2,
    "some": 3, "several": 3, "certain": 3, "various": 3,
    "many": 4, "numerous": 4,
    "half": 4,
    "most": 5, "majority": 5,
    "almost": 6, "nearly": 6,
    "all": 8, "every": 8, "each": 8, "both": 8, "whole": 8, "entire": 8,
}  # fmt: skip
#: "a few" and "quite a few" are some; "few" is hardly any.
_SOME = 3
_FAIR_STEPS = 1
_ALMOST = 6
_ALL = 8
#: Said of a bare plural, these change it; "all" or "some" may be understood, and "no" is a matter of polarity.
_TELLING = frozenset((1, 5, 6))
_ONLY = frozenset(("only", "solely", "exclusively", "merely"))
_NO_MORE_THAN = _ONLY | {"just", "alone", "sole", "exclusive"}
#: Between a quantifier and what it counts.
_THROUGH = word_set("of the these those their its his her our a an other such his")
_REACH = 3
_THINGS = (TermKind.WORD, TermKind.NAME)

#: Classes of degree words, each with the class that contradicts it.
_DEGREES: dict[str, str] = {
    word: name
    for name, words in {
        "strong": "significantly substantially greatly sharply dramatically considerably massively vastly far much "
        "markedly strongly hugely enormously drastically",
        "weak": "slightly marginally modestly minimally somewhat barely mildly faintly",
        "whole": "fully completely entirely totally wholly thoroughly unconditionally",
        "part": "partially partly conditionally",
        "fast": "rapidly quickly swiftly immediately promptly speedily",
        "slow": "slowly gradually eventually",
        "sure": "certainly definitely surely undoubtedly",
        "unsure": "possibly perhaps maybe potentially allegedly reportedly",
        "lasting": "permanently indefinitely",
        "passing": "temporarily briefly provisionally",
        "open": "publicly openly",
        "hidden": "secretly privately quietly covertly",
        "willing": "voluntarily willingly gladly",
        "unwilling": "reluctantly unwillingly grudgingly",
    }.items()
    for word in words.split()
}
_CONTRARY = {
    "strong": "weak", "whole": "part", "fast": "slow", "sure": "unsure", "lasting": "passing", "open": "hidden",
    "willing": "unwilling",
}  # fmt: skip
_CONTRARY |= {b: a for a, b in _CONTRARY.items()}
#: Inserted where the statement has no degree, these take something back or add something that was not said.
_INTRUDING = frozenset(("weak", "part", "unsure", "passing", "hidden", "unwilling", "slow"))


def shares(comparison: Alignment) -> Iterator[Detection]:
    """A sign where the same thing is counted as another share of the whole, or by "only" on one side."""
    left, right = _counted(comparison.official), _counted(comparison.account)
    terms = comparison.official.terms
    for i, j in comparison.matched.items() if left or right else ():
        if (i in left or j in right) and terms[i].kind in _THINGS:
            official, account = left.get(i), right.get(j)
            if _shares_differ(official, account):
                yield _sign(comparison, "SC701", "The share changed", i, j, official, account)


@once_per_text
def _counted(analysis: AnnotatedText) -> dict[int, tuple[int, int]]:
    """The terms that something counts, each with the step on the scale and the token that tells it."""
    if _SHARES.keys().isdisjoint(analysis.words):
        return {}
    found = [(index, _share(analysis, index)) for index in range(len(analysis.terms))]
    return {index: share for index, share in found if share is not None}


def _shares_differ(official: tuple[int, int] | None, account: tuple[int, int] | None) -> bool:
    if official is None or account is None:
        only = official or account
        return only is not None and only[0] in _TELLING
    return {official[0], account[0]} == {_ALMOST, _ALL} or abs(official[0] - account[0]) > _FAIR_STEPS


def _share(analysis: AnnotatedText, index: int) -> tuple[int, int] | None:
    """The step on the scale that counts a term, and its token; None when nothing counts it."""
    first = analysis.terms[index].first
    for token in range(first - 1, max(-1, first - 1 - _REACH), -1):
        norm = analysis.tokens[token].norm
        if norm in _SHARES:
            superlative = norm == "most" and token == first - 1 and pos(analysis.terms[index].norm)[:1] not in ("n", "")
            return None if superlative else _exact(analysis, token, norm)
        if norm not in _THROUGH:
            break
    return None


def _exact(analysis: AnnotatedText, token: int, norm: str) -> tuple[int, int]:
    before = analysis.tokens[token - 1].norm if token else ""
    if norm == "few" and before in ("a", "quite"):
        return _SOME, token
    if _SHARES[norm] == _ALL and before in ("almost", "nearly"):
        return _ALMOST, token - 1
    if norm == "all" and before == "not":
        return _SOME, token - 1
    return _SHARES[norm], token


def limits(comparison: Alignment) -> Iterator[Detection]:
    """A sign where one side says "only" of what the other does not."""
    limited = [not words.isdisjoint(_NO_MORE_THAN) for words in (comparison.official.words, comparison.account.words)]
    if all(limited) or not any(limited):
        return
    for i, j in comparison.matched.items():
        official, account = _only(comparison.official, i), _only(comparison.account, j)
        if (official is None) != (account is None):
            yield _sign(comparison, "SC701", "The limit changed", i, j, official, account)


def _only(analysis: AnnotatedText, index: int) -> tuple[int, int] | None:
    token = analysis.terms[index].first - 1
    if token < 0 or analysis.tokens[token].norm not in _ONLY:
        return None
    before = analysis.tokens[token - 1].norm if token else ""
    return None if before == "not" else (0, token)


def degrees(comparison: Alignment) -> Iterator[Detection]:
    """A sign where the degree of the same thing turned to the contrary, or was taken back."""
    if _DEGREES.keys().isdisjoint(comparison.account.words):
        return
    told: set[int] = set()
    for i, j in comparison.matched.items():
        account = _degree(comparison.account, j)
        if account is None or account[1] in told:
            continue
        told.add(account[1])
        official = _degree(comparison.official, i)
        if official is None and account[0] in _INTRUDING and _DEGREES.keys().isdisjoint(comparison.official.words):
            yield _sign(comparison, "SC702", "A degree was added", i, j, None, (0, account[1]))
        elif official is not None and _CONTRARY[official[0]] == account[0]:
            yield _sign(comparison, "SC702", "The degree changed", i, j, (0, official[1]), (0, account[1]))


def _degree(analysis: AnnotatedText, index: int) -> tuple[str, int] | None:
    """The class of the degree word right before or after a term, and its token."""
    term = analysis.terms[index]
    for token in (term.first - 1, term.last):
        if 0 <= token < len(analysis.tokens) and analysis.tokens[token].norm in _DEGREES:
            return _DEGREES[analysis.tokens[token].norm], token
    return None


def contrary_degrees(official: str, account: str) -> bool:
    """True for two words of degree that contradict each other ("fully", "partly")."""
    return official in _DEGREES and _CONTRARY[_DEGREES[official]] == _DEGREES.get(account)


def _sign(
    comparison: Alignment,
    code: str,
    what: str,
    i: int,
    j: int,
    official: tuple[int, int] | None,
    account: tuple[int, int] | None,
) -> Detection:
    """A sign from the words of degree, where there are any, to the words that they stand with."""
    left = _from(comparison.official, i, official)
    right = _from(comparison.account, j, account)
    message = f"{what}: {official_words(comparison, left)} became {account_words(comparison, right)}"
    return Detection(code, left, right, message, (i,))


def _from(analysis: AnnotatedText, index: int, word: tuple[int, int] | None) -> tuple[int, int]:
    term = analysis.terms[index]
    if word is None:
        return term.start, term.end
    token = analysis.tokens[word[1]]
    return min(token.start, term.start), max(token.end, term.end)
