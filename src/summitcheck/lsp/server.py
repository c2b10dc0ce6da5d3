"""The language server, over standard input and output.

It publishes problems when an article is opened, changed and saved. On request, it shows the official words and their
place, and offers edits that use them or ignore a problem. A code lens shows how much of the statement the article
tells. Texts are synchronised as a whole: articles are short, and editors disagree on what ends a line.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path
from pygls.workspace import TextDocument

from summitcheck import __version__
from summitcheck.documents.source import from_editor
from summitcheck.errors import SummitcheckError
from summitcheck.lsp.actions import OfferedEdit, ignoring, replacements
from summitcheck.lsp.diagnostics import complaint, diagnostic
from summitcheck.lsp.editor_session import EditorSession, Judgement
from summitcheck.lsp.hover import Paragraph, as_markdown, as_plain_text, paragraphs_at
from summitcheck.lsp.lens import headline
from summitcheck.lsp.places import official_spans
from summitcheck.lsp.positions import Encoding, Ruler, address_of
from summitcheck.lsp.quick_fixes import quick_fix
from summitcheck.views.check.model import Problem
from summitcheck.views.report import OfficialTexts

#: Seconds without a key stroke before a changed text is judged.
PAUSE = 0.25


class ArticleServer(LanguageServer):
    """A language server that judges the articles which are open in an editor."""

    def __init__(self, session: EditorSession) -> None:
        """``session`` judges the articles."""
        super().__init__("summitcheck", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self._editor_session = session
        self._judged: dict[str, Judgement] = {}

    @property
    def encoding(self) -> Encoding:
        """The code units that client and server agreed to count characters in."""
        return self.workspace.position_encoding or types.PositionEncodingKind.Utf16

    def settle(self) -> None:
        """Change to the folder of the workspace, where the configuration and relative paths are."""
        root = self.workspace.root_path
        if root and Path(root).is_dir():
            os.chdir(root)

    def publish(self, uri: str) -> None:
        """Judge the article at ``uri`` and publish its problems."""
        document = self.workspace.get_text_document(uri)
        found = types.PublishDiagnosticsParams(uri, self._diagnostics(document), document.version)
        self.text_document_publish_diagnostics(found)
        if _refreshes_lenses(self.client_capabilities):
            self.workspace_code_lens_refresh(None)

    def publish_all(self) -> None:
        """Read settings and statements again, and judge every article that is open."""
        self._editor_session.forget()
        for uri in self.workspace.text_documents:
            self.publish(uri)

    def drop(self, uri: str) -> None:
        """Forget the article at ``uri``, which is no longer open."""
        self._judged.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def hover(self, uri: str, position: types.Position) -> types.Hover | None:
        """The official words on the sentence at ``position``, or None."""
        judged = self._judged.get(uri)
        if judged is None:
            return None
        paragraphs = paragraphs_at(self._offset(judged, position), judged.report, judged.problems, *judged.texts)
        return types.Hover(self._content(paragraphs)) if paragraphs else None

    def definition(self, uri: str, position: types.Position) -> list[types.Location]:
        """The places in official texts for the article's words at ``position``."""
        judged = self._judged.get(uri)
        return [] if judged is None else [*self._definitions(judged, self._offset(judged, position))]

    def _definitions(self, judged: Judgement, offset: int) -> Iterator[types.Location]:
        texts = OfficialTexts(judged.statement, judged.beside)
        for text in judged.texts:
            there, address = Ruler(text, self.encoding), address_of(text.name)
            problems = [problem for problem in judged.problems if judged.official(problem) is text]
            own = tuple(each for each in judged.report.assessments if texts.of(each.claim) is text)
            for span in official_spans(offset, judged.report._replace(assessments=own), problems, text):
                if address:
                    yield types.Location(address, there.range(*span))

    def lenses(self, uri: str) -> list[types.CodeLens]:
        """The code lens above the article: how much of the statement it tells."""
        judged = self._judged.get(uri)
        if judged is None:
            return []
        top = types.Range(types.Position(0, 0), types.Position(0, 0))
        return [types.CodeLens(top, types.Command(headline(judged.report), ""))]

    def actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """The edits for the problems in a range; none until a changed text has been judged."""
        document = self.workspace.get_text_document(params.text_document.uri)
        judged = self._judged.get(document.uri)
        if judged is None or judged.report.document.text != document.source or not _quick_fixes_wanted(params.context):
            return []
        here = Ruler(judged.report.document, self.encoding)
        start, end = here.offset(params.range.start), here.offset(params.range.end)
        touched = [p for p in judged.problems if p.account.start <= end and start <= p.account.end]
        named = types.OptionalVersionedTextDocumentIdentifier(document.uri, document.version)
        snippets = _takes_snippets(self.client_capabilities)
        return [
            quick_fix(edit, here, named, _those_of(problem, params.context.diagnostics), snippets=snippets)
            for problem in touched
            for edit in _edits(problem, judged)
        ]

    def _offset(self, judged: Judgement, position: types.Position) -> int:
        return Ruler(judged.report.document, self.encoding).offset(position)

    def _content(self, paragraphs: tuple[Paragraph, ...]) -> types.MarkupContent:
        if types.MarkupKind.Markdown in _hover_formats(self.client_capabilities):
            return types.MarkupContent(types.MarkupKind.Markdown, as_markdown(paragraphs))
        return types.MarkupContent(types.MarkupKind.PlainText, as_plain_text(paragraphs))

    def _diagnostics(self, document: TextDocument) -> list[types.Diagnostic]:
        self._judged.pop(document.uri, None)
        name = _name(document.uri)
        try:
            article = from_editor(document.source, name=name)
            judged = self._editor_session.judge(article)
        except SummitcheckError as error:
            return [complaint(error, name)]
        if judged is None:
            return []
        self._judged[document.uri] = judged
        here, there = Ruler(article, self.encoding), {text.name: Ruler(text, self.encoding) for text in judged.texts}
        return [
            diagnostic(each, here, there[judged.official(each).name], judged.pages.uri(each.code))
            for each in judged.problems
        ]


