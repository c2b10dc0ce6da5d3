"""SC401: pairs of parties or things that stand in each other's place."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, Example, Rule, account_span, official_span, official_words
from summitcheck.detect.reading.counts import is_noun
from summitcheck.detect.reading.parts import turned_ratios
from summitcheck.detect.reading.roles import NounPhrase, SyntacticRole, noun_phrases, roles
from summitcheck.detect.reading.sentences import clause_at, gap
from summitcheck.detect.reading.subjects import exchanged_subjects
from summitcheck.detect.reading.verbs import is_verb
from summitcheck.severity import Severity

_NAME = TermKind.NAME
#: The roles of a phrase in the statement, and in the account as leaning on official terms.
_Roles = tuple[frozenset[SyntacticRole], frozenset[SyntacticRole]]


def _find(alignment: Alignment) -> Iterator[Detection]:
    found = list(_exchanged(alignment))
    yield from found or _acting_in_turn(alignment)


def _acting_in_turn(alignment: Alignment) -> Iterator[Detection]:
    """Two countries of which one acts in the statement and the other in the account."""
    for pair in exchanged_subjects(alignment):
        one, other = (noun_phrases(alignment.official)[index] for index in sorted(pair))
        if one.head in alignment.matched and other.head in alignment.matched:
            yield _detection(alignment, one, other)


def _exchanged(alignment: Alignment) -> Iterator[Detection]:
    """Two matched phrases, each with a role that the other plays in the statement and none of its own."""
    candidates, partners = _candidates(alignment)
    if candidates and turned_ratios(alignment):
        return
    for i, (official, account) in candidates.items():
        for k, (partner_official, partner_account) in partners.items():
            if k <= i and k in candidates:
                continue  # each pair once
            exchanged = account & partner_official, partner_account & official
            verbs = {verb for roles_of in exchanged for _, verb in roles_of}
            if all(exchanged) and _are_two(alignment, i, k) and not _are_in_order(alignment, i, k, verbs):
                yield _detection(alignment, *(noun_phrases(alignment.official)[head] for head in sorted((i, k))))


def _candidates(alignment: Alignment) -> tuple[dict[int, _Roles], dict[int, _Roles]]:
    """The phrases that may have been swapped, and those that they may have been swapped with, by their heads.

    Of two that change places at least one has moved in the alignment, unless the voice of the sentence changed.
    """
    agent = alignment.official.language.syntax.AGENT
    if (agent in alignment.official.words) != (agent in alignment.account.words):
        changed = dict(_changed_roles(alignment, alignment.matched))
        return changed, changed
    moved = dict(_changed_roles(alignment, dict(alignment.moved)))
    return moved, moved | dict(_changed_roles(alignment, alignment.matched)) if moved else moved


def _changed_roles(alignment: Alignment, pairs: Mapping[int, int]) -> Iterator[tuple[int, _Roles]]:
    """Of some matched nouns and names, those that play no role of theirs in the account, with both sets of roles."""
    backward, things = alignment.backward, _things(alignment.official) if pairs else {}
    for i, j in pairs.items():
        if (phrase := things.get(i)) is None:
            continue
        official = roles(alignment.official, phrase)
        retold = roles(alignment.account, noun_phrases(alignment.account)[j]) if official else ()
        account = frozenset((role, backward[k]) for role, k in retold if k in backward)
        if account and not official & account:
            yield i, (official, account)


@once_per_text
def _things(text: AnnotatedText) -> dict[int, NounPhrase]:
    """The phrases of a text that name a thing, by their heads."""
    return {i: phrase for i, phrase in enumerate(noun_phrases(text)) if phrase.head == i and _is_thing(text, i)}


def _is_thing(text: AnnotatedText, index: int) -> bool:
    term = text.terms[index]
    if term.kind is _NAME or term.capital:
        return True
    return is_noun(text, index) and not is_verb(text, index)


def _are_two(alignment: Alignment, one: int, other: int) -> bool:
    """False for two mentions of one thing, and for two named as one ("Japan-U.S. relations"), in whatever order."""
    if alignment.official.terms[one].key == alignment.official.terms[other].key:
        return False
    matches = alignment.matched[one], alignment.matched[other]
    return not _named_as_one(alignment.official, one, other) and not _named_as_one(alignment.account, *matches)


def _are_in_order(alignment: Alignment, one: int, other: int, verbs: Collection[int]) -> bool:
    """True beside one verb told twice, which may be matched crosswise, for two that stand in one order in both texts.

    So it is for two whose clauses are swapped with all that they tell.
    """
    terms = alignment.official.terms
    keys = {terms[k].key for k in verbs}
    if len(verbs) == len(keys):
        return False
    if (one < other) == (alignment.matched[one] < alignment.matched[other]):
        return True
    return all(_keeps_its_clause(alignment, *pair, verbs) for pair in ((one, other), (other, one)))


def _keeps_its_clause(alignment: Alignment, index: int, other: int, twice: Collection[int]) -> bool:
    """True where another term is in another clause, and what is matched beside a term in its own is so there, too.

    But for what is told twice, which may be matched crosswise.
    """
    official, account, matched = alignment.official, alignment.account, alignment.matched
    own = clause_at(official, official.terms[index].first)
    told = clause_at(account, account.terms[matched[index]].first)
    if told == clause_at(account, account.terms[matched[other]].first):
        return False
    beside = [j for i, j in matched.items() if i not in (index, *twice) and official.terms[i].first in own]
    words = [account.terms[j] for j in beside if account.terms[j].kind is not TermKind.OPERATOR]
    return bool(words) and all(term.first in told for term in words)


def _named_as_one(text: AnnotatedText, one: int, other: int) -> bool:
    first, second = sorted((one, other))
    return second == first + 1 and gap(text, first, second).strip() in text.language.syntax.BETWEEN_NAMES


def _detection(alignment: Alignment, first: NounPhrase, second: NounPhrase) -> Detection:
    heads = (first.head, second.head)
    names = [official_words(alignment, official_span(alignment, phrase.terms)) for phrase in (first, second)]
    account = account_span(alignment, tuple(alignment.matched[i] for i in heads))
    message = f"{names[0]} and {names[1]} are swapped"
    return Detection("SC401", official_span(alignment, heads), account, message, heads)


RULE = Rule(
    code="SC401",
    name="roles-swapped",
    severity=Severity.ERROR,
    summary="Two parties, or two things, were swapped.",
    why="All words may be the same while the promise is made by the party that was to receive it.",
    needs=(
        "Both are matched. At the same verb or noun, each has the role that the other has in the statement, and not "
        "its own. A role that cannot be read counts as none; beside a verb that occurs twice, the order counts. "
        "Also reported: one country alone is before a verb and another after it, and the account has the reverse "
        "order."
    ),
    faithful=Example("Chile will sell copper to Ghana.", "Copper will be sold to Ghana by Chile."),
    distorted=Example("Chile will sell copper to Ghana.", "Ghana will sell copper to Chile."),
    find=_find,
)
