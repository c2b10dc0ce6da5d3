"""How much, how far and how surely: quantifiers, words that limit, adverbs of degree."""

from __future__ import annotations

from summitcheck.lang.en.words import word_set

#: Quantifiers as steps on a scale from none to all. Writers use neighbouring steps for one another ("several", "many").
QUANTIFIERS: dict[str, int] = {
    "no": 0, "none": 0, "neither": 0,
    "few": 1,
    "one": 2,
    "some": 3, "several": 3, "certain": 3, "various": 3,
    "many": 4, "numerous": 4,
    "half": 4,
    "most": 5, "majority": 5,
    "almost": 6, "nearly": 6,
    "all": 8, "every": 8, "each": 8, "both": 8, "whole": 8, "entire": 8,
}  # fmt: skip
FEW, SOME, MOST, ALMOST_ALL, ALL = 1, 3, 5, 6, 8
#: Said of a bare plural, these change it; "all" or "some" may be understood, and "no" is a matter of polarity.
CHANGING_PLURALS = frozenset((FEW, MOST, ALMOST_ALL))
#: "a few" and "quite a few" are some; "few" is hardly any.
BEFORE_FEW = word_set("a quite")
_NEARLY = ("almost", "nearly")
#: Quantifiers of two words, as steps on the same scale.
QUANTIFIER_PAIRS: dict[tuple[str, str], int] = {
    **{(before, "few"): SOME for before in BEFORE_FEW},
    **{(before, word): ALMOST_ALL for word, step in QUANTIFIERS.items() if step == ALL for before in _NEARLY},
    ("not", "all"): SOME,
}
#: The quantifier that also makes a superlative, before anything but a noun ("the most important ports").
SUPERLATIVE = "most"
#: May stand between a quantifier and what it counts.
AFTER_QUANTIFIERS = word_set("of the these those their its his her our a an other such")

#: Before a thing: it and nothing else.
ONLY = word_set("only solely exclusively merely")
#: Before or behind the items of a list: these and nothing else.
NOTHING_ELSE = ONLY | word_set("alone just")
#: Anything that limits what is said to a thing.
LIMITING = NOTHING_ELSE | word_set("sole exclusive")
#: The word that limits from behind ("cotton alone").
ALONE = "alone"

#: The class of each adverb of degree.
DEGREES: dict[str, str] = {
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
_OPPOSED = (
    ("strong", "weak"), ("whole", "part"), ("fast", "slow"), ("sure", "unsure"), ("lasting", "passing"),
    ("open", "hidden"), ("willing", "unwilling"),
)  # fmt: skip
#: For each class of degrees the one that contradicts it.
CONTRARY_DEGREES: dict[str, str] = dict(_OPPOSED) | {second: first for first, second in _OPPOSED}
#: Inserted where the statement has no degree, these take something back or add something that was not said.
QUALIFYING_DEGREES = word_set("weak part unsure passing hidden unwilling slow")


def contrary_degrees(first: str, second: str) -> bool:
    """True for two words of degree that contradict each other ("fully", "partly")."""
    return first in DEGREES and CONTRARY_DEGREES[DEGREES[first]] == DEGREES.get(second)