def _name(uri: str) -> str:
    """The path of an article as a user would write it; the URI for a text that has not been saved."""
    path = to_fs_path(uri)
    if path is None:
        return uri
    return os.path.relpath(path) if Path(path).is_relative_to(Path.cwd()) else path


def _hover_formats(capabilities: types.ClientCapabilities) -> tuple[types.MarkupKind | str, ...]:
    text = capabilities.text_document
    return tuple(text.hover.content_format or ()) if text and text.hover else ()


def _takes_snippets(capabilities: types.ClientCapabilities) -> bool:
    edits = capabilities.workspace.workspace_edit if capabilities.workspace else None
    return bool(edits and edits.document_changes and edits.snippet_edit_support)


def _refreshes_lenses(capabilities: types.ClientCapabilities) -> bool:
    lenses = capabilities.workspace.code_lens if capabilities.workspace else None
    return bool(lenses and lenses.refresh_support)


def _quick_fixes_wanted(context: types.CodeActionContext) -> bool:
    return context.only is None or any(kind in ("", types.CodeActionKind.QuickFix) for kind in context.only)


def _edits(problem: Problem, judged: Judgement) -> Iterator[OfferedEdit]:
    article = judged.report.document
    yield from replacements(problem, article, judged.official(problem))
    if (comment := ignoring(problem, article)) is not None:
        yield comment


def _those_of(problem: Problem, shown: Iterable[types.Diagnostic]) -> list[types.Diagnostic]:
    return [each for each in shown if each.data == problem.fingerprint]


def build(session: EditorSession) -> ArticleServer:
    """A server that answers with what ``session`` finds; `start_io` runs it."""
    server = ArticleServer(session)

    @server.feature(types.INITIALIZED)
    def initialized(_: types.InitializedParams) -> None:
        server.settle()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.publish(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        uri, version = params.text_document.uri, params.text_document.version
        await asyncio.sleep(PAUSE)
        document = server.workspace.text_documents.get(uri)
        if document is not None and document.version == version:
            server.publish(uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(_: types.DidSaveTextDocumentParams) -> None:
        server.publish_all()  # what was saved may be a statement, its claims or the configuration

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def touched(_: types.DidChangeWatchedFilesParams) -> None:
        server.publish_all()

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.drop(params.text_document.uri)

    _answer(server)
    return server


def _answer(server: ArticleServer) -> None:
    """Register the requests of an editor; `build` registers its notifications."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hovered(params: types.HoverParams) -> types.Hover | None:
        return server.hover(params.text_document.uri, params.position)

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    def looked_up(params: types.DefinitionParams) -> list[types.Location]:
        return server.definition(params.text_document.uri, params.position)

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS)
    def counted(params: types.CodeLensParams) -> list[types.CodeLens]:
        return server.lenses(params.text_document.uri)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    def offered(params: types.CodeActionParams) -> list[types.CodeAction]:
        return server.actions(params)
