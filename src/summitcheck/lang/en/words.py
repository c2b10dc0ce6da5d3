"""Closed classes of words: those that carry structure, and those that turn a meaning."""

from __future__ import annotations

from collections.abc import Mapping

from summitcheck.lang.wordlists import Phrases, word_set

FUNCTION_WORDS = word_set("""
    a an the of to in on at for with as and but so that which who whom whose this these those it its he she they
    them him his her hers their theirs we us our ours you your yours i me my mine myself himself herself itself
    themselves each is are was were be been being am has have had having do does did doing done here there such
    own same other others one ones upon via per into onto towards toward through throughout among amongst amid
    between along alongside about across around while whereas when where how why what whether if then thus hence
    therefore moreover furthermore meanwhile however although though because since due regarding concerning with
    including include includes included s t re ve ll d m ie eg etc mr mrs ms dr said says say saying also just too
    very quite rather really both by from than out up down off over again further back away around
    """)

LITTLE_WORDS = word_set("the a an and that their its")

EMPTY_BETWEEN: Mapping[str, tuple[str, str]] = {"order": ("in", "to")}

NOT = "not"
NEGATIONS = word_set("not no never none neither nor without nobody nothing nowhere cannot hardly barely scarcely")

OPERATORS = NEGATIONS | word_set("""
    all every any some several many few most only almost nearly both either half
    before after until till unless except despite within
    inside outside under above below over
    more less fewer least most
    or may might can could will would shall should must
    always often sometimes rarely seldom usually
    first last
    """)

MODALS: Mapping[str, str] = {
    "may": "possible",
    "might": "possible",
    "can": "possible",
    "could": "possible",
    "would": "conditional",
    "should": "advised",
    "will": "certain",
    "shall": "certain",
    "must": "required",
}

#: Phrases that stand before an infinitive as a modal does, by the class of that.
MODAL_PHRASES: Mapping[str, Phrases] = {
    "possible": Phrases("encouraged to, invited to, free to, allowed to, permitted to, at liberty to"),
    "required": Phrases("required to, obliged to, obligated to, bound to, have to, has to, had to, compelled to"),
}

#: The first of each group is its name.
EQUIVALENT_OPERATORS: Mapping[str, str] = {
    word: group.split()[0]
    for group in (
        "until till",
        "may might",
        "will shall",
        "all every",
        "within inside",
        "below under",
        "above over",
        "less fewer",
        "almost nearly",
        "often usually",
        "rarely seldom",
        "hardly barely scarcely",
        "no none",
    )
    for word in group.split()
}

OPPOSED_OPERATORS = frozenset(
    frozenset(pair.split("/"))
    for pair in word_set(
        "before/after until/after more/less most/least within/outside above/below always/never always/rarely",
        "often/rarely often/never sometimes/never always/sometimes first/last both/neither either/neither",
    )
)
