"""Find parts of which the account makes the whole: "half of it" and "every cent of it", two names and "all five"."""

from __future__ import annotations

from collections.abc import Iterator

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.beside import told_beside
from summitcheck.detect.reading.counts import figures_of, is_share
from summitcheck.detect.reading.sentences import clause_at, word_at, word_before
from summitcheck.detect.reading.waived import missing_figures
from summitcheck.detect.reading.widened import lists
from summitcheck.lang.degree import ALL

#: What limits a thing by its size: "firms with more than 30 employees".
_LIMITING = frozenset((">", ">=", "<", "<=", "over"))
#: The class of the words for those who make a statement.
_STATE = "state"
#: Tokens before a noun among which its "every" stands.
_REACH = 3


def told_as_whole(alignment: Alignment) -> Iterator[tuple[int, range]]:
    """The claim's shares, sizes and names for which the account has all, each with the tokens that say so."""
    official, account = alignment.official, alignment.account
    wholes = _wholes(account)
    if not wholes:
        return
    plain = (official.language.degrees.UNRESTRICTED | official.language.values.REST).isdisjoint(official.words)
    sizes = [i for i in missing_figures(alignment) if _is_size(official, i)]
    shares = [i for i in _shares(alignment) if plain]
    for tokens in wholes:
        counted = sizes if _counts(account, tokens) else []
        own = [] if _is_of_doers(account, tokens) else _untold(alignment, tokens, shares) or counted
        own = own or (_fewer(alignment, tokens) if plain else [])
        if own and told_beside(alignment, tokens):
            yield own[0], tokens
            return


def _shares(alignment: Alignment) -> list[int]:
    """The shares of something that the claim tells and nothing in the account matches; a share with its rest is all."""
    text, told = alignment.official, {each.value for each in figures_of(alignment.account).values()}
    found = [(i, each) for i, each in figures_of(text).items() if i in alignment.focus and i not in alignment.matched]
    owner = text.language.syntax.OWNER
    return [
        i
        for i, each in found
        if is_share(each) and each.value not in told and (not each.unit or word_at(text, text.terms[i].last) == owner)
    ]


def _is_size(text: AnnotatedText, figure: int) -> bool:
    """True for a figure that limits what is spoken of: "banks with more than 40 branches", not "up to 40 branches"."""
    term, quantity = text.terms[figure], text.terms[figure].quantity
    describes = word_before(text, term.first) in text.language.degrees.BEFORE_SIZES
    return describes and quantity is not None and quantity.bound in _LIMITING and not is_share(quantity)


@once_per_text
def _wholes(text: AnnotatedText) -> tuple[range, ...]:
    """The words of a text that make the whole of something."""
    degrees, tokens = text.language.degrees, text.tokens
    words = [n for n, token in enumerate(tokens) if token.norm in degrees.IN_WHOLE | degrees.OF_ALL]
    plain = [range(n, n + 1) for n in words if not _is_of_several(text, n)]
    return tuple(sorted((*degrees.TO_THE_LAST.within(tokens, text.words), *plain), key=lambda place: place.start))


def _is_of_several(text: AnnotatedText, token: int) -> bool:
    """True for "every second one", "every year", "each other" and "not all"."""
    denied = word_before(text, token) in text.language.words.NEGATIONS
    denied = denied or any(token in place for place in text.language.degrees.OF_SHARES.within(text.tokens, text.words))
    return denied or word_at(text, token + 1) in text.language.degrees.ALTERNATE


def _untold(alignment: Alignment, tokens: range, shares: list[int]) -> list[int]:
    """The shares, unless the clause of some tokens of the account tells a part of something, too."""
    text, clause = alignment.account, clause_at(alignment.account, tokens.start)
    told = any(is_share(each) for k, each in figures_of(text).items() if text.terms[k].first in clause)
    part = told or any(text.tokens[n].norm in text.language.degrees.IN_PART for n in clause)
    return [] if part else shares


def _is_of_doers(text: AnnotatedText, tokens: range) -> bool:
    """True for "all ministers", "they all" and "all five", who do something and are not what it is done with."""
    place = _counted(text, tokens)
    number = any(term.first == place for term in text.terms if term.quantity)
    party = text.language.actors.ACTOR_CLASSES.get(word_at(text, place)) == _STATE
    return number or party or word_before(text, tokens.start) in text.language.clauses.PRONOUNS


def _counts(text: AnnotatedText, tokens: range) -> bool:
    """True for the "every" of "every large bank"."""
    behind = [term for term in text.terms if tokens.stop <= term.first < tokens.stop + _REACH]
    counting = text.tokens[tokens.start].norm in text.language.degrees.OF_ALL
    return counting and any(term.kind is TermKind.WORD for term in behind[:1])


def _fewer(alignment: Alignment, tokens: range) -> list[int]:
    """The names, one by one, that do what the account has "all five" do, if they are fewer."""
    official, account = alignment.official, alignment.account
    number = _number_behind(account, tokens)
    if number is None or number in {each.value for each in figures_of(official).values()}:
        return []
    named = [items for items in lists(official) if _are_missing_names(alignment, items) and len(items) < number]
    return [items[0] for items in named]


def _number_behind(text: AnnotatedText, tokens: range) -> float | None:
    """The number of "all five" and "all of the five"."""
    place = _counted(text, tokens)
    if text.language.degrees.QUANTIFIERS.get(text.tokens[tokens.start].norm) != ALL:
        return None
    counts = [each.value for k, each in figures_of(text).items() if not each.unit and text.terms[k].first == place]
    return next(iter(counts), None)


def _counted(text: AnnotatedText, tokens: range) -> int:
    """The first token behind a word for all that is no article and the like; the end of the text where none is."""
    skipped, end = text.language.degrees.AFTER_QUANTIFIERS, len(text.tokens)
    return next((n for n in range(tokens.stop, end) if text.tokens[n].norm not in skipped), end)


def _are_missing_names(alignment: Alignment, items: tuple[int, ...]) -> bool:
    terms = [alignment.official.terms[i] for i in items]
    named = all(term.kind is TermKind.NAME or term.capital for term in terms)
    return named and alignment.matched.keys().isdisjoint(items) and all(i in alignment.focus for i in items)
