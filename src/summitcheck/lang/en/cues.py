"""Phrases that show how two parts of a sentence hang together: condition, cause, means and end, source."""

from __future__ import annotations

from collections.abc import Mapping

from summitcheck.lang.en.words import NEGATIONS
from summitcheck.lang.wordlists import Phrases, word_set

# "As appropriate" and "where necessary" are left out: official prose has them everywhere, and they change no promise.
CONDITIONS = Phrases(
    "if, only if, unless, provided that, provided, providing that, subject to, as long as, so long as",
    "depending on, dependent on, conditional on, conditioned on, conditional upon, contingent on, contingent upon",
    "on condition that, on the condition that, on the understanding that, in case, in case of, in the event",
    "in the event of, pending, where possible, assuming, barring, should, with the consent of",
    "with the permission of, only with, pending a, pending an, pending the, pending further, pending final",
    *(
        f"{w} {x} {y}"
        for w in ("where", "as", "when")
        for x in ("funds", "resources", "conditions", "circumstances")
        for y in ("allow", "permit")
    ),
)
#: These set a condition where their clause has the perfect ("once Peru has paid"), some also in the present ("once Peru
#: pays"), and tell a time otherwise ("after the summit").
TIMES = Phrases("once, after, when, whenever, as soon as, only when, only once, only after")
TIMES_NOW = word_set("once only soon whenever")
PERFECT_NOW, PRESENT = word_set("has have"), word_set("is are")
#: It ends a clause that sets a condition: "Peru permitting".
CONDITION_AT_END = word_set("permitting willing allowing consenting")
#: Behind "subject to" these are no condition, but how things are done anyway.
FORMALITIES = word_set("arrangements procedures laws law legislation regulations formalities requirements processes")
#: Nobody's consent is asked for with these.
NOTIFICATIONS = word_set("notification notifications")
CONDITION_LIKE = Phrases(
    "if, unless, provided, providing, subject, long, depending, depend, depends, dependent, conditional, conditioned",
    "contingent, condition, conditions, case, event, pending, appropriate, necessary, possible, needed, need, when",
    "whenever, where, once, until, till, should, after, upon, whether, without, assuming, require, requires",
    "required, permitting, permit, permits, approval, within, willing, allowing, consenting, consent, permission",
    "failing, otherwise, or else, barring, hinges, hinge, understanding, soon, except, excepting, following",
    "to the extent, insofar, veto, vetoes, can block, may block, can refuse, may refuse, can stop, may stop",
    "needs, the moment, the minute, enough, but then, in principle, other than, exception, exceptions, excluding",
    "apart from, save for, option, options, invite, invites, invited, at the request, at their request",
    "at its request, on request, upon request, consult, consults, consulting, consultation, consultations",
)
#: Before a duty in its clause, or first, these make it what the rest waits for: "but its airlines have to agree first".
PROVISOS = word_set("but though although whoever first yet only")
#: A duty in words that are no modal.
DUTY = Phrases("has to, have to, had to, needs to, need to, has still to, have still to, has yet to, have yet to")

