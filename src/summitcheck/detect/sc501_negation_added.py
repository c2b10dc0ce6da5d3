"""SC501: words that the statement affirms and the account denies."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, Example, Rule, account_span, account_words, changed, official_span
from summitcheck.detect.reading.bounds import DENIABLE
from summitcheck.detect.reading.conditions import conditions
from summitcheck.detect.reading.contrasts import exchanged_contrasts
from summitcheck.detect.reading.defaults import is_one_condition
from summitcheck.detect.reading.described import is_described_otherwise
from summitcheck.detect.reading.doubled import is_turned_by_rest, tells_who
from summitcheck.detect.reading.duties import is_deplored
from summitcheck.detect.reading.exceptions import exceptions, is_of_exception
from summitcheck.detect.reading.figures import matched_figures
from summitcheck.detect.reading.negation import (
    asks,
    goes_on,
    governed,
    is_behind_denial,
    is_denied_by_prefix,
    is_exceptional,
    is_put_off,
    is_under_denial,
    may_be_denied,
    negates,
    tells_of_the_past,
)
from summitcheck.detect.reading.otherwise import is_of_alternative, is_told_by_rest
from summitcheck.detect.reading.phrases import phrase_from
from summitcheck.detect.reading.prerequisites import is_told_before, is_turned_condition
from summitcheck.detect.reading.sentences import clause_at, clause_from, sentence_at, word_before
from summitcheck.detect.reading.twice import is_condition_first, is_turned_by_another
from summitcheck.detect.reading.undecided import is_undecided
from summitcheck.detect.reading.verbs import matched_verbs
from summitcheck.documents.model import Span
from summitcheck.severity import Severity

#: "No third nation" is no other one.
_SECOND = 2
#: Tokens behind a verb that leaves something open among which that stands.
_BEHIND = 4


def _find(alignment: Alignment) -> Iterator[Detection]:
    yield from _denied(alignment)
    for official, told in exchanged_contrasts(alignment):
        places = official_span(alignment, official), account_span(alignment, told)
        yield changed("SC501", alignment, *places, "What is denied and what is affirmed are swapped", official)


def _denied(alignment: Alignment) -> Iterator[Detection]:
    """What a negation of the account denies and the statement does not."""
    account, backward = alignment.account, alignment.backward
    if account.language.words.NEGATIONS.isdisjoint(account.words):
        return
    for k in range(len(account.terms)):
        if k in backward or not negates(account, k) or _denies_nothing(alignment, k):
            continue
        scope = governed(account, k)
        denied = next((j for j in scope if j in backward), None)
        if any(is_denied_by_prefix(alignment.official, account.terms[j]) for j in scope):
            continue
        if is_undecided(alignment, k, denied) or denied is None or _may_be_meant_too(alignment, k, denied):
            continue
        if not is_described_otherwise(alignment, k, denied) and _is_denied_too(alignment, k, denied):
            continue
        terms, place = (backward[denied],), _place(account, k, denied)
        message = f"The account denies what the statement affirms: {account_words(alignment, place)}"
        yield Detection("SC501", official_span(alignment, terms), place, message, terms)


def _denies_nothing(alignment: Alignment, negation: int) -> bool:
    """True for a negation of the account that sets a condition, leaves something open or stands in an aside."""
    account, official = alignment.account, alignment.official
    if (is_exceptional(account, negation) and not exceptions(official)) or is_condition_first(alignment, negation):
        return True
    if _leaves_open(account, negation) and account.language.polarity.WHETHER_OR[0] in official.words:
        return True
    if goes_on(account, negation) or asks(account, negation) or tells_who(account, negation):
        return True
    return _is_aside(alignment, negation) or _is_of_condition(alignment, negation)


def _may_be_meant_too(alignment: Alignment, negation: int, denied: int) -> bool:
    """True where the statement may mean the same as a negation of the account without denying the matched term."""
    if is_turned_condition(alignment) or is_turned_by_rest(alignment, negation) or _lasts(alignment, negation, denied):
        return True
    if _is_turned_by_another(alignment, negation, denied) or _is_exempt(alignment, negation, denied):
        return True
    if _is_waited_for(alignment, negation, denied) or is_of_alternative(alignment, negation):
        return True
    if is_deplored(alignment, negation, denied):
        return True
    if is_told_by_rest(alignment, negation) or _is_of_price(alignment, negation):
        return True
    return _is_of_another(alignment, negation) or is_told_before(alignment, negation)


def _place(text: AnnotatedText, negation: int, denied: int) -> Span:
    """From a negation, with the "need" or "whether or" before it, to what is denied, an adjective with its noun."""
    terms, first = text.terms, text.terms[negation].first
    needs = word_before(text, first) in text.language.cues.NEEDED
    opens = len(text.language.polarity.WHETHER_OR) if _leaves_open(text, negation) else int(needs)
    last = denied
    while text.language.lexicon.pos(terms[last].norm)[:1] in ("a", "") and _is_joined_by_words(text, last):
        last += 1
    return text.tokens[first - opens].start, terms[last].end


def _leaves_open(text: AnnotatedText, negation: int) -> bool:
    """True for the "not" of "whether or not"."""
    return text.before(text.terms[negation], 2) == text.language.polarity.WHETHER_OR


def _is_joined_by_words(text: AnnotatedText, index: int) -> bool:
    """True where a word or a name stands right behind a term."""
    behind = text.terms[index + 1 : index + 2]
    return any(t.kind in (TermKind.WORD, TermKind.NAME) and t.first == text.terms[index].last for t in behind)


def _is_denied_too(alignment: Alignment, negation: int, denied: int) -> bool:
    """True where the statement denies what the account denies, or may do so in other words."""
    official, own = alignment.official, alignment.backward[denied]
    if is_under_denial(official, own) or is_behind_denial(official, own):
        return True
    if may_be_denied(alignment, own, negation) or is_put_off(alignment, negation) or _is_bound(alignment, denied):
        return True
    if _is_still_to_come(alignment, own, negation) or is_of_exception(alignment, denied):
        return True
    return is_one_condition(alignment, denied)


def _is_turned_by_another(alignment: Alignment, negation: int, denied: int) -> bool:
    """True for "neither" where the statement has "both", and one text alone denies more, or says "both" of the rest."""
    official, counts = alignment.official, alignment.official.language.degrees.OF_TWO
    before = official.terms[alignment.backward[denied]].first - 1
    both = before >= 0 and official.tokens[before].norm in counts
    return both and is_turned_by_another(alignment, before, alignment.account.terms[negation].first)


def _is_of_condition(alignment: Alignment, negation: int) -> bool:
    """True where both set a condition, and the account denies it and what depends on it: "if not, they will not"."""
    account = alignment.account
    sentence = sentence_at(account, account.terms[negation].first)
    clauses = [clause for clause in conditions(account) if clause.start in sentence]
    denied = any(account.tokens[n].norm in account.language.words.NEGATIONS for clause in clauses for n in clause)
    return denied and bool(conditions(alignment.official))


def _lasts(alignment: Alignment, negation: int, denied: int) -> bool:
    """True for "may not last until 2029" where the statement tells of nothing that lasts until then."""
    account = alignment.account
    behind = account.terms[negation].last
    between = [j for j in range(negation + 1, denied) if account.terms[j].first == behind]
    verbal = (j for j in between if "v" in account.language.lexicon.pos(account.terms[j].norm))
    return any(account.terms[j].kind is TermKind.OPERATOR and j not in alignment.backward for j in verbal)


def _is_waited_for(alignment: Alignment, negation: int, denied: int) -> bool:
    """True for what the statement only sets as a condition, denied where the account tells nothing of the promise.

    "Whether or not they agree" and "need not agree" are of the promise.
    """
    official, account = alignment.official, alignment.account
    waits = {n for clause in conditions(official) for n in clause}
    sentence = sentence_at(account, account.terms[denied].first)
    if official.terms[alignment.backward[denied]].first not in waits or _is_needless(account, negation, sentence):
        return False
    acts = [j for i, j in matched_verbs(alignment) if official.terms[i].first not in waits]
    return not any(account.terms[j].first in sentence for j in acts)


def _is_needless(text: AnnotatedText, negation: int, sentence: range) -> bool:
    """True for a negation that says of a condition that nothing waits for it: "with or without", "need not"."""
    words = {text.tokens[n].norm for n in sentence}
    cues = text.language.cues
    return text.terms[negation].norm == text.language.polarity.WITHOUT or not words.isdisjoint(cues.NEEDLESS)


def _is_aside(alignment: Alignment, negation: int) -> bool:
    """True for an aside about the past of which the statement tells nothing."""
    since = alignment.official.language.polarity.SINCE
    return since not in alignment.official.words and tells_of_the_past(alignment.account, negation)


def _is_exempt(alignment: Alignment, negation: int, denied: int) -> bool:
    """True for "pays no customs duty" where the statement exempts from it, a word that the account has not."""
    official, account, events = alignment.official, alignment.account, alignment.account.language.events
    if events.EXEMPTING.isdisjoint(official.words) or not events.EXEMPTING.isdisjoint(account.words):
        return False
    behind = account.after(account.terms[negation], _BEHIND)
    matched = {account.terms[j].norm for j in alignment.backward}
    dues = any(word in events.DUES and word in matched for word in behind)
    return dues or alignment.backward[denied] in _spared(official)


@once_per_text
def _spared(text: AnnotatedText) -> frozenset[int]:
    """The terms of what a text exempts somebody from: "will exempt firms from export licences"."""
    values, exempting = text.language.values, text.language.events.EXEMPTING
    found: set[int] = set()
    for n in [n for n, token in enumerate(text.tokens) if token.norm in exempting]:
        behind = range(n + 1, clause_at(text, n).stop)
        leads = next((k for k in behind if text.tokens[k].norm == values.FROM), None)
        found.update(phrase_from(text, range(leads + 1, behind.stop)) if leads is not None else ())
    return frozenset(found)


def _is_of_price(alignment: Alignment, negation: int) -> bool:
    """True for "pays nothing" and "without charge" where the statement says in other words that it is free."""
    official, account, events = alignment.official, alignment.account, alignment.account.language.events
    if not events.FREE_OF_PRICE.within(official.tokens, official.words):
        return False
    term = account.terms[negation]
    return not events.PRICES.isdisjoint((*account.before(term, 2), *account.after(term, 2)))


def _is_of_another(alignment: Alignment, negation: int) -> bool:
    """True for "no second certificate" where the statement tells of none that is the second."""
    account, behind = alignment.account, negation + 1
    if behind >= len(account.terms):
        return False
    own = alignment.official.terms[alignment.backward[behind]].quantity if behind in alignment.backward else None
    if own is not None and own.is_ordinal:
        return False
    quantity, adjacent = account.terms[behind].quantity, account.terms[behind].first == account.terms[negation].last
    return adjacent and quantity is not None and quantity.is_ordinal and quantity.value == _SECOND


def _is_bound(alignment: Alignment, denied: int) -> bool:
    """True for "not exceed 40" and "no bank at less than 40" beside "40 at most" or "40": SC103 compares bounds.

    Where the statement has the same bound, it is not the bound that is denied.
    """
    clause = clause_from(alignment.account, alignment.account.terms[denied].first)
    return any(
        told.bound in DENIABLE and told.bound != own.bound and alignment.account.terms[j].first in clause
        for _, j, own, told in matched_figures(alignment)
    )


def _is_still_to_come(alignment: Alignment, official: int, negation: int) -> bool:
    """True for "not in force yet" where the statement tells what will be."""
    account, text = alignment.account, alignment.official
    yet = account.language.polarity.YET
    clause = clause_from(account, account.terms[negation].first)
    put_off = any(account.tokens[n].norm == yet for n in clause)
    modals = text.language.words.MODALS
    before = range(sentence_at(text, text.terms[official].first).start, text.terms[official].first)
    pending = modals.keys() | {text.language.strength.INFINITIVE}
    return put_off and any(text.tokens[n].norm in pending for n in before)


RULE = Rule(
    code="SC501",
    name="negation-added",
    severity=Severity.ERROR,
    summary="The account denies what the statement affirms.",
    why="One small word turns a commitment into a refusal.",
    needs=(
        "A negation in the account is matched to nothing. The word that it governs in the same clause is matched to a "
        "word that the statement does not deny, either directly or by a word beside it (“exempt”) that the account "
        "lacks. Not reported: denying a condition of the statement without reporting the promise; what happens "
        "otherwise (“pay, or they will not sail”). Not reported either: saying that something only hoped for was not "
        "promised (“has not promised”); denying everything except what remains (“nothing but wells”); deploring what "
        "the statement deplores (“should not have to choose” for “are forced to choose”). Nor is a negation that the "
        "rest of its sentence turns (“no port is left out”), or that tells who or how much is meant (“those who cannot "
        "pay”, “not six years old”)."
    ),
    faithful=Example("The parties will share the data.", "The parties will not only share the data but publish them."),
    distorted=Example("The parties will share the data.", "The parties will not share the data."),
    find=_find,
)
