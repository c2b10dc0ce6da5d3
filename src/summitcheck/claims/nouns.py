"""Whether what "and" joins is a clause or a verb, or goes on with a noun: in a list, or described by a participle."""

from __future__ import annotations

from summitcheck.claims.lexing import DASH
from summitcheck.claims.predicates import speaks
from summitcheck.claims.shapes import Form, LexedSentence, Shape
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: How far before an "and" the last item of a list of nouns begins.
LIST_REACH = 4


def is_clause(sentence: LexedSentence, shape: Shape, start: int) -> bool:
    """True unless the verb of a clause may be a participle ("and the principles enshrined in the treaty")."""
    after, helped = sentence.norm(shape.head + 1), sentence.norm(shape.head) in words.HELPERS
    if sentence.norm(start) == words.LET:
        return True
    if _is_bare_of_name(sentence, shape, start):
        return False
    if _has_another(sentence, start, shape.head):
        return False
    attributive = sentence.norm(shape.head) in words.OFTEN_ATTRIBUTIVE and sentence.is_plain(shape.head + 1)
    if attributive and sentence.gap(shape.head + 1) == " ":
        return False  # "and the port's proposed rule taking effect"
    if sentence.norm(sentence.last_before(shape.head)) in words.COORDINATORS:
        return False  # "praised the port and the crews and called for more"
    pronoun = sentence.norm(start) in words.NOMINATIVES or sentence.norm(shape.head - 1) in words.NOMINATIVES
    listed = not pronoun and lists_nouns(sentence, start - 1)
    aims = _aims(sentence, shape.head)
    aims &= sentence.is_capital(shape.head - 1) or not verbs.is_noun(sentence.norm(shape.head))  # "a plan to help"
    if listed and (helped or aims or speaks(sentence, shape)):
        return False  # "fees, dues, and the toll are low", "ports, crews, and a town committed to them"
    described = shape.tense is Tense.PAST and sentence.norm(shape.head) not in words.HELPERS
    described &= sentence.norm(start) != words.EXPLETIVE  # "but it failed to pay"
    alone = verbs.lemma(sentence.norm(shape.head)) in words.INTRANSITIVE  # "and the treaty entered into force"
    described &= not (alone and sentence.norm(sentence.skip_adverbs(start)) in words.DETERMINERS)
    described &= not _is_told_by_pronoun(sentence, start, shape.head)
    described &= sentence.norm(start) not in words.POINTING_AT_MANY  # "and these sums added to the fund"
    described &= not _is_led_pronoun(sentence, shape.head - 1)
    noun = shape.tense is Tense.PRESENT and not (helped or verbs.is_surely(sentence.norm(shape.head)))
    noun &= sentence.norm(start) not in words.NOMINATIVES  # "and we need to meet"
    related = after == words.COMPLEMENTIZER and sentence.tense(shape.head + 2) is not None
    if noun and (related or after in words.PREPOSITIONS) and not (aims or speaks(sentence, shape)):
        return False  # "praised the port, and the talks in Lima", "and some articles that are"
    if _only_describes(sentence, start, shape.head):
        return False  # "and the work the port is doing"
    behind = after in words.PREPOSITIONS or after in words.TIME_LEADS or after in words.OPENING_ADVERBS
    behind |= not sentence.follower(shape.head) and _ends_phrase(sentence, start, shape.head)
    listing = "," in sentence.gap(shape.head + 1) and verbs.is_past(after, "")  # "any ship owned, hired, or"
    behind |= listing and not verbs.is_only_past(sentence.norm(shape.head))
    return speaks(sentence, shape) or not (described and behind)


def _has_another(sentence: LexedSentence, start: int, verb: int) -> bool:
    """True for the verb of a pronoun that a dash or an "and" parts from ``start`` ("and our port - it is time")."""
    pronoun = sentence.norm(verb - 1) in words.NOMINATIVES | {words.EXPLETIVE} and verb - 1 > start
    within = range(start + 1, verb) if pronoun and "," not in sentence.gap(verb - 1) else ()
    return any(sentence.norm(k) in words.COORDINATORS or DASH in sentence.gap(k) for k in within)


def _is_bare_of_name(sentence: LexedSentence, shape: Shape, start: int) -> bool:
    """True for a bare verb behind a single name, which it has not ("help Peru, and Chile jointly mend")."""
    last = sentence.last_before(shape.head)
    name = range(start + (sentence.norm(start) == words.ARTICLE), last + 1)
    named = bool(name) and all(sentence.is_capital(k) or sentence.words[k].inside for k in name)
    one = named and sentence.norm(last) not in words.PRONOUNS and not sentence.norm(last).endswith(words.PLURAL)
    bare = shape.tense is Tense.PRESENT and not sentence.is_third_person(shape.head)
    return one and bare and sentence.norm(shape.head) not in words.HELPERS


def _ends_phrase(sentence: LexedSentence, start: int, head: int) -> bool:
    """True for a past form behind the noun of a phrase ("and the size of the tolls paid")."""
    phrased = any(sentence.norm(k) in words.PREPOSITIONS for k in range(start, head))
    return phrased and not verbs.is_only_past(sentence.norm(head))


