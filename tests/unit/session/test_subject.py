"""What a corpus is about tells which articles will not be judged."""

from __future__ import annotations

from pathlib import Path

from summitcheck.documents.model import Document
from summitcheck.documents.source import read
from summitcheck.session.subject import CorpusSubject

CORPUS = Path(__file__).resolve().parents[3] / "corpus"


def test_an_article_about_something_else_is_told_from_one_about_the_statement() -> None:
    statement = read(CORPUS / "2025-02-07-us-japan-joint-statement.md")
    subject = CorpusSubject.of(CORPUS, [statement])
    sports = "The Rovers won at last, and their fans sang in the rain until the keeper had left the pitch. " * 9
    assert "about something else" in subject.why_not(Document.from_text(sports, name="sports.txt"))
    assert subject.why_not(read(CORPUS / "news-report.txt")) == ""


def test_where_no_statement_is_known_nothing_is_said_of_an_article(tmp_path: Path) -> None:
    article = Document.from_text("Les ports seront ouverts à tous les navires. " * 30, name="fr.txt")
    assert CorpusSubject.of(tmp_path, []).why_not(article) == ""
