"""Notes on limits that a run reaches: long sentences are divided, and large texts are not compared completely."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from summitcheck.documents.divided import note_on_divided
from summitcheck.documents.model import Document
from summitcheck.retrieve.limits import MOST_ENCODED, MOST_FOUND
from summitcheck.session.judging import Reference


def notes_on_bounds(
    references: Iterable[Reference], accounts: Collection[Document], *, words_only: bool
) -> Iterator[str]:
    """A line for each limit that a statement, its claims or an account reaches; ``words_only``: no model is used."""
    parts = [part for reference in references for part in reference.parts]
    yield from filter(None, map(note_on_divided, (*(part.statement for part in parts), *accounts)))
    for part in parts:
        for count, what in ((len(part.claims), "claims"), (len(part.statement.sentences), "sentences")):
            if count > MOST_FOUND:
                compared = f"each sentence is compared only with the {MOST_FOUND} sentences that share its rarest words"
                yield f"{part.statement.name}: {count:,} {what}: {compared}"
    for account in () if words_only else accounts:
        if (count := len(account.sentences)) > MOST_ENCODED:
            read = f"the entailment model reads only the {MOST_ENCODED:,} sentences that cover most of a claim"
            yield f"{account.name}: {count:,} sentences: {read}"
