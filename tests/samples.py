"""Values that several tests look at: a small report made by hand, with every verdict in it."""

from __future__ import annotations

import hashlib

from summitcheck.claims.model import Claim, ClaimSet
from summitcheck.decide.verdict import Status, Verdict
from summitcheck.documents.model import Document, Excerpt, Section, Sentence, SentenceKind, Skipped, Span
from summitcheck.severity import Severity
from summitcheck.views.report import AccountReport, Assessment, Finding, Report, StatementStatus

STATEMENT = (
    "The leaders will meet again in June.\n\n"
    "Trade\n\n"
    "They agreed to cut tariffs by 15 percent before the end of 2026. "
    "They welcomed the opening of a joint port authority.\n"
)
FAITHFUL = (
    "The two leaders will meet once more in June. They agreed a 15 percent cut in tariffs before the end of 2026.\n"
)
DISTORTING = "Leaders met on Friday.\n\nThey agreed to cut tariffs by 50 percent before 2027, and a dance was held.\n"


def small_report(*, faithful: str = FAITHFUL, distorting: str = DISTORTING) -> Report:
    """One statement, three claims in two sections, and two accounts with all four verdicts between them."""
    statement = document("corpus/statement.md", STATEMENT, heading="Trade", title="A statement", date="2026-06-01")
    june = claim(statement, "meet-in-june", "The leaders will meet again in June.")
    tariffs = claim(statement, "tariff-cut", "agreed to cut tariffs by 15 percent before the end of 2026")
    port = claim(statement, "port-authority", "welcomed the opening of a joint port authority")
    good, bad = document("corpus/faithful.txt", faithful), document("corpus/distorting.txt", distorting)
    again = (span_of(excerpt(statement, "will meet again in June")),)
    number = Finding(
        "SC101",
        "number changed",
        Severity.ERROR,
        'the statement says "15 percent", the account "50 percent"',
        excerpt(statement, "15 percent"),
        excerpt(bad, "50 percent") if "50 percent" in distorting else bad.excerpt(0, 1),
        "tariff-cut",
        "0123456789abcdef",
    )
    return Report(
        statement,
        ClaimSet((june, tariffs, port), source="claims.yaml", statement="corpus/statement.md"),
        (
            AccountReport(
                good,
                (
                    Assessment(june, Verdict.SUPPORTED, 0.97, 0.01, (whole(good, 0),)),
                    Assessment(tariffs, Verdict.SUPPORTED, 0.91, 0.05, (whole(good, -1),)),
                    Assessment(port, Verdict.OMITTED, 0.02, 0.0),
                ),
                tuple(StatementStatus(s, Status.GROUNDED, 0.9) for s in good.sentences),
            ),
            AccountReport(
                bad,
                (
                    Assessment(
                        june,
                        Verdict.UNCERTAIN,
                        0.48,
                        0.1,
                        (whole(bad, 0),),
                        (),
                        "half of the words are there",
                        again,
                    ),
                    Assessment(tariffs, Verdict.DISTORTED, 0.93, 0.99, (whole(bad, -1),), (number,)),
                    Assessment(port, Verdict.OMITTED, 0.0, 0.0),
                ),
                tuple(
                    StatementStatus(s, Status.ADDED if s is bad.sentences[0] else Status.DISTORTED, 0.123456)
                    for s in bad.sentences
                ),
            ),
        ),
        (Skipped("corpus/README.md", "describes the folder"),),
    )


#: Why the last account of `with_skipped` was not judged.
ELSEWHERE = "it is about something else: it does not name Norway and shares 0 phrases with the statement"


def with_skipped(report: Report) -> Report:
    """The report with a last account that is about something else."""
    other = document("corpus/other.txt", "A bakery won a prize on Monday. Its bread is sold out.\n")
    omitted = tuple(Assessment(each, Verdict.OMITTED, 0.0, 0.0, reason=ELSEWHERE) for each in report.claims.claims)
    aside = tuple(StatementStatus(sentence, Status.ASIDE, 0.0) for sentence in other.sentences)
    return report._replace(accounts=(*report.accounts, AccountReport(other, omitted, aside, ELSEWHERE)))


def with_uncertain(report: Report, *scores: tuple[float, float]) -> Report:
    """The report with one account for each pair of ``stated`` and ``distortion``, which leave every claim uncertain.

    Each has a note on the first claim, and a reason alone on the others.
    """
    accounts = tuple(_uncertain(report, n, *pair) for n, pair in enumerate(scores))
    return report._replace(accounts=accounts)


def _uncertain(report: Report, number: int, stated: float, distortion: float) -> AccountReport:
    account = document(f"corpus/doubtful-{number}.txt", DISTORTING)
    first, *others = report.claims.claims
    official = report.statement.excerpt(first.start, first.start + len("The leaders"))
    note = Finding(
        "SC301", "name-replaced", Severity.NOTE, "another name", official, excerpt(account, "Leaders"), first.id
    )
    said = Assessment(
        first, Verdict.UNCERTAIN, stated, distortion, (whole(account, 0),), (note,), "the wording differs"
    )
    bare = (
        Assessment(each, Verdict.UNCERTAIN, stated, 0.0, (whole(account, -1),), (), "only a part of it")
        for each in others
    )
    return AccountReport(
        account, (said, *bare), tuple(StatementStatus(s, Status.GROUNDED, 0.9) for s in account.sentences)
    )


def document(name: str, text: str, *, heading: str = "", title: str = "", date: str = "") -> Document:
    """A document of plain sentences ended by a full stop; the line ``heading`` opens a section."""
    starts = (0, *(i + 1 for i, char in enumerate(text) if char == "\n"))
    sentences, section, at = [], "", 0
    for piece in text.replace("\n", " \n").replace(". ", ".\n ").split("\n"):
        body = piece.strip()
        if not body:
            continue
        at = text.index(body, at)
        kind = SentenceKind.HEADING if body == heading else SentenceKind.BODY
        section = heading if body == heading else section
        line = text.count("\n", 0, at) + 1
        sentences.append(Sentence(body, at, at + len(body), line, section, kind))
        at += len(body)
    sections = (Section(section, 0, len(text), 1),)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(name, text, text, sections, tuple(sentences), title, date, sha256=digest, line_starts=starts)


def claim(statement: Document, claim_id: str, quote: str) -> Claim:
    """A claim that quotes the statement, located in it."""
    place = excerpt(statement, quote)
    section = next(s.section for s in statement.sentences if s.start <= place.start < s.end)
    return Claim(claim_id, f"In short: {quote}", quote, section, place.start, place.end, place.line)


def excerpt(source: Document, words: str) -> Excerpt:
    """The first place of ``words`` in a document."""
    start = source.text.index(words)
    return source.excerpt(start, start + len(words))


def span_of(passage: Excerpt) -> Span:
    """The offsets of a passage."""
    return passage.start, passage.end


def whole(source: Document, index: int) -> Excerpt:
    """A sentence of the document as evidence."""
    sentence = source.sentences[index]
    return source.excerpt(sentence.start, sentence.end)
