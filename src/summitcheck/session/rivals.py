"""Texts in one place that may each be the statement by their titles, but are about different things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from summitcheck.documents.model import Document
from summitcheck.retrieve.topic import Topic


class Rivals(NamedTuple):
    """Texts that may each be the statement, the likeliest first, with what an account of each must be about."""

    texts: tuple[Document, ...]
    topics: tuple[Topic, ...]

    @classmethod
    def of(cls, texts: Sequence[Document]) -> Rivals | None:
        """The first of some texts, and those of the others that are not about the same; None without others."""
        if len(texts) < 2:
            return None
        first = _topic_of(texts[0])
        others = [text for text in texts[1:] if not _is_about(text, first)]
        return cls((texts[0], *others), (first, *map(_topic_of, others))) if others else None

    def chosen_by(self, accounts: Sequence[Document]) -> tuple[Document, int] | None:
        """The text that more accounts are about than any other, and how many; None if there is no such text."""
        votes = [sum(_is_about(account, topic) for account in accounts) for topic in self.topics]
        most = max(votes)
        return (self.texts[votes.index(most)], most) if most and votes.count(most) == 1 else None


def _topic_of(text: Document) -> Topic:
    from summitcheck.annotate.names import name_table
    from summitcheck.claims.model import ClaimSet
    from summitcheck.lang import language
    from summitcheck.retrieve.compile import compile_statement

    return compile_statement(ClaimSet(()), text, name_table((), language())).topic


def _is_about(text: Document, topic: Topic) -> bool:
    """True if a text shows that it is about a topic, and is no joint statement of others."""
    from summitcheck.retrieve.relevance import relevance

    found = relevance(topic, text.plain, text.title)
    return found.about and found.told
