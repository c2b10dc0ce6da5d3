"""Choose the slot in which a sibling starts behind a coordinator or a comma."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.claims.agreement import agreeing, is_passive, is_several, keeps_on, may_change_tense, may_go_on
from summitcheck.claims.predicates import complements, is_object, speaks
from summitcheck.claims.shapes import Form, LexedSentence, Shape
from summitcheck.claims.slots import Series, Slot
from summitcheck.claims.tenses import Tense
from summitcheck.lang import language

_LANGUAGE = language()
words, verbs = _LANGUAGE.clauses, _LANGUAGE.verbs


def slot_for(sentence: LexedSentence, slots: Sequence[Slot], shape: Shape, here: int, *, comma: bool) -> Slot | None:
    """The slot of a sibling of that shape, where a comma may set it apart; ``here`` is where the last piece starts."""
    if shape.form in (Form.NOUN, Form.CLAUSE):
        return None
    if shape.form is Form.BASE:
        slots = without_passives(sentence, slots)
    if again := [slot for slot in slots if slot.admits(shape) and _repeats(sentence, slot, shape)]:
        return again[0]  # "we continue to open docks, continue to mend quays"
    spoken = speaks(sentence, shape)
    later = may_change_tense(sentence, shape, spoken=spoken, comma=comma)
    if shape.form in (Form.MEANS, Form.TO):
        alike = [slot for slot in slots if slot.form is shape.form and _is_alike(sentence, slot, shape)]
        again = [slot for slot in alike if sentence.norm(slot.start) == sentence.norm(shape.head)]
        alike = again if again and shape.form is Form.MEANS else alike  # "by A through B, and by C"
        slots = alike or (slots if shape.form is Form.TO else [])
    fitting = [slot for slot in slots if slot.admits(shape) or (later and may_go_on(sentence, slot, shape, slots))]
    if spoken and shape.form is Form.TO:
        return fitting[0] if fitting else None  # "met to discuss efforts to stop fraud and to underscore"
    if spoken and shape.form is Form.BASE and (main := _main_slot(sentence, slots, fitting, shape)):
        return main
    if shape.form is Form.BASE and (speaking := _speaking_slot(sentence, slots, shape)):
        return speaking  # "we will open docks and reiterate our thanks"
    if running := _running(sentence, slots, fitting, shape, here, comma=comma):
        return running
    if shape.form is Form.GERUND and (resumed := _resumed(sentence, fitting, here)):
        return resumed
    behind = sentence.follower(shape.head)
    if shape.tense is Tense.PAST and sentence.norm(shape.head) not in words.HELPERS and behind in words.PREPOSITIONS:
        fitting = [slot for slot in fitting if not is_passive(sentence, slot)]
    if shape.form is Form.FINITE:
        return _finite_slot(sentence, slots, agreeing(sentence, fitting, shape), shape, comma=comma)
    if shape.form is Form.BASE:
        return _bare_slot(sentence, slots, fitting, shape, comma=comma)
    if shape.form is Form.GERUND and sentence.says(shape.head - len(words.AS_WELL_AS), words.AS_WELL_AS):
        again = [slot for slot in fitting if sentence.norm(slot.start) == sentence.norm(shape.head)]
        fitting = again or fitting  # "commit to fining firms accused of dumping tar, as well as fining their owners"
    if comma and shape.form is Form.TO:
        floor = max((s.start for s in slots if s.form is Form.FINITE), default=0)
        fitting = [slot for slot in fitting if slot.start >= floor][:1] or fitting
    return fitting[-1] if fitting else None


def _main_slot(sentence: LexedSentence, slots: Sequence[Slot], fitting: Sequence[Slot], shape: Shape) -> Slot | None:
    """The slot of the main verb, with which one by which a statement speaks goes on, unless it may be embedded.

    "Agree to open ports and mend quays, and note that ..."
    """
    free = any(slot.form is Form.BASE and not is_restricted(slots, slot) for slot in fitting)
    if free and verbs.lemma(sentence.norm(shape.head)) in words.EMBEDDED:
        return None
    return next((slot for slot in fitting if slot.form is Form.FINITE), None)


def _speaking_slot(sentence: LexedSentence, slots: Sequence[Slot], shape: Shape) -> Slot | None:
    """The slot of "we will", with which a verb goes on that is hardly ever promised ("and reiterate our thanks")."""
    if verbs.lemma(sentence.norm(shape.head)) not in words.HARDLY_PROMISED:
        return None
    if any(slot.form is Form.BASE and slot.series.others for slot in slots):
        return None  # "will meet crews, tour docks, and thank pilots"
    main = next((slot for slot in slots if slot.form is Form.FINITE), None)
    told = main and main.tense is Tense.MODAL and main.predicate and is_several(sentence, main.predicate)
    return main if main and told and not is_restricted(slots, main) else None


def _running(
    sentence: LexedSentence, slots: Sequence[Slot], fitting: Sequence[Slot], shape: Shape, here: int, *, comma: bool
) -> Slot | None:
    """The slot of the list to which the piece from word ``here`` on belongs, where an item goes on with it."""
    running = [slot for slot in fitting if slot.series.others and slot.start == here]
    if not running:
        return None
    closed = sentence.norm(running[-1].series.others[-1].cut) in words.COORDINATORS
    if running[-1].aimed and closed and len(fitting) > 1:
        return None  # "take steps to mend A and open B, and train pilots"
    within = any(_may_list_within(slot) and slot.start > running[-1].start for slot in slots)
    if comma and not (within and _lists(sentence, running[-1].start, shape.head)):
        return running[-1]  # "open ports, work with towns to mend quays, and train pilots"
    listed = not comma and "," in sentence.gap(shape.head) and shape.form is Form.BASE
    aimed = fitting[-1].aimed and running[-1].form is Form.BASE
    restricted = listed and (aimed or is_restricted(slots, fitting[-1]))
    return running[-1] if restricted else None  # "open ports, raise our power to mend quays, train pilots, and ..."


def _resumed(sentence: LexedSentence, fitting: Sequence[Slot], here: int) -> Slot | None:
    """The slot of a list that goes on behind an aside ("by lowering tolls, mending A, including by hiring B, and")."""
    running = [slot for slot in fitting if slot.series.others and slot.start < here]
    closed = running and sentence.norm(running[-1].series.others[-1].cut) in words.COORDINATORS
    return running[-1] if running and not closed and sentence.norm(here) == words.EXAMPLES else None


def _repeats(sentence: LexedSentence, slot: Slot, shape: Shape) -> bool:
    """True for the verb of the slot once more ("will help mend docks and, in turn, help train pilots")."""
    verb, end = sentence.norm(shape.head), sentence.group_end(shape.head) - 1
    if slot.predicate and verb in words.MODAL_VERBS:  # "shall continue to open docks and shall continue to train"
        again = sentence.norm(slot.predicate.end - 1) == sentence.norm(end) and end > shape.head
        return again and sentence.norm(sentence.skip_adverbs(slot.start)) == verb
    alike = slot.form is Form.FINITE or slot.form is shape.form is Form.BASE
    return alike and sentence.norm(slot.start) == verb and verb not in words.HELPERS


def _bare_slot(
    sentence: LexedSentence, slots: Sequence[Slot], fitting: Sequence[Slot], shape: Shape, *, comma: bool
) -> Slot | None:
    if not comma and _is_told_last(slots, fitting):
        return fitting[-1]  # "insists that it open docks and train crews"
    fitting = [slot for slot in fitting if slot.form is Form.BASE] or fitting
    free = [slot for slot in fitting if not is_restricted(slots, slot)]
    if free and keeps_on(sentence, shape.head):
        acting = [slot for slot in free if not slot.aimed]
        return (acting or free)[-1]  # "will write rules to stop fraud and continue to"
    if comma and free and not _lists(sentence, free[-1].start, shape.head):
        own = [slot for slot in free if not (_is_of_helped(sentence, slot) or slot.aimed)]
        fitting = own or free  # "take steps to aid crews, and lower the toll", "help crews fish, and lower the toll"
    elif free and any(_may_list_within(slot) and slot.start > free[-1].start for slot in slots):
        return None  # "open ports, which serve ferries, help towns, and draw trade"
    return fitting[-1] if fitting else None


def _is_told_last(slots: Sequence[Slot], fitting: Sequence[Slot]) -> bool:
    """True for the verb of a clause behind a "that" which no bare verb parts from it."""
    bare = max((slot.start for slot in fitting if slot.form is Form.BASE), default=-1)
    if not fitting:
        return False
    last = fitting[-1]
    return last.form is Form.FINITE and any(s.form is Form.THAT and bare < s.start < last.start for s in slots)


def _is_of_helped(sentence: LexedSentence, slot: Slot) -> bool:
    """True for what those do who are helped ("will help towns build quays", but not "will help build quays")."""
    return sentence.is_helped(slot.start) and verbs.lemma(sentence.norm(slot.start - 1)) not in words.CATENATIVES


def without_passives(sentence: LexedSentence, slots: Sequence[Slot]) -> Sequence[Slot]:
    """The slots but for those of "be told" behind a modal, where another bare verb follows ("will be used to open")."""
    bare = [slot for slot in slots if slot.form is Form.BASE]
    passive = [slot for slot in bare[:-1] if sentence.norm(slot.start) in words.SUPPORTS]
    return [slot for slot in slots if slot not in passive]


def _is_alike(sentence: LexedSentence, slot: Slot, shape: Shape) -> bool:
    """False for "by Peru", who acts, beside "by opening ports", and for "to meet" beside "to seizing chances"."""
    if shape.form is Form.TO:
        return verbs.is_gerund(sentence.norm(shape.head)) is verbs.is_gerund(
            sentence.norm(sentence.shape(slot.start).head)
        )
    told, other = (sentence.shape(k + 1).form is Form.GERUND for k in (shape.head, slot.start))
    by = sentence.norm(shape.head) == sentence.norm(slot.start) == words.AGENT
    return told is other or not by


def _may_list_within(slot: Slot) -> bool:
    """True for a clause that depends on a noun, and in which bare verbs may go on."""
    return slot.apart or (slot.form is Form.THAT and slot.restrictive)


def _lists(sentence: LexedSentence, start: int, head: int) -> bool:
    """True where a comma between two words may set verbs apart."""
    commas = (k for k in range(start + 1, head) if "," in sentence.gap(k))
    return any(sentence.shape(k).form in (Form.BASE, Form.FINITE) for k in commas)


def _finite_slot(
    sentence: LexedSentence, slots: Sequence[Slot], fitting: Sequence[Slot], shape: Shape, *, comma: bool
) -> Slot | None:
    told = any(is_told(sentence, slot) for slot in slots) and not speaks(sentence, shape)
    if told and sentence.norm(shape.head) in words.HARDLY_ATTRIBUTIVE:
        return None  # "noted that crews had come and helped open a dock"
    has = [slot for slot in fitting if slot.tense is Tense.PERFECT and is_restricted(slots, slot)]
    if comma and (listed := _listed_apart(sentence, slots, shape)):
        return listed
    if comma and (within := _listed_within(sentence, slots, fitting, shape)):
        return within
    if comma and any(slot.apart for slot in slots):  # behind a relative clause that commas set apart
        fitting = [slot for slot in fitting if not is_restricted(slots, slot)] or fitting
    acted = shape.tense is Tense.PAST and sentence.follower(shape.head) not in words.PREPOSITIONS
    promised = shape.tense is Tense.MODAL and sentence.norm(shape.head) not in words.POSSIBLE - {words.SUPPOSING}
    promised &= not any(is_told(sentence, slot) for slot in slots)
    if comma and (acted or promised):  # "has docks that were old, and opened a port"
        fitting = [slot for slot in fitting if not is_restricted(slots, slot)] or fitting
    if verbs.is_participle(sentence.norm(shape.head)):
        fitting = [slot for slot in fitting if slot.tense is Tense.PERFECT]  # "has mended docks and taken steps"
    if sentence.norm(shape.head) in words.HELPERS:
        fitting = [slot for slot in fitting if not _has_no_subject(slot)]
    fitting = [slot for slot in fitting if slot.tense is shape.tense] or fitting
    if not fitting:
        return None
    if has and shape.tense is Tense.PAST and is_passive(sentence, fitting[-1]):
        return has[-1]  # "was set up as a fund that has lowered tolls, mended docks, and trained pilots"
    spoken = speaks(sentence, shape)
    if not (comma or spoken) and has and shape.tense is Tense.PAST and has[-1].start > fitting[-1].start:
        return has[-1]  # "praised the towns that have mended docks and opened schools"
    bare = shape.tense is Tense.PAST and verbs.lemma(sentence.norm(shape.head)) == sentence.norm(shape.head)
    if bare and any(slot.form is Form.BASE and slot.start > fitting[-1].start for slot in slots):
        return None  # "opened a port to serve ferries, and cut fees"
    spoken |= _is_talk(sentence, shape) and is_passive(sentence, fitting[-1])  # "told of what was done and discussed A"
    return fitting[0] if spoken else fitting[-1]  # "stressed that it had grown, and affirmed that ..."


def _is_talk(sentence: LexedSentence, shape: Shape) -> bool:
    """True for a past form by which somebody is told to have talked of something ("discussed")."""
    return shape.tense is Tense.PAST and verbs.lemma(sentence.norm(shape.head)) in _LANGUAGE.commitments.DISCUSSING


def _has_no_subject(slot: Slot) -> bool:
    """True for a past form that opens a sentence, with which no auxiliary goes on ("Paid leave helps crews and is")."""
    return slot.tense is Tense.PAST and slot.predicate is not None and slot.predicate.subject == (0, 0)


def _listed_apart(sentence: LexedSentence, slots: Sequence[Slot], shape: Shape) -> Slot | None:
    """The verb of a relative clause that commas set apart, where others follow it ("which mends A, opens B, and")."""
    apart = next((slot for slot in slots if slot.apart), None)
    within = [slot for slot in slots if apart and slot.start >= apart.start and slot.form is Form.FINITE]
    alike = [s for s in within if s.tense is shape.tense and s.third_person is sentence.is_third_person(shape.head)]
    if not apart or not alike:
        return None
    commas = [k for k in range(apart.start + 1, shape.head) if "," in sentence.gap(k)]
    one = sentence.is_third_person(shape.head)
    listed = any(
        k == alike[0].start
        or sentence.shape(k).tense is shape.tense
        or (shape.tense is Tense.MODAL and sentence.shape(k).form is Form.BASE)
        or (one and verbs.is_present(sentence.norm(k), words.ARTICLE))
        for k in commas
    )
    return alike[0] if listed else None


def _listed_within(
    sentence: LexedSentence, slots: Sequence[Slot], fitting: Sequence[Slot], shape: Shape
) -> Slot | None:
    """The verb of a relative clause behind no comma, where commas list others ("that mends A, opens B, and")."""
    last = next((slot for slot in reversed(fitting) if slot.tense is shape.tense), None)
    if last is None or not is_restricted(slots, last) or sentence.norm(last.start) in words.HELPERS:
        return None
    commas = (sentence.shape(k) for k in range(last.start + 1, shape.head) if "," in sentence.gap(k))
    alike = (each for each in commas if each.form is Form.FINITE and each.tense is shape.tense)
    one = sentence.is_third_person(shape.head)
    return last if any(sentence.is_third_person(each.head) is one for each in alike) else None


def is_restricted(slots: Sequence[Slot], slot: Slot) -> bool:
    """True inside "any action that seeks ... and wants ...", which is one description.

    What describes something in the words above a relative clause does not reach into that.
    """
    first = slot.series.first.start
    return any(each.restrictive and each.start >= first for each in slots[: slots.index(slot) + 1])


def is_told(sentence: LexedSentence, slot: Slot) -> bool:
    """True for a clause with which another may go on: what somebody says, or "so that"."""
    return slot.form is Form.THAT and (not slot.restrictive or sentence.norm(slot.start - 1) == words.OPENING_SO)


def goes_on_within(sentence: LexedSentence, slot: Slot, shape: Shape) -> bool:
    """True where a verb goes on with one of its tense behind "as" ("has seen it, as storms rose, fees fell, and").

    The same holds for what is to be ensured ("will pay to ensure it helps crews, mends docks, and draws trade").
    """
    ensured = words.OF_SUBJECTS if shape.tense is Tense.PRESENT else frozenset()
    leads = words.SUBORDINATORS | {words.AS}
    led = (
        k
        for k in range(slot.start + 1, shape.head)
        if sentence.norm(k) in leads or verbs.lemma(sentence.norm(k)) in ensured
    )
    opens = next(led, shape.head)
    return any(sentence.tense(k) is shape.tense for k in range(opens, sentence.last_before(shape.head)))


def is_within(slots: Sequence[Slot]) -> bool:
    """True within a clause that depends on a verb or a noun ("said that", "the ports that")."""
    return any(slot.form is Form.THAT for slot in slots)


def is_within_report(slots: Sequence[Slot]) -> bool:
    """True within a clause that may hold another subject ("said that"), as "the ports that draw" does not."""
    own = {slot.start - 1 for slot in slots if slot.form is Form.FINITE}
    return any(slot.form is Form.THAT and (slot.apart or slot.start not in own) for slot in slots)


def reports_action(sentence: LexedSentence, slot: Slot) -> bool:
    """True for a verb in the past, or perfect, by which a statement does not speak."""
    verb = slot.predicate.end - 1 if slot.predicate else -1
    said = verbs.lemma(sentence.norm(verb)) in _LANGUAGE.commitments.DISCUSSING
    told = slot.tense in (Tense.PAST, Tense.PERFECT) and not said
    return told and not speaks(sentence, Shape(Form.FINITE, verb))


def is_chained(sentence: LexedSentence, slots: Sequence[Slot], listed: Series | None, i: int) -> bool:
    """True where the last slot is that of "seek" in "will seek to build", and ``i`` that of "to"."""
    last = slots[-1] if slots else None
    if last and last.series.others and "," in sentence.gap(last.start):
        return False  # "meet, ask to open ports, and train pilots": the list goes on
    again = (k for k in range(i + 2, len(sentence)) if sentence.norm(k) == sentence.norm(i - 1))
    if any(sentence.norm(k - 1) in words.COORDINATORS for k in again):
        return False  # "will continue to open ports, and continue to train pilots"
    bare = last is not None and last.form is Form.BASE and last.series is not listed
    return bare and last is not None and sentence.skip_adverbs(last.start) == i - 1


def is_promised(sentence: LexedSentence, slots: Sequence[Slot], here: int, verb_end: int, i: int) -> bool:
    """True where the "to" at ``i`` tells what is promised or called for, and not to what end.

    ``here`` is where the piece starts, and ``verb_end`` the word behind its verb.
    """
    return complements(sentence, i, max(verb_end, here + 1), _verbs_of(sentence, slots, verb_end))


def is_stressed(sentence: LexedSentence, slots: Sequence[Slot], verb_end: int, i: int) -> bool:
    """True where a gerund behind the preposition at ``i`` is what the verb of the sentence is about.

    "Focused on opening docks and mending quays", "stressed the importance of ..."
    """
    heads = _verbs_of(sentence, slots, verb_end)
    if i - 1 in heads:
        return sentence.norm(i) != words.WITHOUT and sentence.norm(i + 1) not in words.NOUNS_IN_ING
    return sentence.norm(i - 1) in words.STRESSED and is_object(sentence, i - 1, heads)


def _verbs_of(sentence: LexedSentence, slots: Sequence[Slot], verb_end: int) -> list[int]:
    bare = [sentence.skip_adverbs(slot.start) for slot in slots if slot.form in (Form.BASE, Form.GERUND)]
    return [verb_end - 1, *bare]
