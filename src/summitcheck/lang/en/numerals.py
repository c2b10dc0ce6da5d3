"""Numbers in digits and in words, fractions and multiples among them, read from tokens."""

from __future__ import annotations

from collections.abc import Sequence

from summitcheck.lang.en.calendar import MONTH_NAMES
from summitcheck.lang.en.words import FUNCTION_WORDS, MODALS
from summitcheck.lang.quantity import Number
from summitcheck.lang.tokens import Token
from summitcheck.lang.wordlists import word_set

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
CARDINALS: dict[str, float] = {w: float(n) for n, w in enumerate(_UNITS)}
CARDINALS |= {w: 10.0 * n for n, w in enumerate(_TENS, 2)}
ORDINALS: dict[str, float] = {
    w: float(n)
    for n, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
ORDINALS |= {w[:-1] + "ieth": 10.0 * n for n, w in enumerate(_TENS, 2)} | {"hundredth": 100.0, "thousandth": 1000.0}
MAGNITUDES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "crore": 1e7,
    "lakh": 1e5,
    "dozen": 12.0,
}
MAGNITUDES |= {"millions": 1e6, "billions": 1e9}
#: Letters that are magnitudes where money is counted: "€40m".
SHORT_MAGNITUDES = {"k": 1e3, "m": 1e6, "b": 1e9}
_HUNDRED = "hundred"
_SPELLED_MAGNITUDES = frozenset(("thousand", "million", "billion", "trillion"))
#: Behind "a", these may be followed by the rest of a number.
_COMPOUNDED = frozenset((100.0, 1000.0))
MULTIPLES: dict[str, float] = {
    word: value
    for value, words in (
        (0.5, "halve halves halved halving"),
        (2.0, "twice double doubles doubled doubling twofold"),
        (3.0, "thrice triple triples tripled tripling threefold"),
        (4.0, "quadruple quadruples quadrupled quadrupling fourfold"),
        (5.0, "fivefold"),
        (10.0, "tenfold"),
    )
    for word in words.split()
}
_FRACTIONS = {"half": 2.0, "third": 3.0, "quarter": 4.0, "fourth": 4.0, "fifth": 5.0, "sixth": 6.0, "seventh": 7.0}
_FRACTIONS |= {"eighth": 8.0, "ninth": 9.0, "tenth": 10.0, "twentieth": 20.0, "hundredth": 100.0}
_FRACTIONS |= {f"{word}s": value for word, value in _FRACTIONS.items()} | {"halves": 2.0}
#: What "and a half" adds to the number before it.
_AND_A = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
#: Words after which "a third" or "half" counts, whatever follows: "by a third", "almost half".
_SHARE_CUES = word_set(
    "by to at in than over nearly almost about around roughly some exactly approximately under least"
)
#: Behind "a third" these bound the share that it is: "a third at most".
_BOUNDING = frozenset(
    tuple(words.split())
    for words in "at most/at least/at the most/at the least/or more/or less/and no more/and not more".split("/")
)
#: What "half" takes a part of: "half the", "half an hour", "half million", "a half hour".
_HALVED = word_set("the a an hour day week month year decade century mile percent", *MAGNITUDES)
#: "The half-year" and "the first half" are periods, no lengths.
_NTH_HALF = frozenset(("the", "first", "second", "this", "last", "next", "latter"))
#: Words that begin or are a number in words or a sign of one; "a" and digits apart.
NUMBER_WORDS = frozenset({*CARDINALS, *ORDINALS, *MULTIPLES, *_FRACTIONS, "dozen", _HUNDRED})
#: "Three and a half million" is told to a tenth, as "3.5 million" is.
_SPOKEN_STEP = 0.05
#: Digits above this are a serial number at best, and with a magnitude and a unit they may leave a float's range.
_LARGEST = 1e200
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def norm_at(tokens: Sequence[Token], i: int) -> str:
    """The normal form of token ``i``; empty where there is none."""
    return tokens[i].norm if 0 <= i < len(tokens) else ""


def roman(norm: str) -> int:
    """The value of a Roman numeral in lower case ("ix" is 9); 0 when it is none."""
    values = [_ROMAN.get(letter, 0) for letter in norm]
    if not values or 0 in values or norm in ("l", "c"):  # "Annex C" is a letter
        return 0
    return sum(-v if any(w > v for w in values[n + 1 : n + 2]) else v for n, v in enumerate(values))


