"""Whether a sentence may be split at a word: what speaks for and against a sibling that begins there."""

from __future__ import annotations

from itertools import islice, takewhile

from summitcheck.claims.nouns import LIST_REACH, ends_nouns, lists_nouns
from summitcheck.claims.predicates import speaks
from summitcheck.claims.shapes import Form, LexedSentence, Shape
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs

#: The shares of its uses up to which a past form is rarely an adjective, and is none behind a comma.
RARE_SHARE, ADJECTIVE_SHARE, HALF, MOST = 0.12, 0.4, 0.5, 0.9
#: How far before an "and" a list with other commas may begin.
FAR_REACH = 12


def is_cut_short(
    sentence: LexedSentence, cut: int, shape: Shape, *, actions: bool = False, near: bool = False, item: int = 0
) -> bool:
    """True where the words before a cut need those behind it ("prevent, respond to and recover from").

    ``actions`` says that the verb before reports an action, and ``near`` that no other verb form is open behind that.
    ``item`` is where the last item of a list of verbs begins, if they form one.
    """
    if leads_to_last(sentence, cut, shape):
        return _is_unfinished(sentence, cut) or sentence.norm(cut - 2) in words.NOMINATIVES
    if _breaks_off(sentence, cut, shape):
        return True
    unlike = actions and near and _is_unlike(sentence, cut, shape)
    unlike |= actions and item > 0 and _ends_list(sentence, item, cut, shape)
    return _may_be_none(sentence, cut, shape, actions=actions) and not unlike


def leads_to_last(sentence: LexedSentence, cut: int, shape: Shape) -> bool:
    """True for an item in the middle of a list whose last is surely a verb of its form ("cut A, ease B, and open C").

    A list of nouns would have an "and" of its own before that verb.
    """
    if "," not in sentence.gap(cut) or sentence.norm(cut) in words.COORDINATORS:
        return False
    joined = _closing_coordinator(sentence, cut, shape.form)
    last = sentence.shape(joined + 1)
    alike = last.form is shape.form and last.tense is shape.tense and sentence.norm(joined) == words.AND
    acts = shape.head < joined - 1 and "," not in sentence.gap(shape.head + 1)  # no "to design, manage, and draw"
    return (
        "," in sentence.gap(joined)
        and alike
        and acts
        and _is_item(sentence, shape, MOST)
        and _is_item(sentence, last, HALF)
    )


def _closing_coordinator(sentence: LexedSentence, cut: int, form: Form) -> int:
    """The first coordinator behind a cut, but for one that pairs verbs of a form ("keep and widen A"); or the end."""
    for k in range(cut + 1, len(sentence)):
        paired = "," not in sentence.gap(k) and verbs.is_surely(sentence.norm(k + 1))
        if sentence.norm(k) in words.COORDINATORS and not (paired and sentence.shape(k + 1).form is form):
            return k
    return len(sentence)


def _is_item(sentence: LexedSentence, shape: Shape, share: float) -> bool:
    """True for a verb that is hardly ever anything else, or acts on something; a past form may describe in a share."""
    norm = sentence.norm(shape.head)
    if sentence.acts(shape.head):
        return True
    if shape.form is Form.GERUND:
        return norm not in words.NOUNS_IN_ING and not verbs.is_noun(norm)
    if shape.tense is Tense.PAST:
        return verbs.is_rarely_adjective(norm, share) and norm not in words.OFTEN_ATTRIBUTIVE
    return verbs.is_surely(norm)


def _is_unlike(sentence: LexedSentence, cut: int, shape: Shape) -> bool:
    """True for a past form before bare plurals, behind a noun with an article or a name: no list pairs these.

    "Opened the dock of the port and connected small towns", but "opened docks and improved roads".
    """
    head, norm = shape.head, sentence.norm(shape.head)
    joined = sentence.norm(cut) == words.AND and not sentence.gap(cut).strip() and head == cut + 1
    may = verbs.is_rarely_adjective(norm, MOST) and norm not in words.OFTEN_ATTRIBUTIVE
    if shape.tense is not Tense.PAST or not (joined and may) or _is_listed_before(sentence, cut):
        return False
    return _is_definite(sentence, cut - 1) and _acts_on_plural(sentence, head)


