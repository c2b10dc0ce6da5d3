"""What the first phrases say of a thing, and the second deny of it, in words that are no antonyms."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.lang.wordlists import Phrases

#: The forms of verbs that with "ahead with" say of something that it goes on.
_GOING = (
    "press presses pressed pressing push pushes pushed pushing go goes went going plough ploughs ploughed forge forges"
    " forged carry carries carried carrying"
).split()
#: What the first says of a thing, the second denies. Of some the thing has to stand behind both ("give up its right",
#: "keep its right").
CONTRARIES: Sequence[tuple[Phrases, Phrases, bool]] = (
    (
        Phrases(
            "confidential, confidentially, secret, secretly, undisclosed, unpublished, in confidence, in private",
            "privately, eyes only, under wraps, under lock and key, behind closed doors, off the record",
            *(
                f"{to} {whom}"
                for to in ("to", "between", "among")
                for whom in ("themselves", "itself", "the two of them", "the three of them", "the four of them")
            ),
        ),
        Phrases(
            "publish, publishes, published, disclose, discloses, disclosed, reveal, reveals, revealed, make public",
            "makes public, made public, be public, become public, becomes public, put online, posted online",
            "release to the public, publication, publicly, open to all, open to everyone, open to the public",
            "open to anyone, available to all, available to everyone, freely available, accessible to all",
        ),
        False,
    ),
    (
        Phrases(
            "give up, gives up, gave up, giving up, waive, waives, waived, renounce, renounces, renounced, forgo",
            "forgoes, relinquish, relinquishes, relinquished, lose, loses, lost",
        ),
        Phrases("keep, keeps, kept, retain, retains, retained, hold on to, holds on to"),
        True,
    ),
    (
        Phrases(
            "discontinue, discontinues, discontinued, abandon, abandons, abandoned, scrap, scraps, scrapped, shelve",
            "shelves, shelved, halt, halts, halted, call off, calls off, called off, give up on, gives up on",
            "gave up on, pull the plug on, pulls the plug on, pulled the plug on",
        ),
        Phrases(
            *(f"{verb} {rest} with" for verb in _GOING for rest in ("ahead", "on", "forward")),
        ),
        True,
    ),
    (
        Phrases("exempt from, exempted from, spared, free from, released from"),
        Phrases("pay, pays, paying, liable for, subject to, owe, owes, charged"),
        True,
    ),
    (
        Phrases(
            "continue to differ, continues to differ, still differ, remain divided, remains unresolved",
            "remain unresolved, continue to disagree, still disagree, remain at odds, are still at odds",
            "disagreement remains, disagreements remain, differences remain, remain apart, remain far apart",
        ),
        Phrases(
            "settled, resolved, laid to rest, put to rest, ironed out, see eye to eye, sees eye to eye, of one mind",
            "bridged their differences, buried the hatchet, patched up, reconciled, came to terms, come to terms",
        ),
        False,
    ),
    (
        Phrases(
            *(
                f"{before} {verb}"
                for before in ("will", "shall", "to", "would", "and", "also")
                for verb in ("continue", "maintain", "keep", "keep up", "retain", "uphold", "preserve")
            ),
            *(
                f"{verb} {state}"
                for verb in ("remain", "remains", "stay", "stays", "kept", "be kept")
                for state in ("available", "in force", "in place", "in operation", "open", "valid", "at the disposal")
            ),
            "continues, maintains, be maintained, be retained, be preserved, be continued, be upheld",
        ),
        Phrases(
            "scrap, scraps, scrapped, drop, drops, dropped, being dropped, abolish, abolishes, abolished, put to bed",
            "dead and buried, laid to rest, put to rest, is history, be history, history, thing of the past",
            "goes the way of, go the way of, gives way, give way, giving way, comes to an end, come to an end",
            "came to an end, has ended, have ended, is over, are over, be over, phased out, wound up, wound down",
            "do away with, does away with, did away with, done away with, torn up, tears up, tear up, shelved, axed",
            "ditched, ditches, binned, discontinued, discontinues, discontinue, abandoned, abandons, abandon",
            "turned its back on, turns its back on, goes out of the window, given up, gives up, give up",
        ),
        False,
    ),
    (
        Phrases(
            "ended, has ended, have ended, came to an end, comes to an end, will end, expired, has expired, ceased",
            "was closed, has closed, was abolished, was halted, was discontinued, has been discontinued",
        ),
        Phrases(
            "goes on, carries on, carry on, continues, is continuing, are continuing, keeps going, keep going",
            "remains in place, stays in place, remains in force, stays in force, still runs, is still running",
            "goes on as before, will continue, is to continue, are to continue, will go on, is to go on",
        ),
        False,
    ),
)
