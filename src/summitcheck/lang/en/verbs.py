"""The forms of a verb that a word may be: by the dictionary, by its ending, and by closed lists.

A form is read from the word and its two neighbours only, so that a sentence costs time in proportion to its length.
Where a word is as often something else ("support", "plan"), the neighbours must speak for the verb; a doubtful word is
no verb. Words are given in lower case.
"""

from __future__ import annotations

from functools import lru_cache

from summitcheck.lang.en import lexicon
from summitcheck.lang.en.clauses import (
    ADVERBS,
    AGENT,
    COORDINATORS,
    DETERMINERS,
    DO,
    HELPERS,
    INFINITIVE,
    MODAL_VERBS,
    OBJECT_PRONOUNS,
    PARTICLES,
    PLURAL,
    PREPOSITIONS,
)
from summitcheck.lang.wordlists import word_set

REPORTING = word_set(
    "say state add note announce declare claim argue maintain believe think hope warn tell report stress emphasize",
    "underscore underline affirm reaffirm reiterate confirm acknowledge recognize agree pledge promise vow insist",
    "suggest explain admit deny conclude recall observe reveal show indicate ensure demand",
)
TELLING = word_set("say think believe hope claim add know insist suggest argue feel fear expect maintain")

#: The past tenses that do not end in -ed: those that are no participles, and all.
_ONLY_PASTS = word_set(
    "ate became began bit blew bore broke came chose did drank drew drove fell flew forbade foresaw forgot froze gave",
    "grew hid knew oversaw overcame ran rang rode rose sang sank saw shook spoke stole swore threw took tore",
    "undertook went withdrew woke wore wrote",
)
_IRREGULAR_PASTS = _ONLY_PASTS | word_set(
    "beat bent bought bound bred brought built cast caught cost cut dealt dug fed felt fled fought found got heard",
    "held hit hung hurt kept laid lay led left let lit lost made meant met paid put read rid said sat sent set shot",
    "showed shut slept slid sold sought spent split spread stood struck stuck swept taught thought thrust tied told",
    "understood upheld won used died owed vied",
)
#: The participles that do not end in -ed.
_PARTICIPLES = word_set(
    "arisen beaten become been begun bitten blown borne broken brought built chosen come done drawn driven eaten",
    "fallen flown forbidden foreseen forgotten frozen given gone gotten grown held hidden kept known laid led left",
    "lost made met mistaken overcome overseen overtaken paid proven put risen run said seen sent set shaken shed",
    "shown shrunk spoken stolen struck sung sunk sworn taken thrown told torn undergone understood undertaken used",
    "withdrawn woken won woven worn written wrought",
)
#: The pasts behind which "by" names nobody who acts ("stopped by the meeting").
_PASSING = word_set("stopped dropped")
#: Words in -ly that are no adverbs, in -ing no gerunds, and in -ed no past tenses.
_NOT_ADVERBS = word_set(
    "apply supply reply comply rely ally family assembly early friendly likely italy july only hourly weekly",
    "monthly quarterly yearly",
)
_NOT_GERUNDS = word_set(
    "bring cling during including regarding concerning according following pending notwithstanding thing things",
    "something anything everything nothing king ring spring string wing morning evening meeting beijing being having",
    "outstanding ongoing upcoming existing emerging leading growing underlying standing wedding ceiling",
    "sibling",
)
_OFTEN_ADJECTIVES = word_set("leading growing emerging including following meeting")  # or nouns; verbs behind "be"
_NOT_PASTS = word_set(
    "aged armed associated based bed biased breed dated deed entitled feed gifted greed hundred indeed limited located",
    "naked need priced red related renowned sacred seed shed skilled speed talented titled underserved united",
    "unprecedented valued watershed wicked",
)
_HELPED = word_set("based limited located priced related")  # such words behind a form of "be"
#: Words that are nouns as a rule, and in the texts of states verbs.
_ACTIONS = word_set("combat counter refrain")
_AGAIN, _UNDONE = "re", "un"  # "rebuilt", "unused"
#: The endings of verbs, whether a dictionary has the word or not.
_VERBAL_ENDINGS = ("ize", "izes", "ify", "ifies")
_SHORTEST_ENDED = 5  # letters of a word that its ending alone makes an adverb, a gerund or a past

