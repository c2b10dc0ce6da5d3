"""One report on an account with several official texts, any of which may support it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from summitcheck.annotate.quotes import stands_in
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Document, Excerpt, Sentence
from summitcheck.documents.parts import words_of
from summitcheck.lang.base import Language
from summitcheck.severity import Severity
from summitcheck.views.names import short_names
from summitcheck.views.report import WRONG_OFFICIAL_TEXT, AccountReport, Assessment, Finding, StatementStatus
from summitcheck.views.word_changes import ChangeKind, kind_of_change

#: The least share of an account sentence's content words in a sentence of an official text on the same subject.
_SHARED = 0.5
#: If the texts give a sentence different statuses, the first in this order applies.
_ORDER = (Status.DISTORTED, Status.GROUNDED, Status.ADDED, Status.ATTRIBUTED, Status.ASIDE)


class _Backing(NamedTuple):
    """The line of an official text with words of an account that another official text does not have."""

    name: str
    line: int


def combined(
    reports: Sequence[AccountReport], texts: Sequence[Document], disputed: Container[str], language: Language
) -> AccountReport:
    """One report on an account, with the claims of all the official ``texts`` in their order.

    ``reports`` has one for each text. A distortion of one text is excused if another has the account's words: then the
    claim is supported, or uncertain if its id is ``disputed``, that is, if the texts themselves differ on it. A
    sentence is grounded if any of them supports it.
    """
    backer = _Backer(reports, texts, language)
    assessments = [
        backer.excused(backer.without_doubles(assessment, number), number, disputed=assessment.claim.id in disputed)
        for number, report in enumerate(reports)
        for assessment in report.assessments
    ]
    judged = [report for report in reports if not report.skipped] or reports[:1]
    statements = zip(*(report.statements for report in judged), strict=True)
    standing = {finding for assessment in assessments for finding in assessment.findings}
    return AccountReport(
        reports[0].document,
        tuple(assessments),
        tuple(_merged(several, standing) for several in statements),
        judged[0].skipped,
        judged[0].cut,
    )


def _merged(several: Sequence[StatementStatus], standing: Container[Finding]) -> StatementStatus:
    """The combined status of a sentence of the account; without remaining findings it is not distorted."""
    kept = [each._replace(findings=tuple(f for f in each.findings if f in standing)) for each in several]
    kept = [
        each._replace(status=Status.GROUNDED) if before.findings and not each.findings else each
        for before, each in zip(several, kept, strict=True)
    ]
    best = min(kept, key=lambda each: _ORDER.index(each.status))
    return best._replace(
        grounding=max(each.grounding for each in kept),
        findings=tuple(chain.from_iterable(each.findings for each in kept if each.status is Status.DISTORTED)),
        claims=tuple(dict.fromkeys(chain.from_iterable(each.claims for each in kept))),
    )


class _Backer:
    """Looks for words of an account in the official texts."""

    def __init__(self, reports: Sequence[AccountReport], texts: Sequence[Document], language: Language) -> None:
        self._reports, self._texts, self._language = reports, texts, language
        self._names = short_names([text.name for text in texts])

    def without_doubles(self, assessment: Assessment, number: int) -> Assessment:
        """The assessment without findings on quotations that another text does have."""
        kept = tuple(f for f in assessment.findings if f.code != WRONG_OFFICIAL_TEXT or not self._elsewhere(f, number))
        return assessment if kept == assessment.findings else assessment._replace(findings=kept)

    def _elsewhere(self, finding: Finding, number: int) -> bool:
        """True if another text than ``number`` has exactly these words of the account."""
        told = self._norms(words_of(finding.account))
        others = (text for other, text in enumerate(self._texts) if other != number)
        return any(stands_in(told, self._norms(text.plain_of(s))) for text in others for s in text.sentences)

    def excused(self, assessment: Assessment, number: int, *, disputed: bool) -> Assessment:
        """The assessment of a claim of text ``number``, without distortion if other texts support the account."""
        if assessment.verdict is not Verdict.DISTORTED or not assessment.findings:
            return assessment
        backings = [self._backing(finding, number) for finding in assessment.telling]
        found = [backing for backing in backings if backing is not None]
        if len(found) < len(backings):
            return assessment
        notes = tuple(
            f._replace(severity=Severity.NOTE, message=f"{f.message}, as in {b.name}, line {b.line}")
            for f, b in zip(assessment.telling, found, strict=True)
        )
        verdict = Verdict.UNCERTAIN if disputed else Verdict.SUPPORTED
        why = "the official texts differ" if disputed else "another official text has what is said otherwise"
        reason = f"{why}: the account follows {found[0].name}, line {found[0].line}"
        return assessment._replace(verdict=verdict, findings=notes, reason=reason)

    def _backing(self, finding: Finding, number: int) -> _Backing | None:
        """The line of another text with the words that text ``number`` does not have; None without one."""
        for other, report in enumerate(self._reports):
            if other != number and not report.skipped and not _accuses(report, finding.account):
                for sentence in self._speaking(finding, other):
                    return _Backing(self._names[other], sentence.line)
        return None

    def _speaking(self, finding: Finding, number: int) -> Iterator[Sentence]:
        """The sentences of text ``number`` on the same subject as the account, with the words in question."""
        words, lost = words_of(finding.account), words_of(finding.official)
        told, gone = self._norms(words), self._norms(lost)
        added = kind_of_change(finding.message, lost, words) is ChangeKind.ADDED
        about = self._content(self._around(finding.account))
        for sentence in self._texts[number].sentences if told else ():
            line = self._texts[number].plain_of(sentence)
            if not sentence.asserts or len(about & self._content(line)) < _SHARED * len(about):
                continue
            norms = self._norms(line)
            if stands_in(told, norms) and (added or not gone or not stands_in(gone, norms)):
                yield sentence

    def _around(self, words: Excerpt) -> str:
        """The sentence of the account that contains these words."""
        account = self._reports[0].document
        around = [s for s in account.sentences if s.start <= words.start < s.end]
        return account.plain_of(around[0]) if around else words_of(words)

    def _norms(self, text: str) -> list[str]:
        return [token.norm for token in self._language.tokenizer.tokenize(text)]

    def _content(self, text: str) -> frozenset[str]:
        """The stems of the content words of a text."""
        tokens = self._language.tokenizer.tokenize(text)
        return frozenset(token.stem for token in tokens if token.norm not in self._language.words.FUNCTION_WORDS)


def _accuses(report: AccountReport, words: Excerpt) -> bool:
    """True if the report also finds these words of the account distorted."""
    return any(
        finding.account.start < words.end and words.start < finding.account.end
        for assessment in report.assessments
        if assessment.verdict is Verdict.DISTORTED
        for finding in assessment.telling
    )
