"""Find pairs of commitments: verbs, of different strength, that govern the same term."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from summitcheck.align.alignment import Alignment
from summitcheck.annotate.relation import relate_words
from summitcheck.annotate.terms import TermKind
from summitcheck.annotate.text import AnnotatedText, once_per_text
from summitcheck.detect.base import Detection, account_words, official_words
from summitcheck.detect.reading.ladder import rungs
from summitcheck.detect.reading.sentences import clause_at, clause_from, sentence_at, sentence_ends, span, word_before
from summitcheck.lang.degree import DUTIES
from summitcheck.lang.rung import AGREED, AIM, DONE, FIRM, OPEN, WELCOMED, Rung

#: Up to so many steps apart, reporters use two verbs for one another.
INTERCHANGEABLE = 2
#: Tokens of those who are called on to do something, at most.
_ADDRESSED = 8
#: Tokens between a verb of intention and the "will" that tells what is meant: "that they".
_CLOSE = 2
#: Tokens before a "will" among which the "whether" stands that asks for it.
_ASKING = 4
#: Tokens of "no fewer than".
_BOUND = 3


class CommitmentPair(NamedTuple):
    """Two verbs that govern the same official ``term``."""

    term: int
    official: Rung
    account: Rung

    @property
    def raised(self) -> int:
        """How many steps the account's verb is above the statement's; below zero when it is weaker."""
        return self.account.step - self.official.step


@lru_cache(maxsize=1)  # two rules ask for those of the same alignment, one after the other
def commitment_pairs(alignment: Alignment) -> tuple[CommitmentPair, ...]:
    """The verbs of commitment, two of different strength, that govern the same term; each pair once.

    Those of the statement that the account tells as firmly with another verb are left out.
    """
    left, right = _governed(alignment.official), _governed(alignment.account)
    if not left or not right:
        return ()
    pairs: dict[tuple[int, int], CommitmentPair] = {}
    for i, j in alignment.matched.items():
        if i in left and j in right:
            pair = CommitmentPair(i, left[i], right[j])
            pairs.setdefault((pair.official.first, pair.account.first), pair)
    # What one sentence of the account wants, the next may say that it will do.
    kept = {pair.official.first for pair in pairs.values() if _is_kept(alignment, pair)}
    return tuple(pair for pair in pairs.values() if pair.official.first not in kept)


def changed_strength(code: str, alignment: Alignment, pair: CommitmentPair, what: str) -> Detection:
    """The detection that a commitment changed its strength; its degree is the share of the ladder between the two."""
    official = span(alignment.official, range(pair.official.first, pair.official.last))
    account = span(alignment.account, range(pair.account.first, pair.account.last))
    left = f"{official_words(alignment, official)} ({pair.official.meaning})"
    right = f"{account_words(alignment, account)} ({pair.account.meaning})"
    message = f"{what}: {left} became {right}"
    kind = f"{_promise(pair.official)} to {_promise(pair.account)}"
    return Detection(code, official, account, message, (pair.term,), degree=abs(pair.raised) / DONE, kind=kind)


def _promise(rung: Rung) -> str:
    """What a step of the ladder means; a commitment and a plain "will" are one."""
    return "will" if rung.name == "committed" else rung.name


def _is_kept(alignment: Alignment, pair: CommitmentPair) -> bool:
    """True for a commitment that is as firm in the account, and for a call that it expresses by a modal: "must"."""
    called = _is_call(alignment.official, pair.official) and is_duty(alignment.account, pair.account)
    expected = _is_expected(alignment, pair) or _is_awaited(alignment, pair.official, pair.account)
    same = _same_verb(alignment, pair) or _is_promised_act(alignment, pair)
    return called or expected or abs(pair.raised) <= INTERCHANGEABLE or same


def _is_promised_act(alignment: Alignment, pair: CommitmentPair) -> bool:
    """True for "will examine the cases" where the statement promises to review them: to examine is the act."""
    told = alignment.account.terms[alignment.matched[pair.term]].first
    own = alignment.official.terms[pair.term].first
    inside = told in range(pair.account.first, pair.account.last)
    return pair.account.step == OPEN and inside and own not in range(pair.official.first, pair.official.last)


def _is_expected(alignment: Alignment, pair: CommitmentPair) -> bool:
    """True for "is to open in May" told as "should open in May" of a thing, which expects it."""
    official, account = alignment.official, alignment.account
    first, clause = pair.account.first, clause_at(account, pair.account.first)
    advised = account.language.words.MODALS.get(account.tokens[first].norm) == "advised"
    meant = official.tokens[pair.official.first].norm in official.language.syntax.BE
    if not advised or not meant:
        return False
    terms = [term for term in account.terms if term.first in clause]
    actors = account.language.actors.ACTOR_CLASSES.keys() | account.language.clauses.PRONOUNS
    acting = any(t.kind is TermKind.NAME or t.norm in actors for t in terms if t.first < first)
    return not acting and any(t.kind is TermKind.DATE for t in terms if t.first > first)


def _is_awaited(alignment: Alignment, official: Rung, account: Rung) -> bool:
    """True for "look forward to hosting" told by a plain "will": whoever awaits something takes it for sure.

    So does who welcomes that others are "preparing to" do it.
    """
    text, verb = alignment.official, _verb(alignment.official, official)
    before = _rung_before(text, official.first)
    welcomed = before is not None and before.step == WELCOMED and verb in text.language.strength.PREPARING
    awaiting = welcomed or verb in text.language.strength.AWAITING
    return awaiting and alignment.account.tokens[account.first].norm in alignment.account.language.words.MODALS


def _verb(text: AnnotatedText, rung: Rung) -> str:
    """The dictionary form of the first word of a phrase of the ladder."""
    return text.language.lexicon.lemma(text.tokens[rung.first].norm, "v")


def is_duty(text: AnnotatedText, rung: Rung) -> bool:
    """True for "must" and "should"."""
    return text.language.words.MODALS.get(text.tokens[rung.first].norm) in DUTIES


def _same_verb(alignment: Alignment, pair: CommitmentPair) -> bool:
    """True when the last words of the two phrases mean the same ("offer", "provide")."""
    left = alignment.official.tokens[pair.official.last - 1].norm
    right = alignment.account.tokens[pair.account.last - 1].norm
    return left == right or relate_words(left, right, alignment.official.language).fair


def is_negated(text: AnnotatedText, rung: Rung) -> bool:
    """True for "will not": a negation right behind the phrase."""
    return any(token.norm in text.language.words.NEGATIONS for token in text.tokens[rung.last : rung.last + 1])


def is_talk(text: AnnotatedText, index: int) -> bool:
    """True for "addressed" or "noted": at a meeting, to say it is to do it."""
    rung = text.language.ladder.rung_at(text.tokens, text.terms[index].first)
    return rung is not None and rung.step <= WELCOMED


@once_per_text
def considered(text: AnnotatedText) -> frozenset[int]:
    """The nouns for acts that are only under discussion: "considers the purchase of"."""
    governed, pos = _governed(text), text.language.lexicon.pos
    open_ = [k for k, rung in governed.items() if rung.step == OPEN and "v" in pos(text.terms[k].norm)]
    return frozenset([k for k in open_ if text.language.syntax.OWNER in text.after(text.terms[k], 1)])


@once_per_text
def _governed(text: AnnotatedText) -> dict[int, Rung]:
    """The terms that a verb of commitment governs, with nothing but function words between; each with that verb."""
    found = _outermost(text)
    opening = {rung.first: rung for rung in found if rung.step == OPEN}  # "will consider" promises no more than that
    committing = [rung for rung in found if _commits(text, rung)]
    terms = {term.first: index for index, term in enumerate(text.terms)} if committing else {}
    governed: dict[int, Rung] = {}
    for rung in committing:
        if all(_is_transparent(text, n) for n in range(rung.first, rung.last)):
            continue  # "that they would open": what stands before tells how firmly
        between = _transparent_from(text, rung.last)
        verb = _weaker(rung) if _leaves_open(text, between) else rung
        verb = opening.get(between.stop, verb) if rung.step >= AGREED else verb
        inside = range(rung.first + 1, rung.last)
        called_for = _called_for(text, between.stop) if _is_call(text, rung) else range(0)
        governed.update((terms[n], verb) for n in (*inside, *between, between.stop, *called_for) if n in terms)
    return governed


def _is_call(text: AnnotatedText, rung: Rung) -> bool:
    """True for "urged" and the like; those who are asked or told to act by their superiors will."""
    return text.language.lexicon.lemma(text.tokens[rung.first].norm, "v") in text.language.strength.CALLS


def _called_for(text: AnnotatedText, token: int) -> range:
    """The verb for what somebody is called on to do who stands at a token: "urged all banks to expand"; or nothing."""
    infinitive, clause = text.language.strength.INFINITIVE, clause_from(text, token)
    for n in clause[1:_ADDRESSED]:
        if text.tokens[n].norm == infinitive:
            return range(n + 1, n + 2)
        if text.tokens[n].norm in text.language.words.MODALS:
            break
    return range(0)


def _outermost(text: AnnotatedText) -> list[Rung]:
    """The phrases of the ladder, those left out that stand within another: the "note" of "take note of"."""
    found: list[Rung] = []
    for rung in rungs(text):
        if not found or rung.first >= found[-1].last:
            found.append(rung)
    return found


def _transparent_from(text: AnnotatedText, start: int) -> range:
    """The longest run of such words that begins with ``start``; empty when ``start`` is none of them."""
    stop = start
    while stop < len(text.tokens) and _is_transparent(text, stop):
        stop += 1
    return range(start, stop)


def _commits(text: AnnotatedText, rung: Rung) -> bool:
    """False for remarks, a noun ("our plan elevates"), an action that is only described ("ships built"), "will not"."""
    if has_no_subject(text, rung) or _is_asked(text, rung) or _is_content(text, rung):
        return False
    if rung.step == DONE:
        return word_before(text, rung.first) in text.language.strength.PAST_AUXILIARIES
    if rung.step == FIRM and _is_meant(text, rung):
        return False
    if is_negated(text, rung) or word_before(text, rung.first) in text.language.words.NEGATIONS:
        return False
    alone = rung.last == rung.first + 1
    return not rung.remarks and not (alone and _is_noun(text, rung.first))


def _is_content(text: AnnotatedText, rung: Rung) -> bool:
    """True for the "offering" of "commits to offering": it is what is promised."""
    gerund = text.language.syntax.is_present_participle(text.tokens[rung.first].norm)
    return gerund and rung.step > OPEN and word_before(text, rung.first) == text.language.strength.INFINITIVE


def _is_asked(text: AnnotatedText, rung: Rung) -> bool:
    """True for the "will" of "whether they will open it is still open"."""
    asking = text.language.polarity.WHETHER_OR[0]
    if rung.step != FIRM or asking not in text.words:
        return False
    before = text.tokens[max(clause_at(text, rung.first).start, rung.first - _ASKING) : rung.first]
    return any(token.norm == asking for token in before)


def has_no_subject(text: AnnotatedText, rung: Rung) -> bool:
    """True for "nothing was signed": its clause begins with a negation; not for "no fewer than 40 were signed"."""
    start, negations = clause_at(text, rung.first).start, text.language.words.NEGATIONS
    behind = text.tokens[start + 1 : start + _BOUND]
    return text.tokens[start].norm in negations and all(each.norm != text.language.polarity.THAN for each in behind)


def _is_meant(text: AnnotatedText, rung: Rung) -> bool:
    """True for "will" and "is to" that tell what somebody has in mind: "the plan is to", "they expect they will"."""
    if word_before(text, rung.first) in text.language.strength.AIMS:
        return True
    before = _rung_before(text, rung.first)
    if before is None or before.step != AIM:
        return False
    that = text.tokens[before.last].norm == text.language.polarity.DESCRIBING  # "hope that the fund will"
    return rung.first - before.last <= (_ADDRESSED if that else _CLOSE)


def _rung_before(text: AnnotatedText, token: int) -> Rung | None:
    """The last phrase of the ladder before a token, in its sentence."""
    sentence = sentence_at(text, token)
    found = [rung for rung in rungs(text) if sentence.start <= rung.first < token]
    return found[-1] if found else None


def _is_noun(text: AnnotatedText, token: int) -> bool:
    """True behind a word that only a noun follows."""
    return word_before(text, token) in text.language.syntax.DETERMINERS


def _is_transparent(text: AnnotatedText, token: int) -> bool:
    """True for a function word that lets a verb before it govern what stands behind it, in the same sentence."""
    transparent = text.language.strength.AFTER_COMMITMENTS
    return text.tokens[token].norm in transparent and token + 1 not in sentence_ends(text)


def _leaves_open(text: AnnotatedText, between: range) -> bool:
    """True when the words between a verb and what it governs leave open whether anything comes of it."""
    return any(text.tokens[n].norm in text.language.strength.OPEN_QUESTIONS for n in between)


def _weaker(rung: Rung) -> Rung:
    return rung._replace(step=max(1, rung.step - 1))
