"""Closed classes of words by which a sentence is divided into clauses, beside those of `syntax`."""

from __future__ import annotations

from collections.abc import Mapping

from summitcheck.lang.en import syntax
from summitcheck.lang.en.calendar import MONTH_NAMES, WEEKDAY_NAMES
from summitcheck.lang.en.words import MODALS
from summitcheck.lang.wordlists import phrase_list, word_set

DETERMINERS = syntax.DETERMINERS | word_set(
    "my your much all any some each every both no such another several many most other certain"
)
PRONOUNS = word_set("he she it they we i you this these those both who there everyone nobody others")
STAND_INS = word_set("he she it they we i you this that these those both which who all each")
OWNED_BY_THEM = "their "
ALL_OF = word_set("every all each half")
THIRD_PERSON = word_set("it they")
MANY = word_set("many most some several few")
COLLECTIVES = word_set("personnel people police staff children women men youth")
PLURALS = word_set("both these those we they all")
EACH, BOTH = "each", "both"  # the first of those named before, whoever they are
SINGULAR, FIRST_PERSON = word_set("it he she this that each"), word_set("we i")
#: What opens a phrase behind a subject or a modal, beside a preposition.
LEADING = word_set(
    "prior according consistent contingent subject pursuant acting led gathered joined working instead due thanks",
    "based alongside rather overall taken effective ahead thanks",
)
#: What stands before the "when" or "if" that opens a sentence.
FOCUSING = word_set("even only just especially particularly except")
#: What a comma sets apart that tells what comes of it, and is no further item ("dredging A, thus opening B").
CONSEQUENCES = word_set("resulting thus thereby hence")
#: What opens a condition that may hold for all that is said before it.
CONDITIONS: tuple[tuple[str, ...], ...] = (
    *(("subject", "to"), ("consistent", "with"), ("in", "accordance"), ("in", "line"), ("as", "appropriate")),
    *(("provided",), ("if",), ("unless",), ("no", "later"), ("pursuant", "to"), ("on", "condition")),
    *(("only", "if"), ("on", "the", "understanding"), ("with", "the", "understanding")),
)
#: What opens a condition before "that", where no subject goes before it.
PROVISOS, IF = word_set("provided"), "if"
#: What opens a sentence on condition, and the modal of what is only supposed.
CONDITIONAL, SUPPOSING = word_set("if unless"), "would"
WHENEVER = word_set("when whenever once")  # what opens a time at which all may hold that is said to come
#: "It" in "it is vital to ...", and what follows the adjective then.
EXPLETIVE, EXISTENTIAL, AFTER_EXPLETIVES = "it", "there", ("to", "that", "for")
EXPLETIVE_VERBS = word_set("appear become cost make prove seem take")  # "it makes sense to mend it"
#: What stands before "and" within a name, and before the month or the year that opens a sentence.
WITHIN_NAMES = word_set("of for on in")
#: What stands before the "of" within the name of a country or of those who speak for one: there "and" joins two names.
OF_COUNTRIES = word_set("republic kingdom states government governments commonwealth union")
#: The words for titles that name what an office is for, too.
INSTITUTIONS = word_set(
    "act administration agency authority bank board bureau center centre commission committee council court department",
    "framework forum fund group initiative institute monument office organization park partnership pillar program",
    "programme service",
)
#: The titles of those who act, beside those that any text may name; and what gathers several in one name.
OFFICERS = word_set(
    "administrator admiral advisor adviser ambassador assistant attorney chair chief commissioner comptroller",
    "congressman congresswoman coordinator counsel director envoy leader representative speaker treasurer",
)
#: The forms of names in which they stand for a place, and the kinds that are none.
FORMS_OF_PLACES, NO_PLACES = word_set("name short"), word_set("organisation document")
GATHERING = word_set("with from between among including")
#: Behind a subject these share out or time what it does: "the mayors each", "the council last met".
DISTRIBUTING, LAST = word_set("each both all either even"), word_set("last first next")
PORTFOLIOS = word_set("state foreign defence defense finance trade deputy vice")
BEFORE_YEARS = word_set("in by during over")
BEFORE_DATES, PARTS_OF_TIME = ("In", "On", "By", "Since", "Until"), ("early", "late", "mid")
POINTING = word_set("this that these those there")
POINTING_AT_MANY = word_set("these those")
TIME_LEADS = word_set("last next this earlier later each every")
MONTHS = tuple(MONTH_NAMES)
TIMES = frozenset((*WEEKDAY_NAMES, *MONTH_NAMES)) | word_set(
    "spring summer autumn fall winter season day week weekend month quarter year decade morning afternoon evening",
    "weeks months years decades",
)
#: What "after" may follow ("years after the storm"); turns that open a sentence; what belongs to a number behind it.
SPANS = word_set("minutes hours days weeks months years decades generations centuries")
TURNS_OF_MORE: tuple[str, ...] = (
    "what's more",
    "what is more",
    "what's worse",
    "what is worse",
    "that being said",
    "that said",
    "above all",
    "first and foremost",
    "thus far",
)
BEFORE_NUMBERS = word_set("over about around under nearly almost")
#: What stands behind a span of time ("one year on"), and before "often" or "long ago".
NEVER, ONCE = word_set("no not never"), word_set("one a several some few many")  # the second before a span of time
SINCE_THEN, ALSO = word_set("on into later ago following"), "also"
INTENSIFIERS = word_set("too so very all not long right")
EARLY, AS, THAN, OVER = "earlier", "as", "than", "over"
TIME_ENDS = TIMES | word_set("later ago earlier before")
NOMINATIVES = word_set("i we they he she")
OBJECT_PRONOUNS = word_set("me him her it us them")
REFLEXIVES = word_set("myself yourself himself herself itself ourselves yourselves themselves")
CURRENCIES = frozenset("$\u20ac\u00a3\u00a5%")
NUMBERS = word_set("two three four five six seven eight nine ten tens dozens hundreds thousands millions billions")
COUNTED = NUMBERS | word_set("more fewer")
ENOUGH = word_set("enough sufficient")
SECOND_PERSON = word_set("you")
SHARES = word_set("percent %")
#: The pronouns that mean a person.
PERSONAL = word_set("he she")
PARTICLES = word_set("out up down off away")
#: What a comma sets apart within a name.
GENERATIONS = word_set("jr sr inc llc")
POLITE = "please"
LET = "let"  # it opens a call on those who speak
#: Adjectives before a noun that are verbs elsewhere: "open and secure supply chains".
VERBAL_ADJECTIVES = word_set("clean clear complete direct dry free open safe secure separate steady")
#: The verbs behind which "to" is hardly ever a preposition.
BEFORE_INFINITIVES = word_set("continue seek intend aim strive begin fail wish want hope refuse need pledge")
#: Of these, what is done to nothing: their past form before "to" is no participle.
NEVER_DONE_TO = word_set("continue fail refuse")
#: The verbs behind which "that" opens a clause, and does not point at something.
OF_CLAUSES = word_set(
    "say state add note announce declare claim argue maintain believe think hope warn tell report stress emphasize",
    "underscore underline affirm reaffirm reiterate confirm acknowledge recognize agree pledge promise vow insist",
    "suggest explain admit deny conclude recall observe reveal show indicate ensure demand know feel fear expect",
    "guarantee mean find see understand require propose recommend request determine provide prove learn remember",
    "decide mandate order resolve hear check verify certify assure convince highlight welcome appreciate estimate",
)
#: Of these, those behind which a subject and its verb stand without "that" as a rule.
OF_SUBJECTS = word_set("ensure guarantee")
#: What gives a thing its name: "a body named the Port Fund".
NAMING = word_set("call dub name title")
#: Others that act on something, and without it tell where or when that began ("a fund, established in Lima").
FOUNDING = word_set("adopt announce build create establish found hold issue launch release sign")
#: The verbs whose form in -ing before a noun describes it ("working families").
INTRANSITIVE = word_set("work live remain grow emerge exist participate rise fall vary last vote enter die occur")
#: Others whose form in -ing hardly ever stands before what it acts on ("drinking water", "neighboring towns").
DESCRIBING = word_set("age bargain breathe cool date drink endure engineer fish house intersect mine neighbor operate")
#: Adjectives and nouns that are verbs behind "to", but for what goes before a preposition ("access to lower tolls").
BEHIND_TO, BEFORE_TO = (
    word_set("access curb double end fund lower pool spur target track"),
    word_set("access aid due grants"),
)
#: What stands between a subject and its verb, and the verb that is hardly ever an aim of another.
NOWADAYS = word_set("today nationwide worldwide")
KEEPING_ON = "continue"
#: What "make" makes, before such a "that".
MADE = word_set("clear plain sure certain")
#: The prepositions behind which "that" opens a clause.
BEFORE_CLAUSES = word_set("in given except provided considering")
NOUNS_IN_ING = word_set(
    "training funding financing housing planning building manufacturing understanding voting engineering"
)
BEFORE_OF = word_set("approve consist dispose dream hear know learn speak think")  # verbs; "the mending of docks"
LINKING, CATENATIVES, HELP = word_set("remain stay"), word_set("help helps helped"), "help"
BEFORE_BARE = word_set("help let make see watch have")
PREPOSITIONS = syntax.PREPOSITIONS | word_set(
    "upon between among amid amidst across through throughout via within without as per than about after before since",
    "until during despite beyond near along absent given regarding concerning including following like such with",
    "unlike besides notwithstanding behind around",
)
#: Prepositions that stand within one item of a list, in a name or an office, and the one before what is dealt in.
OF_NAMES, DEALT_IN = word_set("of to for at"), "in"
OF_SEVERAL, OF_ONE = word_set("are were have do"), word_set("is was has does")
OF_TIME = word_set("after before since until")
#: Prepositions that may be adverbs as well: "than ever before", "here and beyond".
ADVERBIAL = word_set("before beyond along since")
SUBORDINATORS = word_set("when whenever if unless although though because while whereas once until whether where")
COORDINATORS = word_set("and or but nor yet plus")
ALTERNATIVE, DISJUNCTIONS = "or", word_set("or nor")
JOINING = word_set("and or")
CONTRASTS, TURNS = word_set("but while whereas yet"), word_set("but yet")
AS_WELL_AS: tuple[str, ...] = ("as", "well", "as")
KEPT_COORDINATORS = word_set("nor")
RELATIVES = word_set("which who whom whose where")
OBJECT_RELATIVE = "whom"
PLACE_RELATIVE, INDIRECT = "where", word_set("how why whether what")
SUBJECT_RELATIVES: tuple[str, ...] = ("which", "who", "whose", "whom")
NEGATIVES, DENIAL = word_set("not never neither nor cannot"), "not"
ADVERBS = word_set(
    "also further not then thus still now never always again already once more most both therefore first only long",
    "ever hereby hereunto almost just sometimes often seldom soon instead otherwise",
)
FURTHER = "further"  # an adverb as a rule, and a verb
#: What may stand within a verb group, beside an adverb: "is today announcing".
WITHIN_GROUPS = word_set(
    "today even furthermore moreover sometimes instead no longer since all each both likely together",
)
#: What a verb is one with, though it stands behind it: "looks forward", "stands ready".
FIXED_WITH: Mapping[str, frozenset[str]] = {
    "look": word_set("forward"),
    "stand": word_set("ready firm up"),
    "carry": word_set("out"),
    "set": word_set("out up"),
    "lay": word_set("out"),
    "roll": word_set("out"),
    "point": word_set("out"),
    "take": word_set("place part"),
}
MORE_THAN: tuple[str, ...] = ("more", "than")
MULTIPLIED = word_set("doubled tripled quadrupled halved")  # what "more than" may stand before, as before no other verb
ALL_BUT: tuple[str, ...] = ("all", "but")
TO_DATE: tuple[str, ...] = ("to", "date")
AWAY = word_set("abroad overseas elsewhere")
SUCH, ALONE, ONE_OF = "such", "alone", "one of"
#: "That is why" and "this is why", before what is told.
WHY: tuple[str, ...] = ("is", "why")
SO_FAR: tuple[str, ...] = ("so", "far")
OPENING_SO, INVERTED = "so", "should"  # and what opens a condition
OPENING_ADVERBS = word_set(
    "however here today tonight yesterday tomorrow together moreover furthermore nevertheless meanwhile similarly",
    "altogether nonetheless pursuant likewise finally second third fourth fifth lastly nationwide worldwide",
)
ORDINALS = word_set("second third fourth fifth")