def _ends_list(sentence: LexedSentence, item: int, cut: int, shape: Shape) -> bool:
    """True for the last past form of a list ("opened A, mended B, and increased wages"), as no noun follows a comma."""
    past = shape.tense is Tense.PAST and sentence.norm(cut) == words.AND and "," in sentence.gap(cut)
    return past and not any("," in sentence.gap(k) for k in range(item + 1, cut))


def _is_definite(sentence: LexedSentence, noun: int) -> bool:
    """True for a name, and for a noun with an article or an owner ("the port's new dock")."""
    start = noun
    while start > 0 and _is_noun_like(sentence, start) and not sentence.tense(start):
        start -= 1
    owned = sentence.gap(start).strip() == words.POSSESSIVE
    return owned or sentence.is_capital(noun) or sentence.norm(start) in words.DETERMINERS - words.COUNTED


def _is_listed_before(sentence: LexedSentence, cut: int) -> bool:
    """True where a comma or a coordinator near before ``cut`` may belong to a list that goes on."""
    near = range(max(cut - LIST_REACH, 1), cut)
    return any("," in sentence.gap(k) or sentence.norm(k) in words.COORDINATORS for k in near)


def _acts_on_plural(sentence: LexedSentence, i: int) -> bool:
    """True for a past form before a bare plural with at most two words before it ("narrowed wide racial gaps")."""
    reach = range(i + 1, min(i + LIST_REACH, len(sentence)))
    nouns = takewhile(lambda k: _is_noun_like(sentence, k), reach)
    return any(sentence.norm(k).endswith(words.PLURAL) and verbs.is_noun(sentence.norm(k)) for k in nouns)


def _is_unfinished(sentence: LexedSentence, cut: int) -> bool:
    """True for a word before a cut that ends nothing: an auxiliary, a preposition, an article."""
    last = sentence.norm(cut - 1)
    helping = last in words.HELPERS and not sentence.is_capital(cut - 1)  # no "May"
    related = last in words.PREPOSITIONS - words.ADVERBIAL  # no "than ever before"
    related &= not sentence.words[cut - 1].hyphened  # "met the storms head-on, and opened"
    return related or last in words.DETERMINERS - words.STAND_INS or helping


def _breaks_off(sentence: LexedSentence, cut: int, shape: Shape) -> bool:
    """True for words before a cut that are no end ("ways of safe", "to steward")."""
    if _is_unfinished(sentence, cut):
        return True
    if shape.form is Form.GERUND and _leads_to_gerund(sentence, cut):
        return True
    if shape.form in (Form.FINITE, Form.BASE) and _is_paired_verb(sentence, cut, shape):
        return True
    if shape.form is Form.FINITE and (_is_told_of(sentence, shape.head) or _is_of_pair(sentence, cut, shape)):
        return True
    if _ends_in_adjective(sentence, cut, shape) or _ends_in_infinitive(sentence, cut, shape):
        return True
    return shape.form is Form.BASE and _ends_in_item(sentence, cut)


def _is_of_pair(sentence: LexedSentence, cut: int, shape: Shape) -> bool:
    """True for two participles before what they describe ("had enough operating and planned ferry docks")."""
    past = shape.tense is Tense.PAST and shape.head == cut + 1 and not sentence.acts(shape.head)
    described = past and sentence.is_plain(shape.head + 1) and "," not in sentence.gap(cut)
    return described and sentence.is_gerund(cut - 1) and sentence.norm(cut - 2) in words.ENOUGH