def number_at(tokens: Sequence[Token], i: int, *, money: bool = False) -> Number | None:
    """The number that begins at token ``i``, or None; ``first`` may lie before it ("a" third of).

    Where ``money`` is counted, a single letter may be a magnitude.
    """
    counted = tokens[i].norm in CARDINALS and i + 1 < len(tokens) and _share(tokens, i + 1)
    found = counted or _share(tokens, i) or _article(tokens, i) or _plain(tokens, i)
    if found is None:
        return None
    if found.kind == "cardinal":
        spoken = found if tokens[i].norm == "a" else _and_a_half(tokens, found, 1.0)
        found = _scaled(tokens, spoken, money=money)
        return _out_of(tokens, found) or _times(tokens, found)
    return found


def _plain(tokens: Sequence[Token], i: int) -> Number | None:
    word = tokens[i].norm
    if word[0].isdecimal():
        return _digits(tokens, i)
    if word in MULTIPLES:
        # "Double-digit growth" is none of twice the size.
        return None if norm_at(tokens, i + 1) == "digit" else Number(MULTIPLES[word], 0.0, "multiple", i, i + 1)
    if word == "dozen":
        return Number(12.0, 0.5, "cardinal", i, i + 1)
    # "The hundred and twenty" has no one before the hundred.
    alone = word == _HUNDRED and norm_at(tokens, i + 1) == "and" and norm_at(tokens, i + 2) in CARDINALS
    return _spelled(tokens, i) if word in CARDINALS or word in ORDINALS or alone else None


def _digits(tokens: Sequence[Token], i: int) -> Number | None:
    norm, kind = tokens[i].norm, "cardinal"
    if "/" in norm:
        part, _, whole = norm.partition("/")
        return Number(int(part) / int(whole), 0.0, "multiple", i, i + 1) if int(part) < int(whole) else None
    if norm[-2:] in ("st", "nd", "rd", "th"):
        norm, kind = norm[:-2], "ordinal"
    try:
        value = float(norm)
    except ValueError:
        return None
    if value > _LARGEST:
        return None
    sign = -1.0 if tokens[i].text[0] in "-\u2212" else 1.0
    return Number(sign * value, 0.5 * 10.0 ** -len(norm.partition(".")[2]), kind, i, i + 1)


def _spelled(tokens: Sequence[Token], i: int) -> Number | None:
    """A number in words ("three hundred and twelve", "a hundred and five", "twenty-first")."""
    article = tokens[i].norm == "a"
    total, current, step, n, kind = 0.0, float(tokens[i].norm in ("a", _HUNDRED)), 0.5, i + article, "cardinal"
    while n < len(tokens) and kind == "cardinal":
        word = tokens[n].norm
        if word in CARDINALS:
            if n > i and current % 10 and CARDINALS[word] < 20:
                break
            current, step = current + CARDINALS[word], 0.5
        elif word in ORDINALS and (n == i or (current >= 20 and current % 10 == 0)):
            current, kind = current + ORDINALS[word], "ordinal"
        elif word == _HUNDRED and 0 < current < 100:
            current *= 100
        elif word in _SPELLED_MAGNITUDES and n > i and current:
            total, current, step = total + current * MAGNITUDES[word], 0.0, 0.5 * MAGNITUDES[word]
        elif not (word == "and" and current >= 100 and norm_at(tokens, n + 1) in CARDINALS):
            break
        n += 1
    return Number(total + current, step, kind, i, n) if n > i else None


def _article(tokens: Sequence[Token], i: int) -> Number | None:
    """One of a magnitude ("a hundred and twenty", "a dozen", "a million and a half")."""
    scale = MAGNITUDES.get(norm_at(tokens, i + 1)) if tokens[i].norm == "a" else None
    if scale is None:
        return None
    if scale in _COMPOUNDED and (spelled := _spelled(tokens, i)) and spelled.last > i + 2:
        return spelled
    step = 0.5 if scale < 1e3 else 0.5 * scale
    return _and_a_half(tokens, Number(scale, step, "cardinal", i, i + 2), scale)


def _and_a_half(tokens: Sequence[Token], number: Number, scale: float) -> Number:
    """A number with the part of ``scale`` that follows it ("three and a half", "a million and a quarter")."""
    n = number.last
    part = _AND_A.get(norm_at(tokens, n + 2)) if norm_at(tokens, n) == "and" and norm_at(tokens, n + 1) == "a" else None
    if part is None:
        return number
    return number._replace(value=number.value + part * scale, step=_SPOKEN_STEP * scale, last=n + 3)


