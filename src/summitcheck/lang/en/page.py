"""Words of page furniture: by-lines, captions, imprints, calls to the reader, titles, times.

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
READING = word_set("min mins minute minutes read reading time")  # "6 min read"
SMALL = word_set(
    "a an and as at but by de for from if in into la le nor of off on or over per so than the to up via vs with"
)
FINITE = FINITE_AUXILIARIES | word_set(*MODALS, "be been say says said it he she they we i you")

BY = "by"
BYLINES: tuple[str, ...] = ("written", "reported", "reporting", "editing", "edited", "story", "words")
FILE, CREDIT = "file", "credit"
PICTURES: tuple[str, ...] = ("photo", "photograph", "image", "picture", "video", "caption", "graphic", "illustration")
COPYRIGHT = "copyright"
VOLUMES: tuple[str, ...] = ("vol", "vol.", "volume")
SERIAL_NUMBERS: tuple[str, ...] = ("isbn", "issn")
DIVISIONS: tuple[str, ...] = (
    "Article", "Art.", "Section", "Sec.", "Chapter", "Clause", "Paragraph", "Para.",
    "Annex", "Appendix", "Schedule", "Part", "Rule", "Regulation", "Item", "Point", "Principle", "Step", "Pillar",
    "Commitment", "Objective", "Recommendation", "Resolution", "Goal", "Protocol", "Title", "Table", "Box",
)  # fmt: skip
REPEATS: tuple[str, ...] = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies")
PAGES: tuple[str, ...] = ("page", "pages", "p.", "pg.", "pg", "slide", "sheet")
OF = "of"
DOCUMENT_LABELS = phrase_list(
    "distr, distr., distribution, original, original language, agenda item, agenda items, item, please recycle",
    "for immediate release, check against delivery",
)
TEXTS = word_set(
    "statement declaration communique communiqu\u00e9 summit meeting meetings conference agreement agenda report text",
    "remarks speech address release session resolution visit talks update news day week phase decision plan forum",
    "minutes summary outcome treaty charter dialogue fact sheet",
)
JOINT_TEXTS = word_set("communique communiqu\u00e9 declaration")
SINGLE_TEXTS = word_set("statement vision")
KINDS_OF_TEXT = (
    JOINT_TEXTS
    | SINGLE_TEXTS
    | word_set("remarks briefing readout sheet gaggle message transcript interview order proclamation letter speech")
    | word_set("background disaster emergency")  # "Background Press Call on the Declaration", "Disaster Declaration"
)
JOINT_MAKERS = word_set("joint leaders leader ministers minister presidential ministerial summit chair chairs")
REPORTED = word_set("i said says told asked")
CONTRACTED: tuple[str, ...] = ("n't", "'re", "'ll", "'ve", "'m")
CORRECTIONS = phrase_list(
    "correction, corrections, clarification, corrigendum, corrigenda, erratum, errata, editor's note, editors' note",
    "editor\u2019s note, editors\u2019 note",
)
CORRECTED = phrase_list(
    "an earlier version of this, an earlier version of the, a previous version of this, an earlier edition of this",
    "this article was amended on, this story was amended on, this article has been amended, this article was corrected",
    "this story has been corrected, this story was corrected, this article has been corrected, this post has been",
    "this story has been updated to correct, this article has been updated to correct, this version corrects",
    "this report has been corrected, this report was corrected, a headline on this, the headline of this",
)
CALLS = phrase_list(
    "advert, advertisement, sponsored, share, tweet, print, email, e-mail, comment, comments, tag, tags, topics",
    "related, read, also read, see also, more, most, trending, latest, sign up, subscribe, follow us, newsletter",
    "click, back to, load more, next, previous",
)
CUTS = phrase_list(
    "subscribe to continue, subscribe to keep reading, subscribe to read the full, subscribe to read the rest",
    "subscribe to read this, subscribe to unlock, subscribe now to continue, subscribe now to keep reading",
    "please subscribe to continue, please sign in to continue, please log in to continue, please register to continue",
    "sign in to continue, sign in to keep reading, sign in to read, sign up to continue, sign up to keep reading",
    "log in to continue, log in to keep reading, log in to read, login to continue, login to read",
    "register to continue, register to keep reading, register to read, register for free to continue",
    "create an account to continue, create a free account to continue, create an account to read",
    "to continue reading, to keep reading, to read the full article, to read the full story, to read the rest of this",
    "continue reading with, continue reading this article, continue reading this story, continue reading your article",
    "this article is for subscribers, this article is for paying, this article is for paid",
    "this article is reserved for, this article is exclusive to, this article is only available to",
    "this article is available only to",
    "this content is for subscribers, this content is for members, this content is reserved for, this content is only",
    "this story is for subscribers, this story is for paying, this story is only available to",
    "this post is for subscribers, this post is for paying, this post is for paid",
)
MORE = phrase_list(
    "read more, read on, more, see more, show more, continue reading, read full article, read full story",
    "read the full article, read the full story, keep reading",
)