def _is_told_of(sentence: LexedSentence, i: int) -> bool:
    """True for a plural that looks like a verb, and of which a clause behind it tells ("actions Peru can take")."""
    if i + 1 >= len(sentence) or not sentence.is_third_person(i) or verbs.is_surely(sentence.norm(i)):
        return False
    if not (sentence.opens_bare_relative(i + 1) or sentence.norm(i + 1) == words.EACH):
        return False
    noun = i + 1 + (not sentence.is_capital(i + 1))  # "Peru", or that of "the port"
    ends = (k for k in range(noun + 1, min(noun + LIST_REACH, len(sentence))) if not sentence.is_capital(k))
    verb = next(ends, None)
    if verb is None or any(sentence.gap(k) != " " for k in range(i + 1, verb + 1)):
        return False
    return bool(sentence.tense(verb)) and not sentence.is_adjective(verb)


def _ends_in_adjective(sentence: LexedSentence, cut: int, shape: Shape) -> bool:
    """True for an adjective before a cut whose noun may stand behind it ("ways of safe and secure travel")."""
    last, before = sentence.norm(cut - 1), sentence.norm(cut - 2)
    superlative = verbs.is_adverb(before) and sentence.norm(cut - 3) in words.HELPERS  # "are most acute"
    noun = before in words.PREPOSITIONS or (before in words.DETERMINERS and not superlative)
    noun |= shape.form is Form.BASE and verbs.is_gerund(before) and before not in words.NOUNS_IN_ING
    aims = sentence.norm(cut - 3) == words.INFINITIVE and verbs.lemma(before) not in words.LINKING
    noun |= shape.form is Form.BASE and aims and verbs.is_base(before, words.ARTICLE)  # "to open new or mend old docks"
    helped = sentence.norm(shape.head) in words.HELPERS  # "for the elderly, and will ..."
    said = "," in sentence.gap(cut) and shape.tense is Tense.PAST and speaks(sentence, shape)
    named = sentence.is_capital(cut - 1) and sentence.acts(shape.head)  # "sailed the Atlantic and opened a dock"
    lone = before in words.INDEFINITES and shape.form is Form.BASE and not verbs.is_noun(last)  # "a free and open sea"
    free = helped or said or named or last in words.DETERMINERS
    return (noun and (lone or verbs.is_adjective(last)) and not free) or _describes_too(sentence, cut, shape)


def _describes_too(sentence: LexedSentence, cut: int, shape: Shape) -> bool:
    """True for a participle that an adjective is joined to before their noun ("open and planned dock works")."""
    led = sentence.norm(cut - 2) in words.PREPOSITIONS - {words.INFINITIVE}
    adjective = led and sentence.norm(cut - 1) in words.VERBAL_ADJECTIVES
    pair = shape.head == cut + 1 and not sentence.gap(cut).strip()
    return adjective and pair and sentence.is_adjective(shape.head)


def _ends_in_infinitive(sentence: LexedSentence, cut: int, shape: Shape) -> bool:
    """True for a bare verb before a cut, which shares what follows ("to steward and operate its fleet")."""
    last, before = sentence.norm(cut - 1), sentence.norm(cut - 2)
    compound = sentence.words[cut - 1].hyphened and sentence.norm(cut - 3) == words.INFINITIVE  # "to de-risk and open"
    compound &= not sentence.is_capital(cut - 2)
    before = sentence.norm(sentence.last_before(cut - 1))  # "to safely reach and use the dock"
    infinitive = before == words.INFINITIVE and not sentence.is_capital(cut - 1)
    infinitive = infinitive and not sentence.says(
        cut - 2, words.TO_DATE
    )  # "praised the work to date and welcomed the plan"
    infinitive &= verbs.is_base(last, words.ARTICLE) or not last.endswith(
        words.NOMINAL_ENDINGS
    )  # "access to equipment"
    infinitive |= compound
    infinitive &= shape.form is Form.BASE and ("," not in sentence.gap(cut) or verbs.is_base(last, words.ARTICLE))
    if infinitive or (before in words.MODAL_VERBS and "," not in sentence.gap(cut)):
        return True
    either = before == words.INFINITIVE and sentence.norm(cut) in words.DISJUNCTIONS
    return either and not sentence.is_capital(cut - 1)  # "to operate or have operated"


