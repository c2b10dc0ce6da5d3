"""Words that point at what was said before, and those with which it is told again."""

from __future__ import annotations

from summitcheck.lang.wordlists import phrase_list, word_set

DEMONSTRATIVES = word_set("this these those that such")
#: What "this" presents to the reader and does not take up: times, those who speak, the text itself, kinds and order.
PRESENT = word_set(
    "administration afternoon announcement announcements article century communique congress country date day decade",
    "declaration document era evening fact fall form former generation government hour kind kinds last latest level",
    "moment month morning nation next other part planet point same second share sheet sort sorts spring statement",
    "summer first third time today trip type types update visit way week weekend winter world year years",
)
#: The texts by which somebody rules, and "no", behind which "such" points at nothing.
INSTRUMENTS, NO = word_set("memorandum order proclamation"), word_set("no")
#: The verbs that bring them into force, and prepositions that tell what something is about.
SIGNING, OF_CONTENT = word_set("issue sign"), word_set("on for to with between")
#: Before whom "to" behind it tells what he does ("a plan for crews to mend docks").
BEFORE_DOERS = "for"
#: The nouns that take no "a".
UNCOUNTED = word_set(
    "aid advice assistance authority behavior capital collaboration conduct cooperation coordination data engagement",
    "equipment feedback financing funding growth guidance help information infrastructure knowledge leadership",
    "legislation momentum money outreach planning progress relief research support technology training transparency",
    "violence work",
)
#: What somebody does, and what is paid, whatever the words before call it.
DEEDS = word_set(
    "action actions activities activity approach change changes commitment commitments decision decisions effort",
    "efforts endeavor initiative initiatives intervention interventions measure measures move moves opportunity reform",
    "reforms step steps undertaking update updates upgrade upgrades work",
)
SUMS = word_set(
    "assistance award awards contribution contributions financing funding funds grant grants investment investments",
    "loan loans money resources sum sums support",
)
#: What a text is about, whatever the words before call it.
SUBJECTS = word_set(
    "aim aims area areas challenge challenges concern concerns end ends goal goals issue issues matter matters",
    "objective objectives principle principles priorities priority problem problems purpose purposes reason reasons",
    "threat threats topic topics trend trends",
)
#: What tells that all that was told before is meant.
ALL_TOGETHER = phrase_list("together, collectively, combined, overall, altogether, taken together, in total, all told")
#: What people come together for, and the verbs that tell that they do.
OCCASIONS = word_set(
    "briefing call conversation convening convenings discussion discussions engagement event events gathering meeting",
    "meetings occasion roundtable session summit",
)
MEETING = word_set("convene gather greet hold host meet speak")
TALKING, ACCOMPANYING = word_set("meet speak talk"), "with"
#: The titles of people that a full stop shortens.
SHORTENED = word_set("dr gen gov lt mr mrs ms prof rep sen")
#: The small words within the names of people.
OF_FAMILIES = word_set("al bin da de del der di dos el ibn la van von")
MET = phrase_list("convened, gathered, hosted, met, spoke by, spoke with, spoke today with, spoke today by, traveled")
#: The verbs behind which "it" may mean what they present.
PRESENTING = word_set(
    "announce award begin build complete conduct create develop establish form found fund initiate introduce invest",
    "issue launch lead make open propose publish release sign unveil",
)
#: The verbs before which "it" may mean all that was told before.
OF_EVENTS = word_set("bring come follow mark mean reflect represent result")
#: Words that open a phrase as the article does.
OPENING = word_set("our some several many another any")
#: What leads back to the words before and says nothing else, before a comma and without one.
LEADING_BACK = phrase_list(
    "to this end, to that end, in this regard, in that regard, in this respect, in this context, in that context",
    "in this spirit, in that spirit, as such, in light of this, with this in mind, in addition to this",
    "for this reason, for that reason, for these reasons, for this purpose, for that purpose",
)
#: What links a sentence to those before it, before a comma; words that need none, what they open otherwise, and those
#: that need none before a subject.
LINKING = phrase_list(
    "accordingly, additionally, again, as a consequence, as a result, at the same time, by contrast, by doing so",
    "by extension, consequently, conversely, finally, first, firstly, for example, for instance, further, furthermore",
    "hence, however, in addition, in contrast, in doing so, in fact, in particular, in response, in so doing, in turn",
    "indeed, instead, lastly, likewise, meanwhile, more specifically, moreover, nevertheless, next, nonetheless",
    "on the other hand, on top of that, rather, second, secondly, similarly, specifically, still, that said, then",
    "therefore, third, thirdly, thus, to start, to that effect",
)
JOINING, UNJOINED = word_set("and but"), word_set("for")
JOINING_SUBJECTS = word_set("also plus so yet")
#: Before which "also" tells another name.
CALLED = word_set("called known named referred")
WHY = phrase_list(
    "that is why, this is why, that's why, that\u2019s why, that is because, this is because, that's because",
    "that\u2019s because, it is because, it's because, it\u2019s because",
)
#: The vowels, letters whose names begin with one, and openings of words that are heard otherwise than written.
VOWELS, VOWELS_SPELLED = "aeiou", "aefhilmnorsx"
CONSONANTAL: tuple[str, ...] = ("uni", "use", "usa", "eu", "one", "once")
SILENT: tuple[str, ...] = ("hour", "hon", "heir")
#: Acronyms that are better known than what they stand for.
WELL_KNOWN = word_set("AI AIDS CIA EU FBI FY GDP HIV IT LGBT LGBTQ LGBTQI NASA NATO UK UN US USA")

#: The pronouns for one person, for a thing and for several, in all their forms.
OF_PERSON = word_set("he she him her his hers himself herself")
OF_THING, OF_SEVERAL = word_set("it its itself"), word_set("they them their theirs themselves")
#: Those who are named one by one before they are called together.
GROUPS = word_set(
    "chairs countries delegations governments leaders mayors ministers nations officials parties partners",
    "premiers presidents principals secretaries sides",
)
#: What may stand before these in place of "the".
TOGETHER = word_set("both all")
#: Words for some of what the sentence before tells of, where nothing stands behind them.
SHARES = word_set("all both few many most others several some")
#: What it may be to do something: "it is a pleasure to welcome crews".
FELT = word_set(
    "crime disgrace duty honor honour imperative joy matter mistake necessity pity pleasure priority privilege",
    "question relief responsibility shame surprise time",
)
#: What several who met do together, before they are named again.
CONFERRING = word_set("agree discuss exchange meet reaffirm review speak talk underscore")
#: Those who take part in what the sentences before tell of, with an article or without.
TAKING_PART = word_set("attendees group participants")
#: What one may be called who, or which, was told of by name: by the noun of the name.
CALLED_AS: dict[str, frozenset[str]] = {
    "act": word_set("law legislation bill"),
    "administration": word_set("agency"),
    "agreement": word_set("deal"),
    "bureau": word_set("agency"),
    "department": word_set("agency"),
    "memorandum": word_set("agreement"),
    "office": word_set("agency"),
    "service": word_set("agency"),
    "treaty": word_set("agreement"),
}
#: Behind a verb or a preposition these point at all that was said before: "to do this".
POINTED_BY = word_set(
    "achieve address after at beyond by did do does doing during following for from in of on since to under with"
)
#: With which something is told of for the first time.
ANEW = word_set("a an another one several")
#: With which a claim takes up a deed that was told before; what all know that may be told of with "a" as well.
DOING_SO = ("doing", "so")
KNOWN = word_set(
    "border capital climate community constitution country economy environment future globe government home internet",
    "law market media military nation ocean past pandemic people planet press public region sea sector state way week",
    "world year",
)
