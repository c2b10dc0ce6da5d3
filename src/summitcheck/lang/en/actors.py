"""Words that show who acts: both sides or one, a state, a company or the public, and by which title."""

from __future__ import annotations

from summitcheck.lang.en.words import phrases, word_set

#: What is done by each of two sides to the other.
MUTUAL = phrases(
    "each other, each others, one another, one anothers, mutual, mutually, reciprocal, reciprocally, both sides",
    "both countries, both parties, both governments, both nations",
)
#: Any of these shows that more than one side acts.
SEVERAL_SIDES = word_set(
    "both mutual mutually reciprocal reciprocally bilateral two three joint jointly together leaders sides",
    "parties countries nations governments ministers presidents they their we our each another common shared",
    "members signatories trilateral",
)
STATE = word_set(
    "government governments ministry ministries state states cabinet administration authorities leaders leader",
    "sides parties countries country nations nation ministers minister president presidents chancellor king queen",
)
BUSINESS = word_set(
    "company companies firm firms business businesses corporation corporations investors investor industry",
    "industries bank banks manufacturers carmakers exporters importers contractors utilities enterprises",
)
PUBLIC = word_set(
    "citizens residents workers union unions voters taxpayers consumers farmers students activists ngos charities",
    "donors volunteers rebels opposition",
)
#: The class of actors that each of these words names.
ACTOR_CLASSES: dict[str, str] = {
    word: name for name, words in (("state", STATE), ("business", BUSINESS), ("public", PUBLIC)) for word in words
}
#: Behind these, or behind nothing, a bare country acts; behind another word it may be a place, a partner or half of a
#: pair ("in Japan", "with Japan", "the U.S. and Japan").
BEFORE_ACTORS = word_set("that while by said but for the")

#: Before a name: one person with it.
TITLES = word_set(
    "president premier chancellor king queen prince princess minister prime vice deputy secretary state foreign",
    "defence defense finance trade mr mrs ms dr sir general chairman chairwoman governor senator pope emir sultan",
    "mayor",
)