def _only_describes(sentence: LexedSentence, start: int, head: int) -> bool:
    """True for the only verb behind two nouns of which the second opens a clause ("the work Peru is doing")."""
    if sentence.norm(start) not in words.DETERMINERS - words.STAND_INS:
        return False
    near = (k for k in range(start + 2, head) if sentence.follows_noun(k) and not sentence.is_timed(k))
    related = any(sentence.norm(k) in words.DETERMINERS or k == head - 1 for k in near)
    return related and sentence.surplus(sentence.group_end(head), related=True) is None


def _is_told_by_pronoun(sentence: LexedSentence, start: int, head: int) -> bool:
    """True for a pronoun right before its past form ("and she spoke about"), unless it may share what goes before.

    "Ana Ortiz and I talked about", "Congress passed and I signed into law"
    """
    told = sentence.norm(start) in words.NOMINATIVES and sentence.last_before(head) == start
    before = start - 2
    paired = "," not in sentence.gap(start - 1) and (sentence.is_capital(before) or bool(sentence.tense(before)))
    return told and not (paired or "," in sentence.gap(start))


def _is_led_pronoun(sentence: LexedSentence, i: int) -> bool:
    """True for a pronoun behind an introductory phrase ("by May, it fell to"), which no noun before it has."""
    return "," in sentence.gap(i) and sentence.norm(i) in words.NOMINATIVES | {words.EXPLETIVE}


def lists_nouns(sentence: LexedSentence, cut: int) -> bool:
    """True where the "and" before a word that may be a noun closes a list ("peace, trade, and respect for")."""
    if sentence.norm(cut) not in words.COORDINATORS:
        return False
    head = sentence.skip_adverbs(cut + 1)
    if verbs.is_past(sentence.norm(head), ""):
        if _aims(sentence, head) or sentence.acts(head):
            return False  # "the first of its kind, and agreed to meet"
    elif verbs.is_surely(sentence.norm(head)):
        return False
    before = range(cut - 1, max(cut - 1 - LIST_REACH, 0), -1)
    near = [k for k in before if not (sentence.words[k].inside or sentence.norm(k).isdecimal())]  # "May 4, 2030, and"
    comma = next((k for k in near if "," in sentence.gap(k)), 0)
    past = verbs.is_past(sentence.norm(head), "") and sentence.norm(cut - 1).endswith(words.PLURAL)
    if sentence.norm(comma) in words.COORDINATORS and (past or "," in sentence.gap(cut)):
        return False  # "in docks, quays, and yards and lowered tolls": that list is closed
    named = sentence.is_capital(comma) and not sentence.is_capital(cut + 1)  # "in Lima, Peru, and the mayors met"
    return bool(comma) and not named and sentence.shape(comma).form is Form.NOUN


def ends_nouns(sentence: LexedSentence, cut: int) -> bool:
    """True for an "and" behind two commas between bare nouns, whose list has no other ("tolls, permits, fees and")."""
    if sentence.norm(cut) != words.AND or sentence.gap(cut).strip():
        return False
    commas: list[int] = []
    for k in range(cut - 1, max(cut - 1 - 2 * LIST_REACH, 0), -1):
        if sentence.norm(k) in words.COORDINATORS or sentence.tense(k) or sentence.is_capital(k):
            return False
        commas += [k] * ("," in sentence.gap(k))
        if len(commas) > 1:
            return all(sentence.shape(comma).form is Form.NOUN for comma in commas)
    return False


def describes_noun(sentence: LexedSentence, shape: Shape, start: int, i: int) -> bool:
    """True where "and imported ..." may go on with a participle ("goods made in Lima and imported ...")."""
    if shape.tense is not Tense.PAST or sentence.norm(shape.head) in words.HELPERS or speaks(sentence, shape):
        return False
    if sentence.acts(shape.head) or verbs.is_only_past(sentence.norm(shape.head)) or _resolves(sentence, shape.head):
        return False  # "fined firms named in Lima and opened a dock"
    pasts = (k for k in range(start, i) if verbs.is_past(sentence.norm(k), "") and not sentence.joined(k))
    return not all(sentence.is_owned(k) or (k < i - 1 and sentence.is_adjective(k)) for k in pasts)


def describes_too(sentence: LexedSentence, shape: Shape, start: int, i: int) -> bool:
    """True for a participle and its phrase behind another with the same preposition ("set in May, and kept in June").

    Behind ``start`` no verb of the sentence stands.
    """
    after = sentence.follower(shape.head)
    if shape.tense is not Tense.PAST or after not in words.PREPOSITIONS or speaks(sentence, shape):
        return False
    return any(
        verbs.is_past(sentence.norm(k), "") and sentence.follower(k) == after and sentence.is_plain(k - 1)
        for k in range(start, i - 1)
        if sentence.norm(k) not in words.HELPERS
    )


def _resolves(sentence: LexedSentence, i: int) -> bool:
    """True for what only somebody who acts does: "resolved to meet"."""
    return _aims(sentence, i) and verbs.lemma(sentence.norm(i)) in _LANGUAGE.commitments.COMMITTING


def _aims(sentence: LexedSentence, i: int) -> bool:
    """True for a word before an infinitive: "agreed to meet"."""
    return sentence.norm(i + 1) == words.INFINITIVE and sentence.infinitive(sentence.skip_adverbs(i + 2))
