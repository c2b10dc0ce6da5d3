"""What a repository says of itself leads nowhere else on the machine: neither to write nor to read."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from newsroom import CLAIMS, FRONT, STATEMENT
from pull_requests import ARTICLE, FALSE, PullRequest
from summitcheck.cli.main import Exit, main
from summitcheck.session import cache, settings
from summitcheck.session.confinement import is_within

SECRET = "The secret ministers agreed to open nothing to hydrogen ships by 2030.\n"
NAMED = "../talks/statement.md"
posix = pytest.mark.skipif(os.name == "nt", reason="links, owners and modes are those of POSIX")


@pytest.fixture
def branch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> PullRequest:
    made = PullRequest(tmp_path / "room", monkeypatch, capsys)
    made.write(ARTICLE, FALSE)
    made.write("../secret.txt", SECRET)
    return made


def ways_out(folder: Path) -> list[str]:
    """Names of a file beside the folder of the configuration, and of what belongs to git."""
    (folder / "link").symlink_to("..")
    (folder / "one.txt").symlink_to("../secret.txt")
    beside = ["../secret.txt", str(folder.parent / "secret.txt"), "link/secret.txt", "one.txt", "sub/../../secret.txt"]
    return [*beside, ".git/config", ".GIT/config", ".git./hooks/x", "git~1/config"]


@posix
def test_a_configuration_writes_nothing_outside_of_its_folder(branch: PullRequest) -> None:
    before = (branch.root / ".git" / "config").read_text(encoding="utf-8")
    for name in ways_out(branch.root):
        branch.write("summitcheck.toml", f'format = ["text:{name}"]\n')
        checked = branch.check("articles")
        assert (checked.status, "is outside the configuration's own folder" in checked.err) == (Exit.USAGE, True)
    assert (branch.root.parent / "secret.txt").read_text(encoding="utf-8") == SECRET
    assert (branch.root / ".git" / "config").read_text(encoding="utf-8") == before


def test_a_configuration_may_write_in_its_folder_and_an_option_anywhere(branch: PullRequest, tmp_path: Path) -> None:
    branch.write("summitcheck.toml", 'format = ["text:out.txt"]\n')
    assert branch.check("articles").status == Exit.FINDINGS
    assert (branch.root / "out.txt").read_text(encoding="utf-8").startswith(f"{ARTICLE}:8:30 SC101")
    assert branch.check("articles", "-f", f"text:{tmp_path / 'there.txt'}").status == Exit.FINDINGS
    assert (tmp_path / "there.txt").is_file()


def test_a_configuration_does_not_say_where_the_cache_is(branch: PullRequest) -> None:
    branch.write("summitcheck.toml", 'cache-dir = "cache"\n')
    assert "unknown setting 'cache-dir'" in branch.check("articles").err


@posix
@pytest.mark.parametrize(
    "setting",
    [
        'statement = "{}"',
        'claims = "{}"',
        'baseline = "{}"',
        'suppressions = "{}"',
        '[[statements]]\narticles = ["articles"]\nstatement = "{}"',
        '[[statements]]\narticles = ["articles"]\nstatement = "talks/statement.md"\nclaims = "{}"',
        '[[statements]]\narticles = ["{}"]\nstatement = "talks/statement.md"',
    ],
)
def test_a_configuration_reads_nothing_outside_of_its_repository(branch: PullRequest, setting: str) -> None:
    for name in ways_out(branch.root):
        branch.write("summitcheck.toml", setting.format(name) + "\n")
        checked = branch.check("articles", "-f", "json")
        assert (checked.status, "is outside the repository" in checked.err) == (Exit.USAGE, True)
        assert "secret ministers" not in checked.said


@posix
@pytest.mark.parametrize("pattern", ["../*.txt", "articles/*/../../../*.txt", "link/**/*.txt", "{}/*"])
def test_a_configuration_looks_for_no_articles_outside_of_its_repository(branch: PullRequest, pattern: str) -> None:
    branch.link("link", "..")
    named = pattern.format(branch.root.parent)
    branch.write("summitcheck.toml", f'[[statements]]\narticles = ["{named}"]\nstatement = "talks/statement.md"\n')
    checked = branch.check("--show", "any")
    assert (checked.status, "is outside the repository" in checked.err) == (Exit.USAGE, True)
    assert "secret ministers" not in checked.said


def test_a_configuration_finds_articles_below_a_folder_whose_name_looks_like_a_pattern(
    branch: PullRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = '[[statements]]\narticles = ["new/*.md"]\nstatement = "../talks/statement.md"\n'
    branch.write("re[d]*/summitcheck.toml", table)
    branch.write("re[d]*/new/a.md", FALSE.replace(FRONT, ""))
    monkeypatch.chdir(branch.root / "re[d]*")
    assert branch.check().status == Exit.FINDINGS


def test_a_configuration_in_a_folder_reads_from_the_repository_around(
    branch: PullRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    branch.write(
        "articles/summitcheck.toml", '[[statements]]\narticles = ["*.md"]\nstatement = "../talks/statement.md"\n'
    )
    branch.write(ARTICLE, FALSE.replace(FRONT, ""))
    monkeypatch.chdir(branch.root / "articles")
    assert branch.check().status == Exit.FINDINGS


@posix
@pytest.mark.parametrize("key", ["statement", "claims"])
@pytest.mark.parametrize("name", ["../../secret.txt", "{}/secret.txt", "s.txt", "../.git/config", "/etc/hostname"])
def test_front_matter_names_nothing_outside_of_the_repository(branch: PullRequest, key: str, name: str) -> None:
    (branch.root / "articles" / "s.txt").symlink_to("../../secret.txt")
    said = FRONT.replace("statement:", f"{key}:").replace(NAMED, name.format(branch.root.parent))
    branch.write(ARTICLE, FALSE.replace(FRONT, said))
    checked = branch.check(ARTICLE, "-f", "json")
    assert (checked.status, "is outside the repository or corpus" in checked.err) == (Exit.USAGE, True)
    assert "secret ministers" not in checked.said


@pytest.mark.parametrize("options", [(), ("--claims", "articles/c.yaml")])
def test_claims_lead_to_no_statement_outside_of_the_repository(branch: PullRequest, options: tuple[str, ...]) -> None:
    branch.write("articles/c.yaml", CLAIMS.replace("statement: statement.md", "statement: ../../secret.txt"))
    branch.write(ARTICLE, FALSE.replace(FRONT, FRONT.replace(f"statement: {NAMED}", "claims: c.yaml")))
    checked = branch.check(ARTICLE, "-f", "json", *options)
    assert (checked.status, "is outside the repository" in checked.err) == (Exit.USAGE, True)
    assert "secret ministers" not in checked.said


def test_claims_named_by_an_option_do_not_free_front_matter(branch: PullRequest) -> None:
    branch.write(ARTICLE, FALSE.replace(NAMED, "../../secret.txt"))
    assert "is outside the repository" in branch.check(ARTICLE, "--claims", "talks/claims.yaml").err


def test_outside_of_a_repository_front_matter_stays_in_the_corpus(
    branch: PullRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = tmp_path / "corpus"
    branch.write("../corpus/claims.yaml", CLAIMS)
    branch.write("../corpus/statement.md", STATEMENT)
    branch.write("../corpus/a.md", FALSE.replace(NAMED, "statement.md"))
    branch.write("../corpus/b.md", FALSE.replace(NAMED, "../secret.txt"))
    monkeypatch.chdir(tmp_path)
    for folder in (tmp_path, corpus):
        monkeypatch.chdir(folder)
        assert branch.check(corpus / "a.md").status == Exit.FINDINGS
        assert "is outside the repository or corpus" in branch.check(corpus / "b.md").err


@posix
def test_an_article_that_is_a_link_out_of_the_repository_is_not_read(branch: PullRequest) -> None:
    branch.link(ARTICLE, "../../secret.txt")
    checked = branch.check("articles")
    assert (checked.status, f"{ARTICLE}: a link to a file outside the repository" in checked.err) == (Exit.USAGE, True)
    assert branch.check("articles", "--exclude", ARTICLE).status == Exit.CLEAN


@posix
@pytest.mark.parametrize("pattern", ["articles/**", "articles/**/*.txt", "articles/*/secret.txt", "a*/link/*"])
def test_a_pattern_finds_nothing_behind_a_link_out_of_the_repository(branch: PullRequest, pattern: str) -> None:
    branch.write("../beside/secret.txt", SECRET)
    branch.link("articles/link", "../../beside")
    checked = branch.check(pattern, "--show", "any", "--statement", "talks/statement.md")
    assert "secret ministers" not in checked.said
    assert "articles/link: a link to a folder" in branch.check(pattern, "-v", "--allow-empty").err


@posix
@pytest.mark.parametrize("name", ["summitcheck.toml", "pyproject.toml"])
def test_somebody_elses_configuration_above_is_ignored_and_named(
    branch: PullRequest, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    table = "[tool.summitcheck]\n" if name == "pyproject.toml" else ""
    branch.write(f"../{name}", f'{table}fail-on = "skipped"\n')
    assert branch.check("articles").status == Exit.CLEAN
    owner = os.stat_result((*(branch.root / "../secret.txt").stat()[:4], os.geteuid() + 1, *range(5)))
    real = Path.stat

    def owned(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        found = real(path, follow_symlinks=follow_symlinks)
        return owner if path == branch.root.parent / name else found

    monkeypatch.setattr(Path, "stat", owned)
    monkeypatch.setattr(Path, "lstat", lambda path: owned(path, follow_symlinks=False))
    monkeypatch.setattr(settings, "_ADMINISTRATOR", -1)
    checked = branch.check("articles", "--quiet")
    assert checked.status == Exit.FINDINGS
    assert f"ignored: ../{name} belongs to another user; to use it, add --config ../{name}\n" in checked.err
    assert branch.check("articles", "--config", f"../{name}").status == Exit.CLEAN
    assert main(["config"]) == Exit.CLEAN
    assert "belongs to another user" in capsys.readouterr().err


@posix
@pytest.mark.parametrize("mode", [0o777, 0o770, 0o707, 0o720])
def test_a_cache_that_others_can_write_to_is_refused(branch: PullRequest, tmp_path: Path, mode: int) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    folder.chmod(mode)
    checked = branch.check("articles", "--cache-dir", folder)
    assert (checked.status, "other users can write to the cache folder" in checked.err) == (Exit.USAGE, True)
    assert list(folder.iterdir()) == []
    assert branch.check("articles", "--cache-dir", folder, "--no-cache").status == Exit.FINDINGS


@posix
def test_a_cache_that_belongs_to_others_is_refused(
    branch: PullRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kept").mkdir(mode=0o700)
    monkeypatch.setattr(os, "geteuid", lambda: 1234)
    monkeypatch.setattr(cache, "_ADMINISTRATOR", -1)
    assert "other users can write" in branch.check("articles", "--cache-dir", tmp_path / "kept").err


@posix
def test_the_folders_of_a_cache_are_for_the_user_alone(branch: PullRequest, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        branch.check("articles", "--cache-dir", tmp_path / "new" / "kept")
    finally:
        os.umask(before)
    made = [path for path in (tmp_path / "new").rglob("*") if path.is_dir()]
    assert {stat.S_IMODE(path.stat().st_mode) for path in made} == {0o700}


@posix
def test_a_part_of_the_cache_that_others_can_write_to_is_not_believed(tmp_path: Path) -> None:
    kept, key = cache.Cache(tmp_path / "kept"), "0" * 64
    kept.put(key, "text")
    assert kept.get(key) == "text"
    (tmp_path / "kept" / "00").chmod(0o777)
    assert kept.get(key) is None


@posix
def test_a_path_is_within_a_folder_by_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "link").symlink_to(tmp_path)
    (tmp_path / "back").symlink_to("in")
    assert is_within(tmp_path / "in" / "new.txt", tmp_path / "in")
    assert is_within(tmp_path / "back" / "new.txt", tmp_path / "in")
    assert not is_within(tmp_path / "in" / "link" / "new.txt", tmp_path / "in")
    assert not is_within(tmp_path / "inside.txt", tmp_path / "in")
