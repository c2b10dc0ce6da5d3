"""Which word may be which form of a verb: closed lists and endings, no dictionary.

A form is read from the word and its two neighbours only, so that a sentence costs time in
proportion to its length. Where a word may be a noun as well ("support", "plan"), the
neighbours must speak for the verb; a doubtful word is no verb.
"""

from __future__ import annotations

from enum import StrEnum


class Tense(StrEnum):
    """The forms of a finite verb that can stand side by side in a coordination."""

    PAST = "past"
    PRESENT = "present"
    PERFECT = "perfect"  # "has committed"
    MODAL = "modal"


def word_set(text: str) -> frozenset[str]:
    """The words of ``text``, which are set apart by white space."""
    return frozenset(text.split())


DETERMINERS = word_set(
    """a an the this that these those its his her their our my your all any some each every both no such another
    several many most other certain"""
)
PRONOUNS = word_set("he she it they we i you this these those both who there everyone nobody others")
_PARTICIPLES = word_set(
    """been begun borne broken brought built chosen come done drawn driven fallen flown forgotten given gone grown held
    hidden kept known laid led left lost made met paid put run said seen sent set shown spoken stolen struck sworn taken
    thrown told understood undertaken won worn written"""
)
_OBJECTS = word_set("me him her it us them")
PREPOSITIONS = word_set(
    """of in on at for with by from to into onto upon under over between among amid against across through throughout
    toward towards via within without as per than about after before since until during despite beyond near
    regarding concerning including following like such"""
)
SUBORDINATORS = word_set("when whenever if unless although though because while whereas once until whether where")
COORDINATORS = word_set("and or but nor yet plus")
MODALS = word_set("will would shall should can could may might must")
AUXILIARIES = word_set("is are was were has have had does do did am")
HELPERS = MODALS | AUXILIARIES
DO = word_set("do does did")
NEGATIVES = word_set("not never neither nor cannot")
RELATIVES = word_set("which who whom whose where")
ADVERBS = word_set(
    "also further not then thus still now never always again already once more most both therefore first"
)

# A word in -ly that is no adverb, in -ing no gerund, in -ed no past, in -s no verb.
_NOT_ADVERBS = word_set("apply supply reply comply rely ally family assembly early friendly likely italy july only")
_NOT_GERUNDS = word_set(
    """during including regarding concerning according following pending notwithstanding thing things something
    anything everything nothing king ring spring string wing morning evening meeting beijing being having
    outstanding ongoing upcoming existing leading growing underlying cutting standing wedding ceiling sibling"""
)
_NOT_PASTS = word_set(
    """aged armed based bed biased breed dated deed entitled feed gifted greed hundred indeed limited located naked
    need priced red related sacred seed shed skilled speed talented titled united unprecedented valued wicked"""
)

#: Verbs that pass on what someone says; a clause may follow them with or without "that".
REPORTING = word_set(
    """say state add note announce declare claim argue maintain believe think hope warn tell report stress emphasize
    emphasise underscore underline affirm reaffirm reiterate confirm acknowledge recognize recognise agree pledge
    promise vow insist suggest explain admit deny conclude recall observe reveal show indicate ensure"""
)

