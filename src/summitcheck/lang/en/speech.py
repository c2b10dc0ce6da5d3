"""Words that tell whose words a sentence gives: verbs of saying, speakers, and what leaves things open."""

from __future__ import annotations

from summitcheck.lang.wordlists import Phrases, word_set

SAYING = word_set(
    "say tell claim argue warn contend maintain allege insist suggest doubt fear believe think expect predict",
    "hope demand complain object caution assert remark comment write tweet post add note observe urge accuse",
    "criticize criticise speculate estimate dismiss denounce ask call request describe question assume quip joke",
    "worry lament wonder",
)
REACTING = word_set(
    "welcome praise hail applaud condemn slam blast reject criticize criticise denounce thank protest deplore",
    "mock",
)
ACTING = word_set("ask request call claim demand question")
OUTSIDERS = word_set(
    "critic critics analyst analysts expert experts observer observers opponent opponents resident residents",
    "activist activists campaigner campaigners lobby lobbyist lobbyists union unions historian historians veteran",
    "veterans economist economists commentator commentators opposition professor professors scholar scholars",
    "researcher researchers farmer farmers villager villagers group groups ngo ngos columnist columnists",
    "editorial reporter reporters journalist journalists sources source skeptics sceptics watchdog watchdogs",
    "investors traders strategist strategists lawmaker lawmakers rival rivals academic academics supporters",
    "protesters institute university advocates fellow newspaper media pundits neighbours neighbors republicans",
    "democrats dissidents",
)
INSIDERS = word_set(
    "leaders leader sides side parties countries nations governments government ministers minister presidents",
    "president officials official spokesman spokesmen spokeswoman spokesperson statement communique",
    "declaration document text agreement pact deal accord signatories chair chairs delegations delegates summit",
    "they he she it we alliance readout release both two three house department ministry embassy cabinet office",
)
UNDECIDED = Phrases(
    "asked whether, asked if, ask whether, ask if, asks whether, asks if, asking whether, asking if, wondered whether",
    "wondered if, unclear whether, unclear if, unclear how, not clear whether, not clear if, remains to be seen",
    "no word on, not say whether, not say if, had hoped to",
    "had been expected to, was expected to, were expected to, question whether, questions about whether",
    "question of whether, questioned whether, doubts that, doubt whether, doubts about whether, doubts over whether",
    "uncertain whether, unknown whether, declined to say, refused to say, yet to say, yet to decide, open question",
    "rumours that, rumors that",
)
#: Of a person these leave open what was agreed; of the text they say that it is not there.
SILENT = Phrases("not mention, no mention of, made no mention, silent on")
TEXTS = word_set("text statement communique declaration document agreement pact deal accord readout")
ACCORDING_TO = ("according", "to")
NO_SPEAKER = word_set("to the a an of and as by its their his her be not is are was were been")
BEFORE_NOUNS = word_set("the a an its their his her our this that these those any no such all some many")
#: The mark before it apart.
GENITIVE = "s"
FINITE = word_set(
    "is are was were will would shall has have had do does did may might can could must should",
)
# "Though experts doubt it, the ministers will ..." tells what the ministers will do.
ASIDES = word_set(
    "that which who whom whose where what but and yet while whereas though although because since if unless when",
    "whenever once until before after as case provided assuming should",
)
COMMENTING = REACTING | word_set("call describe dismiss criticize criticise denounce")
INVERTED = word_set("said")
NO_SPEAKER_BEHIND = word_set("that it they in on")
UNREAL = word_set("would could might should")
SUPPOSED = "were"
COURTESIES = word_set(
    "thank thanks good morning afternoon evening night day hello hi dear welcome everyone everybody guys folks ladies",
    "gentlemen again much well happy pleased please sorry excuse pardon yes yeah yep no okay ok sure right great fine",
    "of course go ahead let know see mr madam sir president chancellor minister prime excellency colleagues friends",
)
#: By what a host greets, hands over and leads on; a statement does none of it.
PROMPTS = Phrases(
    "welcome back, welcome to the show, welcome to the programme, welcome to the program, walk us through, tell us",
    "talk us through, take us through, joining us, joins us, over to you, back to you, stay with us, stay tuned",
    "still to come, coming up, after the break, what do you make of",
    "let us turn to, let's turn to, thanks for having me",
)
THANKING = word_set("thank thanks grateful")
WISHING = word_set("want wish like would let also first again once finally well okay sincerely wholeheartedly")
QUESTION_SIGNS = frozenset("Q")
