import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from summitcheck.render import layout
from summitcheck.render.layout import cut, cut_apart, pad, width_of, wrap
from summitcheck.render.style import Line, Role, Run

WORDS = st.text(alphabet="ab石é -", max_size=80)


def text_of(line: Line) -> str:
    return "".join(run.text for run in line)


def test_wide_characters_take_two_columns_and_accents_none() -> None:
    assert (width_of("石破"), width_of("e\u0301"), width_of("abc")) == (4, 1, 3)


def test_a_sign_that_is_made_an_emoji_takes_two_columns() -> None:
    assert (width_of("↔"), width_of("↔\ufe0f")) == (1, 2)


def test_what_counts_as_narrow_is_narrow_to_rich() -> None:
    shown = filter(str.isprintable, map(chr, range(sys.maxunicode + 1)))
    narrow = [char for char in shown if layout._narrow(char)]
    assert set("’…≠✓│⋯é") <= set(narrow)
    assert {char for char in narrow if cell_len(char) != 1} == set()


def test_the_tables_of_rich_are_not_loaded_for_a_text_in_latin_letters() -> None:
    measured = "width_of('≠ “Île” ✓ ·'), 'rich' in sys.modules"
    program = f"import sys; from summitcheck.render.layout import width_of; print({measured})"
    said = subprocess.run([sys.executable, "-X", "utf8", "-c", program], capture_output=True, text=True, check=True)
    assert said.stdout == "11 False\n"


@given(WORDS, st.integers(4, 30))
def test_what_is_cut_fits_and_says_that_it_was_cut(text: str, width: int) -> None:
    shown = cut(text, width, "…")
    assert width_of(shown) <= width
    assert shown == text or shown.endswith("…")


@given(st.lists(WORDS, max_size=5), st.integers(4, 30))
def test_texts_that_are_cut_apart_fit_and_say_that_they_were_cut(texts: list[str], width: int) -> None:
    shown = cut_apart(texts, width, "…")
    assert all(width_of(each) <= width for each in shown)
    assert all(each == text or "…" in each for each, text in zip(shown, texts, strict=True))


def test_texts_that_begin_alike_are_cut_where_they_part() -> None:
    same = "The ministers will jointly and without delay "
    texts = [
        f"{same}dredge the basins of all ports",
        f"{same}train pilots for all ports",
        "Nothing else was agreed then",
    ]
    assert cut_apart(texts, 30, "…") == [
        "The minis…dredge the basins o…",
        "The minis…train pilots for al…",
        "Nothing else was agreed then",
    ]


@given(WORDS, st.integers(8, 30), st.integers(0, 3))
def test_wrapping_keeps_every_letter_in_order_and_stays_in_the_width(text: str, width: int, indent: int) -> None:
    lines = wrap([Run(text)], width, indent=indent)
    assert all(width_of(text_of(line)) <= width for line in lines)
    assert "".join("".join(text_of(line).split()) for line in lines) == "".join(text.split())


def test_wrapping_begins_with_first_and_indents_the_rest() -> None:
    lines = wrap([Run("one two three four")], 12, indent=2, first=(Run("* "),))
    assert [text_of(line) for line in lines] == ["* one two", "  three four"]


def test_runs_that_touch_are_one_word() -> None:
    lines = wrap([Run("cut by "), Run("15", Role.CHANGED_WORDS), Run(", now")], 9)
    assert [text_of(line) for line in lines] == ["cut by", "15, now"]


def test_the_space_between_two_marked_words_is_marked() -> None:
    (line,) = wrap([Run("15 percent", Role.CHANGED_WORDS)], 20)
    assert {run.role for run in line} == {Role.CHANGED_WORDS}


def test_pad_counts_columns_and_not_characters() -> None:
    assert pad("石", 4) == "石  "