_OTHERS = (
    word_set(
        """
        abide abolish accelerate accept accommodate accompany accuse achieve acknowledge acquire act adapt add
        address adhere adjust admit adopt advance advise advocate affirm agree align allege allocate allow amend
        announce apologize appeal appear apply appoint appreciate approve argue arrest arrive ask assert assess
        assist assure attend attract authorize avoid await ban bear become begin believe belong bind block bolster
        boost bring build broaden buy call cancel carry cause cease celebrate challenge change charge chart check claim
        clarify click collaborate combat come commemorate commence commend commit communicate compel compete
        complement complete comply concern conclude condemn conduct confirm confront connect consider consolidate
        constitute construct consult continue contribute convene convert convey convince cooperate coordinate
        counter cover crack create criticize cut deal decide declare decline decrease decry dedicate deepen defeat
        defend defer define deliver demand demonstrate deny depart deploy describe deserve design destroy deter
        determine develop devote die diminish direct disagree discourage discuss dismiss dispatch dispute disrupt
        diversify double draw drive drop ease elevate eliminate embrace emerge emphasise emphasize employ empower
        enable enact encourage end endeavor endorse enforce engage enhance enjoy enrich ensure entail enter equip
        escalate establish evaluate exacerbate examine exceed exchange exclude exempt exercise exist expand expect
        expedite explain explore export express extend face facilitate fail fear fight finalize finance find
        finish focus follow force foresee forge form formulate foster fulfil fulfill fund gain gather generate
        give go grant grow guarantee guide hail halt happen harmonize harness help highlight hinder hire hit hold
        honor honour hope host identify illustrate imagine impede implement import impose improve inaugurate
        include incorporate increase indicate inform initiate inject innovate insist inspect inspire instruct
        integrate intend intensify interfere introduce invest investigate invite involve issue jeopardize join
        keep kill lament launch lay lead learn leave let leverage liberalize lift limit link list lock look lose
        love lower maintain make manage mark match maximize meet mention minimize mitigate mobilize modernize
        monitor mourn move name negotiate nominate normalize note notify obey oblige observe obtain occur offer
        open operate oppose optimize order organise organize outline overcome oversee own participate partner pass
        pay perform permit persuade phase plan play pledge point pose possess postpone pour praise prepare present
        preserve press prevent prioritise prioritize proceed procure produce progress prohibit promise promote
        propose prosecute protect prove provide publish punish purchase purport pursue push put raise ramp ratify
        reach react read reaffirm realise realize rebuild recall receive recognise recognize recommend reconstruct
        record recover redouble reduce refer refine reflect reform refrain refuse register regulate reinforce
        reinvigorate reiterate reject relax release rely remain remove renew renounce reopen repatriate repay
        repeal replace reply report represent request require rescind rescue resist resolve respect respond
        restore restrain restrict resume retain retire return reveal review revise revitalize rise rule run
        safeguard say scale score scrap secure see seek seem sell send serve set settle shape share shoot show
        sign simplify sit sleep solve sound speak specify speed spend spur stabilize stage stand start state stay
        stem step stimulate stipulate stop streamline strengthen stress stretch strive submit succeed suffer
        suggest summon supply support surge survive suspect suspend sustain tackle take talk target tell terminate
        test thank think threaten tighten trade train transfer transform translate travel treat try turn uncover
        underline undermine underscore understand undertake unleash unlock unveil update upend upgrade uphold urge
        use utilise utilize vacate value verify vet veto view violate visit vote vow waive walk want warn watch
        weaken welcome win wish withdraw witness work worry write yield
        """
    )
    | REPORTING
)

#: Those after which "that" is often left out.
TELLING = word_set("say think believe hope claim add know insist suggest argue feel fear expect maintain")

#: Those whose bare form is as often a noun: the next word must show that they are verbs here.
_AMBIGUOUS = word_set(
    """
    act address advance appeal approach ban benefit boost cause challenge change charge check claim combat
    concern contact contract control counter cover cut deal decline decrease demand design display document double
    drive drop ease end exchange exercise export face fear fight finance focus force form fund gain grant group
    guarantee guide halt help highlight hope host impact import increase influence interest issue launch lead lift
    limit link list load lower mark market match measure mention monitor move name need note notice offer
    open order outline own partner pass pay permit phase place plan play pledge point praise present press process
    produce program progress project promise purchase push question raise range reach read record reform regard
    release rely report request research reserve respect result return review rise risk rule run schedule score
    secure set shape share show sign signal sound speed spend stage stand start state stay stem step stop stress
    study subject supply support surge suspect target tariff term test threat touch trade train transfer transport
    travel treat trust turn update upgrade use value veto view visit vote vow walk want warrant watch welcome will
    win wish witness work yield
    """
)

