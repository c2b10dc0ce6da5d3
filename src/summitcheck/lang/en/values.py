"""Words around figures and dates that decide what these say: change, deadline, start."""

from __future__ import annotations

from collections.abc import Mapping

from summitcheck.lang.wordlists import Phrases, word_set

FALLING = word_set(
    "cut cuts cutting reduce reduces reduced reducing reduction lower lowers lowered lowering fall falls fell falling",
    "drop drops dropped dropping shrink shrinks shrank shrinking decline declines declined decrease decreases slash",
)
RISING = word_set(
    "raise raises raised raising rise rises rose rising increase increases increased increasing grow grows grew",
    "growing expand expands expanded boost boosts boosted",
)
CHANGES = word_set(
    "cut cuts cutting reduce reduces reduced reducing reduction lower lowers lowered lowering fall falls fell falling",
    "raise raises raised raising rise rises rose rising risen increase increases increased increasing grow grows grew",
    "growing grown drop drops dropped dropping shrink shrinks shrank shrinking expand expands expanded expanding",
    "decline declines declined declining decrease decreases decreased climb climbs climbed jump jumps jumped slash",
    "slashed boost boosts boosted lift lifts lifted widen widened narrow narrowed slow slowed extend extended",
)
#: Before a date: on it something begins.
BEGINNING = word_set("beginning starting begin begins start starts")
LATER = "later"
#: Before a length of time, these tell how long all of it takes.
OVER = word_set("over during within across throughout")
GROWTH = word_set("growth inflation")
ADDING = word_set(
    "more additional extra further another add adds added adding increase increases increased increasing new rise",
    "rises grow grows raise raises raised",
)
#: Behind a figure: so much lies between two.
COMPARING = word_set(
    "more less fewer longer shorter higher lower larger smaller faster slower earlier later cheaper dearer older",
    "younger wider narrower deeper heavier lighter greater sooner",
)
#: Before what a price or a rate is told of: "3 dollars per dose".
PER = "per"
#: Behind a factor: "twice as many".
AS = "as"
#: Behind a figure: so many parts are of one size.
EQUAL = "equal"
#: Verbs, by their dictionary forms, of letting something in.
ADMITTING = word_set("admit allow permit let")
LASTING = word_set("for over during throughout")
BY, TO, FROM = "by", "to", "from"

NOT_AFTER = word_set("by until till before through within")
ENDING_BEFORE = frozenset(("before",))
NOT_BEFORE = word_set("after from since beyond starting")
#: "From" and "in" say nothing of the end of a length of time.
BEFORE_LENGTHS = word_set("within after beyond")
INSIDE = word_set("within inside")
BEFORE_DATES = word_set("the end start beginning middle close of early late mid")
ARTICLE = "the"

#: Words in the sentence of a figure that make it a ceiling or a floor ("40, and that's the ceiling").
CEILINGS = Phrases(
    "at most, at the most, at the very most, at the outside, at the longest, at the highest, at the peak, tops",
    "maximum, max, ceiling, cap, capped, limit, limits, limited, restricted to, confined to, upper limit, lid",
    "no more, not more, not by more, never more, not one over, not one more, anything less, or less, or fewer",
    "no more than that, not more than that, never more than that, of play, of leeway, of latitude, of slack",
    "and no further, it stops, is the most, the most we, the most it, the most they, the most there, is the longest",
    "is the highest, is the largest, being the longest, being the most, stop at, stopping at, tops out at",
    "top out at, topping out at, peaks at, peak at, as high as, as many as, as much as, ends at",
    "stops at, does not go over, does not go above, will not go over, will not go above, is all that, at the latest",
    "anything up to",
)
FLOORS = Phrases(
    "at least, at the least, at the very least, at the shortest, at the lowest, minimum, a floor, the floor",
    "floor of, no fewer, not fewer, no less, not less, or more, and more, if not more, and up, or above, the fewest",
    "and possibly more, can go higher, may go higher, as little as",
)
#: Behind "not", words for one of what a figure counts; behind the noun, which bound is told: "not a sack more".
SINGLE = word_set("a an one single")
GRUDGED: Mapping[str, str] = {"more": "<=", "over": "<=", "above": "<=", "beyond": "<=", "less": ">=", "fewer": ">="}
#: Before a figure: nobody has to use all of it; in its sentence: someone is free to.
POSSIBLE = word_set("possible potential optional")
AS_ONE_LIKES = Phrases(
    "if it likes, if it wishes, if it chooses, if it wants, if it feels like, if it sees fit, if they like",
    "if they wish, if they choose, if they want, if they feel like, if they see fit, feels like it, feel like it",
    "sees fit, see fit, so wishes, so wish, so chooses, so choose, at its discretion, at their discretion",
)
#: Nouns that call a figure a bound which both know: "the 2 degree threshold".
GOALS = word_set(
    "threshold thresholds limit limits ceiling cap target targets goal goals objective objectives guardrail aim"
)
#: Before a figure, these say that more is to follow, so that it may be told as a floor: "an initial 7 million".
INITIAL = word_set("initial")
#: Behind a figure, these say that the bound which it is can be kept to: "to keep 2 degrees within reach".
IN_REACH = Phrases("within reach, in reach, within our reach, within its grasp, within grasp, in sight, alive")
#: What is held to a figure stays at or below it.
HOLDING_TO = Phrases(
    "keep to, keeps to, keeping to, kept to, hold to, holds to, holding to, held to, stick to, sticks to, sticking to",
    "keep within, keep below, stay within, stays within, stay below, limited, limits, limit, limiting, quota, ration",
)
#: By their dictionary forms, words for what is asked for and for votes: so much suffices, and more does, too.
REQUIRING = word_set("require need consent vote majority quorum signature")
#: Who is told with these does not come in: "those with less than a year to go are left out".
LEFT_OUT = Phrases(
    "left out, leaves out, leave out, excluded, excludes, exclude, barred, turned away, shut out, ruled out",
    "need not apply, go without, goes without, stay out, stays out, stay at home, not eligible, ineligible, exempt",
    "exempted, the exception, an exception, exceptions, left aside, spared, removed, remove, removes, deleted",
    "taken down, refused, turned down",
)
#: Before such words, these refer back to a figure in the clause before: "and that's the ceiling".
REFERRING_BACK = word_set("that it this there which is the a s and they can be its my our")

AT_ONCE = Phrases(
    "immediate effect, immediately, at once, overnight, straight away, right away, from today, as of today"
)
AT_THE_LATEST = Phrases("at the latest, at the very latest, at latest, if not earlier, if not sooner, if not before")
STARTING = word_set("begin begins beginning began start starts starting started launch launches gradual gradually")
DURING, BESIDE = word_set("during throughout"), word_set("after before until following")
SOONER = word_set("earlier sooner")
AT_PRESENT = word_set("now present currently current today already so far existing has have had was were")
FOR_GOOD = Phrases(
    "for good, for ever, forever, permanently, indefinitely, for all time, without end, with no end date",
    "without an end date, open ended, without a time limit, with no time limit, for an indefinite period",
)
#: What is left of a whole, and words for all of it.
REST = word_set("rest remainder remaining other balance")
IN_FULL = word_set("all whole entire fully full entirely")
