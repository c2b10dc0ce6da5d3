"""Words by which the strength and the tense of a commitment are read, beside the verbs of `ladder`."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.lang.wordlists import Phrases, word_set

AFTER_COMMITMENTS = word_set(
    "to the a an its their his her our that they it would on of in for upon with about both all whether how when",
    "further also jointly again then now itself himself herself themselves",
)
OPEN_QUESTIONS = word_set("whether if")
AFTER_MODALS = word_set("be not also have been")
INFINITIVE = "to"
BEFORE_PENDING = word_set("be also then soon")
PERFECT, PERFECT_FORMS = "have", word_set("has have had")
BEFORE_PARTICIPLES = word_set("is are be being to")
PAST_AUXILIARIES = word_set("has have had was were been")
#: Before an infinitive: what is done goes on and was done before.
ONGOING = word_set("continue keep go remain")
#: Verbs, by their dictionary forms, of letting others do something, who then "may": "will open a quota", "may send".
OPENING = word_set("admit allow permit let open license licence authorise authorize entitle able free")
#: Before a day ahead: what is told as done takes effect then.
TAKING_EFFECT = word_set("to until till effect from")
#: What is given where somebody "may enter".
ACCESS = word_set("access entry admission")
#: Of these "to" makes no "is to".
BEEN = word_set("been being")
#: A verb of trying, what stands behind it where it is a test, and nouns behind "have" that look like verbs.
TRY, OUT, NOUNS_OF_LEAVE = "try", "out", word_set("leave")
#: With a noun behind it, this is done and not promised: "undertake a study".
UNDERTAKE = "undertake"
#: Before "is to": the infinitive behind it is what is meant to be done.
AIMS = word_set(
    "intention intentions intent aim aims goal goals plan plans hope hopes idea wish wishes ambition objective",
    "target purpose offer proposal task job",
)
#: In the past, these say of the infinitive behind them that it came to be: "has enabled trade to grow".
CAUSED = word_set("enabled allowed helped led caused managed prompted permitted came served")
#: What binds or leaves open and is no verb of the ladder: the step and its phrases.
BINDING: Sequence[tuple[int, Phrases]] = (
    (
        2,
        Phrases(
            "under consideration, under discussion, under examination, under study, under review, possibility",
            "possibilities, possibly, perhaps, maybe, option, options, whether, open question, consideration of",
            "in talks, think about, thinks about, thinking about, thought about, thinking of, look into, looks into",
            "looking into, looked into, looking at, looks at, looked at, raise the idea, raised the idea, idea of",
            "open to, open to the idea, open to the possibility",
            "toy with, toys with, toying with, mull, mulls, mulling, hint, hinted, up for discussion",
            "a think, see merit, sees merit, some point, with sympathy, ready to talk, conversation about",
            "no decision, not decided, left open, open whether",
        ),
    ),
    (
        4,
        Phrases(
            "aim to, aims to, aimed to, aiming to, target to",
            "try to, tries to, trying to, tried to, would like, hope, hopes, hoped, hoping, keen to, keen on",
            "eager to, looking to, in mind, meant to, intention of, intention is, aim is, goal is",
            "idea is, strive, strives, seek to, seeks to, seeking to, wish, wishes, ambition, plan to, plans to",
            "planned to, planning to, plan is, plan of, plans are, is planning, are planning",
        ),
    ),
    (
        6,
        Phrases(
            "gave his word, gave her word, gave their word, gives its word, given its word, given their word",
            "given his word, given her word, given our word, undertaking to, swore, sworn, solemn, firm commitment",
            "firm pledge",
        ),
    ),
    (
        7,
        Phrases(
            "guarantee, guaranteed, guarantees, obliged, obliges, obligation, obligations, binding, bound to",
            "bound by, are bound, is bound, legally, compulsory, mandatory, by law, duty to, in any event",
            "signed up to, signed up for",
        ),
    ),
)
#: Verbs of the ladder that tell too little of how firmly a sentence binds: they are acts, or have other senses.
UNTELLING = word_set(
    "can must should ought would like have work back lift review observe study prepare value support chart eye",
    "arrange look plan aim target take bring assess evaluate negotiate consult confer deliberate exchange hold touch",
    "reflect approve accept adopt",
)
#: Said of a place, it leaves no plan open: "open to visitors".
OPEN_TO: tuple[str, ...] = ("open", "to")
IDEAS = word_set("talks discussion discussions dialogue negotiation negotiations ideas proposals")
PERMISSION = "may"
#: Behind a modal, these tell how much something is, and promise nothing: "may cost 40 million".
MEASURING = Phrases("cost, last, exceed, total, amount, weigh, run for, run to, run up to, run over, run until")
#: What is put forward, and leaves open what becomes of it.
PROPOSED = word_set("proposal proposals suggestion suggestions idea")
#: Verbs of trying and expecting: what is tried is half promised, and reporters say that it is.
EFFORTS = word_set("seek seeks seeking try tries trying tried pursue pursues expect expects expected expecting")
#: Those who choose one of these promise no more than that.
STRIVING = word_set("strive strives striving endeavor endeavors endeavoring endeavour endeavours endeavouring")
#: Words for an effort in place of its outcome.
TRYING = Phrases(
    "best efforts, best endeavours, every effort, all efforts, an effort, its best, their best, our best, hard to",
    "work to, works to, working to, worked to, work towards, works towards, working towards, work toward, works toward",
    "working toward, try, tries, trying, tried, seek, seeks, seeking, strive, strives, striving, endeavour, endeavours",
    "endeavor, endeavors",
)
#: Before a modal, these make its clause tell of something else: "what may be exported".
RELATIVE = word_set("that which who what whatever there you")
#: By the first, verbs, what is sure to come is awaited ("look forward to"), and by the second what others are to do
#: where it is welcomed; behind "will" the last only announce.
AWAITING, PREPARING = word_set("look await"), word_set("prepare")
ANNOUNCING = word_set("announce announces announcing announced announcement announcements")
#: Before a subject and its modal: whoever does "everything they can" holds nothing back. The ones that may be
#: determiners are such only before a pronoun ("all they can", not "all ships can").
ALL_MEANS, DETERMINING = word_set("everything anything whatever all"), word_set("all whatever")
#: Words for talks and reviews that are no verbs of the ladder.
TALKS = Phrases(
    "talks, talk, negotiation, negotiations, discussion, discussions, consultation, consultations, study, studies",
    "review, entitled, entitle, right, rights, allow, allows, permit, permits, eligible, may, free to, reviews",
    "assessment, dialogue, whether, options, ways, if, when, unless, provided, subject to, once",
)
#: Words for talks before what they are about, the prepositions between, and words that say of talks that they are over.
NEGOTIATIONS = word_set("talks negotiations negotiation consultations discussions dialogue negotiating discussing")
ABOUT = word_set("on about toward towards for over")
OVER = word_set(
    "conclude concludes concluded conclusion complete completed completion finish finished end ended outcome"
)
#: Verbs that call on those who need not follow.
#: Verbs by which those have to whom it is said.
REQUIRING = word_set("require oblige obligate force compel mandate coerce")
PRESSING = word_set("force compel coerce")
#: Those of them that leave no choice, and verbs that only bring something to mind.
FORCING, RECALLING = (
    PRESSING | word_set("oblige obligate"),
    word_set("recall note acknowledge recognize reaffirm"),
)
CALLS = word_set("encourage urge call appeal exhort implore")
#: Verbs by whose past an agreement is there; the one that is only with a preposition.
OUTCOMES = word_set("sign conclude reach strike seal finalize finalise clinch ink ratify")
AGREE, DECIDES = "agree", "decides"
#: By these something is done with the decision itself.
BY_DECISION = Phrases("by decision of, by a decision of, by joint decision, by agreement of, by order of, by decree of")
#: What people meet to do is no plan of theirs.
MET_TO = word_set("discuss debate review")
CONSIDERING = word_set("consider weigh contemplate examine explore study")
#: Verbs by which something is only looked at, and those that leave open whether what stands behind them will be.
WEIGHING = CONSIDERING | word_set("mull ponder assess look evaluate entertain toy think")
TENTATIVE = CONSIDERING | word_set("discuss mull ponder look intend plan aim hope expect")
#: Words, by their dictionary forms, any of which leaves open whether something will be: they consider, ask, hope, ...
LEAVING_OPEN = (
    WEIGHING
    | TENTATIVE
    | CALLS
    | word_set(
        "consideration contemplation muse deliberate deliberation reflect reflection thought rethink chew flirt",
        "exploration exploratory examination feasibility feasible assessment evaluation appraise appraisal review",
        "investigate investigation inquire inquiry enquire enquiry scrutinise scrutinize scrutiny peek glance scope",
        "sound float moot broach discussion talk debate confer consult consultation negotiate negotiation dialogue",
        "conversation converse haggle bargain brainstorm revisit wonder question query puzzle reconsider possible",
        "possibly possibility potential potentially likely likelihood probable probably eventual eventually",
        "conceivable conceivably perhaps maybe option optional prospect prospective chance idea notion concept",
        "scenario proposal propose proposition suggest suggestion tentative tentatively provisional pending undecided",
        "unresolved unsettled uncertain unclear unsure decision hypothetical theoretical speculate speculation rumour",
        "rumor gossip goal target objective intention intent mean want wish hopeful hopefully desire dream aspire",
        "aspiration ambition ambitious seek try attempt strive endeavour endeavor effort pursue pursuit expectation",
        "envisage envision foresee anticipate await keen eager inclined inclination interest willing willingness",
        "readiness prepare forecast estimate predict prediction reckon luck toward towards promising ask request",
        "encouragement invite invitation recommend recommendation advise advice advisory beg plead plea petition",
        "pressure prod nudge coax cajole persuade push lobby entreat counsel tell demand insist tempt goad please",
        "voluntary voluntarily preach advocate promote champion sympathy sympathetic sympathetically support favour",
        "favor merit hint mention note hear listen acknowledge recognise recognize welcome urging nod voice imagine",
        "imagination fantasy fantasise vision yearn crave covet appetite curious curiosity tempted temptation fancy",
        "lean sketch blueprint draft outline research analyse analyze analysis delve pore search quest feeler",
        "soundings embryonic woolly vague noncommittal apply courtship court committee report finding trial",
    )
)
#: Forms that do so where others of the word do not ("will decide", "decided"), and phrases.
OPEN_FORMS = word_set(
    "whether if unless may might could would should ought ways how decide decides deciding bid bids supposed pressed",
    "pressing forward liked likes liking",
)
OPEN_PHRASES = Phrases(
    "is open to, are open to, was open to, were open to, open to the, open question, left open, still open, door open",
    "stays open, be decided, in the air, on the table, on the agenda, on the cards, on paper, drawing board, in mind",
    "its mind, their mind, their minds, his mind, her mind, our minds, his desk, her desk, its desk, their desk",
    "their desks, find out, went over, go over, going over, went through, go through, came up, come up, brought up",
    "bring up, touched on, touched upon, spoke of, spoke about, speak of, speak about, spoken of, said about",
    "are after, is after, see about, see what, we shall see, we will see, to be seen, file, ready to, work on",
    "working on, worked on, in principle, pipe dream, some day, one day, shoot for, shooting for, i like, we like",
    "they like, he like, she like, it like, kicked around, kick around, turn over, turning over, play with",
    "playing with, the waters, in the works, in the offing, the numbers, the sums, shopping list, wish list",
    "early days, too early, yet to, not yet, short of, task force, working group, working party, heads together",
    "figure out, work out, working out, set itself, set themselves, set ourselves, sights on, feel out, feeling out",
    "take up, took up, taken up, go into, went into, gone into, dig into, digging into, dug into, up for",
)
#: What somebody else wants where it is noted.
REQUESTED = PROPOSED | word_set("request requests wish wishes interest desire plea pleas application bid")
#: Participles that look like the verb's own form: "has been cut".
BARE_PARTICIPLES = word_set(
    "cut shut put set let hit spread split become come run read cost bid burst cast quit rid shed slit thrust beset",
    "upset reset offset overcome overrun rerun broadcast forecast",
)
#: What may stand between an auxiliary and its verb, beside words that only are adverbs.
WITHIN_PERFECTS = word_set("now already just also since all both even long then thus too once more still")
#: Verbs of the past that tell of words, of a choice or of what somebody has, and of no deed.
NO_DEEDS = word_set(
    "agree decide choose consent resolve determine settle say tell ask speak talk hear want know name call mean like",
    "love need get have be seem look find come go think feel believe lack own float mark earmark pencil",
)
#: Behind a form of "be": what is there, at work or behind somebody.
IN_PLACE = Phrases(
    "in force, in effect, up and running, in operation, under way, underway, in place, in service, at work, in use",
    "operational, complete, live, done, over, finished, on stream, up, in hand, in the bag, history",
)
#: By themselves, these tell that something is so by now.
BY_NOW = Phrases("already, no longer, is now, are now")
SINCE = "since"
#: In a claim, these tell that some of it is there.
GOING_ON = word_set("continue continues continued continuing current currently already existing ongoing")
#: These put something ahead, beside the words that leave it open.
AHEAD = word_set(
    "agree agreed agrees approval before coming commit commitment commits committed consent decided due eye",
    "eyeing eyes future going later next offer offered offers once pledge pledged pledges promise promised",
    "promises ready schedule scheduled set someday soon tomorrow undertake undertaken undertook until vow",
    "vowed vows yet designed",
)
