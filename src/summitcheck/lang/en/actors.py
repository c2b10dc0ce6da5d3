"""Words that show who acts: both sides or one, a state, a company or the public, and by which title."""

from __future__ import annotations

from collections.abc import Mapping

from summitcheck.lang.wordlists import Phrases, phrase_list, word_set

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
#: Any of these tells that several do something together, and so do these verbs.
TOGETHER = word_set(
    "joint jointly both together each mutual mutually reciprocal reciprocally shared common bilateral trilateral",
    "equally",
    "co cohost cohosts cohosted cochair cochairs cochaired co-host co-hosts co-hosted co-chair co-chairs co-chaired",
)
EXCHANGING = word_set("exchange swap")
NUMBERS_OF_SIDES = word_set("two three four five six seven eight")
#: What says of whoever stands before it that nobody helps, where no noun follows ("on its own soil") or anywhere.
ALONE = "alone"
UNAIDED = Phrases(
    "on its own, on his own, on her own, on their own, on our own, by itself, by himself, by herself, by themselves",
)
SOLELY = Phrases("single handedly, single handed, unaided, unilaterally, without anybodys help, without outside help")
#: What several pay to the same amount, and the words of which any may say so of the account.
IN_EQUAL_PARTS = Phrases(
    "in equal parts, in equal shares, in equal measure, equally, half each, half and half, share the cost",
    "share the costs, sharing the cost, sharing the costs, split the cost, split the costs, at joint expense",
    "jointly fund, jointly finance, jointly pay, jointly funded, jointly financed, jointly paid, joint funding",
    "joint financing, equal contributions",
)
SHARING = word_set(
    "half halves equal equally share shares shared sharing both each joint jointly together split between among",
    "percent per third thirds quarter two three partner partners part parts towards toward contribute contributes",
)
#: What says that what one side does is not done in return.
UNRETURNED = Phrases(
    "nothing in return, nothing is expected in return, nothing is asked in return, nothing is given in return",
    "nothing will be given in return, asks nothing in return, gets nothing in return, nothing comes back",
    "not the other way, but not the reverse, but not vice versa, without reciprocity, will not reciprocate",
    "no such promise, no such undertaking, no such pledge, no such commitment, no such duty, no such obligation",
    "in one direction only, one way only, nobody of ours, none of ours, none of theirs, nobody of theirs",
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
MINISTRIES = word_set("ministry ministries minister ministers secretary secretaries")
#: What states and others that act as one body call themselves.
UNIONS = word_set(
    "union federation confederation republic kingdom emirate emirates commonwealth community league alliance",
    "consortium association bloc states realm empire",
)
#: Behind who acts, these tell nothing of the deed; and what leads to a deed that somebody is praised or blamed for.
FOR_ITS_PART = phrase_list("for its part, for their part, for his part, for her part, in turn, in return")
PRAISED_FOR = word_set("for")
#: What acts for a state, beside its ministries ("the Peruvian navy").
ARMS = word_set(
    "government ministry treasury parliament senate congress president presidency cabinet chancellor premier",
    "minister ministers navy army police guard coastguard authorities agency department office bureau state delegation",
    "side court service inspectorate command commission council bank crown exchequer administration leaders leader",
    "institute",
)
INSTITUTIONS = word_set(
    "bank ministry court university institute museum library hospital school airport port navy army fleet strait sea",
    "gulf bay river lake island islands province district valley academy agency department authority",
)
