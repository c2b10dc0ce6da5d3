import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from summitcheck.render.printable import one_line, printable


@given(st.text())
def test_no_control_or_bidi_character_survives(text: str) -> None:
    assert not {unicodedata.category(char) for char in printable(text)} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0x7E)))
def test_plain_text_is_left_as_it_is(text: str) -> None:
    assert printable(text) == text


def test_an_escape_sequence_is_spelt_out() -> None:
    assert printable("a\x1b[2Jb") == "a<U+001B>[2Jb"


def test_a_bidi_override_is_spelt_out() -> None:
    assert printable("\u202eevil") == "<U+202E>evil"


def test_a_soft_hyphen_inside_a_word_is_dropped() -> None:
    assert printable("com\u00admitment") == "commitment"


def test_letters_of_all_scripts_are_kept() -> None:
    assert printable("Žižkov 石破 e\u0301") == "Žižkov 石破 e\u0301"


def test_one_line_folds_line_breaks_and_no_break_spaces() -> None:
    assert one_line("  a\r\n  b\u00a0\tc ") == "a b c"
