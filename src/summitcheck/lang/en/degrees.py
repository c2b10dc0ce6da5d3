"""How much, how far and how surely: quantifiers, words that limit, adverbs of degree."""

from __future__ import annotations

from collections.abc import Mapping

from summitcheck.lang.degree import ALL, ALMOST_ALL, FEW, MANY, MOST, NONE, ONE, SOME
from summitcheck.lang.wordlists import Phrases, word_set

QUANTIFIERS: Mapping[str, int] = {
    word: step
    for step, words in {
        NONE: "no none neither",
        FEW: "few",
        ONE: "one",
        SOME: "some several certain various",
        MANY: "many numerous half",
        MOST: "most majority",
        ALMOST_ALL: "almost nearly",
        ALL: "all every each both whole entire",
    }.items()
    for word in words.split()
}
#: "A few" and "quite a few" are some; "few" is hardly any.
BEFORE_FEW = word_set("a quite")
_NEARLY = ("almost", "nearly")
QUANTIFIER_PAIRS: Mapping[tuple[str, str], int] = {
    **{(before, "few"): SOME for before in BEFORE_FEW},
    **{(before, word): ALMOST_ALL for word, step in QUANTIFIERS.items() if step == ALL for before in _NEARLY},
    ("not", "all"): SOME,
}
SUPERLATIVE, BEFORE_SUPERLATIVES = "most", word_set("at the")
AFTER_QUANTIFIERS = word_set("of the these those their its his her our a an other such")

#: Behind "all", these take somebody or something out.
WITHOUT_EXCEPTION = Phrases(
    "without exception, without exceptions, without any exception, without any exceptions, no exception, no exceptions",
    "alike, included, across the board, one and all, every last one",
)
BUT_FOR = Phrases(
    "except, excepting, apart from, other than, with the exception of, but for, excluding, bar, save for, but one",
    "but two, but three",
)
#: Of these, the first words of those that never mean "besides".
TAKING_OUT = word_set("except excepting excluding with")
OF_ALL = word_set("all every each any")
UNLIMITED = Phrases(
    "unlimited, limitless, uncapped, any number of, without limit, without a limit, without any limit, no limit on",
    "no limits on, no limit to, no cap on, no ceiling on, as many as they like, as many as they want",
)

#: Words that leave out nobody and nothing of a kind.
UNRESTRICTED = word_set(
    "all every each any entire whole everything everyone everybody anything anyone anybody whatever whoever wherever",
    "whichever whenever however regardless irrespective everywhere anywhere throughout always universal universally",
)
#: These wave a limit aside: wherever they stand, and where they open a clause of their own ("whatever their size"). "Of
#: any kind" only stresses a "no", and "across the board" or "large and small" are ways to speak.
WAIVING = Phrases(
    "regardless of, irrespective of, no matter, without regard to, without regard for, of any size, of any age",
    "of any length, of any range, of any rank, of any origin, of any nationality, of any value, of any colour",
    "of any weight, of any amount, of any party, of every size, of every age, of whatever size, of whatever age",
    "of whatever origin, in any amount, in any quantity, in any number, in any quantities, the world over",
    "all over the world, anywhere in the world, in the whole world, under the sun, with or without, come what may",
    "no strings attached, no questions asked",
)
WAIVING_CLAUSES, HOWEVER, WHETHER = word_set("whatever whichever wherever however whether"), "however", "whether"
#: Phrases that have a word for the whole, and mean one of several, or all together.
OF_SHARES = Phrases("in every, in each, out of all, out of every, out of the whole, out of the entire, all told")
#: What makes the whole of something: "every cent", "to the last drop"; and what makes a part of it.
IN_WHOLE = word_set("all every everything everyone everybody entire entirely whole wholly fully completely altogether")
TO_THE_LAST = Phrases("to the last, lock stock and barrel, nothing but, without exception, every last, every single")
IN_PART = word_set(
    "half halves third thirds quarter quarters fifth fifths sixth sixths seventh eighth tenth tenths part parts partly",
    "portion some most majority minority proportion mainly mostly largely bulk slice fraction",
)
#: Behind "every", one of so many ("every second one"), or how often something happens ("every year").
ALTERNATE = word_set(
    "second third fourth fifth sixth eighth tenth other",
    "year years month months week weeks day days hour hours time times",
)
#: Before a figure: something has this size, weight or worth.
BEFORE_SIZES = word_set("of with worth")
#: What keeps a thing for some: in front of them, and, where it ends a clause, behind them.
RESERVING = Phrases(
    "reserved for, reserved to, kept back for, kept for, restricted to, limited to, confined to, open only to",
    "nobody but, no one but, none but, nobody except, no one except, for nobody else, for no one else",
)
#: Before "alone", these make it mean something else: "leave it alone", "stand alone".
BEFORE_ALONE = word_set("leave leaves leaving left let lets letting stand stands stood standing go goes went going not")
#: Of a length of time: it has no end.
WITHOUT_END = Phrases(
    "for good, for ever, forever, without end, with no end, indefinitely, permanently, in perpetuity, for all time",
    "never again, all year round, all the year round, the whole year round, for as long as, without a time limit",
    "with no time limit, for an unlimited period, open ended, for life, for the rest of time, no end date",
)
LASTING = word_set(
    "permanent permanently indefinitely indefinite lasting forever ever always long perpetuity good never"
)
#: Words of the statement that something is only for a time.
FOR_A_TIME = word_set("temporary temporarily provisional provisionally legislature trial pilot interim")
#: Words by which something is one of what was told before, and anything that may leave something out.
COUNTED_IN = Phrases("included, including, too, also, even, as well")
NOT_EXCEPTED = Phrases("not excepted, not exempt, not exempted, not excluded, not spared")
MAY_LEAVE_OUT = word_set(
    "no never none neither nor except unless without exempt exempted exempts excluded excludes excluding exclude",
    "exception exceptions stays stay remain remains remaining keep keeps kept only bar barring save other apart spared",
    "spare spares leave leaves leaving left aside outside beyond closed besides nothing nobody cannot nowhere still",
    "limited where alone unlike off but",
)

