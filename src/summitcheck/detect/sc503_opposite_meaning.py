"""SC503: words that were replaced by their opposites."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.relation import RelationKind
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText
from summitcheck.detect.base import (
    Detection,
    Example,
    Rule,
    account_span,
    changed,
    official_span,
    replaced,
    replacements,
)
from summitcheck.detect.reading.bans import turned_bans
from summitcheck.detect.reading.contraries import contrary_phrases
from summitcheck.detect.reading.converse import are_converse
from summitcheck.detect.reading.defaults import have_one_default, turned_conditions, turned_defaults
from summitcheck.detect.reading.duties import forbidden_duties
from summitcheck.detect.reading.endings import is_told_from_its_end
from summitcheck.detect.reading.ladder import rungs
from summitcheck.detect.reading.negation import is_denied, is_denied_by_meaning
from summitcheck.detect.reading.reversals import reversed_acts
from summitcheck.detect.reading.sentences import gap, sentence_at, span, word_before
from summitcheck.detect.reading.sides import account_side
from summitcheck.detect.reading.stances import reversed_stances
from summitcheck.detect.reading.twice import is_turned_by_another
from summitcheck.detect.reading.verbs import verbs
from summitcheck.lang.degree import are_contrary
from summitcheck.severity import Severity

#: Phrases behind a word among which stands what it is said of.
_REACH = 2
_VALUES = frozenset((TermKind.DATE, TermKind.NUMBER))


def _find(alignment: Alignment) -> Iterator[Detection]:
    official, account, degrees = alignment.official, alignment.account, alignment.official.language.degrees.DEGREES
    for difference in replacements(alignment, RelationKind.OPPOSITE):
        (i,), (j,) = difference.official, difference.account
        graded = are_contrary(degrees.get(official.terms[i].norm), degrees.get(account.terms[j].norm))
        if graded or are_converse(alignment, i, j) or not _of_the_same(alignment, i, j):
            continue
        if _are_both_denied(alignment, i, j) or _is_same_default(alignment, i, j) or _is_before_end(alignment, i):
            continue
        if not _of_one_class(official, i, account, j) or _is_turned_twice(alignment, i, j):
            continue
        if _is_part(official, i) != _is_part(account, j) or _is_lessened(official, i) != _is_lessened(account, j):
            continue
        if _is_turned(official, i) == _is_turned(account, j):
            yield replaced("SC503", alignment, difference, "Replaced by the opposite")
    for one, other in reversed_stances(alignment):
        places = span(official, one.tokens), span(account, other.tokens)
        yield changed("SC503", alignment, *places, "The stance was reversed", (one.subject,))
    for own, told, thing in contrary_phrases(alignment):
        yield changed(
            "SC503", alignment, span(official, own), span(account, told), "Reported as the opposite", (thing,)
        )
    yield from _undone(alignment)
    for own, told, term in dict.fromkeys((*turned_defaults(alignment), *turned_conditions(alignment))):
        places = span(official, own), span(account, told)
        yield changed("SC503", alignment, *places, "What happens if nobody acts is reversed", (term,))


def _is_turned(text: AnnotatedText, index: int) -> bool:
    """True for what is denied, and for the verb of "accepts no blame"."""
    behind = text.after(text.terms[index], 1)
    return is_denied(text, index) or (
        index in verbs(text) and any(word in text.language.words.NEGATIONS for word in behind)
    )


def _undone(alignment: Alignment) -> Iterator[Detection]:
    """Acts that undo what the other text does, and duties and bans that it rules out."""
    official, account = alignment.official, alignment.account
    for requiring, act, told in forbidden_duties(alignment):
        places = official_span(alignment, (requiring, act)), account_span(alignment, (told,))
        yield changed("SC503", alignment, *places, "Something ruled out is reported as a duty", (act,))
    for act, told in reversed_acts(alignment):
        places = official_span(alignment, (act,)), account_span(alignment, (told,))
        yield changed("SC503", alignment, *places, "An act is reported as the act that undoes it", (act,))
    for lifted, imposed, thing in turned_bans(alignment):
        places = span(official, lifted), span(account, imposed)
        yield changed("SC503", alignment, *places, "A ban is lifted in one text but imposed in the other", (thing,))


def _of_one_class(official: AnnotatedText, i: int, account: AnnotatedText, j: int) -> bool:
    """False for a noun and a verb: "miss a payment" and "owes"."""
    classes = [text.language.lexicon.pos(text.terms[k].norm) for text, k in ((official, i), (account, j))]
    return not all(classes) or not set(classes[0]).isdisjoint(classes[1])


def _is_part(text: AnnotatedText, index: int) -> bool:
    """True for a word of a longer one: "watched over by", "take note of", "end-2029"."""
    term, language = text.terms[index], text.language
    following = text.after(term, 1)
    if term.kind is TermKind.OPERATOR:
        return term.norm in language.syntax.PREPOSITIONS and not language.syntax.PREPOSITIONS.isdisjoint(following)
    joined = (
        index + 1 < len(text.terms) and text.terms[index + 1].kind in _VALUES and gap(text, index, index + 1) == "-"
    )
    light = language.lexicon.lemma(term.norm, "v") in language.polarity.LIGHT_VERBS
    return joined or (light and any(rung.first == term.first < rung.last - 1 for rung in rungs(text)))


def _is_lessened(text: AnnotatedText, index: int) -> bool:
    """True for "dependence" in "end its dependence", which is as much as "reach independence"."""
    first = text.terms[index].first
    phrases = text.language.polarity.LESSENING.within(text.tokens, text.words)
    return any(first - _REACH <= phrase.stop <= first for phrase in phrases)


def _are_both_denied(alignment: Alignment, i: int, j: int) -> bool:
    """True for "unless either objects" and "if neither objects", and for "only after" and "not until"."""
    official, account = alignment.official, alignment.account
    operator = official.terms[i].kind is TermKind.OPERATOR
    exceptions = official.language.cues.UNLESS
    set_by = [bool(exceptions.within(text.tokens, text.words)) for text in (official, account)]
    waiting = [_waits(text, text.terms[k].first) for text, k in ((official, i), (account, j))]
    if operator and (_is_only_after(official, i, account, j) or _is_only_after(account, j, official, i)):
        return True
    return operator and (set_by[0] != set_by[1] or waiting[0] != waiting[1])


def _is_only_after(first: AnnotatedText, one: int, second: AnnotatedText, other: int) -> bool:
    """True for "paid only after the audit" and "frozen until the audit"."""
    polarity, until = first.language.polarity, second.terms[other].first
    only = word_before(first, first.terms[one].first) in first.language.degrees.ONLY
    denying = (polarity.NEGATIVE | polarity.SHUT) - first.language.words.OPERATORS
    before = second.tokens[sentence_at(second, until).start : until]
    waits = second.tokens[until].norm in polarity.LASTING_UNTIL
    return only and waits and any(token.norm in denying for token in before)


def _waits(text: AnnotatedText, token: int) -> bool:
    """True for the "until" of "will not be paid until it is approved"."""
    before = text.tokens[sentence_at(text, token).start : token]
    denied = any(each.norm in text.language.words.NEGATIONS for each in before)
    return denied and text.tokens[token].norm in text.language.polarity.LASTING_UNTIL


def _is_same_default(alignment: Alignment, i: int, j: int) -> bool:
    """True for "ends unless they extend it" and "continues only if they extend it"."""
    lemma, cues = alignment.official.language.lexicon.lemma, alignment.official.language.cues
    pair = {lemma(alignment.official.terms[i].norm, "v"), lemma(alignment.account.terms[j].norm, "v")}
    return not pair.isdisjoint(cues.ENDING) and not pair.isdisjoint(cues.GOING_ON) and have_one_default(alignment)


def _is_before_end(alignment: Alignment, i: int) -> bool:
    """True for the "until" of "closed until 2028" where the account has "opens after 2028"."""
    behind = i + 1
    operator = alignment.official.terms[i].kind is TermKind.OPERATOR and behind < len(alignment.official.terms)
    return operator and is_told_from_its_end(alignment, behind)


def _is_turned_twice(alignment: Alignment, i: int, j: int) -> bool:
    """True for "neither" where the account has "both deny", and for "both refrain" where it has "neither"."""
    tokens = alignment.official.terms[i].first, alignment.account.terms[j].first
    if alignment.official.terms[i].kind is TermKind.OPERATOR and is_turned_by_another(alignment, *tokens):
        return True
    of_subject = alignment.official.terms[i].norm in alignment.official.language.polarity.OF_SUBJECTS
    return of_subject and is_denied_by_meaning(account_side(alignment), j)


def _of_the_same(alignment: Alignment, i: int, j: int) -> bool:
    """True where the two words say something of the same: the noun of the phrase behind them, or the word before."""
    heads, told = _heads(alignment.official, i), _heads(alignment.account, j)
    if not heads or not told:
        return alignment.matched.get(i - 1) == j - 1
    return any(alignment.matched.get(k) in told for k in heads)


def _heads(text: AnnotatedText, index: int) -> tuple[int, ...]:
    """The last terms of the next two phrases behind a word, without adverbs: of "meet the missile threat" the last."""
    terms, pos = text.terms, text.language.lexicon.pos
    behind = [k for k in range(index + 1, len(terms)) if pos(terms[k].norm)[:1] != "r"]
    ends = [k for k, after in zip_longest(behind, behind[1:]) if after is None or terms[after].first != terms[k].last]
    return tuple(ends[:_REACH])


RULE = Rule(
    code="SC503",
    name="opposite-meaning",
    severity=Severity.ERROR,
    summary="A word of the statement was replaced by its opposite.",
    why="Reporting “permanent” as “temporary” keeps every other word and loses the meaning.",
    needs=(
        "One word replaces the other and describes the same thing; the lexicon lists the two as antonyms, but not as "
        "the two sides of one event (“sell”, “buy”); and either both are negated or neither is. Also reported: one "
        "text welcomes (“praised”) what the other does not (“expressed concern about”); something ends in one text, "
        "unless somebody acts, and continues in the other. Also reported: one text keeps secret, gives up, protects "
        "or exempts what the other publishes, keeps, clears or charges. So is a thing that goes on in one text and is "
        "over in the other, a quarrel that is open or settled, and a ban that is lifted or imposed."
    ),
    faithful=Example("The ministers will extend the permanent ban.", "Ministers are to prolong the permanent ban."),
    distorted=Example("The ministers will extend the permanent ban.", "The ministers will extend the temporary ban."),
    find=_find,
)
