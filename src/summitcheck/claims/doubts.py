"""Which words look like the verb of a subject and are none, where one that is sure follows or goes before."""

from __future__ import annotations

from summitcheck.claims.describing import APPOSITION_REACH
from summitcheck.claims.shapes import Form, LexedSentence
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

_BEFORE_CLAUSES = verbs.REPORTING | verbs.TELLING | words.OF_CLAUSES | words.BEFORE_BARE


def is_bare_of_one(sentence: LexedSentence, subject: int, i: int) -> bool:
    """True for a bare verb of a subject in which nothing is more than one: a noun of the subject."""
    norm, last = sentence.norm(i), sentence.last_before(i)
    if norm in words.HELPERS or sentence.is_third_person(i) or not sentence.is_capital(last):
        return False
    said = [sentence.norm(k) for k in range(subject, i)]
    several = any(each.endswith(words.PLURAL) for each in said) or not words.COORDINATORS.isdisjoint(said)
    several |= not (words.PRONOUNS | words.PLURALS | words.COLLECTIVES | words.MANY).isdisjoint(said)
    return not several and not any(sentence.gap(k).strip() for k in range(subject + 1, i + 1))


def is_surely_left(sentence: LexedSentence, subject: int, i: int) -> bool:
    """True for what is hardly ever a noun, where no clause has it ("crews living on boats deserve a dock")."""
    if subject >= i - 1 or not verbs.is_surely(sentence.norm(i)):
        return False
    after = sentence.follower(i)
    acts = after in words.DETERMINERS or after in words.OBJECT_PRONOUNS or after in words.NOMINATIVES
    acts |= after == words.INFINITIVE or after in words.PARTICLES or sentence.counts(i + 1)
    acts |= verbs.is_adjective(after) or (i + 1 < len(sentence) and sentence.is_adjective(i + 1))
    sure = sentence.is_surely_finite(i) and verbs.is_hardly_noun(sentence.norm(i)) and not sentence.is_third_person(i)
    return acts and sure and not sentence.joined(i) and sentence.surplus(subject + 1) == i


def verb_before(sentence: LexedSentence, subject: int, i: int) -> int | None:
    """The verb of a subject before a doubtful one, or one behind a lone comma, that was taken for it.

    ("The office burdens schools with dues", "Fires ravage forests, spill into towns, and foul the air".)
    """
    listed = "," in sentence.gap(i) and not any("," in sentence.gap(k) for k in range(subject + 1, i))
    return sentence.agreeing_verb(subject, i, listed=listed) if listed or _is_doubtful(sentence, i) else None


def is_within_gerund(sentence: LexedSentence, subject: int, i: int) -> bool:
    """True for a doubtful verb behind a gerund ("Building shared docks", "Mending the docks they need")."""
    gerund, verb = sentence.norm(subject), verbs.lemma(sentence.norm(subject))
    acts = verbs.is_gerund(gerund) and verb != gerund and verb not in words.INTRANSITIVE
    if acts and sentence.norm(i - 1) == words.EXISTENTIAL and subject < i - 1:
        return True  # "Opening docks, and making sure there are crews, is vital"
    if not acts or sentence.norm(i) in words.HELPERS:
        return False
    told = sentence.norm(i - 1) in words.NOMINATIVES and sentence.follows_noun(i - 1)
    return told or (sentence.tense(i) is Tense.PAST and not sentence.is_sure(i))


def is_noun_of_another(sentence: LexedSentence, i: int) -> bool:
    """True for a doubtful verb before one that is sure and has no other subject ("the port exports to Peru have")."""
    if not _is_doubtful(sentence, i):
        return False
    if verbs.lemma(sentence.norm(i)) in _BEFORE_CLAUSES and not _is_led_by_adverb(sentence, i):
        return False  # "studies show ports are old", "lets crews mend docks"
    verb = sentence.surplus(i + 1) or _verb_behind_insertion(sentence, i)
    if verb is None or any(_may_open_clause(sentence, k) for k in range(i + 2, verb)):
        return False
    if sentence.norm(verb) in words.HELPERS:
        return True
    before = sentence.norm(i - 1)
    named = sentence.is_capital(i - 1) and not (before in words.DETERMINERS or verbs.is_adverb(before))
    sure = verbs.is_hardly_noun(sentence.norm(verb)) or sentence.last_before(verb) < verb - 1
    one = sentence.is_third_person(verb) and sentence.is_adjective(i)  # "the Act's B12 used car credit pays"
    return sure and (one or not (named and sentence.tense(i) is Tense.PAST))  # "Peru opened docks"


def _verb_behind_insertion(sentence: LexedSentence, i: int) -> int | None:
    """The sure verb behind a phrase that commas set apart ("exports to Peru, including ropes, have")."""
    opens = sentence.comma(i, APPOSITION_REACH)
    if opens == i or any(sentence.is_sure(k) for k in range(i + 1, opens)) or not _inserts(sentence, opens):
        return None
    commas = (k for k in range(opens + 1, min(opens + APPOSITION_REACH, len(sentence))) if "," in sentence.gap(k))
    heads = (sentence.skip_adverbs(k) for k in commas if sentence.norm(k) not in words.COORDINATORS)
    return next((k for k in heads if k < len(sentence) and sentence.is_sure(k)), None)