AUXILIARIES = syntax.FINITE_AUXILIARIES
MODAL_VERBS = MODALS.keys() | {"cannot"}
OBLIGING = word_set("must shall should")
POSSIBLE = word_set("can could may might would cannot")
HELPERS = AUXILIARIES | MODAL_VERBS
DO, DO_BARE = word_set("do does did"), "do"
PERFECT, PERFECT_ONE, PAST, HAD = word_set("has have"), "has", word_set("was were had did"), word_set("had")
PASSIVE = word_set("is are was were")
SUPPORTS = word_set("be been being have")
GROUP = HELPERS | SUPPORTS

#: Whose "is to" tells an aim and no duty, in whatever number.
AIMS = word_set(
    "aim aims ambition ambitions answer approach aspiration challenge commitment commitments function goal goals hope",
    "idea intent intention intentions job key message mission object objective objectives plan plans point policy",
    "priorities priority purpose purposes responsibility role solution step steps strategy task tasks vision way ways",
)

#: What an apostrophe joins to the word before; "'s" is a verb after a few only, and a possessive after others.
CONTRACTIONS: Mapping[str, str] = {"re": "are", "ll": "will", "ve": "have", "m": "am", "d": "would", "s": "is"}
CONTRACTED_TO = word_set("it that there he she who what here")
#: What "to" may follow and still tell what is promised or called for, and not to what end.
JOINTLY = word_set("together jointly closely forward with")
PROMISES = word_set(
    "commitment commitments intention intent determination resolve pledge promise willingness readiness agreement",
    "plan plans ready able prepared determined committed duty obligation responsibility",
)
#: The same where a verb acts on it ("discussed efforts to open docks and mend quays"), and before a verb in -ing.
AIMED_AT = word_set(
    "need needs necessity desire wish decision goal goals call calls effort efforts way ways steps options action",
    "actions measures opportunity opportunities work ability capacity proposal proposals potential mission mandate",
    "authority",
)
#: What somebody takes, makes or carries out who acts, and nothing is said of how ("has taken steps to help crews:").
BEFORE_DEEDS = word_set("take make carry undertake implement")
DEEDS = word_set("step steps action actions measure measures effort efforts progress strides work")
STRESSED = word_set("importance necessity urgency need possibility interest role emphasis commitment commitments")
CONTROLLING = word_set(
    "call urge encourage invite ask request direct task require instruct work cooperate collaborate join partner push",
)
#: Of these, what is said to somebody ("a letter calling on towns to A and B"), and of whom it is said what he thinks.
DIRECTING = word_set("call urge encourage invite ask request direct task require instruct order push")
MINDED = word_set("hopeful confident aware convinced certain optimistic mindful")
SPEAKING = word_set(
    "commit recommit pledge agree decide intend call urge condemn express endorse thank congratulate oppose reject",
    "encourage look highlight urge commend reiterate plan hope denounce deplore ask",
)
#: The words, beside verbs in -ing, with which a paragraph of a preamble opens.
PREAMBULAR = word_set(
    "alarmed aware concerned confident conscious convinced deploring desirous determined disturbed encouraged",
    "gratified grieved guided inspired mindful persuaded resolved united",
)
NO_WITNESS = "so"  # a word that speaks neither for a verb before it nor against it
#: Of these, what may be agreed on as well as said.
EMBEDDED = word_set("ask encourage oppose reject support share make take show")
HARDLY_PROMISED = word_set("reiterate reaffirm affirm welcome commend thank congratulate applaud recall")
SAYING = word_set("say state add remark")
LIGHT = word_set("have make share take show")
#: Of which several stand side by side before their noun ("State and local officials").
LEVELS = word_set("federal state local municipal territorial tribal provincial regional national")
#: Past forms that stand before a noun as often as not, whatever a dictionary says.
OFTEN_ATTRIBUTIVE = word_set("agreed designated planned proposed targeted updated")
#: Those that hardly ever do, and verbs that hardly ever open a compound ("boost ship trade", but "export controls").
HARDLY_ATTRIBUTIVE = word_set(
    "convened exchanged helped offered outlined participated praised remained solicited visited worked",
)
ONLY_PARTICIPLES = word_set("become begun done driven given gone grown made shown taken undertaken")  # of "has"
HARDLY_COMPOUNDING = word_set("address boost drive implement increase share use")
PARTICIPIAL = word_set("having being")
GOING: tuple[str, ...] = ("going", "to")

