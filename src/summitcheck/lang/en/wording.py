"""Classes of words by what they do to a promise.

Which classes only one of two texts has tells whether a retelling changed what it retells: what is "considered" in one
and "bound" in the other is hardly the same promise.
"""

from __future__ import annotations

from collections.abc import Mapping

from summitcheck.lang.en.tokenizer import stem
from summitcheck.lang.wordlists import Phrases, WordClass, WordClasses, word_set


def _class(words: str, *phrases: str) -> WordClass:
    """A class of some words, in all their forms, and of phrases set apart by commas."""
    return WordClass(frozenset(map(stem, word_set(words))), Phrases(*phrases) if phrases else None)


_CLASSES: Mapping[str, WordClass] = {
    "considered": _class(
        "consider consideration explore exploration study studied examine mull ponder weigh whether toy moot review "
        "discuss discussion talk debate assess assessment evaluate feasibility idea option brainstorm contemplate "
        "investigate question",
        "look at, look into, looks at, looks into, looking at, looking into, looked at, looked into, think about",
        "thinking about, on the table, chew over, chewing over, turn over, turning over, play with, playing with",
    ),
    "intended": _class(
        "intend intention plan aim want wish hope seek sought goal target ambition aspire aspiration strive try tried "
        "propose proposal expect eye mean meant envisage foresee foresaw endeavour endeavor effort desire dream",
        "would like, would love, in mind, looks forward, look forward, looking forward, set out to, sets out to",
    ),
    "called for": _class(
        "encourage urge invite ask request appeal recommend nudge suggest beg plead coax tell told exhort lobby prod",
        "call on, call upon, calls on, calls upon, called on, called upon, calling on, calling upon, call for",
        "calls for, called for",
    ),
    "allowed": _class(
        "may might could can possible possibly possibility perhaps maybe allow permit let entitle right able free "
        "choose choice optional voluntary",
        "up to them, if it likes, if they like, as they see fit, as it sees fit",
    ),
    "advised": _class("should ought advisable", "had better"),
    "required": _class(
        "must shall oblige obligation bind bound binding require requirement compel duty mandatory force compulsory "
        "need needs needed owe order",
        "has to, have to, had to, having to, no choice",
    ),
    "promised": _class(
        "will pledge promise undertake undertook undertaken commit commitment vow guarantee assure assurance swear "
        "swore sworn ensure",
        "is to, are to, going to, due to, gave its word, give their word, gave their word, given its word",
    ),
    "agreed": _class(
        "agree agreement sign settle conclude decide decision approve adopt deal seal clinch ratify finalise finalize "
        "accord pact treaty contract",
        "signed off, shook hands, shaken hands",
    ),
    "done": _class(
        "already since complete completion finish accomplish achieve succeed opened built gone ended now done begun "
        "began delivered deliver installed",
        "no longer, in force, has been, have been, had been, in place, up and running, has now, have now, is over",
        "are over, at an end",
    ),
    "in progress": _class("underway currently progress ongoing", "under way, at work, so far, on the way"),
    "still to come": _class(
        "yet soon later eventually future upcoming forthcoming pending tomorrow",
        "not yet, in due course, in time, one day, some day, next year, next month, from now",
    ),
    "continued": _class(
        "continue continuation maintain keep kept remain stay still uphold upheld preserve sustain persist retain "
        "prolong extend extension renew",
        "go on, goes on, going on, carry on, carries on, as before, in place, as it is, as they are",
    ),
    "ended": _class(
        "end stop cease scrap drop abolish cancel withdraw withdrew withdrawn lift suspend halt close closure shut "
        "remove removal phase leave left quit gone discontinue terminate expire dissolve dismantle abandon repeal "
        "revoke waive bury buried discard ditch axe",
        "give up, gave up, given up, wind down, wound down, put an end, do away, pull out, pulled out",
    ),
    "begun": _class(
        "begin began begun start launch open establish found create creation resume restore introduce inaugurate first "
        "new initiate",
        "set up, sets up, setting up, bring in, brings in, brought in",
    ),
    "denied": _class(
        "not no never none nobody nothing neither nor without cannot refuse refusal decline reject fail failure deny "
        "lack absent nowhere hardly scarcely barely little forget forgot forgotten",
        "rule out, rules out, ruled out, far from, stop short, stops short, stopped short, free of, instead of",
        "rather than, turned down, turn down, leaves out, left out, leave out",
    ),
    "banned": _class(
        "ban bar prohibit prohibition forbid forbade forbidden outlaw veto embargo block prevent", "off limits"
    ),
    "alone": _class(
        "only alone solely exclusively just merely single sole one exclusive unilateral",
        "nothing but, nobody but, no one but, on its own, by itself, for itself",
    ),
    "excepted": _class(
        "except exception unless exclude excluding save barring spare exempt exemption",
        "other than, apart from, but for, save for, with the exception, but not, not including",
    ),
    "included": _class("include inclusion even too also plus especially particularly", "as well, as well as, such as"),
    "all": _class(
        "all every everyone everybody everything everywhere each entire entirely whole wholly any anyone anything "
        "anywhere full fully complete completely total totally throughout",
        "without exception, across the board, no matter, whole of",
    ),
    "some": _class(
        "half part partly partial partially some several many most mostly share few fraction selected certain limited "
        "mainly largely particular specific initial",
        "at first, to begin with",
    ),
    "both": _class(
        "joint jointly together both mutual mutually common shared reciprocal reciprocally collective collectively two",
        "each other, one another, side by side, between them, in turn",
    ),
    "each its own": _class("either respective respectively own separate separately individually", "for its part"),
    "conditional": _class(
        "if once provided condition conditional depend when pending consent approval permission case unless where "
        "assuming contingent subject",
        "subject to, in case, as long as, so long as, on condition, in the event, should the, if and when",
    ),
    "by law": _class(
        "law lawful legal legislation constitution constitutional domestic national accordance consistent applicable "
        "statute parliament congress",
        "in line with, in accordance with",
    ),
    "whatever happens": _class(
        "unconditional unconditionally regardless whatever automatic automatically irrespective anyway",
        "or not, whether or not, come what may, even if, no strings, no matter",
    ),
    "at most": _class(
        "maximum limit ceiling cap within below under", "up to, at most, no more than, not more than, as much as"
    ),
    "at least": _class(
        "minimum more over above exceed floor least", "at least, no less, not less, or more, more than, no fewer"
    ),
    "until": _class("until till through deadline before", "by the end, at the latest, no later"),
    "after": _class("after afterwards following upon onwards", "as of, starting in, not before, no earlier"),
    "for good": _class("permanent permanently forever indefinitely lasting always", "for good, for ever, open ended"),
    "for a time": _class("temporary temporarily provisional interim pilot trial", "for now, for the time being"),
    "regular": _class(
        "annual annually yearly monthly weekly regular regularly twice periodic",
        "every year, each year, a year, per year, every month, a month, every two years, every other",
    ),
    "at once": _class(
        "immediately immediate instantly straightaway prompt promptly today", "at once, right away, without delay"
    ),
    "led": _class("lead led chair head host preside run ran chairman steer convene"),
    "paid": _class("pay paid finance fund cost bear bore borne charge money contribute contribution spend spent foot"),
    "free": _class("free gift grant donate donation waive", "free of charge, at no cost, for nothing"),
    "lent": _class("loan lend lent borrow credit repay repayable"),
    "public": _class("public publish publication open transparent transparency release everyone"),
    "secret": _class("secret secretly confidential closed private privately behind undisclosed"),
    "binding": _class("binding enforceable legally treaty law", "legally binding, under international law"),
    "not binding": _class(
        "voluntary voluntarily optional non-binding informal guideline recommendation", "not binding"
    ),
    "because": _class(
        "because so therefore thus since cause reason result due thanks order",
        "so that, in order to, due to, as a result, in return, in exchange, because of, thanks to, in response",
    ),
    "more": _class(
        "increase raise expand expansion grow grew grown double more strengthen deepen extend rise triple widen"
    ),
    "less": _class("reduce reduction cut lower decrease shrink less fewer limit halve narrow ease"),
    "welcomed": _class(
        "welcome recognise recognize reaffirm reiterate underline stress express support emphasise emphasize applaud "
        "commend appreciate praise acknowledge note affirm",
        "took note, take note, takes note",
    ),
    "condemned": _class("condemn deplore denounce oppose criticise criticize concern concerned regret warn protest"),
    "here": _class(
        "home own local locally region regional national area province capital district island coast border"
    ),
    "everywhere": _class("world worldwide global globally international internationally abroad country nationwide"),
    "new money": _class("new additional extra further fresh", "on top of"),
    "same": _class("same unchanged existing present current", "as before, as today, as now"),
}
CLASSES = WordClasses(_CLASSES)
