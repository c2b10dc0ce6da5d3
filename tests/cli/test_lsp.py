"""The language server, talked to by a real client over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="the language server is an extra")

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from summitcheck.cli.main import Exit, main

STATEMENT = "The two sides will build 12 ferries by 2030. They intend to open a school for pilots in May.\n"
FRONT = "---\nsummitcheck:\n  statement: ../statements/spring.md\n---\n\n"
# A letter beyond the Basic Multilingual Plane before the words: two units of UTF-16, one of UTF-32, four of UTF-8.
WRONG = "The two sides, 🚢🚢 🚢🚢🚢🚢, will build 21 ferries by 2030. They intend to open a school for pilots in May.\n"
LIMIT = 120  # seconds until a session that hangs is given up


class Session:
    """An editor with one article open."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.client = client
        self.uri = (folder / "articles" / "ferries.md").as_uri()
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.refreshed = 0

    async def problems(self) -> list[types.Diagnostic]:
        """The diagnostics that come next."""
        return list((await self.published.get()).diagnostics)

    def open(self, text: str) -> None:
        item = types.TextDocumentItem(self.uri, "markdown", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, text: str, version: int) -> None:
        named = types.VersionedTextDocumentIdentifier(version, self.uri)
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(named, [change]))

    async def actions(self, *found: types.Diagnostic, only: list[Any] | None = None) -> list[types.CodeAction]:
        """What is offered for some problems, where the first of them stands."""
        named = types.TextDocumentIdentifier(self.uri)
        context = types.CodeActionContext(list(found), only)
        asked = types.CodeActionParams(named, found[0].range, context)
        return list(await self.client.text_document_code_action_async(asked) or ())

    async def definition(self, place: types.Position) -> list[types.Location]:
        named = types.TextDocumentIdentifier(self.uri)
        return list(await self.client.text_document_definition_async(types.DefinitionParams(named, place)) or ())

    async def lenses(self) -> list[str]:
        named = types.TextDocumentIdentifier(self.uri)
        shown = await self.client.text_document_code_lens_async(types.CodeLensParams(named))
        return [lens.command.title for lens in shown or () if lens.command]

    async def hover(self, line: int, character: int) -> str:
        named = types.TextDocumentIdentifier(self.uri)
        asked = types.HoverParams(named, types.Position(line, character))
        answer = await self.client.text_document_hover_async(asked)
        return answer.contents.value if answer else ""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "statements").mkdir()
    (tmp_path / "articles").mkdir()
    (tmp_path / "statements" / "spring.md").write_text(STATEMENT, encoding="utf-8")
    return tmp_path


def talk(
    folder: Path,
    story: Callable[[Session], Awaitable[None]],
    *,
    encodings: list[Any] | None = None,
    snippets: bool | None = None,
) -> None:
    """Run a session against a server of its own, from the first word to the last."""

    async def session() -> None:
        client = LanguageClient("test", "1")
        editor = Session(client, folder)

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def keep(params: types.PublishDiagnosticsParams) -> None:
            editor.published.put_nowait(params)

        @client.feature(types.WORKSPACE_CODE_LENS_REFRESH)
        def again(_: None) -> None:
            editor.refreshed += 1

        await client.start_io(sys.executable, "-m", "summitcheck", "lsp", "--stdio", "--words-only", cwd=folder)
        hover = types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown])
        capabilities = types.ClientCapabilities(
            general=types.GeneralClientCapabilities(position_encodings=encodings),
            text_document=types.TextDocumentClientCapabilities(hover=hover),
            workspace=types.WorkspaceClientCapabilities(
                workspace_edit=types.WorkspaceEditClientCapabilities(
                    document_changes=True, snippet_edit_support=snippets
                ),
                code_lens=types.CodeLensWorkspaceClientCapabilities(refresh_support=True),
            ),
        )
        await client.initialize_async(types.InitializeParams(capabilities, root_uri=folder.as_uri()))
        client.initialized(types.InitializedParams())
        await story(editor)
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()
        assert client._server.returncode == 0

    asyncio.run(asyncio.wait_for(session(), LIMIT))


def edited(text: str, action: types.CodeAction, uri: str) -> str:
    """The text after an action that is one edit on one line, counted in UTF-16."""
    (edit,) = action.edit.changes[uri]
    lines = text.splitlines(keepends=True)
    line = lines[edit.range.start.line].encode("utf-16-le")
    start, end = 2 * edit.range.start.character, 2 * edit.range.end.character
    new = line[:start] + edit.new_text.encode("utf-16-le") + line[end:]
    lines[edit.range.start.line] = new.decode("utf-16-le")
    return "".join(lines)


