"""Words that show who acts: both sides or one, a state, a company or the public, and by which title."""

from __future__ import annotations

from collections.abc import Mapping

from summitcheck.lang.wordlists import Phrases, word_set

MUTUAL = Phrases(
    "each other, each others, one another, one anothers, mutual, mutually, reciprocal, reciprocally, both sides",
    "both countries, both parties, both governments, both nations",
)
NAMED_MUTUAL = word_set("defence defense recognition legal logistics fund funds insurance")
SEVERAL_SIDES = word_set(
    "both mutual mutually reciprocal reciprocally bilateral two three joint jointly together leaders sides",
    "parties countries nations governments ministers presidents they their we our each another common shared",
    "members signatories trilateral",
)
#: Behind and before the name of a country, these make a name of somebody else: "Italian Americans".
BEHIND_OTHERS: tuple[str, ...] = ("american", "descent")
BEFORE_OTHERS: tuple[str, ...] = ("islamic state of", "islamic state in")
_STATE = word_set(
    "government governments ministry ministries state states cabinet administration authorities leaders leader",
    "sides parties countries country nations nation ministers minister president presidents chancellor king queen",
)
_BUSINESS = word_set(
    "company companies firm firms business businesses corporation corporations investors investor industry",
    "industries bank banks manufacturers carmakers exporters importers contractors utilities enterprises",
)
_PUBLIC = word_set(
    "citizens residents workers union unions voters taxpayers consumers farmers students activists ngos charities",
    "donors volunteers rebels opposition",
)
ACTOR_CLASSES: Mapping[str, str] = {
    word: name for name, words in (("state", _STATE), ("business", _BUSINESS), ("public", _PUBLIC)) for word in words
}
BEFORE_ACTORS = word_set("that which while by said but for the")

TITLES = word_set(
    "president premier chancellor king queen prince princess minister prime vice deputy secretary state foreign",
    "defence defense finance trade mr mrs ms dr sir general chairman chairwoman governor senator pope emir sultan",
    "mayor",
)

#: Offices by their class: nobody holds two of different classes.
OFFICES: Mapping[tuple[str, ...], str] = {
    tuple(office.split()): name
    for name, offices in {
        "head of state": "president",
        "monarch": "king, queen, emir, sultan, monarch, emperor",
        "head of government": "prime minister, premier, chancellor, minister president",
        "minister": "minister, secretary of state, foreign secretary, defence secretary, defense secretary",
        "ambassador": "ambassador",
        "governor": "governor",
        "mayor": "mayor",
        "director": "director, director general",
        "secretary general": "secretary general",
    }.items()
    for office in offices.split(", ")
}
OFFICE_WORDS = frozenset(office[0] for office in OFFICES)
#: Beside an office these make it another one, of which no class is known.
BESIDE_OFFICES = word_set(
    "deputy vice former acting assistant under lieutenant then ex late elect designate chancellor exchequer permanent",
    "once formerly previously",
)
PORTFOLIOS: Mapping[str, str] = {
    word: name
    for name, words in {
        "defence": "defence defense war",
        "foreign affairs": "foreign",
        "finance": "finance treasury",
        "health": "health",
        "trade": "trade commerce",
        "interior": "interior home",
        "justice": "justice",
        "energy": "energy",
        "environment": "environment climate",
        "agriculture": "agriculture farming",
        "education": "education",
        "transport": "transport transportation",
        "labour": "labour labor employment",
        "culture": "culture",
        "fisheries": "fisheries fishing",
    }.items()
    for word in words.split()
}
MINISTRIES = word_set("ministry ministries")
INSTITUTIONS = word_set(
    "bank ministry court university institute museum library hospital school airport port navy army fleet strait sea",
    "gulf bay river lake island islands province district valley academy agency department authority",
)
