"""Words to the forms of a verb that they may be: by closed lists and endings, without a dictionary.

A form is read from the word and its two neighbours only, so that a sentence costs time in proportion to its length.
Where a word may be a noun as well ("support", "plan"), the neighbours must speak for the verb; a doubtful word is no
verb. Words are given in lower case.
"""

from __future__ import annotations

from summitcheck.lang.en.clauses import (
    ADVERBS,
    AGENT,
    COORDINATORS,
    DETERMINERS,
    HELPERS,
    INFINITIVE,
    OBJECT_PRONOUNS,
    PREPOSITIONS,
)
from summitcheck.lang.en.words import word_set

#: Verbs that pass on what someone says; a clause may follow them with or without "that".
REPORTING = word_set(
    "say state add note announce declare claim argue maintain believe think hope warn tell report stress emphasize",
    "emphasise underscore underline affirm reaffirm reiterate confirm acknowledge recognize recognise agree pledge",
    "promise vow insist suggest explain admit deny conclude recall observe reveal show indicate ensure",
)
#: Those after which "that" is often left out.
TELLING = word_set(
    "say think believe hope claim add know insist suggest argue feel fear expect maintain",
)

#: Verbs whose bare form is one whatever follows it.
_OTHERS = REPORTING | word_set(
    "abide abolish accelerate accept accommodate accompany accuse achieve acknowledge acquire act adapt add address",
    "adhere adjust admit adopt advance advise advocate affirm agree align allege allocate allow amend announce",
    "apologize appeal appear apply appoint appreciate approve argue arrest arrive ask assert assess assist assure",
    "attend attract authorize avoid await ban bear become begin believe belong bind block bolster boost bring build",
    "broaden buy call cancel carry cause cease celebrate challenge change charge chart check claim clarify click",
    "collaborate combat come commemorate commence commend commit communicate compel compete complement complete",
    "comply concern conclude condemn conduct confirm confront connect consider consolidate constitute construct",
    "consult continue contribute convene convert convey convince cooperate coordinate counter cover crack create",
    "criticize cut deal decide declare decline decrease decry dedicate deepen defeat defend defer define deliver",
    "demand demonstrate deny depart deploy describe deserve design destroy deter determine develop devote die",
    "diminish direct disagree discourage discuss dismiss dispatch dispute disrupt diversify double draw drive drop",
    "ease elevate eliminate embrace emerge emphasise emphasize employ empower enable enact encourage end endeavor",
    "endorse enforce engage enhance enjoy enrich ensure entail enter equip escalate establish evaluate exacerbate",
    "examine exceed exchange exclude exempt exercise exist expand expect expedite explain explore export express",
    "extend face facilitate fail fear fight finalize finance find finish focus follow force foresee forge form",
    "formulate foster fulfil fulfill fund gain gather generate give go grant grow guarantee guide hail halt happen",
    "harmonize harness help highlight hinder hire hit hold honor honour hope host identify illustrate imagine impede",
    "implement import impose improve inaugurate include incorporate increase indicate inform initiate inject innovate",
    "insist inspect inspire instruct integrate intend intensify interfere introduce invest investigate invite involve",
    "issue jeopardize join keep kill lament launch lay lead learn leave let leverage liberalize lift limit link list",
    "lock look lose love lower maintain make manage mark match maximize meet mention minimize mitigate mobilize",
    "modernize monitor mourn move name negotiate nominate normalize note notify obey oblige observe obtain occur",
    "offer open operate oppose optimize order organise organize outline overcome oversee own participate partner pass",
    "pay perform permit persuade phase plan play pledge point pose possess postpone pour praise prepare present",
    "preserve press prevent prioritise prioritize proceed procure produce progress prohibit promise promote propose",
    "prosecute protect prove provide publish punish purchase purport pursue push put raise ramp ratify reach react",
    "read reaffirm realise realize rebuild recall receive recognise recognize recommend reconstruct record recover",
    "redouble reduce refer refine reflect reform refrain refuse register regulate reinforce reinvigorate reiterate",
    "reject relax release rely remain remove renew renounce reopen repatriate repay repeal replace reply report",
    "represent request require rescind rescue resist resolve respect respond restore restrain restrict resume retain",
    "retire return reveal review revise revitalize rise rule run safeguard say scale score scrap secure see seek seem",
    "sell send serve set settle shape share shoot show sign simplify sit sleep solve sound speak specify speed spend",
    "spur stabilize stage stand start state stay stem step stimulate stipulate stop streamline strengthen stress",
    "stretch strive submit succeed suffer suggest summon supply support surge survive suspect suspend sustain tackle",
    "take talk target tell terminate test thank think threaten tighten trade train transfer transform translate",
    "travel treat try turn uncover underline undermine underscore understand undertake unleash unlock unveil update",
    "upend upgrade uphold urge use utilise utilize vacate value verify vet veto view violate visit vote vow waive",
    "walk want warn watch weaken welcome win wish withdraw witness work worry write yield",
)
#: Those whose bare form is as often a noun: the next word must show that they are verbs here.
_AMBIGUOUS = word_set(
    "act address advance appeal approach ban benefit boost cause challenge change charge check claim combat concern",
    "contact contract control counter cover cut deal decline decrease demand design display document double drive",
    "drop ease end exchange exercise export face fear fight finance focus force form fund gain grant group guarantee",
    "guide halt help highlight hope host impact import increase influence interest issue launch lead lift limit link",
    "list load lower mark market match measure mention monitor move name need note notice offer open order outline",
    "own partner pass pay permit phase place plan play pledge point praise present press process produce program",
    "progress project promise purchase push question raise range reach read record reform regard release rely report",
    "request research reserve respect result return review rise risk rule run schedule score secure set shape share",
    "show sign signal sound speed spend stage stand start state stay stem step stop stress study subject supply",
    "support surge suspect target tariff term test threat touch trade train transfer transport travel treat trust",
    "turn update upgrade use value veto view visit vote vow walk want warrant watch welcome will win wish witness",
    "work yield",
)
_VERBS = _OTHERS | _AMBIGUOUS
#: Those whose last letter is doubled before an ending.
_DOUBLING = word_set(
    "admit ban commit compel cut defer deter drop equip get let permit plan put refer run set stem stop submit swim",
    "vet win",
)