def test_without_the_extra_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "summitcheck.lsp.server", raising=False)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    assert main(["lsp"]) == 2
    assert 'pip install "summitcheck[lsp]"' in capsys.readouterr().err


def test_a_web_page_is_judged_at_its_places_in_the_source(folder: Path) -> None:
    pytest.importorskip("trafilatura", reason="web pages are read by an extra")
    (folder / "summitcheck.toml").write_text('statement = "statements/spring.md"\n')
    line = f"<p>{WRONG.strip()}</p>"

    async def story(editor: Session) -> None:
        editor.uri = editor.uri.replace(".md", ".html")
        editor.open(f"<!doctype html>\n<html><body><main>\n{line}</main></body></html>")
        (found,) = await editor.problems()
        assert (found.code, found.range.start.line) == ("SC101", 2)
        before = line.encode("utf-16-le")[: 2 * found.range.start.character].decode("utf-16-le")
        assert line.removeprefix(before).startswith("21 ferries")

    talk(folder, story)


def test_a_session_from_a_wrong_figure_to_a_right_one(folder: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open(FRONT + WRONG)
        (found,) = await editor.problems()
        assert found.code == "SC101"
        assert found.severity == types.DiagnosticSeverity.Error
        assert "“12" in found.message
        assert found.related_information[0].location.uri == (folder / "statements" / "spring.md").as_uri()
        shown = await editor.hover(found.range.start.line, found.range.start.character)
        assert "**SC101 figure-changed**" in shown
        assert "The two sides will build 12 ferries by 2030." in shown
        editor.change(FRONT + WRONG.replace("21", "12"), 2)
        assert await editor.problems() == []

    talk(folder, story)


@pytest.mark.parametrize(
    ("encodings", "codec", "width"),
    [(None, "utf-16-le", 2), (["utf-32"], "utf-32-le", 4), (["utf-8"], "utf-8", 1)],
    ids=["nothing said", "utf-32", "utf-8"],
)
def test_positions_count_the_units_that_were_agreed(
    folder: Path, encodings: list[Any] | None, codec: str, width: int
) -> None:
    async def story(editor: Session) -> None:
        editor.open(FRONT + WRONG)
        (found,) = await editor.problems()
        line = (FRONT + WRONG).split("\n")[found.range.start.line].encode(codec)
        words = line[found.range.start.character * width : found.range.end.character * width].decode(codec)
        assert words.startswith("21")

    talk(folder, story, encodings=encodings)


def test_only_the_last_of_many_key_strokes_is_judged(folder: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open(FRONT)
        await editor.problems()
        for version, end in enumerate(range(20, len(WRONG) + 1, 20), 2):
            editor.change(FRONT + WRONG[:end], version)
        editor.change(FRONT + WRONG, 99)
        published = await editor.published.get()
        assert published.version == 99
        assert [found.code for found in published.diagnostics] == ["SC101"]

    talk(folder, story)


def test_a_statement_that_is_saved_is_read_again(folder: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open(FRONT + WRONG)
        assert len(await editor.problems()) == 1
        statement = folder / "statements" / "spring.md"
        statement.write_text(STATEMENT.replace("12", "21"), encoding="utf-8")
        named = types.TextDocumentIdentifier(statement.as_uri())
        editor.client.text_document_did_save(types.DidSaveTextDocumentParams(named))
        assert await editor.problems() == []

    talk(folder, story)


def test_a_mistake_in_the_front_matter_is_a_problem_on_its_line(folder: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open("---\nsummitcheck:\n  statment: x.md\n---\n\nWords.\n")
        (found,) = await editor.problems()
        assert "Did you mean 'statement'?" in found.message
        assert found.range.start == types.Position(2, 2)

    talk(folder, story)


def test_a_text_about_no_statement_has_no_problems_and_no_hover(folder: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open("Just words.\n")
        assert await editor.problems() == []
        assert await editor.hover(0, 3) == ""

    talk(folder, story)


def test_a_closed_article_has_no_problems_any_more(folder: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open(FRONT + WRONG)
        assert await editor.problems()
        named = types.TextDocumentIdentifier(editor.uri)
        editor.client.text_document_did_close(types.DidCloseTextDocumentParams(named))
        assert await editor.problems() == []

    talk(folder, story)


def test_a_configuration_maps_articles_to_statements(folder: Path) -> None:
    toml = '[[statements]]\narticles = ["articles/*.md"]\nstatement = "statements/spring.md"\n'
    (folder / "summitcheck.toml").write_text(toml, encoding="utf-8")

    async def story(editor: Session) -> None:
        editor.open(WRONG)
        assert [found.code for found in await editor.problems()] == ["SC101"]

    talk(folder, story)


def test_the_words_of_the_statement_are_offered_and_mend_the_article(folder: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open(FRONT + WRONG)
        (found,) = await editor.problems()
        words, sentence, _ = await editor.actions(found)
        assert "“21" in words.title
        assert [each.data for each in words.diagnostics] == [found.data]
        editor.change(edited(FRONT + WRONG, words, editor.uri), 2)
        assert await editor.problems() == []
        assert edited(FRONT + WRONG, sentence, editor.uri) == FRONT + STATEMENT

    talk(folder, story)


def test_a_problem_is_ignored_once_its_reason_is_written(folder: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open(FRONT + WRONG)
        (found,) = await editor.problems()
        ignore = (await editor.actions(found))[-1]
        assert ignore.title == "Ignore SC101 figure-changed, with a reason"
        text = edited(FRONT + WRONG, ignore, editor.uri)
        editor.change(text, 2)
        (without,) = await editor.problems()
        assert "gives no reason" in without.message
        editor.change(text.replace("SC101  -->", "SC101 the minister said so -->"), 3)
        assert await editor.problems() == []

    talk(folder, story)


def test_an_editor_that_can_puts_the_cursor_where_the_reason_goes(folder: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open(FRONT + WRONG)
        (found,) = await editor.problems()
        ignore = (await editor.actions(found))[-1]
        (change,) = ignore.edit.document_changes
        assert change.text_document.version == 1
        (edit,) = change.edits
        assert edit.snippet.value == " <!-- summitcheck: ignore SC101 $1 -->$0"

    talk(folder, story, snippets=True)


def test_what_waits_to_be_judged_and_other_kinds_of_actions_get_no_offer(folder: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open(FRONT + WRONG)
        (found,) = await editor.problems()
        assert await editor.actions(found, only=[types.CodeActionKind.SourceOrganizeImports]) == []
        assert await editor.actions(found, only=[types.CodeActionKind.QuickFix])
        editor.change("One line more.\n" + FRONT + WRONG, 2)
        assert await editor.actions(found) == []

    talk(folder, story)


def test_the_definition_of_a_sentence_is_in_the_statement(folder: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open(FRONT + WRONG)
        (found,) = await editor.problems()
        (changed,) = await editor.definition(found.range.start)
        assert changed == found.related_information[0].location
        (kept,) = await editor.definition(types.Position(found.range.start.line, len(WRONG) - 10))
        assert kept.uri == (folder / "statements" / "spring.md").as_uri()
        said = STATEMENT[kept.range.start.character : kept.range.end.character]
        assert said.startswith("They intend to open a school")
        assert await editor.definition(types.Position(0, 0)) == []

    talk(folder, story)


def test_the_line_above_an_article_counts_again_when_it_changes(folder: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open(FRONT + WRONG)
        await editor.problems()
        assert await editor.lenses() == ["50% supported, 1 distorted, 0 omitted"]
        editor.change(FRONT + WRONG.partition(". ")[0].replace("21", "12") + ".\n", 2)
        await editor.problems()
        assert await editor.lenses() == ["50% supported, 1 omitted"]
        assert editor.refreshed == 2

    talk(folder, story)


def test_a_text_about_no_statement_has_no_line_above_it(folder: Path) -> None:
    async def story(editor: Session) -> None:
        editor.open("Just words.\n")
        await editor.problems()
        assert await editor.lenses() == []

    talk(folder, story)


def test_the_code_of_a_problem_leads_to_the_page_on_its_rule(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMITCHECK_CACHE_DIR", str(folder / "cache"))

    async def story(editor: Session) -> None:
        editor.open(FRONT + WRONG)
        (found,) = await editor.problems()
        page = folder / "cache" / "rules" / "SC101.md"
        assert found.code_description.href == page.as_uri()
        assert page.read_text(encoding="utf-8").startswith("# SC101 figure-changed\n")

    talk(folder, story)


def test_without_a_cache_the_code_leads_nowhere(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SUMMITCHECK_CACHE", "0")

    async def story(editor: Session) -> None:
        editor.open(FRONT + WRONG)
        (found,) = await editor.problems()
        assert found.code_description is None

    talk(folder, story)


def test_a_configuration_that_is_not_there_is_named_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lsp", "--config", "nowhere.toml"]) == Exit.USAGE
    assert "nowhere.toml" in capsys.readouterr().err
