"""The changes of words behind findings, with a few words around each, and their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple, Protocol

from summitcheck.claims.model import Claim
from summitcheck.documents.model import Document, Excerpt, Span
from summitcheck.documents.parts import on_one_line, words_of
from summitcheck.views.report import Assessment, Finding, Report

#: Words of the sentence shown before and behind a change; fewer if punctuation ends the phrase.
_BEFORE, _BEHIND = 3, 4
#: A change with more words than this needs no words around it.
_LONG = 6
#: Removes the emphasis marks of Markdown, which messages do not have.
_EMPHASIS = str.maketrans("", "", "*_`")
_ENDS = (",", ".", ";", ":", "?", "!", "(", ")")


class ChangeKind(StrEnum):
    """What happened to the statement's words."""

    REPLACED = "replaced"
    ADDED = "added"
    LEFT_OUT = "left out"
    OTHER = "other"


class WordChange(NamedTuple):
    """A change of words in one or more accounts: ``lead`` ``before`` -> ``after`` ``tail``.

    ``before`` is empty for added words, ``after`` for words left out, both if no rule names any. ``lead`` and ``tail``
    are the words around them in the statement, or in the account for added words. ``code`` and ``name`` are the rule's,
    ``message`` is its message. ``accounts`` are indexes of accounts in the report.
    """

    kind: ChangeKind
    lead: str
    before: str
    after: str
    tail: str
    code: str
    name: str
    message: str
    accounts: tuple[int, ...]


class Noted(Protocol):
    """A finding or a detection: words of both texts, and a ``message`` on what happened to them."""

    @property
    def message(self) -> str:
        """What happened to the words."""

    @property
    def official(self) -> Excerpt:
        """The words of the statement, or the place in it."""

    @property
    def account(self) -> Excerpt:
        """The words of the account, or the place in it."""


def word_changes(number: int, assessment: Assessment, report: Report) -> Iterator[WordChange]:
    """The changes of a claim in account ``number`` (from 0): one for each finding, else one with the reason."""
    account = report.accounts[number].document
    for finding in assessment.telling:
        yield word_change(finding, assessment.claim, report.texts.of(assessment.claim), account, number)
    if not assessment.findings:
        yield WordChange(ChangeKind.OTHER, "", "", "", "", "", "", assessment.reason, (number,))


def word_change(finding: Finding, claim: Claim, statement: Document, account: Document, number: int = 0) -> WordChange:
    """The change of the words that a finding points at, in the account with that number."""
    kind = kind_of_change(finding.message, words_of(finding.official), words_of(finding.account))
    source = statement if claim.located else claim.quote
    official, told = _whole(finding.official, source), _whole(finding.account, account)
    before, after = on_one_line(official.text), on_one_line(told.text)
    if kind is ChangeKind.ADDED:
        lead, tail = _around(told, account, across=True)
        before = ""
    else:
        lead, tail = _around(official, source)
        after = "" if kind is ChangeKind.LEFT_OUT else _without_shared(lead, after, tail) or after
    return WordChange(kind, lead, before, after, tail, finding.code, finding.name, finding.message, (number,))


def _without_shared(lead: str, after: str, tail: str) -> str:
    """The replacement without words that are repeated around it: "[pledged] to", not "[pledged to] to"."""
    words, before, behind = after.split(), lead.casefold().split(), tail.casefold().split()
    if len(words) > 1 and behind and words[-1].casefold() == behind[0]:
        words = words[:-1]
    if len(words) > 1 and before and words[0].casefold() == before[-1]:
        words = words[1:]
    return " ".join(words)


def shortened(change: WordChange, ellipsis: str) -> WordChange:
    """The change, with the middle of long words of either side left out."""
    before, after = (_ends_of(words.split(), ellipsis) for words in (change.before, change.after))
    return change._replace(before=before, after=after)


def _ends_of(words: list[str], ellipsis: str) -> str:
    if len(words) <= _LONG:
        return " ".join(words)
    return " ".join((*words[: _LONG // 2], ellipsis, *words[-_LONG // 2 :]))


def _whole(words: Excerpt, source: Document | str) -> Excerpt:
    """The excerpt extended by what a hyphen joins to its first word: "Crew-10" for "10"."""
    plain = source if isinstance(source, str) else source.plain
    start = words.start
    while start > 0 and (plain[start - 1] == "-" or plain[start - 1].isalnum()):
        start -= 1
    return Excerpt(plain[start : words.end], start, words.end, words.line)


def kind_of_change(message: str, official: str, account: str) -> ChangeKind:
    """The kind of a change, by the message of the finding, which quotes what changed.

    If it quotes only one side, the words of the other only mark the place.
    """
    message, official, account = (on_one_line(each.translate(_EMPHASIS)) for each in (message, official, account))
    before, after = f"“{official}”" in message, f"“{account}”" in message
    shared = set(official.casefold().split()) & set(account.casefold().split())
    longest = max(len(official.split()), len(account.split()))
    if before is after or 2 * len(shared) >= longest:
        return ChangeKind.REPLACED
    return ChangeKind.ADDED if after else ChangeKind.LEFT_OUT


def _around(words: Excerpt, source: Document | str, *, across: bool = False) -> tuple[str, str]:
    """The last words before an excerpt and the first behind it, in its sentence, and in its phrase or ``across``."""
    if len(words.text.split()) > _LONG:
        return "", ""
    plain, start, end = _sentence(words, source)
    lead: list[str] = []
    for word in reversed(plain[start : words.start].split()[-_BEFORE:]):
        if word.endswith(_ENDS) and not across:
            break
        lead.insert(0, word)
    tail: list[str] = []
    behind = plain[words.end : end]
    for word in behind.split()[:_BEHIND] if behind[:1].isspace() else ():
        tail.append(word.rstrip("".join(_ENDS)))
        if word.endswith(_ENDS) or word.startswith("("):
            break
    return " ".join(lead), " ".join(filter(None, tail))


def _sentence(words: Excerpt, source: Document | str) -> tuple[str, int, int]:
    """The text in which some words stand, without markup, and where their sentence begins and ends in it."""
    if isinstance(source, str):
        return source, 0, len(source)
    for sentence in source.sentences:
        if sentence.start <= words.start < sentence.end:
            return source.plain, sentence.start, max(sentence.end, words.end)
    return source.plain, words.start, words.end


def official_words(findings: Iterable[Noted]) -> tuple[Span, ...]:
    """The words of the statement that were replaced or left out."""
    changed = [each for each in findings if _kind(each) is not ChangeKind.ADDED]
    return tuple((each.official.start, each.official.end) for each in changed)


def account_words(findings: Iterable[Noted]) -> tuple[Span, ...]:
    """The words of the account that replaced others or were added."""
    changed = [each for each in findings if _kind(each) is not ChangeKind.LEFT_OUT]
    return tuple((each.account.start, each.account.end) for each in changed)


def _kind(finding: Noted) -> ChangeKind:
    return kind_of_change(finding.message, words_of(finding.official), words_of(finding.account))
