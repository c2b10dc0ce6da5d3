"""Words that lines of a page are made of: by-lines, captions, imprints, calls to the reader, titles, times.

Written for this project from the usage of the English-language press; all in lower case.
"""

from __future__ import annotations

from summitcheck.lang.en.calendar import LOOSE_ZONES, MONTHS, SHORT_WEEKDAYS, SHORT_WEEKEND, WEEKDAY_NAMES, ZONES
from summitcheck.lang.en.syntax import FINITE_AUXILIARIES
from summitcheck.lang.en.words import MODALS
from summitcheck.lang.wordlists import phrase_list, word_set

CLOCK = frozenset((*MONTHS, *WEEKDAY_NAMES, *SHORT_WEEKDAYS, *SHORT_WEEKEND, *ZONES, *LOOSE_ZONES)) | word_set(
    "a p m am pm t z st nd rd th at on of the date time local hrs published updated posted issued modified last first",
    "released",
)
SMALL = word_set(
    "a an and as at but by de for from if in into la le nor of off on or over per so than the to up via vs with"
)
FINITE = FINITE_AUXILIARIES | MODALS.keys() | word_set("be been say says said it he she they we i you")

BY = "by"
BYLINES: tuple[str, ...] = ("written", "reported", "reporting", "editing", "edited", "story", "words")
FILE, CREDIT = "file", "credit"
PICTURES: tuple[str, ...] = ("photo", "photograph", "image", "picture", "video", "caption", "graphic", "illustration")
COPYRIGHT = "copyright"
VOLUMES: tuple[str, ...] = ("vol", "vol.", "volume")
SERIAL_NUMBERS: tuple[str, ...] = ("isbn", "issn")
CALLS = phrase_list(
    "advert, advertisement, sponsored, share, tweet, print, email, e-mail, comment, comments, tag, tags, topics",
    "related, read, also read, see also, more, most, trending, latest, sign up, subscribe, follow us, newsletter",
    "click, back to, load more, next, previous",
)
