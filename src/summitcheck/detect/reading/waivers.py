"""Find where a text says that what it tells waits for nothing: "with or without a vote", "come what may"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.reading.conditions import conditions, is_of_another_claim, is_proviso
from summitcheck.detect.reading.leave import is_needed
from summitcheck.detect.reading.sentences import clause_at, clause_from, sentence_at, word_at, word_before
from summitcheck.detect.reading.sides import MIN_MATCHED

#: Tokens behind a negation among which stands what it says is not needed, or what need not be waited for.
_REACH = 4


def waived(alignment: Alignment) -> Iterator[tuple[range, range, int]]:
    """What the claim waits for, the words by which the account says that nothing is waited for, and an official term.

    Only where the account sets no condition of its own, and the statement waives none.
    """
    official, account = alignment.official, alignment.account
    told = waivers(account)
    if not told or waivers(official) or official.language.cues.NEVER_WAITING.within(official.tokens, official.words):
        return
    waits = _waits(alignment)
    if waits and not _is_kept(alignment, waits[0], told) and not _sets_its_own(account, told):
        yield from _told_enough(alignment, waits[0], told[0])


def _is_kept(alignment: Alignment, waiting: range, told: Sequence[range]) -> bool:
    """True where the account tells half of what is waited for, or more, apart from the words that nothing is."""
    official, account = alignment.official, alignment.account
    spans = [range(clause_at(account, each.start).start, clause_from(account, each.start).stop) for each in told]
    own = [i for i in alignment.focus if official.terms[i].first in waiting]
    kept = [alignment.matched[i] for i in own if i in alignment.matched]
    clauses = [clause_at(account, account.terms[j].first) for j in kept]
    denying = account.language.words.NEGATIONS | account.language.polarity.NEGATIVE
    plain = [each for each in clauses if denying.isdisjoint(account.tokens[n].norm for n in each)]
    apart = sum(not any(each.start in span for span in spans) for each in plain)
    return 2 * apart >= len(own) > 0


def imposed(alignment: Alignment) -> Iterator[tuple[range, range, int]]:
    """The words by which the claim waits for nothing, the condition that the account sets all the same, and a term.

    Only where the account denies nothing, and waives none: what it says may be what the statement does.
    """
    official, account = alignment.official, alignment.account
    own = [each for each in waivers(official) if _is_claimed(alignment, clause_from(official, each.start))]
    if not own or waivers(account) or not account.words.isdisjoint(account.language.words.NEGATIONS):
        return
    for clause in conditions(account)[:1]:
        if not is_of_another_claim(alignment, clause):
            yield from _told_enough(alignment, own[0], clause)


def _told_enough(alignment: Alignment, own: range, told: range) -> Iterator[tuple[range, range, int]]:
    """The two places, where the account tells enough of the claim."""
    claimed = [i for i in alignment.matched if i in alignment.focus]
    if len(claimed) >= MIN_MATCHED:
        yield own, told, claimed[0]


def _waits(alignment: Alignment) -> list[range]:
    """The parts of a claim by which it waits for something, or has a limit."""
    text, waiting = alignment.official, alignment.official.language.cues.WAITING
    found = [*conditions(text), *(clause_from(text, p.start) for p in waiting.within(text.tokens, text.words))]
    return [each for each in found if _is_claimed(alignment, each)]


def _is_claimed(alignment: Alignment, tokens: range) -> bool:
    """True for tokens of the statement in which the claim has a term; another claim of its sentence may have none."""
    return any(alignment.official.terms[k].first in tokens for k in alignment.focus)


def _sets_its_own(text: AnnotatedText, waivers: tuple[range, ...]) -> bool:
    """True where a text sets a condition outside what waives one: "even if it rains, provided that they pay"."""
    inside = {n for each in waivers for n in range(each.start - 1, clause_from(text, each.start).stop)}
    waits = is_proviso(text, range(len(text.tokens)))  # "no matter what they say, they have to pay first"
    return waits or any(each.start not in inside for each in conditions(text))


@once_per_text
def waivers(text: AnnotatedText) -> tuple[range, ...]:
    """The words by which a text says that what it tells waits for nothing."""
    cues, within = text.language.cues, (text.tokens, text.words)
    plain = (*cues.IRRESPECTIVE.within(*within), *cues.UNCONDITIONAL.within(*within))
    found = [phrase for phrase in plain if not _is_denied(text, phrase)]  # "did not immediately say"
    found += [range(p.start - 1, p.stop) for p in cues.WAITED_FOR.within(*within) if _is_denied(text, p)]
    return tuple(sorted([*found, *_opened(text)], key=lambda each: each.start))


def _opened(text: AnnotatedText) -> Iterator[range]:
    """The waivers that one word opens, as "whatever", "or no" or "without" may."""
    opening = text.language.cues.WAIVING
    for n in [n for n, token in enumerate(text.tokens) if token.norm in opening] if text.words & opening else ():
        for read in (_whatever, _even, _or_no, _unasked, _needless):
            if stop := read(text, n):
                yield range(n, min(stop, len(text.tokens)))


def _is_denied(text: AnnotatedText, phrase: range) -> bool:
    """True for "does not depend" and "nobody needs"."""
    return word_before(text, phrase.start) in text.language.words.NEGATIONS


def _whatever(text: AnnotatedText, token: int) -> int:
    """The end of "whatever", of "however little" and of "whether or not" in two words at a token; 0 for none."""
    norm, cues = text.tokens[token].norm, text.language.cues
    if norm not in cues.WHATEVER_COMES | {cues.WHETHER, cues.HOWEVER}:
        return 0
    opens, first = clause_at(text, token).start == token, sentence_at(text, token).start == token
    if norm in cues.WHATEVER_COMES:
        return token + 1 if opens else 0
    if first:
        return 0  # "whether they agree or not is unclear", "however small farms lose"
    if norm == cues.WHETHER and opens:
        return token + 1 if any(text.tokens[n].norm == text.language.syntax.OR for n in clause_at(text, token)) else 0
    following = text.language.lexicon.pos(word_at(text, token + 1))[:1]
    graded = norm == cues.HOWEVER and following in ("a", "r") and token + 1 < len(text.tokens)
    return token + 2 if graded and "," not in text.between(*text.tokens[token : token + 2]) else 0


def _even(text: AnnotatedText, token: int) -> int:
    """The end of "even if" at a token."""
    cues = text.language.cues
    return token + 2 if text.tokens[token].norm == cues.EVEN and word_at(text, token + 1) in cues.EVEN_THEN else 0


def _or_no(text: AnnotatedText, token: int) -> int:
    """The end of the "or no ice" of "ice or no ice" at a token."""
    joined = text.tokens[token].norm == text.language.syntax.OR and token
    denied = word_at(text, token + 1) == text.language.polarity.NO
    return token + 3 if joined and denied and word_before(text, token) == word_at(text, token + 2) else 0


def _unasked(text: AnnotatedText, token: int) -> int:
    """The end of "without asking" and "without any notice" at a token."""
    cues = text.language.cues
    if text.tokens[token].norm not in cues.WITHOUT_LEAVE or is_needed(text, token):
        return 0  # "will not sail without asking" waits for an answer
    following = [word_at(text, token + k) for k in range(1, _REACH)]
    if following[0] in cues.ASKING_FIRST:
        return token + 2
    return next((token + k + 2 for k, norm in enumerate(following) if norm in cues.ASKED_FOR), 0)


def _needless(text: AnnotatedText, token: int) -> int:
    """The end of "need not", "does not depend", "nobody has to" and "needs no vote" at a token."""
    cues, norm = text.language.cues, text.tokens[token].norm
    if norm not in text.language.words.NEGATIONS:
        return 0
    if word_before(text, token) in cues.NEEDED:
        return token + 1
    following = [word_at(text, token + k) for k in range(1, _REACH)]
    if norm == text.language.polarity.NO:
        return next((token + k + 2 for k, each in enumerate(following[:2]) if each in cues.ASKED_FOR), 0)
    return 0
