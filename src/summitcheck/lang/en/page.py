"""Words that lines of a page are made of: by-lines, captions, imprints, calls to the reader, titles, times.

Written for this project from the usage of the English-language press; all in lower case.
"""

from __future__ import annotations

from summitcheck.lang.en.calendar import LOOSE_ZONES, MONTHS, SHORT_WEEKDAYS, SHORT_WEEKEND, WEEKDAY_NAMES, ZONES
from summitcheck.lang.en.syntax import FINITE_AUXILIARIES
from summitcheck.lang.en.words import MODALS
from summitcheck.lang.wordlists import phrase_list, word_set

#: All that a date or a time of publication consists of, numbers aside.
CLOCK = frozenset((*MONTHS, *WEEKDAY_NAMES, *SHORT_WEEKDAYS, *SHORT_WEEKEND, *ZONES, *LOOSE_ZONES)) | word_set(
    "a p m am pm t z st nd rd th at on of the date time local hrs published updated posted issued modified last first",
    "released",
)
#: Words that titles leave in lower case.
SMALL = word_set(
    "a an and as at but by de for from if in into la le nor of off on or over per so than the to up via vs with"
)
#: Auxiliaries, pronouns and "said": a line with one of them is a sentence.
FINITE = FINITE_AUXILIARIES | MODALS.keys() | word_set("be been say says said it he she they we i you")

#: Before the name of a writer, alone or behind what he did ("Reported by Ana Lee").
BY, BYLINES = "by", ("written", "reported", "reporting", "editing", "edited", "story", "words")
#: What a caption begins with, in the plural too: "File photo credit: ...".
FILE, CREDIT = "file", "credit"
PICTURES = ("photo", "photograph", "image", "picture", "video", "caption", "graphic", "illustration")
COPYRIGHT = "copyright"
#: Before a number, and before none.
VOLUMES, SERIAL_NUMBERS = ("vol", "vol.", "volume"), ("isbn", "issn")
#: What a call to the reader begins with.
CALLS = phrase_list(
    "advert, advertisement, sponsored, share, tweet, print, email, e-mail, comment, comments, tag, tags, topics",
    "related, read, also read, see also, more, most, trending, latest, sign up, subscribe, follow us, newsletter",
    "click, back to, load more, next, previous",
)
