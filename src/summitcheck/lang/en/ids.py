"""Words by which the id of a claim is made of its own words."""

from __future__ import annotations

from collections.abc import Mapping

from summitcheck.lang.wordlists import word_set

UNTELLING = word_set(
    "two both leaders sides countries united states further any all or more no today pleased together respective",
    "welcome welcomes welcomed applaud applauds applauded commend commends commended encourage encourages encouraged",
    "discuss discusses discussed commit commits committed commitment commitments intend intends intended intention",
    "intent determined determination importance important vital look looks forward express expresses expressed",
    "share shares shared continue continues continued",
)
SIGNS_SPELLED: Mapping[str, str] = {
    "%": "percent",
    "$": "usd",
    "\u20ac": "eur",
    "\u00a3": "gbp",
    "\u00a5": "jpy",
    "&": "and",
}
