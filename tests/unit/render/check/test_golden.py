"""Each format, byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from check_samples import clean_result, full_result
from summitcheck import __version__
from summitcheck.render.registry import FORMATS, render

SUFFIXES = {
    "text": "txt",
    "jsonl": "jsonl",
    "github": "txt",
    "junit": "xml",
    "markdown": "md",
    "checkstyle": "xml",
}
TESTS = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("form", FORMATS["check"])
def test_the_format_is_what_it_was(form: str, matches_golden: Callable[[str, str], None]) -> None:
    text = render("check", form, full_result()).replace(f'"{__version__}"', '"VERSION"')
    matches_golden(text, f"check/{form}.{SUFFIXES.get(form, 'json')}")


@pytest.mark.parametrize("form", FORMATS["check"])
def test_it_ends_with_one_line_feed_and_can_be_encoded(form: str) -> None:
    for result in (full_result(), clean_result()):
        text = render("check", form, result)
        text.encode("utf-8")
        assert "\r" not in text
        assert (text == "" and form in ("github", "text")) or text.endswith("\n")


@pytest.mark.parametrize("form", FORMATS["check"])
def test_nothing_in_it_can_command_a_terminal(form: str) -> None:
    assert not set(render("check", form, full_result())) & set("\x1b\x9b\u202e\u2028")


def test_two_hash_seeds_give_the_same_bytes() -> None:
    program = (
        "import sys; from check_samples import full_result; from summitcheck.render.registry import FORMATS, render;"
        'whole = "".join(render("check", form, full_result()) for form in FORMATS["check"]);'
        "sys.stdout.buffer.write(whole.encode())"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(TESTS)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert said[0] == said[1]
    assert b"SC101" in said[0]