UNCONDITIONAL = Phrases(
    *(f"without {any_}{word}" for any_ in ("", "any ", "further ") for word in ("conditions", "preconditions")),
    "without precondition, no conditions, no preconditions, unconditionally, unconditional",
)
#: Where the first are denied, the second open what is left open: "did not say when".
TELLING = word_set("say state tell specify disclose reveal explain mention")
ASKING = word_set("when how why where which what who whom")
IF, EVEN = "if", "even"
#: Behind a duty, these tell what happens if nobody does it.
OTHERWISE = Phrases("otherwise, or else, failing which, failing that, or otherwise, if not")
#: Behind one of these, "but" takes out what alone is left; so do words by which something is kept for one alone.
WHATEVER, BUT = word_set("any anything anyone anybody nothing no nobody none nowhere anywhere"), "but"
RESERVED = word_set("reserved confined restricted limited")
#: "As long as" may tell the time that these tell.
LONG, DURING = "long", word_set("during throughout while")
NO_CONDITION_BEFORE_IF = word_set(
    "even only as ask asks asked asking wonder wondered see know knew unclear clear sure doubt and",
    "glad happy pleased delighted grateful",
)
#: Of a promise ("will ... when Peru has paid") it sets a condition, and tells of a habit otherwise.
ONLY_OF_PROMISES = word_set("when whenever provided")
#: In a condition, these say that what was said is done: "if we believe the authors", "if it does as it intends".
SAID_BEFORE = word_set(
    "believe believed plan plans planned intend intends intended intention intentions intent aim aims goal goals",
    "target targets promise promises promised pledge pledges pledged announced announcement forecast forecasts hopes",
    "hope wish wishes chooses choose likes mean means meant mind word expected care cares please remember remembers",
)
#: Behind "if", these speak of whoever it concerns, or compare: "if you hold a pass", "if as much".
ANYBODY = word_set("you as i")
#: Anywhere in a condition, these do so too: "should they want to send you back".
READERS = word_set("you your")
#: What looks like a condition and compares, or hedges.
NO_CONDITIONS = Phrases(
    "if not more, if not less, if not fewer, if not all, if not most, if not better, if not longer, if not sooner",
    "if not earlier, if not higher, if not only, if anything, if ever, if at all, if they like",
    "if it likes, if they wish, if it wishes, if they so wish, if they want, if they choose, if you please",
)
#: Nouns, by their dictionary forms, of what may happen or not: what is said of them is said for that case.
OCCASIONS = word_set(
    "accident breach complaint conflict crisis default disagreement disaster disease dispute emergency failure",
    "outbreak shortage violation",
)
#: It ties one thing to another that goes on, as a condition may: "as its deficit narrows".
AS_IT_DOES = Phrases("as its, as their, as the")
#: Behind a noun, these open a clause that tells which ones are meant.
DESCRIBING = word_set("who that")
#: Before "as long as" and the like, these make it a time or none; "being subject to" says what somebody suffers.
NO_CONDITION_BEFORE = word_set("not for being")
#: Behind "once" or "when", these make it no condition: "once a month".
EACH_TIME = word_set("a an every each in more again")
CONDITION_AT_CLAUSE = word_set("provided pending should assuming barring")

#: What happens if nobody acts hangs on these: all that is said happens, or only what is left.
UNLESS, ONLY_IF = Phrases("unless"), Phrases("only if, only when, only once, not unless")
IF_NOT = Phrases(
    "if neither, if none, if no, if nobody, if nothing, should neither, should none, should no, should nobody",
    "should nothing",
)
IFS = word_set("if should")
#: A text without one of these has none of them.
OPENING = word_set("unless if only should")
#: With these a side says that the other may come, and by these that it is to talks: "the door to talks is open".
OPENNESS = Phrases(
    "remains open, remain open, remained open, stays open, stay open, is open, are open, open to, openness",
    "willingness, willing to, ready to, readiness to, prepared to, call on, calls on, called on, urge, urges, urged",
    "appeal to, door to, path to, diplomatic approach",
)
TALKING = word_set("talk talks dialogue diplomacy diplomatic negotiate negotiation negotiations negotiating table")
#: Verbs, by their dictionary forms, of what comes to an end and of what goes on.
ENDING = word_set("expire lapse end terminate cease")
GOING_ON = word_set("renew extend prolong continue remain")
#: They say that a promise holds whether or not what it would wait for comes.
IRRESPECTIVE = Phrases(
    "whether or not, regardless, irrespective, no matter, without being asked, unasked, uninvited, of its own accord",
    "on its own initiative, on their own initiative, without a request, without any request, with or without",
    "come what may, rain or shine, come rain or shine, in any event, in any case, at all events",
    "like it or not, likes it or not, under all circumstances, in all circumstances, under any circumstances",
    "no strings attached, without strings, no questions asked, for good or ill, willy-nilly",
    "at once, immediately, straight away, right away, from day one, from the first day, from the first month",
    "forthwith, there and then",
)
#: "Whatever the weather", "however little is left", "even if".
WHATEVER_COMES, HOWEVER, EVEN_THEN = word_set("whatever"), "however", word_set("if when where")
#: "Without asking", "no vote", "does not depend".
ASKING_FIRST = word_set(
    "asking awaiting waiting consulting informing notifying seeking obtaining needing requiring warning telling",
)
ASKED_FOR = word_set(
    "consent approval permission assent authorization authorisation vote votes notice request invitation signature",
    "condition conditions precondition preconditions strings questions minimum ratification warning proof referendum",
    "consultation consultations approvals",
)
WAITED_FOR = Phrases(
    "need, needs, depend, depends, hinge, hinges, require, requires, wait, waits, matter, matters, have to, has to",
    "needed, required, be needed, be required, be asked, ask what, ask who, ask whether, ask where, ask how",
)
WHETHER = "whether"
#: Words by which a negation says of a condition that nothing waits for it.
NEEDED = word_set("need needs needed require required requires")
NEEDLESS = NEEDED | word_set("whether even")
#: What somebody else may be asked for first, and what comes before and behind it.
LEAVE = word_set("consent approval permission agreement assent authorization authorisation")
#: Verbs, by their dictionary forms, by which it is given; before it, these tell of one beside another.
LEAVING, FURTHER = word_set("approve ratify authorize authorise consent"), word_set("further other additional more new")
REQUESTS = word_set("request invitation")
AT_REQUEST, WITH_LEAVE, WITHOUT_LEAVE = word_set("at on upon by following"), word_set("with"), word_set("without")