BOTH, OF_TWO = "both", word_set("both each either")
#: Of two these tell one, whichever; those that tell each.
OF_EITHER, EACH = word_set("either one"), word_set("each every all")
#: Before "one of the four", these make it any of them, and so all.
SINGLE, ANYBODY = "one", word_set("anyone anybody any whoever whichever everyone everybody every each no nobody")
INCLUDING = word_set("including")
FOCUS_PARTICLES = word_set("even only")
#: What says that a figure holds for each one, and what, for all of them as one.
APIECE = Phrases("each, apiece, individually, per country, respectively")
COMBINED = Phrases(
    "together, combined, jointly, collectively, between them, in total, a total of, altogether, all told"
)

#: Verbs, by their dictionary forms, after which nothing is left of a thing, those after which less is, and of these the
#: ones that always leave something.
TO_END = word_set("end cancel abolish eliminate scrap repeal rescind remove waive lift axe")
TO_LESSEN_PARTLY = word_set("halve halves halved halving ease loosen relax soften trim shrink curb lighten")
TO_LESSEN = TO_LESSEN_PARTLY | word_set("reduce lower cut slash")
#: With one of these, less of something is nothing of it: "cut to zero", "phase out".
DOWN_TO_NOTHING = word_set(
    "zero 0 nil nothing out away altogether fully completely entirely free end abolition removal elimination"
)
#: What is made less "by half" is not ended.
FRACTIONS = word_set("half third quarter fifth tenth")

ONLY = word_set("only solely exclusively merely")
#: Before "only", these say that others may follow.
FOR_NOW = word_set("now first initially currently present")
NOTHING_ELSE = ONLY | word_set("alone just")
LIMITING = NOTHING_ELSE | word_set("sole exclusive")
ALONE, HOW = "alone", "how"
NO_OTHER = Phrases("no one else, nobody else, nothing else, none else, no other, not a single one more")

DEGREES: Mapping[str, str] = {
    word: name
    for name, words in {
        "strong": "significantly substantially greatly sharply dramatically considerably massively vastly far much "
        "markedly strongly hugely enormously drastically",
        "weak": "slightly marginally modestly minimally somewhat barely mildly faintly",
        "whole": "fully completely entirely totally wholly thoroughly unconditionally",
        "part": "partially partly conditionally",
        "fast": "rapidly quickly swiftly immediately promptly speedily",
        "slow": "slowly gradually eventually",
        "sure": "certainly definitely surely undoubtedly",
        "unsure": "possibly perhaps maybe potentially allegedly reportedly",
        "lasting": "permanently indefinitely",
        "passing": "temporarily briefly provisionally",
        "open": "publicly openly",
        "hidden": "secretly privately quietly covertly",
        "willing": "voluntarily willingly gladly",
        "unwilling": "reluctantly unwillingly grudgingly",
    }.items()
    for word in words.split()
}