def _scaled(tokens: Sequence[Token], number: Number, *, money: bool) -> Number:
    """A number times the magnitude that follows it ("1.5 billion", "two dozen", "€40m")."""
    word = norm_at(tokens, number.last)
    scale = MAGNITUDES.get(word) or (SHORT_MAGNITUDES.get(word) if money else None)
    if scale is None or (word == "dozen" and number.value >= 100):
        return number
    scaled = number._replace(value=number.value * scale, step=number.step * scale, last=number.last + 1)
    return _scaled(tokens, scaled, money=False) if word == "thousand" else scaled  # "two thousand million"


def _times(tokens: Sequence[Token], number: Number) -> Number:
    """A factor where the number is followed by "times" or "fold", else the number itself."""
    if norm_at(tokens, number.last) not in ("times", "fold"):
        return number
    return number._replace(step=0.0, kind="multiple", last=number.last + 1)


def _out_of(tokens: Sequence[Token], number: Number) -> Number | None:
    """A share told by counting ("one in five", "three out of every four"); "two in three years" is none."""
    return _in_a_hundred(tokens, number) or _out_of_all(tokens, number)


def _in_a_hundred(tokens: Sequence[Token], number: Number) -> Number | None:
    """A share of a hundred or a thousand told by counting, with the noun: "one coin in a hundred"."""
    n = number.last + (norm_at(tokens, number.last) != "in")
    words, whole = [norm_at(tokens, n), norm_at(tokens, n + 1)], MAGNITUDES.get(norm_at(tokens, n + 2), 0.0)
    ends = norm_at(tokens, n + 3) in FUNCTION_WORDS or n + 3 == len(tokens)
    if words not in (["in", "a"], ["in", "every"]) or whole not in _COMPOUNDED or not ends or number.value >= whole:
        return None
    return Number(number.value / whole, 0.0, "multiple", number.first, n + 3)


def _out_of_all(tokens: Sequence[Token], number: Number) -> Number | None:
    """As `_out_of`, of what is counted up to a hundred."""
    n = number.last
    if (norm_at(tokens, n), norm_at(tokens, n + 1)) in (("out", "of"), ("of", "every")):
        n += norm_at(tokens, n) == "out"
    elif norm_at(tokens, n) != "in":
        return None
    n += 1 + (norm_at(tokens, n + 1) == "every")
    whole = _plain(tokens, n) if n < len(tokens) else None
    if whole is None or whole.kind != "cardinal" or not 0 < number.value < whole.value <= 100:
        return None
    if norm_at(tokens, whole.last) in _NO_WHOLE:
        return None
    return Number(number.value / whole.value, 0.0, "multiple", number.first, whole.last)


#: After "one in five" these show that five are not what the one is a part of.
_NO_WHOLE = frozenset(MONTH_NAMES) | word_set(
    "minutes hours days weeks months years decades percent per % million billion thousand hundred phases stages rounds"
)


def _share(tokens: Sequence[Token], i: int) -> Number | None:
    """A fraction in words from token ``i`` ("two thirds", "half the", "a quarter of", "by a third")."""
    word = tokens[i].norm
    part = _FRACTIONS.get(word)
    if part is None:
        return None
    before = norm_at(tokens, i - 1)
    count = CARDINALS.get(before, 1.0 if before in ("a", "an") or part == 2.0 else 0.0)
    first = i - 1 if before in CARDINALS or before in ("a", "an") else i
    if not count or count >= part or not _is_share(tokens, i, first):
        return None
    return Number(count / part, 0.0, "multiple", first, i + 1)


def _is_share(tokens: Sequence[Token], i: int, first: int) -> bool:
    """True where a word of a fraction is one: "a third of", "two thirds", no "third party", "two quarters"."""
    word, after = tokens[i].norm, norm_at(tokens, i + 1)
    if after == "of" and norm_at(tokens, i + 2) in ("a", "an", "the") and first < i:
        return True
    if word.startswith("fourth") and not word.endswith("s"):  # "the fourth of July"
        return False
    if word == "half" and after in _HALVED:
        return after in ("a", "an", "the") or norm_at(tokens, i - 1) not in _NTH_HALF
    if after == "of":
        return True
    if word.endswith("s") and word not in ("quarters", "halves"):
        return first < i
    # "A quarter" may be three months, and "a third" the beginning of "a third country".
    told = norm_at(tokens, first - 1) in _SHARE_CUES or (tokens[first].norm == "one" and word != "quarter")
    behind = tuple(norm_at(tokens, i + n) for n in (1, 2, 3))
    if (first < i or word == "half") and (behind in _BOUNDING or behind[:2] in _BOUNDING):
        return True
    return (
        told
        and (not after or after == "or" or after in FUNCTION_WORDS or after in MODALS)
        and (first < i or word == "half")
    )
