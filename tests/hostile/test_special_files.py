"""What is no regular file is refused by whatever reads a path, before it is opened."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom import CLAIMS, DISTORTING, FRONT, WRONG_DAY, write
from summitcheck.cli.main import Exit
from summitcheck.documents.files import NoFile, is_of_system, open_file, read_bytes, same_file
from summitcheck.errors import SourceError

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")

Told = Callable[..., tuple[int, str, str]]
Special = Callable[[str, str], Path]

#: What is in the way -> what is said of it.
KINDS = {
    "a named pipe": "this is a named pipe, not a",
    "a socket": "this is a socket, not a",
    "a device": "this is a device, not a",
    "standard input": ", not a",
    "a process": "this is a system file, not a",
    "a link to itself": "cannot be read",
    "nothing": "no such",
}
#: What reads a path -> the arguments that make it read ``{}``, and the name under which it is looked for there.
READERS = {
    "an article": (("check", "{}", "--statement", "talks/statement.md"), "one.md"),
    "a statement": (("check", "articles/bad.md", "--statement", "{}"), "one.md"),
    "claims": (("check", "articles/bad.md", "--statement", "talks/statement.md", "--claims", "{}"), "one.yaml"),
    "a baseline": (("check", "articles/bad.md", "--baseline", "{}"), "one.json"),
    "suppressions": (("check", "articles/bad.md", "--suppressions", "{}"), "one.yaml"),
    "a configuration": (("check", "articles/bad.md", "--config", "{}"), "one.toml"),
    "a side of a diff": (("diff", "{}", "articles/bad.md"), "one.md"),
    "the other side": (("diff", "talks/statement.md", "{}"), "one.md"),
    "a draft": (("extract", "{}"), "one.md"),
    "claims to refresh": (("extract", "talks/statement.md", "--update", "{}"), "one.yaml"),
    "claims to lint": (("claims", "lint", "{}"), "one.yaml"),
    "claims to try": (("claims", "test", "{}"), "one.yaml"),
    "a verdict to explain": (("explain", "no-trawling", "--account", "{}", "--claims", "talks/claims.yaml"), "one.md"),
    "a new corpus": (("init", "{}"), "one.md"),
    "claims of a corpus": (("verify", "articles", "--claims", "{}"), "one.yaml"),
    "the statement of a corpus": (("verify", "articles", "--statement", "{}"), "one.md"),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("reader", READERS)
def test_nothing_special_is_read(room: Path, told: Told, special: Special, reader: str, kind: str) -> None:
    arguments, name = READERS[reader]
    special(kind, name)
    status, out, err = told(*(argument.format(name) for argument in arguments))
    assert (status, out) == (Exit.USAGE, "")
    assert KINDS[kind] in err
    assert name in err


@pytest.mark.parametrize("kind", KINDS)
def test_an_article_names_none_as_its_statement(room: Path, told: Told, special: Special, kind: str) -> None:
    special(kind, "one.md")
    for key in ("statement", "claims"):
        write(room / "articles", {"bad.md": f"---\nsummitcheck:\n  {key}: ../one.md\n---\n{DISTORTING}"})
        status, _, err = told("check", "articles/bad.md")
        assert status == Exit.USAGE
        assert KINDS[kind] in err or "is outside" in err  # as a link out of the folder does


@pytest.mark.parametrize("path", ["/dev/stdin", "/dev/fd/0", "/proc/self/environ", "/proc/self/fd/0"])
def test_nor_does_it_read_what_the_process_was_given(room: Path, told: Told, path: str) -> None:
    if not Path(path).exists():
        pytest.skip("this system has none")
    write(room / "articles", {"bad.md": f"---\nsummitcheck:\n  statement: {path}\n---\n{DISTORTING}"})
    status, _, err = told("check", "articles/bad.md")
    assert status == Exit.USAGE
    assert path in err


@pytest.mark.parametrize(
    "name", ["nul-\\0.md", "a" * 1000, "a/" * 2500, "\\uD800"], ids=["nul", "long", "deep", "half"]
)
@pytest.mark.parametrize("key", ["statement", "claims"])
def test_no_file_is_called_so(room: Path, told: Told, key: str, name: str) -> None:
    write(room / "articles", {"bad.md": f'---\nsummitcheck:\n  {key}: "{name}"\n---\n{DISTORTING}'})
    assert told("check", "articles/bad.md")[0] == Exit.USAGE
    write(room / "talks", {"claims.yaml": CLAIMS.replace("statement.md", f'"{name}"')})
    for command in (("claims", "lint", "talks/claims.yaml"), ("claims", "test", "talks/claims.yaml")):
        assert told(*command)[0] == Exit.USAGE


@pytest.mark.parametrize("name", ["a" * 1000, "a/" * 2500], ids=["long", "deep"])
@pytest.mark.parametrize("reader", READERS)
def test_nor_is_an_argument(room: Path, told: Told, reader: str, name: str) -> None:
    arguments, _ = READERS[reader]
    status, out, err = told(*(argument.format(name) for argument in arguments))
    assert (status, out) == (Exit.USAGE, "")
    assert "Traceback" not in err


def test_those_in_a_folder_are_named_and_passed_over(room: Path, told: Told, special: Special) -> None:
    special("a named pipe", "talks/one.md")
    special("a device", "talks/two.md")
    write(room / "talks", {"account.md": DISTORTING})
    status, _, err = told("verify", "talks")
    assert status == Exit.CLEAN
    assert err.count("not a regular file") == 2


def test_a_file_is_read_wherever_a_link_leads_to_it(tmp_path: Path) -> None:
    write(tmp_path / "far", {"one.md": "They met."})
    (tmp_path / "folder").symlink_to("far")
    (tmp_path / "link.md").symlink_to(tmp_path / "folder" / "one.md")
    assert read_bytes(tmp_path / "link.md", limit=9) == b"They met."
    assert not is_of_system(tmp_path / "link.md")
    assert same_file(tmp_path / "link.md", tmp_path / "far" / "one.md")


def test_a_link_through_a_folder_of_the_system_is_seen(tmp_path: Path) -> None:
    (tmp_path / "here").symlink_to("/dev")
    (tmp_path / "link.md").symlink_to(tmp_path / "here" / "stdin")
    assert is_of_system(tmp_path / "link.md")
    assert is_of_system("/dev/../dev/null")
    assert not is_of_system("/dev/shm/article.md")
    assert not is_of_system("/device.md")


def test_what_was_exchanged_after_it_was_looked_at_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"one.md": "They met."})
    regular = (tmp_path / "one.md").stat()
    (tmp_path / "one.md").unlink()
    os.mkfifo(tmp_path / "one.md")
    with monkeypatch.context() as patch, pytest.raises(NoFile, match="a named pipe"):
        patch.setattr(os, "stat", lambda *_, **__: regular)
        open_file(tmp_path / "one.md")


def test_a_limit_holds_for_a_file_that_grows(tmp_path: Path) -> None:
    write(tmp_path, {"one.md": "x" * 11})
    with pytest.raises(SourceError, match="11 bytes, more than the limit of 10"):
        read_bytes(tmp_path / "one.md", limit=10)
    assert len(read_bytes(tmp_path / "one.md", limit=11)) == 11


SPARSE = 3_000_000_000


@pytest.mark.parametrize("reader", READERS)
def test_no_file_is_read_without_a_limit(room: Path, told: Told, reader: str) -> None:
    arguments, name = READERS[reader]
    with (room / name).open("wb") as file:
        file.truncate(SPARSE)
    status, out, err = told(*(argument.format(name) for argument in arguments))
    assert (status, out) == (Exit.USAGE, "")
    assert "3,000,000,000 bytes, more than the limit of" in err


def test_a_bad_name_commands_no_terminal(room: Path, told: Told) -> None:
    _, _, err = told("check", "\x1b[2Jarticle.md", "--statement", "talks/statement.md")
    assert "\x1b" not in err


def test_a_newsroom_beside_pipes_is_judged(room: Path, told: Told, special: Special) -> None:
    special("a named pipe", "articles/claims.yaml")
    special("a named pipe", "claims.yaml")
    write(room / "articles", {"bad.md": FRONT + WRONG_DAY})
    assert told("check", "articles/bad.md")[0] == Exit.FINDINGS