#: The past tenses that do not end in -ed, and the bare forms of those that matter.
_IRREGULAR_PASTS = word_set(
    "ate beat became began bent bit blew bore bought bound bred broke brought built came cast caught chose cost cut",
    "dealt did drank drew drove dug fed fell felt fled flew forbade foresaw forgot fought found froze gave got grew",
    "heard held hid hit hung hurt kept knew laid lay led left let lit lost made meant met overcame oversaw paid put",
    "ran rang read rid rode rose said sang sank sat saw sent set shook shot showed shut slept slid sold sought spent",
    "split spoke spread stole stood struck stuck swept swore taught thought threw thrust told took tore understood",
    "undertook upheld went withdrew woke won wore wrote",
)
_IRREGULAR_BASES = {
    "met": "meet", "held": "hold", "said": "say", "told": "tell", "made": "make", "gave": "give",
    "took": "take", "sought": "seek", "agreed": "agree", "undertook": "undertake", "upheld": "uphold", "kept": "keep",
    "brought": "bring", "built": "build", "led": "lead", "thought": "think", "found": "find", "spoke": "speak",
    "understood": "understand",
}  # fmt: skip
#: The participles that do not end in -ed.
_PARTICIPLES = word_set(
    "been begun borne broken brought built chosen come done drawn driven fallen flown forgotten given gone grown held",
    "hidden kept known laid led left lost made met paid put run said seen sent set shown spoken stolen struck sworn",
    "taken thrown told understood undertaken won worn written",
)
#: Words in -ly that are no adverbs, in -ing no gerunds, and in -ed no past tenses.
_NOT_ADVERBS = word_set(
    "apply supply reply comply rely ally family assembly early friendly likely italy july only",
)
_NOT_GERUNDS = word_set(
    "during including regarding concerning according following pending notwithstanding thing things something",
    "anything everything nothing king ring spring string wing morning evening meeting beijing being having",
    "outstanding ongoing upcoming existing leading growing underlying cutting standing wedding ceiling sibling",
)
_NOT_PASTS = word_set(
    "aged armed based bed biased breed dated deed entitled feed gifted greed hundred indeed limited located naked",
    "need priced red related sacred seed shed skilled speed talented titled united unprecedented valued wicked",
)
_SHORTEST_ENDED = 5  # letters of a word that its ending alone makes an adverb, a gerund or a past


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def _doubled(base: str) -> str:
    return base + base[-1] if base in _DOUBLING else base


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in "aeiou" else _doubled(base) + "ed"


def _gerund(base: str) -> str:
    return (base[:-1] if base.endswith("e") and not base.endswith("ee") else _doubled(base)) + "ing"


_PRESENTS = {_third_person(base): base for base in _VERBS}
_PASTS = {_past(base): base for base in _VERBS}
_BASE_OF = {_gerund(base): base for base in _VERBS} | _IRREGULAR_BASES | _PASTS | _PRESENTS


def lemma(word: str) -> str:
    """The bare form of a verb that this module knows, else ``word`` itself.

    >>> lemma("reaffirms"), lemma("committed"), lemma("upgrading"), lemma("met")
    ('reaffirm', 'commit', 'upgrade', 'meet')
    """
    return _BASE_OF.get(word, word)


def is_adverb(word: str) -> bool:
    """True when ``word`` may stand between an auxiliary, or "to", and its verb."""
    return word in ADVERBS or (_ends_in(word, "ly") and word not in _NOT_ADVERBS)


def is_gerund(word: str) -> bool:
    """True when ``word`` may be a verb in -ing."""
    return _ends_in(word, "ing") and word not in _NOT_GERUNDS


def is_past(word: str, after: str) -> bool:
    """True when ``word`` may be a past tense, and not a participle that "by" behind it shows."""
    if word in _IRREGULAR_PASTS:
        return True
    return (word in _PASTS or _ends_in(word, "ed")) and word not in _NOT_PASTS and after != AGENT


def _ends_in(word: str, ending: str) -> bool:
    return len(word) >= _SHORTEST_ENDED and word.endswith(ending)


def is_base(word: str, after: str) -> bool:
    """True when ``word`` may be the bare form of a verb, followed by ``after``."""
    return word in _VERBS and _speaks_for(word, after, "with")


def is_present(word: str, after: str) -> bool:
    """True when ``word`` may be a third person singular, followed by ``after``."""
    base = _PRESENTS.get(word, "")
    return bool(base) and _speaks_for(base, after, INFINITIVE)


def ends_group(word: str) -> bool:
    """True when ``word``, after an auxiliary or a modal, may be the verb that they help."""
    return word in _VERBS or word in _PARTICIPLES or is_gerund(word) or is_past(word, "")


def _speaks_for(base: str, after: str, link: str) -> bool:
    """True when ``base`` needs no witness, or ``after`` is one; ``link`` is the preposition that may be."""
    if base not in _AMBIGUOUS:
        return True
    if base not in _OTHERS:  # mostly a noun: "control frameworks", but "controls the islands"
        return after in DETERMINERS or after in OBJECT_PRONOUNS
    if not after or after in COORDINATORS or after in HELPERS:
        return False
    return after not in PREPOSITIONS or after == link
