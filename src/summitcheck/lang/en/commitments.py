"""Verbs and nouns by which a drafted claim is put on a rung of commitment.

The ladder (`ladder`) tells how far apart two verbs stand, so it holds hundreds, of attitudes and actions too. These are
fewer on purpose: with the ladder in their place 51 of the 57 claims of the corpus, and not 54, would be drafted with
the rung that a person gave them ("accepted an invitation" would be an agreement, "resolved to" no commitment).
"""

from __future__ import annotations

from summitcheck.lang.wordlists import word_set

NOTING = word_set("note acknowledge recall observe recognize")
DISCUSSING = word_set("discuss share exchange consider explore examine review consult talk debate")
WELCOMING = word_set("welcome appreciate commend applaud praise hail laud")
INTENDING = word_set("intend plan aim seek hope expect wish want endeavor strive look propose")
AGREEING = word_set("agree decide concur endorse adopt")
COMMITTING = word_set("commit pledge promise vow undertake resolve determine")

NOTES = word_set("note")
INTENTIONS = word_set("intention intent desire hope aim plan plans readiness willingness ambition")
AGREEMENTS = word_set("agreement consensus")
COMMITMENTS = word_set("commitment commitments determination resolve pledge promise vow")

CONVEYING = word_set(
    "affirm announce confirm convey declare emphasize express have make reaffirm reiterate renew restate",
    "share show state stress take underline underscore voice",
)
BINDING = word_set("will shall must")
DONE = word_set("has have had did")
