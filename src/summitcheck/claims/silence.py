"""Recognise what claims nothing: bare numbers, headings, introducers and questions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summitcheck.claims.clauses import ClauseSpan, Frame, clauses
from summitcheck.claims.lexing import TITLES, LexedWord, read_words
from summitcheck.claims.shapes import LexedSentence
from summitcheck.lang import language

_LANGUAGE = language()
words, commitments, verbs = _LANGUAGE.clauses, _LANGUAGE.commitments, _LANGUAGE.verbs
PLEDGING = commitments.INTENDING | commitments.AGREEING | commitments.COMMITTING

#: Words that a label, and a heading without a verb, may have at most.
LABEL_WORDS = 8
HEADING_WORDS = 14
NAME_WORDS = 4  # those of a person's name
TITLED_WORDS = 3  # those of a title that a full stop ends, and where they have no verb
STOPPED_WORDS = 5
#: How near to its end an introducer says that something follows.
INTRODUCER_REACH = 5
POINTING_REACH = 7  # and behind a verb
COUNTED_WORDS = 4  # and where they only count what follows
COLON_REACH = 8  # and before a colon
LEAD_SIZE = 40  # characters that hold the first of them that is no adverb
INTRODUCER_TAIL = 120  # characters that hold so many words

_NUMBER = re.compile(rf"[\W\d_]*(?:(?:[a-z]|[ivx]{{1,5}}|(?i:{'|'.join(words.SECTIONS)}))[\W\d_]*)?")
_SECTION = re.compile(rf"\W*(?i:{'|'.join(words.SECTIONS)})\W+\d")
_CITED = re.compile(r"\W*\d+ (?:[A-Z][A-Za-z]{0,4}\.\s?)+[\s\d]+[\w()., -]{0,40}")  # "50 U.S.C. 4565(d)(1)."
_STOPPED = re.compile(r"[.!?;,\u3002\uff01\uff1f][^\w.!?;,\u3002\uff01\uff1f]*\Z")
_ASKS = re.compile(r"\?[^\w.!?;,]*\Z")
_WILL_INCLUDE = re.compile(rf"\b(?:{'|'.join(sorted(commitments.BINDING))}) {words.INCLUDE}[:\s*_]*\Z")
_BRACKETED = re.compile(r"[\s*_]*\([^()]*\)[\s*_.]*")
_LED = re.compile(r",\s*\Z")  # before the subject of "Having met in Lima, the mayors left"
_FIGURE = re.compile(r"\d+")
_LEADING_ON = words.MEANS | words.MODAL_VERBS | {words.INFINITIVE, words.EXAMPLES}
_MARKS, _QUOTES = "*_ \n", '"\u201d\u2019'


def is_number(plain: str) -> bool:
    """True for the number or letter of an item that stands alone ("3.", "(b)"), and for no words at all."""
    return bool(_NUMBER.fullmatch(plain))


def is_question(plain: str) -> bool:
    """True for a sentence that asks: it says nothing that an account could keep."""
    return bool(_ASKS.search(plain))


def pledges(plain: str) -> bool:
    """True when a word of the text may bind somebody: "will", "agreed to", "commits"."""
    return any(word.norm in commitments.BINDING or verbs.lemma(word.norm) in PLEDGING for word in read_words(plain))


def is_heading(plain: str, *, bold: bool) -> bool:
    """True for a short line without a verb that no full stop ends, unless it is all bold."""
    lexed = read_words(plain)
    if {word.norm for word in lexed} <= words.CLOSING and len(lexed) > 1:
        return True  # "End text."
    if _BRACKETED.fullmatch(plain) and len(lexed) <= LABEL_WORDS:
        return not pledges(plain)  # "(end of text)"
    if _is_short_title(plain, lexed):
        return True
    if len(lexed) == 1 and plain.isascii() and not verbs.is_base(lexed[0].norm, words.ARTICLE):
        return True  # "Sincerely,"
    if _CITED.fullmatch(plain):
        return True
    if _SECTION.match(plain) and are_titled(lexed):
        return not pledges(plain)  # "Sec. 2. Fees for Ships."
    titled = [word.capital for word in lexed if word.content and word.text.isalpha() and _counts(word)]
    short = 1 < len(titled) <= TITLED_WORDS and all(titled)  # "Lower Tolls."
    if (
        (_STOPPED.search(plain) and not (bold or short or _is_signature(lexed)))
        or plain.rstrip(_MARKS).endswith(":")
        or plain.lstrip(_MARKS)[:1].islower()
    ):
        return False
    if (len(titled) > 2 or short) and all(titled) and (bold or short or not _STOPPED.search(plain)):
        return not pledges(plain)  # "Growing Together: Driving New Trade"
    return len(lexed) <= HEADING_WORDS and not have_verb(lexed) and not pledges(plain)


def _is_short_title(plain: str, lexed: tuple[LexedWord, ...]) -> bool:
    """True for a few words without a verb that a full stop ends ("New training docks.")."""
    short = 1 < len(lexed) <= STOPPED_WORDS and is_stopped(plain) and plain.lstrip(_MARKS)[:1].isupper()
    acts = any(word.norm[:1].isdecimal() or verbs.is_surely(word.norm) for word in lexed)
    acts |= have_verb(lexed) or opens_with_verb(plain) or lexed[0].norm in words.DETERMINERS if short else False
    return short and not (acts or pledges(plain))


def is_attestation(plain: str) -> bool:
    """True for "In witness whereof, ..." and "Done at Lima on 3 May 2027.", which attest what was said before."""
    begun = plain.lstrip(_MARKS).lower()
    if begun.startswith(words.ATTESTING):
        return True
    return begun.startswith(words.SIGNED_AT) and not have_verb(read_words(plain)[1:])


def names_somebody(plain: str) -> bool:
    """True for an item with nothing but names: "Ana Ortiz, Mayor of Lima"."""
    lexed = read_words(plain)
    named = len(lexed) > 1 and are_titled(lexed) and not any(word.norm[:1].isdecimal() for word in lexed)
    verbal = bool(lexed) and (
        opens_with_verb(plain) or verbs.is_base(lexed[0].norm, words.ARTICLE)
    )  # "Lower Fees, Dues"
    return named and "," in plain and not (verbal or have_verb(lexed) or pledges(plain))


def is_officer(plain: str) -> bool:
    """True for a name with a title behind it alone, be the name a verb elsewhere: "Mark Ortiz, Mayor of Lima."."""
    name, _, office = plain.strip(_MARKS).partition(", ")
    if not (1 < len(name.split()) <= NAME_WORDS and all(word[0].isupper() for word in name.split())):
        return False
    lexed, said = read_words(plain), {word.norm for word in read_words(office)}
    titled = not TITLES.isdisjoint(said)
    return titled and are_titled(lexed) and not any(word.norm[:1].isdecimal() for word in lexed)


def _is_signature(lexed: tuple[LexedWord, ...]) -> bool:
    """True for a name that ends in an abbreviation: "Ana M. Ortiz, Jr."."""
    names = len(lexed) <= LABEL_WORDS and all(word.capital for word in lexed)
    return names and bool(lexed) and lexed[-1].norm in _LANGUAGE.sentences.SUFFIXES


def opens_with_verb(plain: str) -> bool:
    """True for an item that says what is done and not by whom: "Lowered the fees", "Training new pilots"."""
    norm = next((word.norm for word in read_words(plain)), "")
    lexed = read_words(plain)
    named = are_titled(lexed) and not verbs.is_surely(norm)  # "Race Forward", "Ana Ortiz, Fund for Ports"
    if len(lexed) == 1 and not verbs.is_surely(norm):
        return False  # "Wyoming"
    return verbs.is_past(norm, "") or verbs.is_gerund(norm) or (verbs.is_base(norm, words.ARTICLE) and not named)


def opens_with_form(plain: str, before: str) -> bool:
    """True for words that open with the form for which the one before calls: a gerund behind "is"."""
    said = [word.norm for word in read_words(lead_of(plain)) if not verbs.is_adverb(word.norm)]
    norm = said[0] if len(said) > 1 else ""  # not "Contact"
    if before == words.INFINITIVE or before in words.MODAL_VERBS:
        return verbs.is_base(norm, words.ARTICLE)
    return verbs.is_past(norm, "") if before in words.PERFECT else verbs.is_gerund(norm)


def lead_of(plain: str) -> str:
    """The first characters of a text, of which an address takes none."""
    return " ".join(plain.split(maxsplit=LEAD_SIZE)[:LEAD_SIZE])[:LEAD_SIZE]


def goes_on_with_verb(plain: str) -> bool:
    """True for an item that tells what one does, whose name stands above: "Lowers the fees", "Provides pilots"."""
    norm, after = ([word.norm for word in read_words(lead_of(plain))] + ["", ""])[:2]
    return verbs.is_present(norm, after) and not (after in words.HELPERS or verbs.is_past(after, ""))


def opens_sentence(plain: str) -> bool:
    """True for an adverb that a comma sets apart, or a pronoun, with which no item opens that others govern."""
    said = read_words(lead_of(plain))
    led = len(said) > 1 and "," in said[1].gap and verbs.is_adverb(said[0].norm)
    return bool(said) and said[0].capital and (led or said[0].norm in words.NOMINATIVES)


def opens_list(plain: str) -> bool:
    """True for words that a list may follow: by a colon, or a "following" near the end."""
    if plain.rstrip().endswith(":"):
        return True
    tail = plain[-INTRODUCER_TAIL:]
    if words.FOLLOWING not in tail.lower():
        return False
    said = [word.norm for word in read_words(tail)]
    near = range(max(len(said) - INTRODUCER_REACH, 0), len(said))
    return any(said[k] == words.FOLLOWING and not _comes_after(said, k) for k in near)


def breaks_off(plain: str) -> bool:
    """True for words that a last "to", "by" or "will" leads on to a list, without a colon."""
    return "".join(plain.lower().split()[-1:]) in _LEADING_ON


def _comes_after(said: list[str], k: int) -> bool:
    """True for a "following" that tells when something happens ("within a year following a vote")."""
    after = said[k + 1] if k + 1 < len(said) else ""
    return after in words.DETERMINERS and (not k or said[k - 1] not in words.DETERMINERS)


def ends_as_follows(plain: str) -> bool:
    """True for words that end in "as follows", or in an "include" with nothing else to tell."""
    said = [word.norm for word in read_words(plain[-INTRODUCER_TAIL:])]
    before, last = ["", "", *said][-2:]
    adds = last == words.EXAMPLES or before in words.COORDINATORS or before in words.RELATIVES
    return last in words.FOLLOWS or (verbs.lemma(last) == words.INCLUDE and not adds)  # not "will open and include:"


def acts_on_what_follows(behind: str) -> bool:
    """True for words behind a verb that only point on: "the following gains for crews:", "plans in the following:"."""
    said = [word.norm for word in read_words(behind)]
    at = next((k for k, norm in enumerate(said[:POINTING_REACH]) if norm == words.FOLLOWING), -1)
    return at >= 0 and said[at + 1 : at + 2] != [words.AND] and behind.rstrip(_MARKS).endswith(":")


def counts_what_follows(behind: str) -> bool:
    """True for words behind a verb that only count what follows: "five key areas:", "on three pillars:"."""
    said = [word.norm for word in read_words(behind) if word.norm not in words.PREPOSITIONS]
    counted = bool(said) and said[0] in words.COUNTED and 1 < len(said) <= COUNTED_WORDS
    return counted and behind.rstrip(_MARKS).endswith(":")


def is_action(plain: str, start: int, verb: int) -> bool:
    """True for an item that opens with a verb, and goes on from what opens its list, whatever follows at ``verb``."""
    lexed = [word for word in read_words(plain) if not verbs.is_adverb(word.norm)]
    if len(lexed) < 2 or (lexed[0].norm in words.TIME_LEADS and lexed[1].norm in words.TIMES):
        return False  # "Last week, the port ..."
    if verbs.is_gerund(lexed[0].norm):
        told = clauses(plain)
        subject = told[0].frames[0].subject if told and told[0].frames else None
        if subject and is_stopped(plain) and not plain[: told[0].frames[0].verb.start].count(","):
            helper = plain[told[0].frames[0].verb.start :].split()[0].lower() in words.HELPERS
            within = _opens_clause(plain[subject.start : subject.end].lower().split())
            if helper and not within and not plain[: subject.start].strip(_MARKS):
                return False  # "Opening the docks could save ten boats."
        return not (subject and _LED.search(plain[: subject.start]) and not _goes_on(plain, subject.start))
    helped = next((word.norm in words.HELPERS for word in lexed if start + word.start >= verb), False)
    compound = lexed[1].norm.endswith(words.PLURAL) and len(lexed) > 2 and start + lexed[2].start == verb
    compound &= not verbs.is_surely(lexed[0].norm)  # but "Make crews pay"
    return (
        verbs.is_base(lexed[0].norm, words.ARTICLE)
        and not (helped or compound)  # "Partner towns reaffirmed the treaty"
        and not (lexed[1].capital or lexed[1].norm.isdecimal())
    )


def _opens_clause(said: Sequence[str]) -> bool:
    """True for words in which "that", or a verb such as "ensure", opens a clause to which a verb behind it belongs."""
    opening = verbs.REPORTING | words.OF_SUBJECTS
    return words.COMPLEMENTIZER in said or any(verbs.lemma(word) in opening for word in said)


def may_describe(plain: str, frame: Frame, start: int) -> bool:
    """True for a past form that may describe the noun before it ("the fees set by the port"): it acts on nothing."""
    verb = plain[frame.verb.start - start : frame.verb.end - start].lower()
    behind = read_words(lead_of(plain[frame.verb.end - start :]))
    after = behind[0].norm if behind and not any(word.hyphened for word in behind[1:2]) else ""
    return (
        " " not in verb
        and (not behind or bool(after))
        and verbs.is_past(verb, "")
        and not verbs.is_only_past(verb)
        and (not after or after in words.PREPOSITIONS)
    )


def is_stopped(plain: str) -> bool:
    """True for words that a full stop ends, as it does a sentence."""
    return plain.rstrip(_MARKS + _QUOTES).endswith(".")


def is_speech(plain: str) -> bool:
    """True for a sentence that tells what is said and not by whom: "Noting the progress made;"."""
    norm = next((word.norm for word in read_words(lead_of(plain)) if not verbs.is_adverb(word.norm)), "")
    if not (verbs.is_gerund(norm) or norm in words.PREAMBULAR) or not _STOPPED.search(plain):
        return False
    subjects = [clause.frames[0].subject for clause in clauses(plain) if clause.frames]
    return not any(
        subject and not _ends_in_relative(plain, subject) and _leads(plain, subject.start) for subject in subjects
    )


def _ends_in_relative(plain: str, subject: ClauseSpan) -> bool:
    """True for what stands before the verb of a relative clause alone ("Recalling the treaty, which")."""
    return plain[subject.start : subject.end].lower().split()[-1] in words.RELATIVES


def _leads(plain: str, subject: int) -> bool:
    """True for a subject at the start, or behind an introductory phrase ("Having met in Lima, the mayors left")."""
    if _is_relative(plain, subject):
        return False
    opens = plain[:subject].strip(_MARKS) == "" and plain.split()[1:2] != [words.COMPLEMENTIZER]
    return opens or bool(_LED.search(plain[:subject]))


def _goes_on(plain: str, subject: int) -> bool:
    """True for what is no subject of its own: "who", "thanks to the mayor"."""
    return _is_relative(plain, subject) or plain[subject:].split()[0].lower() in words.LEADING


def _is_relative(plain: str, subject: int) -> bool:
    return plain[subject:].split()[0].lower() in words.RELATIVES


def names_deed(plain: str) -> bool:
    """True for words that open with a verb of any form, and have no subject: "Opened docks", "Opens a dock"."""
    told = clauses(plain)
    frames = told[0].frames if told else ()
    opens = opens_with_verb(plain) or goes_on_with_verb(plain)
    return opens and not (frames and frames[0].subject)


def is_title_of(plain: str, after: str, *, bold: bool, action: bool = False) -> bool:
    """True for words without a verb whose figures all stand in the sentence behind them, which has a subject.

    In ``bold``, words that open with a verb in -ing may have another ("Lowering what crews pay"), as those may that
    tell of an ``action``.
    """
    lexed = read_words(plain)
    action |= bold and bool(lexed) and verbs.is_gerund(lexed[0].norm)
    if (have_verb(lexed) and not action) or (pledges(plain) and not are_titled(lexed)):
        return False  # but "Proposed Dues." is a title
    told = clauses(after, whole=is_stopped(after))
    figures = set(_FIGURE.findall(plain)) <= set(_FIGURE.findall(after))
    return figures and bool(told) and told[0].subject is not None


def leads_on(verb: str) -> bool:
    """True for a verb group that may only lead on to what follows: "include", "are described"."""
    return verbs.lemma(verb.lower().split()[-1]) in words.INTRODUCERS | words.SAYING


def is_introducer(plain: str) -> bool:
    """True for words that only lead on to what follows: "The key terms include", "announced the following steps".

    The caller knows whether they govern what follows; words that may bind somebody introduce nothing.
    """
    lexed = read_words(plain[-INTRODUCER_TAIL:])
    if not lexed:
        return False
    said = verbs.lemma(lexed[-1].norm) in words.SAYING and not lexed[-1].capital  # "the United States" says nothing
    if said and "," not in plain and not (is_stopped(plain) or pledges(plain)):
        return True  # "The mayor of Lima said" before a quotation
    closed = plain.rstrip(_MARKS).endswith(":")
    ending = {word.norm for word in lexed[-(COLON_REACH if closed else INTRODUCER_REACH) :]}
    if closed:
        announces = verbs.lemma(lexed[-1].norm) in words.INTRODUCERS  # "is announcing:"
        leads = announces or not ending.isdisjoint(words.INTRODUCING) or not have_verb(read_words(plain))
    else:
        leads = lexed[-1].norm in words.LEADING_ON or words.FOLLOWING in ending
    return leads and not pledges(_WILL_INCLUDE.sub("", plain))


def is_titled(plain: str) -> bool:
    """True for words that all have capitals, as in a title, and bind nobody."""
    lexed = read_words(plain)
    return bool(lexed) and are_titled(lexed) and not pledges(plain) and not plain.rstrip(_MARKS).endswith(":")


def are_titled(lexed: tuple[LexedWord, ...]) -> bool:
    """True if all words that say something have capitals, as in a title."""
    return all(word.capital for word in lexed if word.content and word.text.isalpha() and _counts(word))


def _counts(word: LexedWord) -> bool:
    """False for a word that has no capital in a title, and for a single letter."""
    small = word.norm in words.PREPOSITIONS or word.norm in words.COORDINATORS
    return len(word.text) > 1 and not small


def have_verb(lexed: tuple[LexedWord, ...]) -> bool:
    """True if one of the words is a finite verb, or the first a bare one."""
    sentence = LexedSentence(lexed)
    return any(sentence.tense(i) for i in range(len(lexed))) or bool(lexed and sentence.bare_tense(0))
