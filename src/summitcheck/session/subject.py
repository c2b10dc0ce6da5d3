"""What a corpus is about, and why `verify` will skip an article."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from summitcheck.annotate.names import name_table
from summitcheck.documents.model import Document
from summitcheck.errors import SummitcheckError
from summitcheck.lang import language
from summitcheck.retrieve.compile import compile_statement
from summitcheck.retrieve.relevance import relevance
from summitcheck.retrieve.topic import Topic
from summitcheck.session.corpus import claims_given, reference_for
from summitcheck.session.statement import companions, named_statement


class CorpusSubject(NamedTuple):
    """The topics of the official texts of a corpus; empty if unknown."""

    topics: tuple[Topic, ...] = ()

    @classmethod
    def of(cls, folder: Path, documents: Sequence[Document]) -> CorpusSubject:
        """The subject of the corpus in a folder with these documents; empty if it has errors, which others report."""
        try:
            given = claims_given(folder, None, documents)
            choice = named_statement(documents, given)
            if choice is None:
                return cls()
            reference = reference_for(choice.document, given, required=False, official=companions(documents))
        except SummitcheckError:
            return cls()
        compiled = (
            compile_statement(part.claims, part.statement, name_table(part.claims.names, language()))
            for part in reference.parts
        )
        return cls(tuple(each.topic for each in compiled))

    def why_not(self, article: Document) -> str:
        """Why an article is not about any of the texts, or is in another language; empty if it may be judged."""
        found = [relevance(topic, article.plain, article.title) for topic in self.topics]
        if not found or any(each.about for each in found):
            return ""
        return found[0].reason