_VERBS = _OTHERS | _AMBIGUOUS

_IRREGULAR = word_set(
    """
    ate beat became began bent bit blew bore bought bound bred broke brought built came cast caught chose cost cut
    dealt did drank drew drove dug fed fell felt fled flew forbade foresaw forgot fought found froze gave got grew
    heard held hid hit hung hurt kept knew laid lay led left let lit lost made meant met overcame oversaw paid put
    ran rang read rid rode rose said sang sank sat saw sent set shook shot showed shut slept slid sold sought
    spent split spoke spread stole stood struck stuck swept swore taught thought threw thrust told took tore
    understood undertook upheld went withdrew woke won wore wrote
    """
)


def _third_person(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2] not in "aeiou" else base + "s"


def _doubled(base: str) -> str:
    return base + base[-1] if base in _DOUBLING else base


_DOUBLING = word_set(
    """admit ban commit compel cut defer deter drop equip get let permit plan put refer run set stem stop submit swim
    vet win"""
)


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in "aeiou" else _doubled(base) + "ed"


_PRESENTS = {_third_person(base): base for base in _VERBS}
_PASTS = {_past(base): base for base in _VERBS}


def is_adverb(word: str) -> bool:
    """True when ``word`` (lower case) may stand between an auxiliary, or "to", and its verb."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NOT_ADVERBS)


def is_gerund(word: str) -> bool:
    """True when ``word`` (lower case) may be a verb in -ing."""
    return word.endswith("ing") and len(word) > 4 and word not in _NOT_GERUNDS


def _verbal(base: str, after: str, link: str) -> bool:
    """True when ``after`` lets a verb stand before it, or ``base`` needs no witness."""
    if base not in _AMBIGUOUS:
        return True
    if base not in _OTHERS:  # mostly a noun: "control frameworks", but "controls the islands"
        return after in DETERMINERS or after in _OBJECTS
    if not after or after in COORDINATORS or after in HELPERS:
        return False
    return after not in PREPOSITIONS or after == link


def is_base(word: str, after: str) -> bool:
    """True when ``word`` (lower case) may be the bare form of a verb, followed by ``after``."""
    return word in _VERBS and _verbal(word, after, "with")


def ends_group(word: str) -> bool:
    """True when ``word`` (lower case), after an auxiliary or a modal, may be the verb that they help."""
    return word in _VERBS or word in _PARTICIPLES or is_gerund(word) or is_past(word, "")


def is_past(word: str, after: str) -> bool:
    """True when ``word`` (lower case) may be a past tense, and not a participle that "by" shows."""
    if word in _IRREGULAR:
        return True
    known = word in _PASTS or (word.endswith("ed") and len(word) > 4)
    return known and word not in _NOT_PASTS and after != "by"


def is_present(word: str, after: str) -> bool:
    """True when ``word`` (lower case) may be a third person singular, followed by ``after``."""
    base = _PRESENTS.get(word, "")
    return bool(base) and _verbal(base, after, "to")


def lemma(word: str) -> str:
    """The bare form of a verb that this module knows, else ``word`` itself.

    >>> lemma("reaffirms"), lemma("committed"), lemma("upgrading"), lemma("met")
    ('reaffirm', 'commit', 'upgrade', 'meet')
    """
    return _PRESENTS.get(word) or _PASTS.get(word) or _GERUNDS.get(word) or _BASE_OF.get(word, word)


def _gerund(base: str) -> str:
    return (base[:-1] if base.endswith("e") and not base.endswith("ee") else _doubled(base)) + "ing"


_GERUNDS = {_gerund(base): base for base in _VERBS}
_IRREGULAR_BASES = word_set(
    """met:meet held:hold said:say told:tell made:make gave:give took:take sought:seek agreed:agree
    undertook:undertake upheld:uphold kept:keep brought:bring built:build led:lead thought:think found:find
    understood:understand spoke:speak"""
)
_BASE_OF = dict(pair.split(":") for pair in _IRREGULAR_BASES)
