"""Words by which the end of a sentence is found: abbreviations, by how they behave, and what begins the next.

Written for this project from the usage of English-language official texts and the press. All but `STARTERS` are in
lower case; abbreviations stand without their last full stop.
"""

from __future__ import annotations

from collections.abc import Mapping

from summitcheck.lang.en.calendar import LOOSE_ZONES, MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAY_NAMES, ZONES
from summitcheck.lang.wordlists import word_set

TITLES = word_set(
    "mr mrs ms messrs mme mlle dr prof gen lt col maj capt cmdr cdr adm sgt cpl brig sen rep gov amb sec pres",
    "hon rev supt insp det pvt pfc spc rt msgr fr asst dep min eng atty profs gens sens reps govs ambs",
    "h.e h.m h.r.h h.h",
)
BRACKETED = word_set("ret res est approx incl ed eds hon emer seq")
LINKS = word_set("e.g eg i.e ie cf viz vs v approx esp incl resp ca c al a.k.a")
BEFORE_NUMBERS = word_set(
    "no nos art arts vol vols fig figs para paras stat ch chap pp p pt res reg sect doc ser cl cls subpara",
    "subparas app apps",
)
SHORT_DATES = frozenset((*SHORT_MONTHS, *SHORT_WEEKDAYS))
SUFFIXES = word_set(
    "st ste mt ft inc corp co cos ltd plc llc bros jr sr esq dept govt univ assn bldg ave blvd rd hwy intl natl est",
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa",
    "penn tenn tex va vt wash wis wyo ont que",
)
HALVES = word_set("a.m p.m am pm")
AFTER_CLOCK = frozenset((*WEEKDAY_NAMES, *ZONES, *LOOSE_ZONES)) | word_set(
    "eastern central mountain pacific local zulu"
)
TIME = "time"
LETTER_WORDS: tuple[str, ...] = ("A", "I")
PRONOUN_LETTER = "I"

STARTERS = frozenset(
    word.capitalize()
    for word in word_set(
        "a about above according across after again against all also although among an and another any around as at",
        "because before behind below besides between beyond both but by despite during each either even every few",
        "finally first for from further furthermore given he hence her here his how however i if in indeed instead",
        "into it its last later like many meanwhile more moreover most much my neither never nevertheless next no nor",
        "not nothing now of on once one only or other others otherwise our out over part perhaps rather recently",
        "regarding several she similarly since so some soon still such than that the their then there therefore these",
        "they this those though through throughout thus to today together tomorrow too two under unless until upon we",
        "what when where whether which while who why with within without yesterday yet you your",
    )
)
NAMING_ORDINALS = word_set("First Second Third Next Last")
NAMING_QUANTITIES = word_set("All More Most No One Other Our Over Some Three Two")
BEHIND_NAMES: Mapping[str, frozenset[str]] = {"Under": word_set("Secretary Secretary-General Secretaries")}
ROLES = word_set(
    "government minister president leader member party side country state nation official delegation people"
)
PEOPLE: tuple[str, ...] = ("s", "an", "ese", "ish", "ni", "qi", "li")
DAYS = frozenset((*MONTHS, *SHORT_MONTHS, *SHORT_WEEKDAYS, *WEEKDAY_NAMES))
SUSPENDING = word_set("and or to nor but versus vs")
OPEN_ENDED = word_set("a an and as at but by for from in into of on or our that the their to which with")