#: Words near the end of a sentence that only leads on to a list, and its verbs, and those that may be its last.
INCLUDE, INCLUDES = "include", word_set("include includes included")
INTRODUCING = word_set("following below follows include includes included including announced")
INTRODUCERS = word_set("include announce follow describe outline list detail be order declare proclaim")
LEADING_ON = word_set("following below follows include includes including")
#: What stands before the number of a section.
SECTIONS: tuple[str, ...] = ("sec", "section")
#: Before the "(b)" to which a text refers.
REFERRED_TO = word_set(
    "section sections subsection subsections paragraph paragraphs subparagraph subparagraphs clause clauses",
    "article articles item items",
)
BETWEEN_MARKS = word_set("and or to through")
#: What stands between a verb and "the following" and says nothing: "commit to undertake the following measures".
BEFORE_FOLLOWING = word_set(
    "adopt agree all both carry commit implement make on out perform pursue take undertake together upon",
)
#: Behind which "that" tells what several agree on, "to" and a verb in -ing what one is bound to; and what tells when,
#: or to what end, steps are taken.
AGREED_THAT, COMMITTED_TO = word_set("agree decide pledge promise resolve"), word_set("commit recommit dedicate")
OF_STEPS = word_set("by before until within during over to in")
CLOSING = word_set("begin end of text statement the")
ATTESTING = phrase_list("in witness whereof, in testimony whereof, in faith whereof, given under my hand")
SIGNED_AT = phrase_list("done at, done in, signed at, signed in")
FOLLOWING, FOLLOWS = "following", word_set("follows")

