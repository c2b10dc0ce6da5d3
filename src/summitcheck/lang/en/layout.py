"""The closed lists of words that the rules of reading look into.

Written for this project from the usage of English-language official texts and the press. All but
`STARTERS` are in lower case; abbreviations stand without their last full stop.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Abbreviations, by how they behave before a capital letter.

#: A name follows: the stop never ends the sentence ("Mr. Smith", "St. Petersburg").
TITLES = _words(
    "mr mrs ms messrs mme mlle dr prof gen lt col maj capt cmdr cdr adm sgt cpl brig sen rep gov amb sec pres "
    "hon rev supt insp det pvt pfc spc"
)

#: More of the same sentence follows, whatever its case.
LINKS = _words("e.g eg i.e ie cf viz vs v approx esp incl resp ca c al")

#: A number follows ("No. 12", "Art. IV"); before any other word the stop ends the sentence.
BEFORE_NUMBERS = _words("no nos art arts vol vols fig figs para paras ch chap pp p pt res reg sect doc ser")

#: Before a digit or a name they are abbreviations ("Feb. 9"), before "The" they end the sentence.
MONTHS = _words("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri")

#: They stand at the end of names, so only a word that starts sentences tells ("Acme Inc. The ...").
SUFFIXES = _words(
    "st ste mt ft inc corp co cos ltd plc llc bros jr sr esq dept govt univ assn bldg ave blvd rd hwy intl natl est "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa "
    "penn tenn tex va vt wash wis wyo ont que"
)

#: What may follow a clock time within one sentence ("9 a.m. Eastern", "10 p.m. Monday").
AFTER_CLOCK = _words(
    "monday tuesday wednesday thursday friday saturday sunday eastern central mountain pacific local "
    "et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet cest eet msk ist jst kst hkt sgt wib aest aedt zulu"
)

#: Words that start sentences and hardly ever stand second in a name.
STARTERS = frozenset(
    word.capitalize()
    for word in _words(
        "a about above according across after again against all also although among an and another any around as at "
        "because before behind below besides between beyond both but by despite during each either even every few "
        "finally first for from further furthermore given he hence her here his how however i if in indeed instead "
        "into it its last later like many meanwhile more moreover most much my neither never nevertheless next no nor "
        "not nothing now of on once one only or other others otherwise our out over part perhaps rather recently "
        "regarding several she similarly since so some soon still such than that the their then there therefore these "
        "they this those though through throughout thus to today together tomorrow too two under unless until upon we "
        "what when where whether which while who why with within without yesterday yet you your"
    )
)

# What lines of the page are made of.

#: All that a date or a time of publication consists of, numbers aside.
CLOCK = _words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
    "a p m am pm t z st nd rd th gmt utc et est edt ct cst cdt mt mst mdt pt pst pdt bst cet cest ist jst kst hkt "
    "at on of the date time local hrs published updated posted issued modified last first released"
)

#: Words that titles leave in lower case.
SMALL = _words(
    "a an and as at but by de for from if in into la le nor of off on or over per so than the to up via vs with"
)

#: Auxiliaries, pronouns and "said": a line with one of them is a sentence.
FINITE = _words(
    "am is are was were be been has have had do does did will would shall should can could may might must "
    "say says said it he she they we i you"
)

#: After these a sentence goes on, whatever the line break.
OPEN_ENDED = _words("a an and as at but by for from in into of on or our that the their to which with")
