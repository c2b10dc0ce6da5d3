"""What judges nothing does not pass: empty settings and arguments, articles without a word to judge, hidden words."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom import FRONT, WRONG_FIGURE
from pull_requests import ARTICLE, FALSE, TRUE, PullRequest
from summitcheck.cli.main import Exit
from summitcheck.documents.comments import comments_in

MET = "The ministers met in Lisbon on Monday.\n\n"
STATEMENT = ("--statement", "talks/statement.md")


@pytest.mark.parametrize(
    "configured",
    [
        "fail-on = []",
        'fail-on = ""',
        'fail-on = ","',
        'fail-on = [" , "]',
        'require = ","',
        'show = ","',
        'ignore = ["SC1", "SC2", "SC3", "SC4", "SC5", "SC6", "SC7", "SC8", "SC9", "SC0"]',
        'select = ["omitted"]',
        '[[statements]]\narticles = []\nstatement = "talks/statement.md"',
    ],
)
def test_a_setting_that_names_nothing_is_an_error(branch: PullRequest, configured: str) -> None:
    branch.write("summitcheck.toml", f"{configured}\n")
    assert branch.check("articles").status == Exit.USAGE


@pytest.mark.parametrize("option", ["--fail-on", "--require", "--show"])
@pytest.mark.parametrize("value", ["", ",", " , "])
def test_an_option_that_names_nothing_is_an_error(branch: PullRequest, option: str, value: str) -> None:
    assert branch.check("articles", option, value).status == Exit.USAGE


def test_a_variable_that_names_nothing_is_an_error(branch: PullRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMITCHECK_FAIL_ON", ",")
    assert branch.check("articles").status == Exit.USAGE


@pytest.mark.parametrize("others", [(), ("articles/good.md",)])
def test_an_empty_argument_is_an_error(branch: PullRequest, others: tuple[str, ...]) -> None:
    checked = branch.check("", *others)
    assert (checked.status, "an article name is empty" in checked.err) == (Exit.USAGE, True)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        "\ufeff\n",
        FRONT,
        f"{FRONT}\n<!-- {WRONG_FIGURE} -->\n",
        f"<!-- {WRONG_FIGURE} -->\n",
        f"{FRONT}\u200b\n",
    ],
    ids=["empty", "blanks", "a mark", "front matter", "front matter and a comment", "a comment", "invisible"],
)
def test_an_article_without_a_word_to_judge_does_not_pass_beside_others(branch: PullRequest, text: str) -> None:
    branch.write(ARTICLE, text)
    assert branch.check("articles", *STATEMENT).status == Exit.USAGE


@pytest.mark.parametrize(
    "text",
    [
        f"# {WRONG_FIGURE.rstrip('.')}\n",
        "| who | what |\n|---|---|\n| The ministers | agreed to open twenty ports to hydrogen ships by 2030 |\n",
        f"![{WRONG_FIGURE}](ports.png)\n",
        f"```\n{WRONG_FIGURE}\n```\n",
        f"> {WRONG_FIGURE}\n",
        f"- {WRONG_FIGURE}\n",
    ],
    ids=["a heading", "a table", "a picture", "code", "a quotation", "a list"],
)
def test_an_article_of_one_kind_of_text_is_judged(branch: PullRequest, text: str) -> None:
    branch.write(ARTICLE, FRONT + text)
    assert branch.check(ARTICLE).status == Exit.FINDINGS


def test_an_article_of_headings_only_is_named_and_does_not_pass(branch: PullRequest) -> None:
    branch.write(ARTICLE, f"{FRONT}## Ports\n\n### {WRONG_FIGURE.rstrip('.')}\n")
    checked = branch.check("articles")
    assert (checked.status, f"{ARTICLE}: nothing to judge: it has only headings" in checked.err) == (Exit.USAGE, True)
    assert branch.check("articles", "--skip-unreadable").status == Exit.CLEAN


@pytest.mark.parametrize(
    "text",
    [
        f"<!--> {WRONG_FIGURE} -->\n",
        f"<!---> {WRONG_FIGURE} -->\n",
        f"<!-- a --!> {WRONG_FIGURE} <!-- b -->\n",
        f"```\n<!--\n```\n\n{WRONG_FIGURE}\n\n```\n-->\n```\n",
        f"~~~ html\n<!--\n~~~\n\n{WRONG_FIGURE}\n\n~~~\n-->\n~~~\n",
        f"Write `<!--` first. {WRONG_FIGURE} Then write `-->`.\n",
        f"    <!--\n\n{WRONG_FIGURE}\n\n    -->\n",
        f"It begins so: <!--\n\n{WRONG_FIGURE}\n\n-->\n",
        f"> <!--\n\n{WRONG_FIGURE}\n\n> -->\n",
        f"\\<!-- {WRONG_FIGURE} -->\n",
        f'<a title="<!--">{WRONG_FIGURE}</a> <i title="-->"></i>\n',
        f"<textarea><!--</textarea> {WRONG_FIGURE} <textarea>--></textarea>\n",
        f"{WRONG_FIGURE} <!-- never closed\n",
    ],
)
def test_what_a_reader_sees_is_no_comment(branch: PullRequest, text: str) -> None:
    branch.write(ARTICLE, FRONT + MET + text)
    assert branch.check(ARTICLE).status == Exit.FINDINGS


@pytest.mark.parametrize(
    "text", ["<!-- a -->", "a <!-- b\nc --> d", "<!--\n\na\n\n-->", "  <!--\r\na\r\n-->", "- a\n\n    <!-- b -->\n"]
)
def test_what_no_reader_sees_is_a_comment(text: str) -> None:
    ((start, end),) = comments_in(text)
    assert (text[start : start + 4], text[end - 3 : end]) == ("<!--", "-->")


@pytest.mark.parametrize(
    "piece", ["<!--", "x <!--\n\n", "a<!--b-->", '<a "', "`x", "```\n", "<script ", "~~~\n\n", "<!--x\n\n-->"]
)
def test_comments_are_found_in_time_that_grows_with_the_text(piece: str) -> None:
    """Quadratic time would take hours here: the test would not end."""
    assert sum(1 for _ in comments_in(piece * (500_000 // len(piece)) + "-->")) >= 0


@pytest.mark.parametrize("arguments", [("articles/**",), ("articles/*/*.md",), ("articles",), (".",)])
def test_a_folder_that_cannot_be_read_is_an_error(
    branch: PullRequest, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    branch.write("articles/closed/x.md", FALSE)
    branch.write(ARTICLE, TRUE)
    listed = Path.iterdir

    def refused(folder: Path) -> object:
        if folder.name == "closed":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refused)
    checked = branch.check(*arguments)
    assert (checked.status, "closed: the folder cannot be read" in checked.err) == (Exit.USAGE, True)


def test_a_pointer_to_large_storage_is_no_article(branch: PullRequest) -> None:
    branch.write(ARTICLE, f"version https://git-lfs.github.com/spec/v1\noid sha256:{'0' * 64}\nsize 12\n")
    assert branch.check("articles", *STATEMENT).status == Exit.USAGE
