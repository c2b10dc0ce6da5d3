"""Text to tokens as English writes them: possessives, contractions, hyphens, numbers and abbreviations."""

from __future__ import annotations

import re
from functools import lru_cache

import Stemmer

from summitcheck.lang.en.currencies import GLUED_CODE
from summitcheck.lang.tokens import INVISIBLE, Token, fold, without_accents

#: What joins two numbers to a range, or the parts of a date.
_JOINTS = frozenset("-/\u2010\u2011\u2012\u2013\u2014\u2212")
# Prefixes that writers join with a hyphen or without ("multi-layered", "multilayered").
_JOINED = "anti|co|counter|cyber|de|inter|intra|mid|micro|mini|multi|non|post|pre|pro|re|semi|sub|trans|un|under"
# "UN-endorsed" and "UN-Habitat" have the United Nations before the hyphen; "UN-AUTHORISED" is a headline's prefix.
_NO_BODY = "(?![A-Z]{2,7}-[A-Z]?[a-z])"
# Combining marks belong to the letter before them: decomposed text has the same words as composed.
_IN_WORD = INVISIBLE + "\u0300-\u036f"
_W = rf"[^\W\d_{INVISIBLE}][^\W_]*+(?:[{_IN_WORD}]++[^\W_]++)*[\u0300-\u036f]*+"
_UNSEEN = f"[{INVISIBLE}]*+"  # an entity or a tag stood here
_SIGN = r"""(?:(?<![^\s("'\u201c\u2018])[-\u2212](?=\d))?"""
# Thousands set apart by a space, which must be a narrow or hard one unless round figures follow ("2 000").
_SPACED = rf"(?<!\d)\d{{1,3}}(?:[\u00a0\u2009\u202f][{INVISIBLE}]*\d{{3}}|[ ]\d00)+(?![\d,])"
# Words are tried first, since most tokens are; a prefix only where a hyphen comes soon. Case is ignored only where
# letters are named: elsewhere each character would be folded for nothing.
_TOKEN = re.compile(
    rf"""
    (?!\s)(?:  # each blank would be tried as all of these
    (?P<code>\b{GLUED_CODE})
  | (?P<word>(?!(?i:[a-z]\.){{2}})(?:\b{_NO_BODY}(?i:(?=[a-z]{{2,7}}-)(?:{_JOINED})-))?{_W})
      (?:{_UNSEEN}['\u2019]{_UNSEEN}(?P<clitic>(?i:s|t|re|ve|ll|d|m))\b)?
  | (?P<number>(?<![\d/])[1-9]/[2-9](?![\d/]) | (?<![\d:])\d\d?:[0-5]\d(?![\d:])
      | {_SIGN}(?:{_SPACED}|\d(?:[\d,{INVISIBLE}]*\d)?)(?:\.\d+)?(?:{_UNSEEN}(?i:st|nd|rd|th)\b)?)
  | (?P<abbr>(?i:[a-z]\.){{2,}})
  | (?P<mark>[%$\u20ac\u00a3\u00a5&]))
    """,
    re.VERBOSE,
)

#: What is never anything else; "'d" may be "had" or "would".
_WHOLE = {"ll": "will", "ve": "have"}

_stemmer = Stemmer.Stemmer("english")

#: A named tuple made of its values at once, without the call that gives them their names: texts are long.
_made = tuple.__new__


@lru_cache(maxsize=65536)
def _normal(raw: str) -> tuple[str, str]:
    norm = without_accents(fold(raw).lower())  # writers leave accents out: "Sao Paulo"
    if "." in norm and not norm[0].isdecimal():
        norm = norm.replace(".", "")
    norm = norm.replace("-", "")
    if norm[0].isdecimal():
        norm = norm.replace(" ", "")  # "2 000"
    if "," in norm:
        whole, _, rest = norm.partition(",")
        norm = f"{whole}.{rest}" if len(rest) < 3 else norm.replace(",", "")  # "25,9" is no thousand
    return norm, str(_stemmer.stemWord(norm))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The Snowball (Porter 2) stem of a lower-case word."""
    return str(_stemmer.stemWord(word))


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """The tokens of ``text``, in order, with offsets that start at ``offset``.

    A possessive ``'s`` is dropped; ``n't``, ``'ll`` and ``'ve`` give tokens ``not``, ``will`` and ``have`` of their
    own, so that what they make of a verb is never lost inside a word. Linear in the length of the text.
    """
    tokens = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        start, end = match.span()
        if kind == "word":  # as most are
            raw = match[0]
            tokens.append(_made(Token, (offset + start, offset + end, raw, *_normal(raw), False)))
            continue
        if kind == "clitic":
            start, end = match.span("word")
        raw = text[start:end]
        clitic = match["clitic"] if kind == "clitic" else None
        if clitic in ("t", "T") and raw[-1:] in "nN" and len(raw) > 1:
            base = {"ca": "can", "wo": "will", "sha": "shall"}.get(raw[:-1].lower(), raw[:-1])
            norm, stemmed = _normal(base)
            tokens.append(Token(offset + start, offset + end - 1, raw[:-1], norm, stemmed))
            tokens.append(Token(offset + end - 1, offset + match.end(), text[end - 1 : match.end()], "not", "not"))
            continue
        norm, stemmed = _normal(raw)
        if clitic and (whole := _WHOLE.get(clitic.lower())):
            tokens.append(Token(offset + start, offset + end, raw, norm, stemmed))
            tokens.append(Token(offset + end, offset + match.end(), text[end : match.end()], whole, whole))
            continue
        joined = kind == "number" and text[start - 1 : start] in _JOINTS and text[start - 2 : start - 1].isdecimal()
        tokens.append(Token(offset + start, offset + end, raw, norm, stemmed, joined))
    return tuple(tokens)