def _inserts(sentence: LexedSentence, k: int) -> bool:
    """True for what opens a phrase behind a noun: "including", "with", "totalling"."""
    norm = sentence.norm(k)
    return norm == words.EXAMPLES or norm in words.PREPOSITIONS or norm in words.LEADING or verbs.is_gerund(norm)


def is_behind_insertion(sentence: LexedSentence, subject: int, i: int) -> bool:
    """True for a verb behind its noun and what commas set apart ("These sums, totalling $4 million, support")."""
    one = verbs.is_present(sentence.norm(i), words.ARTICLE)
    if "," not in sentence.gap(i) or not (one or verbs.is_base(sentence.norm(i), words.ARTICLE)):
        return False
    after = sentence.follower(i)
    acts = sentence.acts(i) or after == words.INFINITIVE or verbs.is_adjective(after)
    if not acts or sentence.is_capital(i) or sentence.joined(i):
        return False
    commas = [k for k in range(subject + 1, i) if "," in sentence.gap(k)]
    if not commas or any(sentence.norm(k) in words.COORDINATORS for k in commas[1:]):
        return False  # "Peru, subject to its laws, and Chile, intend"
    opens = commas[0]
    noun = next((k for k in range(subject + 1, opens) if sentence.norm(k) in words.PREPOSITIONS), opens) - 1
    plural = sentence.norm(noun).endswith(words.PLURAL) or sentence.norm(subject) in words.PLURALS
    inserted = _inserts(sentence, opens) or verbs.is_past(sentence.norm(opens), "")  # "the fund, led by Peru, aids"
    inserted |= sentence.norm(opens) in (words.ARTICLE, *words.INDEFINITES)  # "the fund, a body of Peru, aids"
    return plural is not one and inserted and not _has_verb(sentence, subject, opens)


def _has_verb(sentence: LexedSentence, start: int, end: int) -> bool:
    return any(sentence.tense(k) or sentence.shape(k).form is Form.TO for k in range(start, end))


def _is_led_by_adverb(sentence: LexedSentence, i: int) -> bool:
    """True for a participle with its adverb behind what is no subject ("by law, newly announced tolls include")."""
    last = sentence.last_before(i)
    parted = last < 0 or "," in sentence.gap(last + 1) or sentence.norm(last) in words.PREPOSITIONS | words.DETERMINERS
    return last < i - 1 and parted and sentence.is_adjective(i)


def _is_doubtful(sentence: LexedSentence, i: int) -> bool:
    """True for a participle before a bare noun and for a verb as often a noun, where nothing speaks for the verb."""
    norm, before, after = sentence.norm(i), sentence.norm(sentence.last_before(i)), sentence.follower(i)
    acts = after in words.OBJECT_PRONOUNS or sentence.counts(i + 1)
    acts |= after in words.DETERMINERS and not sentence.is_timed(i + 1)  # "port deeds this year have"
    acts |= after in words.PARTICLES or (after == words.INFINITIVE and not sentence.is_third_person(i))
    told = before in words.NOMINATIVES or before in words.RELATIVES or before == words.EXPLETIVE
    if norm in words.HELPERS or acts or told:
        return False
    sure = verbs.is_surely(norm) and not (sentence.is_third_person(i) and not verbs.is_hardly_noun(norm))
    return _may_describe(sentence, i) or (sentence.tense(i) is Tense.PRESENT and not sure)


def _may_describe(sentence: LexedSentence, i: int) -> bool:
    """True for a participle before a bare noun, or behind the noun that it describes ("the sums paid to Peru")."""
    if sentence.is_adjective(i):
        return True
    committing = words.SPEAKING | words.BEFORE_INFINITIVES | _LANGUAGE.commitments.COMMITTING
    led = sentence.tense(i) is Tense.PAST and sentence.follower(i) in words.PREPOSITIONS - {words.INFINITIVE}
    named = sentence.is_capital(i - 1) or verbs.is_only_past(sentence.norm(i))
    return led and not named and verbs.lemma(sentence.norm(i)) not in committing


def _may_open_clause(sentence: LexedSentence, k: int) -> bool:
    """True for a noun right behind another: what follows may describe that ("the steps ports can take")."""
    before, joins = sentence.norm(k - 1), sentence.norm(k) in words.COORDINATORS and k + 1 < len(sentence)
    if joins and sentence.is_capital(k + 1) and not sentence.is_capital(k - 1):
        return True  # "at the old port, and Peru is"
    noun = sentence.is_plain(k - 1) and not (verbs.is_surely(before) or verbs.is_adjective(before))
    opens = sentence.norm(k) in words.DETERMINERS - words.STAND_INS - words.TIME_LEADS or sentence.is_capital(k)
    plural = all(sentence.norm(n).endswith(words.PLURAL) and verbs.is_noun(sentence.norm(n)) for n in (k - 1, k))
    return sentence.gap(k) == " " and noun and (opens or plural)