#: The prepositions that speak for a verb where the word is as often a noun.
_WITNESSES = {
    "focus": ("on", "upon"),
    "work": ("on", "toward", "towards", "through"),
    "act": ("on", "against", "in"),
    "partner": ("with", "on"),
    "benefit": ("from",),
    "account": ("for",),
    "result": ("in",),
    "range": ("from",),
}

_FINITE_WITNESSES = {"focus": ("on", "upon")}

# The shares of its uses from which on a word needs nobody to speak for it as a verb, and is more often one than not.
_SURELY, _MOSTLY, _OFTEN = 0.9, 0.5, 0.3
_RARELY = 0.03  # up to which share a word is hardly ever a noun


@lru_cache(maxsize=1 << 14)
def _share(word: str) -> float:
    """The share (0 to 1) of the uses of ``word`` in which it is a form of a verb."""
    readings = lexicon.readings(word)
    if not readings and len(word) > _SHORTEST_ENDED and word.endswith(_VERBAL_ENDINGS):
        return 1.0  # "incentivize"
    again = not readings and len(word) > _SHORTEST_ENDED and word.startswith(_AGAIN)
    if again and _share(word.removeprefix(_AGAIN)):
        return 1.0  # "repurpose"
    found = sum(reading.weight for reading in readings if reading.word.pos == "v")
    return max(found, _MOSTLY) if word in _ACTIONS else found


def lemma(word: str) -> str:
    """The bare form, in American spelling, of a verb; a word that is none stays as it is.

    >>> lemma("reaffirms"), lemma("committed"), lemma("recognising"), lemma("met")
    ('reaffirm', 'commit', 'recognize', 'meet')
    """
    known = lexicon.lemma(word, "v")
    if known == word and word.endswith(("izes", "ifies")) and not lexicon.readings(word):
        return word[:-1] if word.endswith("izes") else f"{word[:-3]}y"
    return known


def is_adverb(word: str) -> bool:
    """True when ``word`` may stand between an auxiliary, or "to", and its verb."""
    return word in ADVERBS or (_ends_in(word, "ly") and word not in _NOT_ADVERBS)


def is_gerund(word: str) -> bool:
    """True when ``word`` may be a verb in -ing."""
    return _ends_in(word, "ing") and word not in _NOT_GERUNDS


def is_verbal(word: str) -> bool:
    """True when ``word`` is a verb in -ing, or one that is as often an adjective ("leading into the tour")."""
    return is_gerund(word) or word in _OFTEN_ADJECTIVES


def is_past(word: str, after: str) -> bool:
    """True when ``word`` may be a past tense, and not a participle that "by" behind it shows."""
    if word in _PASSING:
        return True
    if word in _IRREGULAR_PASTS or word.removeprefix(_AGAIN) in _IRREGULAR_PASTS:
        return after != AGENT or word in _ONLY_PASTS
    undone = word.startswith(_UNDONE) and not word.startswith("under") and not _share(word)  # no "unused"
    return _ends_in(word, "ed") and word not in _NOT_PASTS and after != AGENT and not undone


def is_participle(word: str) -> bool:
    """True for a participle that is no past tense ("gone", "taken")."""
    return word in _PARTICIPLES and word not in _IRREGULAR_PASTS


def is_only_past(word: str) -> bool:
    """True for a past tense that is no participle ("took", but not "held")."""
    return word in _ONLY_PASTS


def _ends_in(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) >= _SHORTEST_ENDED