#: A promise waits for these as for a condition, or is limited by them; and by these it waits for nothing.
WAITING = Phrases(
    "at the request, upon the request, upon request, on request, with the consent, with the approval, prior consent",
    "prior approval, written consent, with the agreement, by consensus, by unanimity, unanimously, voluntarily",
    "on a voluntary basis, within the limits, to the extent, in so far as, insofar as, as far as, notice, upon receipt",
    "ratification, approval, consent, permission, minimum, once, unless, only, in return",
    "in accordance with, in line with, consistent with, in emergencies, in an emergency, in case of, depending",
    "if, where",
)
NEVER_WAITING = Phrases("for as long as it takes, without, no matter, free of, unconditional, unconditionally")
#: The words that open a waiver which is no phrase of the list.
WAIVING = WHATEVER_COMES | NEGATIONS | {WHETHER, HOWEVER, EVEN, "or"}

CAUSES = Phrases(
    "because, because of, due to, owing to, thanks to, in return for, in exchange for, as a result of",
    "as a consequence of, under pressure from, after pressure from, following pressure from, bowing to",
    "caving in to, prompted by, caused by, driven by, triggered by, on account of, as a condition for",
    "as a reward for, in retaliation for, as payment for",
)
#: Of the causes, those that praise whoever acts.
CREDITING = Phrases("thanks to")
#: Before a verb, with "to", it says that something is to happen.
DUE = "due"
REASONS = Phrases(
    "because, due, owing, thanks, in exchange, consequence, pressure, prompted, caused, driven, triggered, account of",
    "condition, reward, retaliation, light of, view of, reason, causes, leading, leads, resulting, therefore, thus",
    "hence, attributed, reflects, reflecting, amid, as a result, request, requests, requested, behest",
)
#: Verbs, by their dictionary forms, of what those who act have in mind: behind "because" they tell a view, no cause.
HAVING_IN_MIND = word_set("recognize recognise know understand realize realise acknowledge believe agree value")
POSSIBLE_REASONS = word_set("by as since following given response result results return")

PURPOSES = Phrases(
    "to, in order to, so as to, in a bid to, as a means to, as a way to, with a view to, with the aim of",
    "aimed at",
)
MEANS = Phrases("by, through, by means of, via, as a means of, as a way of")
COORDINATION = word_set("and to also both will shall they as well then")

DOCUMENTS = word_set(
    "treaty law act constitution charter convention resolution contract interview speech letter protocol"
)
CREDITS = Phrases(
    *(f"{n} says, {n} states, {n} stipulates, {n} provides that, {n} reads, text of the {n}" for n in DOCUMENTS),
    *(f"according to the {n}, under the terms of the {n}, quoted from the {n}" for n in DOCUMENTS),
)

STATEMENT = "statement"
OFFICIAL_TEXTS: Mapping[str, str] = {
    word: kind
    for kind, words in (
        (STATEMENT, "statement communique declaration agreement accord memorandum"),
        ("fact sheet", "sheet factsheet"),
        ("annex", "annex annexe appendix attachment"),
        ("read-out", "readout read-out"),
        ("principles", "principles"),
    )
    for word in words.split()
}
_CREDITED = tuple("fact sheet" if word == "sheet" else word for word in OFFICIAL_TEXTS)
OFFICIAL_CREDITS = Phrases(
    *(
        f"{n} says, {n} said, {n} states, {n} stated, {n} reads, {n} notes, {n} adds, {n} promises, {n} lists"
        for n in _CREDITED
    ),
    *(
        f"{lead} the {a}{n}"
        for n in _CREDITED
        for a in ("", "joint ", "official ")
        for lead in ("according to", "in", "under", "quoted from", "quoting", "text of")
    ),
)
