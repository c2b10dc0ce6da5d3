"""SC902: causes, prices and pressures that the account gives and the statement does not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import Detection, Example, Rule, account_words, official_span
from summitcheck.detect.reading.sentences import clause_at, clause_from, sentence_at, span, word_before
from summitcheck.detect.reading.sides import MIN_MATCHED, account_side, contains, nearest, opposite_sentence
from summitcheck.detect.reading.verbs import verbs
from summitcheck.severity import Severity


def _find(alignment: Alignment) -> Iterator[Detection]:
    side, account = account_side(alignment), alignment.account
    for cause in account.language.cues.CAUSES.within(account.tokens, account.words):
        if _is_scheduled(account, cause) or _names_who_acts(alignment, cause) or _opens_aside(account, cause):
            continue
        tokens = sentence_at(account, cause.start)
        around, given = nearest(side, tokens, cause), _given(account, cause)
        caused = [k for k in side.matched_among(tokens) if account.terms[k].first not in given]
        if not around or len(caused) < MIN_MATCHED or _is_aside_of_statement(alignment, given):
            continue
        if _gives_reason(alignment, opposite_sentence(side, alignment.official, around), tokens, cause):
            continue
        terms, place = side.matches(around), span(account, cause)
        message = f"The account gives a cause that the statement does not: {account_words(alignment, place)}"
        yield Detection("SC902", official_span(alignment, terms), place, message, terms)


def _given(text: AnnotatedText, cause: range) -> range:
    """The words of what is given as a cause: all of its clause; behind a "because" with a verb, of its sentence."""
    sentence = sentence_at(text, cause.start)
    if len(cause) > 1 or cause.start == sentence.start:
        return clause_from(text, cause.start)
    return range(cause.start, sentence.stop)


def _is_aside_of_statement(alignment: Alignment, given: range) -> bool:
    """True where a cause has words of an aside of the statement: ", which are scarce", ", whose law forbids it"."""
    official, account = alignment.official, alignment.account
    relatives = official.language.clauses.RELATIVES
    told = (official.terms[i].first for i, j in alignment.matched.items() if account.terms[j].first in given)
    asides = (clause_at(official, n) for n in told)
    return any(official.tokens[aside.start].norm in relatives for aside in asides)


def _is_scheduled(text: AnnotatedText, phrase: range) -> bool:
    """True for "are due to visit" and "is due to the council by May", which give no cause."""
    following = [t.norm for t in text.tokens[phrase.stop : phrase.stop + 1]]
    if text.tokens[phrase.start].norm != text.language.cues.DUE:
        return False
    helped = word_before(text, phrase.start) in text.language.syntax.BE
    dated = any(t.kind is TermKind.DATE and t.first in clause_at(text, phrase.start) for t in text.terms)
    return (helped and dated) or any("v" in text.language.lexicon.pos(word) for word in following)


def _opens_aside(text: AnnotatedText, cause: range) -> bool:
    """True for a sentence that opens with "because" and gives no cause for what it tells.

    "Because we will also meet Peru, as I said" is all of a sentence that goes on with one before it, and "because they
    know that ships are scarce, they will build more" tells what those who act have in mind.
    """
    sentence, opening = sentence_at(text, cause.start), clause_from(text, cause.start)
    if cause.start != sentence.start or len(cause) > 1:
        return False
    doing = [text.tokens[text.terms[k].first].norm for k in verbs(text) if text.terms[k].first in opening]
    known = any(text.language.lexicon.lemma(verb, "v") in text.language.cues.HAVING_IN_MIND for verb in doing)
    return known or not _has_main_clause(text, range(opening.stop, sentence.stop))


def _has_main_clause(text: AnnotatedText, tokens: range) -> bool:
    """True where a clause with a verb stands among some tokens that no "as", "which" or "and" opens."""
    clauses, found = text.language.clauses, {text.terms[k].first for k in verbs(text)}
    dependent = clauses.COORDINATORS | clauses.RELATIVES | text.language.cues.POSSIBLE_REASONS
    starts = [n for n in tokens if clause_at(text, n).start == n and text.tokens[n].norm not in dependent]
    finite = text.language.speech.FINITE
    return any(k in found or text.tokens[k].norm in finite for n in starts for k in clause_at(text, n))


def _names_who_acts(alignment: Alignment, cause: range) -> bool:
    """True for "thanks to Peru", and nothing more, where Peru is the statement's: whoever does it is no other cause."""
    account = alignment.account
    clause = clause_at(account, cause.start)
    behind = [k for k, term in enumerate(account.terms) if cause.stop <= term.first < clause.stop]
    praises = any(
        place.start == cause.start for place in account.language.cues.CREDITING.within(account.tokens, account.words)
    )
    return praises and bool(behind) and all(k in alignment.backward and account.terms[k].capital for k in behind)


def _gives_reason(alignment: Alignment, official: range, account: range, cause: range) -> bool:
    """True when the statement's sentence gives a reason too, in a word that the account has not kept beside its own."""
    if contains(alignment.official, official, alignment.official.language.cues.REASONS):
        return True
    stated = _counted(alignment.official, official)
    kept = _counted(alignment.account, (n for n in account if n not in cause))
    return any(kept[word] < count for word, count in stated.items())


def _counted(text: AnnotatedText, tokens: Iterable[int]) -> Counter[str]:
    """How often each word that may express a reason stands among some tokens."""
    reasons = text.language.cues.POSSIBLE_REASONS
    return Counter(text.tokens[n].norm for n in tokens if text.tokens[n].norm in reasons)


RULE = Rule(
    code="SC902",
    name="cause-added",
    severity=Severity.WARNING,
    summary="The account gives a cause, a price or a pressure that the statement does not mention.",
    why="“In return for” turns a gift into a deal, and “under pressure” turns a choice into a defeat.",
    needs=(
        "At least two words of the account's sentence outside the cause are matched, so that it is a cause of what "
        "the statement tells. The statement's sentence gives no reason itself, not even with a word such as “by” or "
        "“as” that the account replaced. The account's is no “because” before what those who act know or think, or at "
        "the start of a sentence without a main clause, and has no words of an aside of the statement (“, which are "
        "scarce”)."
    ),
    faithful=Example(
        "Due to the floods, the port will stay closed.", "The port will stay closed because of the floods."
    ),
    distorted=Example("The port will stay closed.", "The port will stay closed because of a strike."),
    find=_find,
)