def _ends_in_item(sentence: LexedSentence, cut: int) -> bool:
    """True for one of several adjectives, or of several verbs, before a cut behind which another may stand."""
    last, before = sentence.norm(cut - 1), sentence.norm(cut - 2)
    listed = before in words.DETERMINERS and "," in sentence.gap(cut)
    if listed and not verbs.is_rarely_adjective(last, HALF):
        return True  # "a free, open port"
    if "," in sentence.gap(sentence.last_before(cut - 1) + 1) and verbs.is_base(last, words.ARTICLE):
        return True  # "to train, support, and pay crews"
    bare = sentence.shape(cut - 1).form is Form.BASE and verbs.is_surely(last)
    return bare and not verbs.is_adjective(before)  # though "medical leave"


def _is_paired_verb(sentence: LexedSentence, cut: int, shape: Shape) -> bool:
    """True for a verb behind that of a pronoun, in its number ("the fees they owe and pay", no "they owe and pays")."""
    if sentence.norm(cut - 2) in words.PERFECT and shape.tense is Tense.PAST and "," not in sentence.gap(cut):
        return verbs.lemma(sentence.norm(cut - 1)) not in words.INTRANSITIVE  # "said that it has bought and sold boats"
    done = sentence.norm(cut - 2) in words.SUPPORTS | words.PASSIVE and verbs.is_past(sentence.norm(cut - 1), "")
    if done and shape.tense is Tense.PAST and shape.head == cut + 1 and not sentence.acts(shape.head):
        return True  # "said that docks must be widened and mended"
    if "," in sentence.gap(cut - 1) and verbs.is_past(sentence.norm(cut - 1), "") and shape.tense is Tense.PAST:
        return not verbs.is_only_past(sentence.norm(shape.head))  # "how docks are built, used, and mended in a storm"
    told = sentence.norm(cut - 2) in words.PRONOUNS and sentence.tense(cut - 1)
    if sentence.acts(sentence.group_end(shape.head) - 1):
        return False  # "will help the towns we serve and will open a port"
    alike = sentence.is_third_person(cut - 1) is sentence.is_third_person(shape.head)
    return bool(told) and (alike or shape.tense is not Tense.PRESENT)


def _may_be_none(sentence: LexedSentence, cut: int, shape: Shape, *, actions: bool) -> bool:
    """True for a word behind a cut that may be no verb ("and improved roads", "peace, trade, and respect")."""
    sure = speaks(sentence, shape) or sentence.norm(cut) in words.KEPT_COORDINATORS
    discussed = verbs.lemma(sentence.norm(shape.head)) in _LANGUAGE.commitments.DISCUSSING
    discussed |= "," in sentence.gap(cut) and sentence.norm(shape.head) not in words.OFTEN_ATTRIBUTIVE
    discussed &= verbs.is_rarely_adjective(sentence.norm(shape.head), RARE_SHARE)  # "and shared values"
    described = sentence.describes(shape.head) or sentence.is_adjective(shape.head)
    if not sure and described and not (_acts_on_bare_noun(sentence, cut, shape) and (actions or discussed)):
        return True
    if _repeats_noun(sentence, cut, shape):
        return True
    if _may_be_noun_of_past(sentence, shape) or (shape.form is Form.BASE and _may_be_noun(sentence, cut, shape.head)):
        return True
    if shape.form is Form.GERUND and ends_nouns(sentence, cut):
        return True
    listed = shape.form in (Form.BASE, Form.MEANS) or shape.tense is Tense.PAST
    told = speaks(sentence, shape) and verbs.is_surely(sentence.norm(shape.head))  # "strength, and hope that they win"
    return listed and not told and lists_nouns(sentence, cut)