def is_noun(word: str) -> bool:
    """True when ``word`` is mostly a noun, or a plural that may be one: behind a bare verb, "links" is no verb."""
    share = sum(reading.weight for reading in lexicon.readings(word) if reading.word.pos == "n")
    return share > (0 if word.endswith(PLURAL) else _MOSTLY)


def is_hardly_noun(word: str) -> bool:
    """True when ``word`` is hardly ever a noun."""
    return sum(reading.weight for reading in lexicon.readings(word) if reading.word.pos == "n") <= _RARELY


def is_adjective(word: str) -> bool:
    """True when ``word`` is hardly ever anything but an adjective."""
    return sum(reading.weight for reading in lexicon.readings(word) if reading.word.pos == "a") >= _SURELY


def is_rarely_adjective(word: str, share: float) -> bool:
    """True when at most that share (0 to 1) of the uses of a past form are those of an adjective."""
    return sum(reading.weight for reading in lexicon.readings(word) if reading.word.pos == "a") <= share


def is_surely(word: str) -> bool:
    """True when ``word`` is hardly ever anything but a form of a verb."""
    return _share(word) >= _SURELY


def is_mostly(word: str) -> bool:
    """True when ``word`` is a form of a verb in half of its uses or more ("drives")."""
    return _share(word) >= _MOSTLY


def is_often(word: str) -> bool:
    """True when ``word`` is a form of a verb in three of ten uses or more ("spur", "lower")."""
    return _share(word) >= _OFTEN


def is_base(word: str, after: str) -> bool:
    """True when ``word`` may be the bare form of a verb, followed by ``after``."""
    goes_on = after in PARTICLES or after in _WITNESSES.get(word, ())  # "shore up", "focus on"
    return _is_bare(word) and (goes_on or _speaks_for(after, "with", "from", share=_share(word)))


def is_present(word: str, after: str) -> bool:
    """True when ``word`` may be a third person singular, followed by ``after``."""
    if not word.endswith("s") or not _share(word):
        return False
    base = lemma(word)
    goes_on = after in PARTICLES or after in _FINITE_WITNESSES.get(base, ())
    goes_on = goes_on or _speaks_for(after, INFINITIVE, share=max(_share(base), _share(word)))
    return third_person(base) == lexicon.normal(word) and goes_on


def third_person(base: str) -> str:
    """The form of a verb after "it": "applies" for "apply"."""
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2:-1] not in "aeiou" else base + "s"


def gerund(base: str) -> str:
    """The form in -ing of a verb: "planning" for "plan".

    >>> gerund("open"), gerund("cut"), gerund("share"), gerund("tie")
    ('opening', 'cutting', 'sharing', 'tying')
    """
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return f"{base[:-1]}ing"
    if base.endswith("ic"):
        return f"{base}king"
    doubled = f"{base}{base[-1]}ing"
    return doubled if lemma(doubled) == base and not base.endswith("l") else f"{base}ing"


def ends_group(word: str, helper: str) -> bool:
    """True when ``word`` may be the verb that ``helper`` helps, the last auxiliary or modal before it."""
    if helper in MODAL_VERBS or helper in DO:
        return _is_bare(word)
    listed = word in _PARTICIPLES or word in _OFTEN_ADJECTIVES or word in _HELPED
    return listed or is_gerund(word) or is_past(word, "")


def _is_bare(word: str) -> bool:
    return bool(_share(word)) and lemma(word) == lexicon.normal(word)


def _speaks_for(after: str, *links: str, share: float) -> bool:
    """True when a verb of that ``share`` needs no witness, or ``after`` is one; ``links`` are prepositions that may."""
    if share >= _SURELY:
        return True
    if share < _MOSTLY:  # "control frameworks", but "controls the islands"
        return after in DETERMINERS or after in OBJECT_PRONOUNS
    if not after or after in COORDINATORS or after in HELPERS:
        return False
    return after not in PREPOSITIONS or after in links
