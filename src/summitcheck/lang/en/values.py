"""Words around figures and dates that decide what these say: change, deadline, start."""

from __future__ import annotations

from summitcheck.lang.wordlists import word_set

CHANGES = word_set(
    "cut cuts cutting reduce reduces reduced reducing reduction lower lowers lowered lowering fall falls fell falling",
    "raise raises raised raising rise rises rose rising risen increase increases increased increasing grow grows grew",
    "growing grown drop drops dropped dropping shrink shrinks shrank shrinking expand expands expanded expanding",
    "decline declines declined declining decrease decreases decreased climb climbs climbed jump jumps jumped slash",
    "slashed boost boosts boosted lift lifts lifted widen widened narrow narrowed slow slowed extend extended",
)
BY, TO, FROM = "by", "to", "from"

NOT_AFTER = word_set("by until till before through within")
NOT_BEFORE = word_set("after from since beyond starting")
#: "From" and "in" say nothing of the end of a length of time.
BEFORE_LENGTHS = word_set("within after beyond")
BEFORE_DATES = word_set("the end start beginning middle close of early late mid")
DATE_SIDES = word_set("by until till before through after from since beyond")
ARTICLE = "the"