def _may_be_noun(sentence: LexedSentence, cut: int, head: int) -> bool:
    """True for a word at ``head`` that may be a noun or an adjective as well as a bare verb."""
    told_of = sentence.norm(head + 1) == words.COMPLEMENTIZER and _is_verb(sentence, head + 2)
    told_of &= verbs.lemma(sentence.norm(head)) not in verbs.REPORTING  # "and note that return would"
    told_of |= sentence.norm(head + 1) in words.RELATIVES
    if told_of and not verbs.is_surely(sentence.norm(head)):
        return True  # "charts and research that guide crews", "peace and trust, which"
    compared = sentence.norm(head + 1) == words.MORE and verbs.is_adjective(sentence.norm(head + 2))
    if compared and sentence.follower(head + 2) in ("", *words.PREPOSITIONS):
        return True  # "make trade and travel more free"
    doubtful = not verbs.is_surely(sentence.norm(head))
    related = sentence.norm(head + 2) in words.PREPOSITIONS
    if doubtful and related and verbs.is_adjective(sentence.norm(head + 1)):
        return True  # "support and care specific to towns"
    alone = not sentence.follower(head) and "," not in sentence.gap(cut)
    alone &= ":" not in sentence.gap(head + 1)  # "and include: quays"
    if alone and (doubtful or (sentence.norm(cut - 1).endswith(words.PLURAL) and sentence.norm(cut) == words.AND)):
        return True  # "benefits and pay"
    rarely = verbs.is_rarely_adjective(sentence.norm(head), RARE_SHARE)
    mostly = verbs.is_base(sentence.norm(head), words.NO_WITNESS) and rarely
    if doubtful and not mostly and sentence.is_capital(min(head + 1, len(sentence) - 1)):
        return True  # "a free and open Indo-Pacific"
    paired = sentence.norm(cut - 2) in words.DETERMINERS and "," not in sentence.gap(cut)
    return paired and sentence.norm(head + 1) == _LANGUAGE.syntax.OWNER  # "rules for the review and conduct of ships"


def _is_verb(sentence: LexedSentence, i: int) -> bool:
    """True for a word that has a tense, or is more often a verb than not."""
    return bool(sentence.tense(i)) or verbs.is_mostly(sentence.norm(i))


def _repeats_noun(sentence: LexedSentence, cut: int, shape: Shape) -> bool:
    """True for half of the compound before a cut, said again ("the ferry firms and ferry docks")."""
    head, before = shape.head, cut - 2
    verbal = sentence.tense(before) or sentence.norm(before - 1) in words.MODAL_VERBS | {words.INFINITIVE}
    within = sentence.is_plain(before) and not verbal and sentence.gap(before) == " "
    again = sentence.norm(head) == sentence.norm(before)
    again |= shape.tense is Tense.PAST and sentence.norm(head + 1) == sentence.norm(cut - 1)
    return within and again and sentence.gap(cut - 1) == " "


def _may_be_noun_of_past(sentence: LexedSentence, shape: Shape) -> bool:
    """True for "cost" and the like, where nothing follows on which a verb may act ("its use and cost in the plan")."""
    norm, after = sentence.norm(shape.head), sentence.follower(shape.head)
    return shape.tense is Tense.PAST and verbs.lemma(norm) == norm and (not after or after in words.PREPOSITIONS)


def _is_noun_like(sentence: LexedSentence, k: int) -> bool:
    """True for a word that may stand within a noun with those before it."""
    plain = sentence.is_plain(k) or sentence.is_capital(k) or verbs.is_gerund(sentence.norm(k))
    return plain and not sentence.gap(k).strip(" -")


def _leads_to_gerund(sentence: LexedSentence, cut: int) -> bool:
    """True where what goes before "and" is one with the word in -ing behind it ("opening and mending a dock")."""
    last, before = sentence.norm(cut - 1), sentence.norm(cut - 2)
    alone = before in words.PREPOSITIONS or "," in sentence.gap(cut - 1)
    head = sentence.skip_adverbs(cut + (sentence.norm(cut) in words.COORDINATORS))
    if "," in sentence.gap(head + 1):
        return True  # "iron smelting, casting, and rolling mills"
    acted_on = last in words.NOUNS_IN_ING and sentence.is_capital(cut - 2)  # "deploying Toll Act funding and opening"
    if verbs.is_gerund(last) and (alone or "," not in sentence.gap(cut)) and not acted_on:
        return True
    led = verbs.is_adverb(sentence.norm(cut + 1))
    described = verbs.is_adjective(last) or "-" in last  # "costly and deeply humbling rules"
    return led and described and "," not in sentence.gap(cut)


