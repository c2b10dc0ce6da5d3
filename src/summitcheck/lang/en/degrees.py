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
