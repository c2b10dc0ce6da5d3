"""Currencies: their nouns, signs and codes, and where letters are a code and no word or other name.

The codes are those of ISO 4217. Currencies that share a noun ("pesos", "dinars") and whose noun is mostly told without
its country go by one of them, so that "PHP 40 million" and "40 million pesos" are one amount; dollars are told apart.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summitcheck.lang.en.numerals import MAGNITUDES, norm_at
from summitcheck.lang.tokens import Token
from summitcheck.lang.wordlists import word_set

#: By the currency as which they are read: its nouns, and the codes of all that go by them.
_MONEY = {
    "USD": "$ dollar dollars usd",
    "EUR": "€ euro euros eur",
    "GBP": "£ pound pounds sterling gbp egp lbp sdg ssp syp fkp gip shp",
    "JPY": "¥ yen jpy",
    "CNY": "yuan renminbi rmb cny",
    "INR": "rupee rupees inr pkr lkr npr mur scr",
    "IDR": "rupiah rupiahs idr",
    "KRW": "won krw kpw",
    "CHF": "franc francs chf xof xaf xpf bif cdf djf gnf kmf rwf",
    "RUB": "rouble roubles ruble rubles rub byn",
    "TRY": "lira liras try",
    "BRL": "reais brl",
    "MXN": "peso pesos mxn ars clp cop cup dop php uyu",
    "ZAR": "rand zar",
    "THB": "baht thb",
    "MYR": "ringgit myr",
    "VND": "dong vnd",
    "SAR": "riyal riyals rial rials sar qar omr yer irr",
    "AED": "dirham dirhams aed mad",
    "SEK": "krona kronor sek isk",
    "NOK": "krone kroner nok dkk",
    "PLN": "zloty zlotys pln",
    "UAH": "hryvnia hryvnias uah",
    "ILS": "shekel shekels ils",
    "KWD": "dinar dinars kwd bhd iqd jod lyd tnd dzd rsd mkd",
    "KES": "shilling shillings kes tzs ugx sos",
    "NGN": "naira ngn",
    "BDT": "taka bdt",
    "KZT": "tenge kzt",
    "HUF": "forint forints huf",
    "CZK": "koruna koruny czk",
    "RON": "leu lei ron mdl",
    "BGN": "lev leva bgn",
    "AUD": "aud",
    "CAD": "cad",
    "NZD": "nzd",
    "SGD": "sgd",
    "HKD": "hkd",
    "TWD": "twd ntd",
}
#: Codes of currencies whose nouns are other words, or are shared by currencies that should be told apart.
_ALONE = (
    "afn all amd ang aoa awg azn bam bbd bmd bnd bob bsd btn bwp bzd crc cve ern etb fjd gel ghs gmd gtq gyd hnl htg "
    "jmd kgs khr kyd lak lrd lsl mga mmk mnt mop mru mvr mwk mzn nad nio pab pen pgk pyg sbd sle srd stn svc szl tjs "
    "tmt top ttd uzs ves vuv wst xcd zmw zwg"
)
CURRENCIES: Mapping[str, str] = {word: code for code, words in _MONEY.items() for word in words.split()} | {
    code: code.upper() for code in _ALONE.split()
}
#: What stands before the figure: "$40", "EUR 40".
CURRENCY_SIGNS = frozenset(("$", "€", "£", "¥"))
#: Codes that hardly mean anything else.
_KNOWN = word_set(
    "usd eur gbp jpy cny rmb inr idr krw chf rub brl mxn zar thb myr vnd sar aed sek nok pln uah ils aud cad nzd sgd "
    "hkd twd ntd kwd bhd qar omr jod egp ngn kes tzs ugx ghs zmw pkr lkr npr bdt kzt uzs azn xof xaf dkk isk czk huf "
    "bgn rsd ars clp etb"
)
#: Codes that are words or other names, too ("COP28", "TOP 40"): with a figure that only money has.
_DOUBTFUL = frozenset(word for word in CURRENCIES if len(word) == 3) - _KNOWN - word_set("won yen leu lei lev")
CURRENCY_CODES = _KNOWN | _DOUBTFUL
#: Letters right before a dollar sign.
DOLLAR_SIGNS = {"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD", "nz": "NZD", "s": "SGD", "hk": "HKD"}
_SHORT = "m|b|k"
_FIGURE = rf"\d[\d,]*(?:\.\d+)?[ \u00a0\u202f]?(?:{'|'.join(sorted(MAGNITUDES, reverse=True))}|{_SHORT})\b"


def _any(codes: frozenset[str]) -> str:
    return "|".join(sorted(code.upper() for code in codes))


#: A code with its figure right behind it: "USD204.10 million".
GLUED_CODE = rf"(?=[A-Z]{{3}}\d)(?:(?:{_any(_KNOWN)})(?=\d)|(?:{_any(_DOUBTFUL)})(?={_FIGURE}))"


def is_code(tokens: Sequence[Token], i: int) -> bool:
    """True for the code of a currency, with its figure behind or before it."""
    token = tokens[i]
    if token.norm in _KNOWN:
        return True
    if token.norm not in _DOUBTFUL or token.text != token.norm.upper():
        return False
    figure = norm_at(tokens, i + 1)[:1].isdecimal()
    return _is_magnitude(tokens, i - 1) or (
        figure and (_is_magnitude(tokens, i + 2) or tokens[i + 1].start == token.end)
    )


def _is_magnitude(tokens: Sequence[Token], i: int) -> bool:
    """True for "million" in small letters: in a headline of capitals "ALL" and "TOP" are words."""
    return norm_at(tokens, i) in MAGNITUDES and tokens[i].text.islower()
