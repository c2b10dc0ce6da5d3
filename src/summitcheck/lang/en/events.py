"""Converse verbs: those that name one event from its two ends ("sell" and "buy"), and those that have no two ends."""

from __future__ import annotations

from collections.abc import Mapping

from summitcheck.lang.wordlists import Phrases, word_set

#: By event the verbs whose subject gives, and those whose subject receives.
_CONVERSE = {
    "sale": ("sell export", "buy purchase import"),
    "loan": ("lend loan", "borrow"),
    "transfer": ("give send hand donate grant provide supply deliver", "receive obtain get"),
    "lease": ("let", "rent lease"),
    "lesson": ("teach train", "learn"),
    "victory": ("defeat beat", "lose"),
    "debt": ("owe", "collect"),
    "payment": ("pay", ""),
    "repayment": ("repay reimburse refund", ""),
    "compensation": ("compensate", ""),
    "inspection": ("inspect supervise monitor audit", ""),
    "protection": ("protect defend", ""),
    "invitation": ("invite", ""),
}
CONVERSE_VERBS: Mapping[str, tuple[str, bool]] = {
    verb: (event, gives)
    for event, sides in _CONVERSE.items()
    for gives, verbs in zip((True, False), sides, strict=True)
    for verb in verbs.split()
}
INVITATION, INVITATIONS = "invitation", word_set("invitation invitations")
INVITING, INVITED = word_set("extend issue offer send make repeat"), word_set("accept receive take get")
EVENT_VERBS = INVITING.union(INVITED, CONVERSE_VERBS)

SYMMETRIC = word_set("meet cooperate talk consult confer agree collaborate partner marry differ converge border")

#: What one party does and another does not, by verbs that say the same of who acts.
_DEEDS = (
    "pay finance fund bear cover foot settle defray shoulder bankroll subsidise subsidize compensate pick_up reimburse",
    "provide supply give lend donate send deliver grant contribute offer loan hand dispatch second ship furnish award",
    "supply deliver export sell ship",
    "host stage organise organize hold house convene lay_on put_on",
    "lead chair head command direct preside steer spearhead",
    "run operate manage administer oversee staff",
    "build construct erect lay put_up",
    "open establish found create launch set set_up inaugurate",
    "name appoint nominate designate pick choose select",
    "train teach instruct educate drill coach",
    "readmit repatriate take_back",
    "support back endorse favour favor sponsor champion",
    "share forward pass transmit brief tell communicate send inform",
    "inspect audit verify monitor review examine assess check survey",
    "monitor police supervise oversee watch patrol",
    "guarantee underwrite insure",
    "ban prohibit outlaw forbid",
    "release free let",
    "publish issue release",
    "waive drop lift abolish scrap remove suspend",
    "buy purchase procure order",
    "decide determine rule judge",
    "declare rate class classify deem certify",
    "raise increase boost swell expand enlarge",
    "cut reduce lower trim halve slash",
    "close shut shutter retire decommission",
    "repair restore rebuild mend renovate modernise modernize",
    "clear demine dredge clean",
    "station deploy post base",
    "protect guard defend escort",
    "withdraw pull_out",
    "return hand_back give_back",
    "draft draw_up write prepare",
    "propose table submit present",
    "recruit hire employ",
    "evacuate transport carry ferry",
    "store stockpile keep",
)
DEEDS: Mapping[str, frozenset[int]] = {
    verb.replace("_", " "): frozenset(n for n, verbs in enumerate(_DEEDS) if verb in verbs.split())
    for verb in {verb for verbs in _DEEDS for verb in verbs.split()}
}

#: Verbs and nouns by which something is given for good; of these verbs the ones that leave open on what terms.
GIVING = word_set("give grant donate award pay contribute hand provide supply")
GIFTS = word_set("grant grants donation donations gift gifts")
ON_ANY_TERMS = word_set("provide supply")
#: What is given and surely need not be paid back.
GIVEN_FOR_GOOD = word_set("donate donates donated donating donation donations gift gifts")
#: Verbs and nouns by which it has to come back.
LENDING = word_set("lend loan borrow")
LOANS = word_set("loan loans")
#: Any of these may be said of what is lent: enough for a text to have told a loan.
LOAN_LIKE = LOANS | word_set(
    "lend lends lent lending lender borrow borrows borrowed borrowing borrower credit credits repay repays repaid",
    "repayable repayment repayments interest financing finance finances financed lease leased leasing mortgage",
    "bond bonds debt debts",
)
#: Whoever lends as a trade: what these provide may well be a loan.
LENDERS = word_set("bank banks lender lenders imf fund facility")
#: What is lent and never given back: "lend support".
LENT_AS_HELP = word_set(
    "support help hand assistance aid backing weight credence voice name expertise urgency legitimacy impetus advice",
)
#: Verbs by which it has a price, and what says that it has none.
PAYING = word_set("pay finance fund bear cover foot settle defray shoulder bankroll subsidise subsidize")
SELLING = word_set("sell charge")
FREE_OF_PRICE = Phrases(
    "free of charge, at no charge, without charge, at no cost, for free, free of cost, for nothing, at its own expense",
    "at their own expense, at its own cost, at their own cost, pay nothing, pays nothing, paid nothing, cost nothing",
    "costs nothing, without paying, without payment, need not pay, not have to pay, no charge, no cost, no fee",
    "free access, free use",
)
#: What somebody who is exempt does not pay, and what says that somebody is.
DUES = word_set("duty duties fee fees tax taxes toll tolls levy levies tariff tariffs charge charges rent dues")
EXEMPTING = word_set(
    "exempt exempts exempted exempting exemption exemptions waive waives waived waiving waiver waivers free spared",
)
#: Before or behind "nothing" and "not", these say that something is free.
PRICES = word_set("pay pays paid paying cost costs charge charges charged owe owes fee fees price bill")