PERFORMING = "hereby"
#: What is said to readers who may look elsewhere: "For more information, visit", "click here", "ports.org".
FOR_MORE: tuple[str, ...] = ("for", "more", "information")
HERE, POINTING_ELSEWHERE = (
    "here",
    word_set("call chat click contact dial email find join reach read see text view visit"),
)
CLICK_HERE: tuple[str, ...] = ("click", "here")
VISIT = "visit"
MORE_TO_READ, FOUND = word_set("additional more further"), word_set("found available")
FOUND_HERE: tuple[tuple[str, ...], ...] = (("here",), ("available", "here"))  # behind the verb
ADDRESS_ENDINGS = word_set("com edu gov net org")
AND, ONLY, MORE = syntax.AND, "only", "more"
#: Comparisons that stand before a verb as adverbs ("to better protect crews").
BETTER = word_set("better best")
NOT_ALL = word_set("only just merely simply")  # behind a "not" that "but also" adds to
INFINITIVE, COMPLEMENTIZER = "to", "that"
SUBJECT_ENDS = RELATIVES | {INFINITIVE, COMPLEMENTIZER}
AGENT = syntax.AGENT
MEANS, EXAMPLES = word_set("by through via"), "including"
EXCEPTING = phrase_list(
    "with the exception of, with the sole exception of, with the following exceptions, with the exclusion of, except",
    "except for, excepting, excluding, other than, apart from, save for, not including, not counting",
)
WITHOUT = "without"
BEFORE_GERUNDS = MEANS | word_set("including of in for from on about toward towards") | {WITHOUT}
#: The article, with which names begin; here it stands for any determiner as well.
ARTICLE, INDEFINITES = "the", ("a", "an")
PLURAL, POSSESSIVE, REGULAR = "s", "'s", "ed"
#: With which hardly any verb ends.
NOMINAL_ENDINGS: tuple[str, ...] = ("ment", "ity", "ness", "ship", "ism")
