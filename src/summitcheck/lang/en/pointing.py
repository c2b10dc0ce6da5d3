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
#: What tells that all that was told before is meant.
ALL_TOGETHER = phrase_list("together, collectively, combined, overall, altogether, taken together, in total, all told")
#: What people come together for, and the verbs that tell that they do.
OCCASIONS = word_set(
    "conversation convening convenings discussion discussions engagement event events gathering meeting meetings",
    "occasion summit",
)
MEETING = word_set("convene gather greet hold host meet speak")
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
WHY = phrase_list("that is why, this is why, that's why, that\u2019s why")
#: The vowels, letters whose names begin with one, and openings of words that are heard otherwise than written.
VOWELS, VOWELS_SPELLED = "aeiou", "aefhilmnorsx"
CONSONANTAL: tuple[str, ...] = ("uni", "use", "usa", "eu", "one", "once")
SILENT: tuple[str, ...] = ("hour", "hon", "heir")
