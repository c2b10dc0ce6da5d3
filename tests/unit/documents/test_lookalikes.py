"""What a reader does not see must hide nothing: from the source to the finding."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck import Checker, Document, extract
from summitcheck.documents.lookalikes import unmasked
from summitcheck.lang.tokens import fold

# One or two of each range of default-ignorable code points, notes between lines and controls.
UNSEEN = [
    *"\u00ad\u034f\u061c\u115f\u1160\u17b4\u180b\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202d\u2060\u2064\u2066\u206f",
    *"\u3164\ufe00\ufe0f\ufeff\uffa0\ufff9\U0001bca0\U0001d173\U000e0001\U000e0061\U000e0100\x7f\x08",
]
STATEMENT = Document.from_text("The mayors will dredge twelve bays by 2031.", name="s.md")
CHECKER = Checker(extract(STATEMENT), statement=STATEMENT)


def found(account: str) -> tuple[str, list[tuple[str, str]]]:
    document = Document.from_text(account, name="a.md")
    (assessment,) = CHECKER.check(document).assessments
    findings = [(f.code, f.account.text) for f in assessment.findings]
    assert all(account[f.account.start : f.account.end] == f.account.text for f in assessment.findings)
    return str(assessment.verdict), findings


@pytest.mark.parametrize("sign", UNSEEN, ids=[f"U+{ord(sign):04X}" for sign in UNSEEN])
def test_an_invisible_sign_hides_no_change(sign: str) -> None:
    assert found(f"The mayors will n{sign}ot dredge twelve bays by 2031.")[1][0][0] == "SC501"
    assert found(f"The mayors will dredge tw{sign}enty bays by 2031.") == (
        "distorted",
        [("SC101", f"tw{sign}enty")],
    )
    assert found(f"The mayors will dredge twelve bays by 20{sign}41.")[0] == "distorted"
    assert found(f"The ma{sign}yors will dre{sign}dge twel{sign}ve bays by 2{sign}031.") == ("supported", [])


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("n\u043et", "SC501"),  # a Cyrillic letter
        ("n\u03bft", "SC501"),  # a Greek one
        ("\u0578\u0585t", "SC501"),  # Armenian ones
        ("n\u0338ot", "SC501"),  # a stroke through a letter
        ("n&shy;ot", "SC501"),
        ("n&#8203;ot", "SC501"),
        ("n&#111;t", "SC501"),
        ("n<!-- x -->ot", "SC501"),
        ("n<b></b>ot", "SC501"),
        ("n**o**t", "SC501"),
        ("no-\nt", "SC501"),
        ("\uff4e\uff4f\uff54", "SC501"),  # full width
        ("\U0001d427\U0001d428\U0001d42d", "SC501"),  # bold letters of mathematics
    ],
)
def test_a_word_in_disguise_is_read(word: str, code: str) -> None:
    verdict, findings = found(f"The mayors will {word} dredge twelve bays by 2031.")
    assert (verdict, findings[0][0]) == ("distorted", code)
    assert word in findings[0][1]


@pytest.mark.parametrize(
    "figure", ["tw\u0435nty", "\ufb01fty", "\uff11\uff13", "\U0001d7cf\U0001d7d1", "\u0455\u0456\u0445"]
)
def test_a_figure_in_disguise_is_read(figure: str) -> None:
    assert found(f"The mayors will dredge {figure} bays by 2031.") == ("distorted", [("SC101", figure)])


@pytest.mark.parametrize("end", ["\u202c", "\u202c, and no more", "\n\nIt rained"])
def test_what_is_written_backwards_and_shown_forwards_is_read(end: str) -> None:
    verdict, findings = found(f"The mayors will dredge \u202e1302 yb syab ytnewt{end}.")
    assert (verdict, findings[0][0]) == ("distorted", "SC101")
    assert found(f"The mayors will dredge \u202e1302 yb syab evlewt{end}.") == ("supported", [])


def test_ligatures_are_the_letters_they_join() -> None:
    official = Document.from_text("The o\ufb03cials will \ufb01ght for a\ufb00ordable \ufb02eets.")
    plain = Document.from_text("The officials will fight for affordable fleets.")
    for statement, account in ((official, plain), (plain, official)):
        (assessment,) = Checker(extract(statement), statement=statement).check(account).assessments
        assert str(assessment.verdict) == "supported"


@pytest.mark.parametrize(
    "text",
    [
        "\u043c\u043e\u0441\u043a\u0432\u0430 and \u03b1\u03b8\u03ae\u03bd\u03b1",
        "5 \u03bcg of \u03b1",
        "\u0440\u043e\u0442 \u0442\u043e\u0440",
        "km\u00b2 and \u2460",
        "na\u00efve caf\u00e9",
        "\u4e2d\u6587\uff01",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
    ],
)
def test_other_alphabets_and_signs_stay(text: str) -> None:
    assert unmasked(text) == text


def test_struck_out_letters_are_gone() -> None:
    assert unmasked("dredge t\u0336e\u0336n\u0336 \u0336o\u0336r\u0336 six bays").split() == ["dredge", "six", "bays"]


@given(st.text())
def test_every_character_keeps_its_place_and_nothing_is_folded_twice(text: str) -> None:
    plain = unmasked(text)
    assert len(plain) == len(text)
    assert unmasked(plain) == plain
    assert [at for at, sign in enumerate(plain) if sign in "\r\n"] == [
        at for at, sign in enumerate(text) if sign in "\r\n"
    ]


@given(st.text(alphabet="abce\u0301\u00e9 "))
def test_a_letter_with_its_mark_is_one_letter(text: str) -> None:
    assert not any(unicodedata.combining(sign) for sign in fold(text))
