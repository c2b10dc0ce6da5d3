"""Find what several do together in the statement, and one alone does, pays or promises in the account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.agents import agents
from summitcheck.detect.reading.deeds import is_aside
from summitcheck.detect.reading.sentences import clause_at, sentence_at, word_at
from summitcheck.detect.reading.sides import MIN_MATCHED, account_side
from summitcheck.lang.wordlists import Phrases

#: The tokens that say that several act, those that say that one does, and the official term beside the first.
Alone = tuple[range, range, int]


def told_alone(alignment: Alignment) -> Iterator[Alone]:
    """The places, official and account, that tell of several and of one: "jointly", "on its own"."""
    account = alignment.account
    main = [each for each in _unaided(account) if not is_aside(account, each.start)]
    told = [each for each in main if _tells(alignment, clause_at(account, each.start))]
    unreturned = account.language.actors.UNRETURNED.within(account.tokens, account.words)
    told += [each for each in unreturned[:1] if _is_of_claim(alignment, each)]
    own = _together(alignment) if told else []
    if own:
        yield from _beside(alignment, own[0], told[0])
    else:
        yield from _paid_alone(alignment)


def _is_of_claim(alignment: Alignment, unreturned: range) -> bool:
    """True for "nothing in return" at the end of a clause, behind what tells of the claim, where nobody joins in."""
    text = alignment.account
    words = _words_by_sentence(text)[sentence_at(text, unreturned.start).start]
    ends = clause_at(text, unreturned.start).stop == unreturned.stop
    return ends and words.isdisjoint(text.language.actors.TOGETHER) and _tells(alignment, range(unreturned.start))


def _beside(alignment: Alignment, own: range, told: range) -> Iterator[Alone]:
    """The two places with the term of the claim that is nearest to the first."""
    terms = alignment.official.terms
    near = min(alignment.focus, key=lambda k: abs(terms[k].first - own.start), default=None)
    if near is not None:
        yield own, told, near


def _together(alignment: Alignment) -> list[range]:
    """The words of a claim that tell that several act."""
    text, terms, actors = alignment.official, alignment.official.terms, alignment.official.language.actors
    focus = alignment.focus
    claim = range(terms[focus.start].first, terms[focus.stop - 1].last) if focus else range(0)
    lemma = text.language.lexicon.lemma
    found = [n for n in claim if text.tokens[n].norm in actors.TOGETHER or _counts_sides(text, n)]
    found += [n for n in claim if lemma(text.tokens[n].norm, "v") in actors.EXCHANGING]
    return [range(n, n + 1) for n in found]


def _counts_sides(text: AnnotatedText, token: int) -> bool:
    """True for the "two" of "the two governments"."""
    actors = text.language.actors
    counted = text.tokens[token].norm in actors.NUMBERS_OF_SIDES
    return counted and actors.ACTOR_CLASSES.get(word_at(text, token + 1)) == "state"


def _unaided(text: AnnotatedText) -> list[range]:
    """The places that say that nobody helps: "Peru alone", "on its own"; not "on its own soil", "this year alone"."""
    actors = text.language.actors
    alone = [n for n, token in enumerate(text.tokens) if token.norm == actors.ALONE and _is_behind_actor(text, n)]
    ended = [each for each in actors.UNAIDED.within(text.tokens, text.words) if _ends_phrase(text, each.stop)]
    found = [*(range(n, n + 1) for n in alone), *ended, *actors.SOLELY.within(text.tokens, text.words)]
    return [each for each in found if not _is_denied(text, each)]


def _is_behind_actor(text: AnnotatedText, token: int) -> bool:
    """True behind a name, other than that of a month, or a word for a government."""
    before = text.tokens[token - 1] if token else None
    if before is None or before.norm in text.language.clauses.TIMES:
        return False
    return before.text[:1].isupper() or before.norm in text.language.actors.ACTOR_CLASSES


def _ends_phrase(text: AnnotatedText, token: int) -> bool:
    """True where no noun follows."""
    clauses = text.language.clauses
    after = clauses.PREPOSITIONS | clauses.COORDINATORS | clauses.RELATIVES | clauses.HELPERS | clauses.SUBORDINATORS
    return token >= len(text.tokens) or clause_at(text, token).start == token or word_at(text, token) in after


def _is_denied(text: AnnotatedText, tokens: range) -> bool:
    """True where the sentence says that several act as well, or denies that one does."""
    words = _words_by_sentence(text)[sentence_at(text, tokens.start).start]
    return not words.isdisjoint(text.language.actors.TOGETHER | text.language.words.NEGATIONS)


@once_per_text
def _words_by_sentence(text: AnnotatedText) -> Mapping[int, set[str]]:
    """The words of each sentence, by its first token."""
    found: dict[int, set[str]] = defaultdict(set)
    for n, token in enumerate(text.tokens):
        found[sentence_at(text, n).start].add(token.norm)
    return found


def _tells(alignment: Alignment, tokens: range) -> bool:
    """True where some tokens of the account tell of the claim."""
    matched = account_side(alignment).matched_among(tokens)
    return sum(alignment.backward[j] in alignment.focus for j in matched) >= MIN_MATCHED


def _paid_alone(alignment: Alignment) -> Iterator[Alone]:
    """What several pay in equal parts, and one alone in the account, which has no word for a part."""
    own = _in_claim(alignment, alignment.official.language.actors.IN_EQUAL_PARTS) if _payers(alignment) else []
    for verb in _payers(alignment) if own else ():
        term = alignment.account.terms[verb]
        if _tells(alignment, sentence_at(alignment.account, term.first)):
            yield from _beside(alignment, own[0], range(term.first, term.last))
            return


def _in_claim(alignment: Alignment, phrases: Phrases) -> list[range]:
    text, terms, focus = alignment.official, alignment.official.terms, alignment.focus
    found = phrases.within(text.tokens, text.words) if focus else ()
    return [each for each in found if terms[focus.start].first <= each.start < terms[focus.stop - 1].last]


def _payers(alignment: Alignment) -> list[int]:
    """The verbs of the account by which one party pays, in a sentence that has no word for a part."""
    text, lemma = alignment.account, alignment.account.language.lexicon.lemma
    paying = text.language.events.PAYING
    if paying.isdisjoint({lemma(norm, "v") for norm in text.words}):
        return []
    found = []
    for verb, agent in agents(text, alignment.parties).items():
        paid = lemma(text.terms[verb].norm, "v") in paying and len(agent.parties) == 1
        if paid and not _is_shared(text, text.terms[verb].first):
            found.append(verb)
    return found


def _is_shared(text: AnnotatedText, token: int) -> bool:
    words = _words_by_sentence(text)[sentence_at(text, token).start]
    return not words.isdisjoint(text.language.actors.SHARING)