def _acts_on_bare_noun(sentence: LexedSentence, cut: int, shape: Shape) -> bool:
    """True for a past form behind "and" that is rarely an adjective ("lowered the toll and installed lamps")."""
    before = range(max(cut + 1 - LIST_REACH, 0), cut)
    listed = "," not in sentence.gap(cut) or any("," in sentence.gap(k) for k in before)
    last = sentence.norm(cut - 1)
    participle = verbs.is_gerund(last) and not verbs.is_noun(last)  # no "funding"
    described = (verbs.is_adjective(last) or participle) and not sentence.is_capital(cut - 1)
    if shape.tense is not Tense.PAST or (described and listed):
        return False
    noun = shape.head + 1 + verbs.is_adjective(sentence.norm(shape.head + 1))
    related = sentence.norm(noun + 1) in words.PREPOSITIONS  # "and expanded (free) access to care"
    share = ADJECTIVE_SHARE if related or "," in sentence.gap(cut) else RARE_SHARE
    if "," in sentence.gap(cut) and not any("," in sentence.gap(k) for k in range(max(cut - FAR_REACH, 0), cut)):
        share = MOST  # "lowered tolls by a third, and increased wages", as no two nouns are joined
    own = takewhile(lambda k: not _opens_subject(sentence, k), range(shape.head + 1, len(sentence)))
    near = islice(own, LIST_REACH)
    said = verbs.lemma(sentence.norm(shape.head)) in _LANGUAGE.commitments.DISCUSSING  # "discussed new approaches"
    return verbs.is_rarely_adjective(sentence.norm(shape.head), share) and not any(
        sentence.tense(k) and not (sentence.is_adjective(k) or (said and _may_be_plural(sentence, k))) for k in near
    )


def _may_be_plural(sentence: LexedSentence, k: int) -> bool:
    """True for a word in -s that is as often a noun."""
    return sentence.is_third_person(k) and verbs.is_noun(sentence.norm(k)) and sentence.norm(k) not in words.HELPERS


def _opens_subject(sentence: LexedSentence, k: int) -> bool:
    """True for a word that opens a subject, to which the next verb belongs ("ways the port can", "ways they can")."""
    norm = sentence.norm(k)
    opens = norm in words.NOMINATIVES or norm in words.SUBJECT_ENDS or norm in words.INDIRECT
    return opens or norm in words.DETERMINERS or sentence.opens_bare_relative(k)


def may_be_compound(sentence: LexedSentence, start: int, cut: int, shape: Shape) -> bool:
    """True where "and" may go on with a noun that looks like a verb ("border surveys and export controls").

    ``start`` is where the verb stands that it would follow. No compound is paired with one thing ("lower the toll and
    support ferry crews") or stands behind a comma where no list of nouns goes before.
    """
    if shape.form is not Form.BASE or speaks(sentence, shape) or not sentence.may_be_noun(shape.head):
        return False
    if sentence.norm(shape.head) in words.HARDLY_COMPOUNDING:
        return False
    if shape.head != cut + (sentence.norm(cut) in words.COORDINATORS):
        return False  # an adverb stands before no noun
    listed = "," in sentence.gap(cut) and any(sentence.norm(k) == words.EXAMPLES for k in range(start, cut))
    if sentence.is_capital(cut - 1) and not listed:
        return False
    if "," in sentence.gap(cut):
        return any("," in sentence.gap(k) for k in range(start + 1, cut))
    noun = next((k for k in range(cut - 1, start, -1) if sentence.norm(k) in words.PREPOSITIONS), start) + 1
    one = sentence.norm(noun) in words.DETERMINERS and not sentence.norm(cut - 1).endswith(words.PLURAL)
    return not one
