"""Words around figures and dates that decide what these say: change, deadline, start."""

from __future__ import annotations

from summitcheck.lang.en.words import word_set

#: Verbs and nouns of change, after which "by" a figure and "to" a figure differ.
CHANGES = word_set(
    "cut cuts cutting reduce reduces reduced reducing reduction lower lowers lowered lowering fall falls fell falling",
    "raise raises raised raising rise rises rose rising risen increase increases increased increasing grow grows grew",
    "growing grown drop drops dropped dropping shrink shrinks shrank shrinking expand expands expanded expanding",
    "decline declines declined declining decrease decreases decreased climb climbs climbed jump jumps jumped slash",
    "slashed boost boosts boosted lift lifts lifted widen widened narrow narrowed slow slowed extend extended",
)
#: Before the amount of a change, before its result, and before where it starts.
BY, TO, FROM = "by", "to", "from"

#: Before a date: what happens is put on this side of it.
NOT_AFTER = word_set("by until till before through within")
NOT_BEFORE = word_set("after from since beyond starting")
#: Of these, the ones that put what happens on one side of a length of time; "from" and "in" say nothing of its end.
BEFORE_LENGTHS = word_set("within after beyond")
#: May stand between these and the date.
BEFORE_DATES = word_set("the end start beginning middle close of early late mid")
