"""How alike claims and sentences of an account are by their encodings, and what windows do to claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import nlargest
from itertools import pairwise
from typing import Any, NamedTuple

from summitcheck.entail.base import Entailment, EntailmentModel
from summitcheck.retrieve.compile import CompiledStatement
from summitcheck.retrieve.limits import MOST_ENCODED
from summitcheck.retrieve.retrieve import RetrievedSentence

#: A window is read with its neighbours as long as all together have no more words than this: "it" and "that part" are
#: told there.
_WORDS = 60
#: Line breaks between two sentences from which on they stand in different paragraphs.
_BLANK_LINE = 2
#: How much likeness counts beside the share of a claim's words that a sentence covers, when the best is chosen.
LIKENESS_COUNTS = 3.0


class StatementMeaning(NamedTuple):
    """A model and what it made of each claim, in their order."""

    model: EntailmentModel[Any]
    claims: Sequence[Any]

    @classmethod
    def of(cls, statement: CompiledStatement, model: EntailmentModel[Any]) -> StatementMeaning:
        """The claims of a statement, each as a whole clause: its words in the statement may leave out who acts."""
        return cls(model, model.encode([each.claim.text for each in statement.hypotheses]))

    def beside(self, sentences: Sequence[RetrievedSentence], plain: str) -> AccountMeaning:
        """The sentences of an account, whose text is ``plain``, beside the claims."""
        chosen = _worth_encoding(sentences)
        encoded = self.model.encode([_words(sentences[n]) for n in chosen])
        likeness = [
            {n: like for n, like in zip(chosen, each, strict=True) if like}
            for each in self.model.similarities(self.claims, encoded)
        ]
        return AccountMeaning(self, sentences, dict(zip(chosen, encoded, strict=True)), likeness, plain)


class AccountMeaning(NamedTuple):
    """The sentences of an account, encoded as far as a claim may rest on them.

    ``likeness`` is by claim, then by sentence, how alike (0 to 1) the two are; of a sentence that is not there, it
    is 0.
    """

    statement: StatementMeaning
    sentences: Sequence[RetrievedSentence]
    encoded: Mapping[int, Any]
    likeness: Sequence[Mapping[int, float]]
    plain: str

    def bonus(self, claim: int) -> dict[int, float]:
        """What sentences have beside their coverage when the best for a claim is chosen."""
        return {n: LIKENESS_COUNTS * each for n, each in self.likeness[claim].items()}

    def read(self, windows: Mapping[int, range]) -> dict[int, Entailment]:
        """What the window of each of some claims does to it, read with its neighbours."""
        model, claims = self.statement.model, self.statement.claims
        around = {claim: self._around(window) for claim, window in windows.items()}
        missing = sorted({n for each in around.values() for n in each} - self.encoded.keys())
        more = model.encode([_words(self.sentences[n]) for n in missing])
        encoded = {**self.encoded, **dict(zip(missing, more, strict=True))}
        joined = {each: model.join([encoded[n] for n in each]) for each in dict.fromkeys(around.values())}
        pairs = [(joined[each], claims[claim]) for claim, each in around.items()]
        return dict(zip(windows, model.read(pairs), strict=True))

    def _around(self, window: range) -> range:
        """The window with the sentence before it and the one behind it, as far as there is room."""
        for wider in (range(window.start - 1, window.stop), range(window.start, window.stop + 1)):
            added = wider.start if wider.start < window.start else wider.stop - 1
            if 0 <= added < len(self.sentences) and self._belongs(wider) and self._length(wider) <= _WORDS:
                return wider
        return window

    def _belongs(self, window: range) -> bool:
        """True where the account says all of it, in one paragraph."""
        sentences = self.sentences[window.start : window.stop]
        counting = all(each.counts for each in sentences)
        return counting and all(self._joined(*gap) for gap in pairwise(sentences))

    def _joined(self, one: RetrievedSentence, other: RetrievedSentence) -> bool:
        return self.plain[one.sentence.end : other.sentence.start].count("\n") < _BLANK_LINE

    def _length(self, window: range) -> int:
        return sum([len(self.sentences[n].text.tokens) for n in window])


def _worth_encoding(sentences: Sequence[RetrievedSentence]) -> list[int]:
    """The numbers of the sentences that a claim may rest on, in order; of very many those that cover most of some."""
    most = {
        n: max([match.coverage for match in each.matches.values()])
        for n, each in enumerate(sentences)
        if each.counts and each.matches
    }
    return sorted(nlargest(MOST_ENCODED, most, key=most.__getitem__) if len(most) > MOST_ENCODED else most)


def _words(sentence: RetrievedSentence) -> str:
    return " ".join(sentence.text.text.split())
