"""The recitals of a statement are no headlines, however they end."""

from __future__ import annotations

from summitcheck.documents.model import Document, SentenceKind


def test_a_recital_before_the_last_is_no_headline() -> None:
    text = (
        "The ports of Lima and Arica,\n\nRecalling the treaty on docks;\n\n"
        "Reflecting on their talks and believing that more talks may answer all worries; and\n\n"
        "Moving forward as friends of all ships;\n\nThe ports will open a dock.\n\n"
        "They will lower tolls.\n\nThey will pay.\n"
    )
    assert all(sentence.kind is SentenceKind.BODY for sentence in Document.from_text(text).sentences)
