"""What `summitcheck check` remembers: suppressions, the baseline and the cache."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom import DISTORTING, FAITHFUL, FRONT, WRONG_DAY, WRONG_FIGURE, write
from summitcheck.cli.main import Exit
from summitcheck.session import cache

Run = Callable[..., tuple[int, str, str]]
WHY = "summitcheck: ignore SC101 the minister corrected the figure later"


def fingerprint_of(check: Run, article: str) -> str:
    _, out, _ = check(article, "-f", "json", "-q")
    name: str = json.loads(out)["problems"][0]["fingerprint"]
    return name


# Suppressions


@pytest.mark.parametrize(
    "text",
    [
        f"{WRONG_FIGURE} <!-- {WHY} -->\n",
        f"<!-- {WHY} -->\n{WRONG_FIGURE}\n",
        f"<!--{WHY}-->\n\n{WRONG_FIGURE}\n",
        f"<!-- {WHY} -->\n<!-- another remark -->\n{WRONG_FIGURE}\n",
        f"<!-- {WHY} -->\n{WRONG_FIGURE.replace('open twenty', 'open' + chr(10) + 'twenty')}\n",
        f"<!-- {WHY.replace('SC101', 'SC301, SC1')} -->\n{WRONG_FIGURE}\n",
    ],
    ids=["on the line", "before it", "before a blank line", "before another comment", "wrapped", "several codes"],
)
def test_a_comment_suppresses_what_stands_beside_or_after_it(room: Path, check: Run, text: str) -> None:
    write(room / "articles", {"new.md": FRONT + text})
    status, out, err = check("articles/new.md")
    assert (status, out) == (Exit.CLEAN, "")
    assert "problems: 1 suppressed" in err


@pytest.mark.parametrize(
    "text",
    [
        f"{WRONG_FIGURE}\n\n<!-- {WHY} -->\nThe harbour was full.\n",
        f"<!-- {WHY} -->\nThe harbour was full.\n\n{WRONG_FIGURE}\n",
        f"The harbour was full. <!-- {WHY} -->\n{WRONG_FIGURE}\n",
        f"<!-- {WHY.replace('SC101', 'SC301')} -->\n{WRONG_FIGURE}\n",
    ],
    ids=["after it", "another paragraph", "another line", "another rule"],
)
def test_a_comment_suppresses_nothing_else(room: Path, check: Run, text: str) -> None:
    write(room / "articles", {"new.md": FRONT + text})
    status, _, err = check("articles/new.md", "--report-unused")
    assert status == Exit.FINDINGS
    assert "suppresses nothing" in err


def test_what_a_reason_says_is_no_part_of_the_article(room: Path, check: Run) -> None:
    reason = "<!-- summitcheck: ignore SC601 others said twenty -->"
    text = f"The ministers agreed to open {reason} twelve ports to hydrogen ships by 2030.\n"
    write(room / "articles", {"new.md": FRONT + text})
    status, out, err = check("articles/new.md", "--fail-on", "distorted,uncertain")
    assert (status, out) == (Exit.CLEAN, "")
    assert "1 supported" in err


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("ignore SC101", "new.md:7:1: the suppression of SC101 gives no reason"),
        ("ignore", "new.md:7:1: the suppression names no rule"),
        ("ignore SC1O1 because", "new.md:7:1: there is no rule 'SC1O1'. Did you mean 'SC101'?"),
        ("ignroe SC101 because", "new.md:7:1: unknown directive 'ignroe'"),
    ],
)
def test_a_comment_that_makes_no_sense_ends_with_2(room: Path, check: Run, comment: str, said: str) -> None:
    write(
        room / "articles",
        {"new.md": f"{FRONT}The harbour was full.\n<!-- summitcheck: {comment} -->\n{WRONG_FIGURE}\n"},
    )
    status, _, err = check("articles/new.md")
    assert status == Exit.USAGE
    assert said in err


def test_front_matter_suppresses_a_rule_in_the_whole_article(room: Path, check: Run) -> None:
    front = FRONT.replace("statement: ", "ignore:\n    SC101: corrected later\n  statement: ")
    write(room / "articles", {"new.md": front + DISTORTING})
    status, out, _ = check("articles/new.md", "-f", "json")
    assert status == Exit.CLEAN
    (suppressed,) = json.loads(out)["suppressed"]
    assert suppressed["reason"] == "corrected later"
    assert suppressed["state"] == "suppressed"


def test_a_suppressions_file_names_fingerprints(room: Path, check: Run) -> None:
    name = fingerprint_of(check, "articles/bad.md")
    write(room, {"keep.yaml": f"{name}:\n  reason: the desk knows\n  expires: 2999-01-01\n"})
    assert check("articles", "--suppressions", "keep.yaml")[0] == Exit.CLEAN


def test_a_suppression_holds_when_the_paragraph_moves(room: Path, check: Run) -> None:
    name = fingerprint_of(check, "articles/bad.md")
    write(room, {"keep.yaml": f"{name}:\n  reason: the desk knows\n"})
    moved = f"# Ports\n\nThe harbour was full.\n\n{WRONG_FIGURE}\n\nThe ministers met in Lisbon on Monday.\n"
    write(room / "articles", {"bad.md": FRONT + moved})
    assert check("articles", "--suppressions", "keep.yaml")[0] == Exit.CLEAN


def test_an_expired_suppression_suppresses_nothing_and_is_reported(room: Path, check: Run) -> None:
    name = fingerprint_of(check, "articles/bad.md")
    write(room, {"keep.yaml": f"{name}:\n  reason: the desk knows\n  expires: 2001-01-31\n"})
    arguments = ("articles", "--suppressions", "keep.yaml")
    status, _, err = check(*arguments)
    assert status == Exit.FINDINGS
    assert "1 suppression or baseline entry is unused; --report-unused shows it" in err
    assert f"keep.yaml:1:1: {name}: expired on 2001-01-31" in check(*arguments, "--report-unused")[2]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("abc:\n  reason: x\n", "keep.yaml:1:1: 'abc' is not a fingerprint"),
        ("0123456789abcdef:\n  raeson: x\n", "keep.yaml:2:3: unknown key 'raeson'. Did you mean 'reason'?"),
        ("0123456789abcdef:\n  expires: 2999-01-01\n", "keep.yaml:1:1: the suppression has no reason"),
        ("0123456789abcdef:\n  reason: x\n  expires: soon\n", "keep.yaml:3:12: `expires` is not a date"),
        ("- 0123456789abcdef\n", "keep.yaml:1:1: not a mapping"),
        ("0123456789abcdef: known\n", "not a mapping"),
        ("a: b: c\n", "keep.yaml:1"),
    ],
)
def test_a_suppressions_file_is_read_strictly(room: Path, check: Run, text: str, said: str) -> None:
    write(room, {"keep.yaml": text})
    status, _, err = check("articles", "--suppressions", "keep.yaml")
    assert status == Exit.USAGE
    assert said in err


# The baseline


def test_only_what_is_not_in_the_baseline_fails(room: Path, check: Run) -> None:
    status, _, err = check("articles", "--write-baseline", "known.json")
    assert (status, "silenced: --write-baseline: baseline: " in err) == (Exit.CLEAN, True)
    assert check("articles")[0] == Exit.FINDINGS
    assert check("articles", "--baseline", "known.json")[:2] == (Exit.CLEAN, "")
    write(room / "articles", {"bad.md": f"{FRONT}{WRONG_DAY}\n\n{WRONG_FIGURE}\n"})
    status, out, err = check("articles", "--baseline", "known.json")
    assert status == Exit.FINDINGS
    assert "SC201" in out
    assert "SC101" not in out
    assert "1 in the baseline" in err


def test_another_article_with_the_same_words_is_new(room: Path, check: Run) -> None:
    check("articles", "--write-baseline", "known.json")
    write(room / "articles", {"copy.md": FRONT + DISTORTING})
    status, out, _ = check("articles", "--baseline", "known.json")
    assert status == Exit.FINDINGS
    assert [line.split(":")[0] for line in out.splitlines() if line.endswith("]")] == ["articles/copy.md"]


def test_a_baseline_holds_when_lines_are_added_above(room: Path, check: Run) -> None:
    check("articles", "--write-baseline", "known.json")
    write(room / "articles", {"bad.md": f"{FRONT}The harbour was full.\n\n{DISTORTING}"})
    assert check("articles", "--baseline", "known.json")[0] == Exit.CLEAN


def test_a_baseline_knows_its_articles_from_any_folder(room: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    check("articles", "--write-baseline", "known.json")
    monkeypatch.chdir(room / "articles")
    assert check("bad.md", "--baseline", "../known.json")[0] == Exit.CLEAN
    assert check(room / "articles", "--baseline", room / "known.json")[0] == Exit.CLEAN


def test_a_baseline_is_the_same_bytes_for_the_same_articles(room: Path, check: Run) -> None:
    write(room / "articles", {"third.md": FRONT + DISTORTING})
    check("articles/third.md", "articles/bad.md", "--write-baseline", "one.json")
    check("articles/bad.md", "articles/third.md", "--write-baseline", "two.json")
    one = (room / "one.json").read_bytes()
    assert one == (room / "two.json").read_bytes()
    assert len(json.loads(one)["problems"]) == 2


def test_what_the_baseline_knows_and_nobody_finds_is_reported(room: Path, check: Run) -> None:
    check("articles", "--write-baseline", "known.json")
    write(room / "articles", {"bad.md": FRONT + FAITHFUL})
    _, _, err = check("articles", "--baseline", "known.json", "--report-unused")
    assert "known.json: " in err
    assert "in articles/bad.md: no longer found" in err


def test_a_baseline_of_some_articles_is_not_written(room: Path, check: Run) -> None:
    status, _, err = check("--since", "HEAD", "--write-baseline", "known.json")
    assert status == Exit.USAGE
    assert "cannot be used with --write-baseline" in err


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 2, "problems": []}', '{"version": 1, "problems": [{}]}'])
def test_a_file_that_is_no_baseline_ends_with_2(room: Path, check: Run, text: str) -> None:
    write(room, {"known.json": text})
    status, _, err = check("articles", "--baseline", "known.json")
    assert status == Exit.USAGE
    assert "known.json" in err


# The cache


def cached(room: Path) -> list[Path]:
    return sorted(path for path in (room.parent / "cache" / "judgements").rglob("*") if path.is_file())


def test_the_second_run_says_the_same_without_judging_again(
    room: Path, check: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = check("articles", "-f", "json")

    def refuse(*_: object) -> None:
        raise AssertionError("judged again")

    monkeypatch.setattr("summitcheck.checker.Checker.check", refuse)
    assert check("articles", "-f", "json") == first


def test_names_in_the_cache_tell_nothing(room: Path, check: Run) -> None:
    check("articles")
    names = ["".join(path.relative_to(room.parent / "cache" / "judgements").parts) for path in cached(room)]
    assert len(names) == 2
    assert all(len(name) == 64 and set(name) <= set("0123456789abcdef") for name in names)


@pytest.mark.parametrize(
    "change",
    [
        lambda room: write(room / "articles", {"bad.md": FRONT + DISTORTING.replace("twenty", "forty")}),
        lambda room: write(
            room / "talks", {"claims.yaml": (room / "talks/claims.yaml").read_text().replace("Twelve", "The")}
        ),
        lambda room: write(
            room / "talks", {"statement.md": (room / "talks/statement.md").read_text() + "\nIt rained.\n"}
        ),
    ],
    ids=["article", "claims", "statement"],
)
def test_whatever_a_judgement_rests_on_changes_its_key(room: Path, check: Run, change: Callable[[Path], None]) -> None:
    check("articles/bad.md")
    change(room)
    check("articles/bad.md")
    assert len(cached(room)) == 2


def test_rules_and_the_program_are_part_of_the_key(room: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    check("articles/bad.md")
    check("articles/bad.md", "--ignore", "SC601")
    monkeypatch.setattr("summitcheck.session.judging.engine_digest", lambda _: "another version")
    check("articles/bad.md")
    assert len(cached(room)) == 3


def test_what_is_only_about_reporting_is_no_part_of_the_key(room: Path, check: Run) -> None:
    check("articles/bad.md")
    check("articles/bad.md", "--fail-on", "any", "--show", "any", "--max-findings", "1", "-f", "github")
    assert len(cached(room)) == 1


@pytest.mark.parametrize("damage", [b"", b"{}", b"\x00" * 99])
def test_a_damaged_entry_is_as_good_as_none(room: Path, check: Run, damage: bytes) -> None:
    first = check("articles")
    for path in cached(room):
        path.write_bytes(damage)
    assert check("articles") == first
    assert all(path.read_bytes() != damage for path in cached(room))


def test_an_entry_that_was_cut_short_or_altered_is_as_good_as_none(room: Path, check: Run) -> None:
    first = check("articles")
    for path in cached(room):
        path.write_bytes(path.read_bytes().replace(b"distorted", b"supported")[:-1])
    assert check("articles") == first


def test_no_cache_reads_and_writes_none(room: Path, check: Run) -> None:
    check("articles", "--no-cache")
    assert cached(room) == []


def test_the_cache_can_be_deleted_at_any_time(room: Path, check: Run) -> None:
    first = check("articles")
    shutil.rmtree(room.parent / "cache")
    assert check("articles") == first


def test_a_cache_that_cannot_be_written_is_no_error(room: Path, check: Run) -> None:
    write(room, {"a-file": ""})
    assert check("articles", "--cache-dir", "a-file/cache")[0] == Exit.FINDINGS


def test_nothing_unfinished_is_left_behind(room: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(cache.os, "replace", killed)
    assert check("articles/bad.md")[0] == Exit.INTERRUPTED
    assert cached(room) == []
