"""Retrieve the sentences of an annotated account, and the candidates for each claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summitcheck.annotate.attribution import Attribution, attribution
from summitcheck.annotate.document import AnnotatedDocument
from summitcheck.annotate.listed import denied_items
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.documents.model import Sentence
from summitcheck.retrieve.compile import CompiledStatement
from summitcheck.retrieve.index import Match, Resolved, SentenceIndex
from summitcheck.retrieve.support import Support, find_support
from summitcheck.retrieve.windows import Candidate

_NAME = TermKind.NAME


class RetrievedSentence(NamedTuple):
    """A sentence of an account that asserts something, whose words it gives, and what the statement has of it.

    ``matches`` are those of the claims that share a term with it, ``most`` has for each of its terms the most weight
    that any claim has around it, ``resolved`` the keys that it may stand for.
    """

    sentence: Sentence
    text: AnnotatedText
    attribution: Attribution
    matches: Mapping[int, Match]
    most: Sequence[float]
    resolved: Resolved
    support: Support

    @property
    def counts(self) -> bool:
        """True where the account answers for it: what others say, or it denies or asks, does nothing to a claim."""
        return self.attribution is Attribution.ASSERTED


def retrieve(statement: CompiledStatement, account: AnnotatedDocument) -> tuple[RetrievedSentence, ...]:
    """The asserting sentences of an account, in order, each looked up once."""
    denied, sentences = denied_items(account), account.document.sentences
    return tuple(
        [
            _retrieved(statement, sentences[n], account.texts[n], denied=n in denied and statement.parties is not None)
            for n in account.asserting
        ]
    )


def _retrieved(
    statement: CompiledStatement, sentence: Sentence, text: AnnotatedText, *, denied: bool
) -> RetrievedSentence:
    matches = statement.index.match(text)
    support = find_support(text, matches.lines, statement.asserting)
    spoken = Attribution.DENIED if denied else _attribution(statement, text, support)
    return RetrievedSentence(sentence, text, spoken, matches.claims, matches.most, matches.resolved, support)


def _attribution(statement: CompiledStatement, text: AnnotatedText, support: Support) -> Attribution:
    """Whose words a sentence gives, as far as the statement does not give them to the same speaker itself.

    Without a statement nobody is known to be a party to it, or not to be.
    """
    if statement.parties is None:
        return Attribution.ASSERTED
    found = attribution(text, statement.parties).attribution
    if found is not Attribution.ASSERTED and support.lines:
        line = statement.lines[support.lines[0]]
        if attribution(line, statement.parties).attribution is found or _is_exchanged(text, line, statement.parties):
            return Attribution.ASSERTED
    return found


def _is_exchanged(text: AnnotatedText, line: AnnotatedText, parties: frozenset[str]) -> bool:
    """True for "Spain welcomed Morocco's gift" where the statement has a line that tells it of Morocco and Spain."""
    if attribution(line, frozenset()).attribution is not Attribution.ATTRIBUTED:
        return False
    named = {form for term in line.terms if term.kind is _NAME for form in (term.key, term.norm)}
    return attribution(text, parties | named).attribution is Attribution.ASSERTED


def candidates_by_claim(sentences: Sequence[RetrievedSentence], claims: int) -> tuple[tuple[Candidate, ...], ...]:
    """For each of so many claims, in order, the sentences that share a term with it."""
    found: list[list[Candidate]] = [[] for _ in range(claims)]
    for number, sentence in enumerate(sentences):
        for claim, match in sentence.matches.items():
            found[claim].append(Candidate(number, match))
    return tuple(map(tuple, found))


def weight_in(sentence: RetrievedSentence, lines: Sequence[int]) -> float:
    """The weight of the words of a sentence that one of some lines of the statement has; of the one that has most."""
    return max([sentence.support.by_line.get(n, 0.0) for n in lines], default=0.0)


def weight_of_others(index: SentenceIndex, text: AnnotatedText, weights: Sequence[float]) -> float:
    """The weight of the names in a text, whose terms weigh so much, that the statement has nowhere."""
    pairs = zip(text.terms, weights, strict=True)
    return sum([weight for term, weight in pairs if term.kind is _NAME and term.key not in index.by_key])
