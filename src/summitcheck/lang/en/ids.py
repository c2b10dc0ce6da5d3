"""Words by which the id of a claim is made of its own words."""

from __future__ import annotations

from summitcheck.lang.wordlists import word_set

#: Words that stand in the claims of every statement, beside function words and modals: they tell none from the others.
UNTELLING = word_set("two both leaders sides countries united states further any all or more no")
#: Signs as words.
SIGNS_SPELLED = {"%": "percent", "$": "usd", "\u20ac": "eur", "\u00a3": "gbp", "\u00a5": "jpy", "&": "and"}
