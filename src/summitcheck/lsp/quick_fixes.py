"""Edits of an article as code actions of the Language Server Protocol."""

from __future__ import annotations

from collections.abc import Sequence

from lsprotocol.types import (
    CodeAction,
    CodeActionKind,
    Diagnostic,
    OptionalVersionedTextDocumentIdentifier,
    SnippetTextEdit,
    StringValue,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
)

from summitcheck.lsp.actions import OfferedEdit
from summitcheck.lsp.positions import Ruler


def quick_fix(
    edit: OfferedEdit,
    article: Ruler,
    document: OptionalVersionedTextDocumentIdentifier,
    mended: Sequence[Diagnostic],
    *,
    snippets: bool,
) -> CodeAction:
    """The action for ``edit``; with ``snippets``, the cursor goes to where the user has to write."""
    return CodeAction(
        edit.title,
        kind=CodeActionKind.QuickFix,
        diagnostics=list(mended),
        edit=_change(edit, article, document, snippets=snippets),
    )


def _change(
    edit: OfferedEdit, article: Ruler, document: OptionalVersionedTextDocumentIdentifier, *, snippets: bool
) -> WorkspaceEdit:
    where = article.range(edit.start, edit.end)
    if edit.behind and snippets:
        words = SnippetTextEdit(where, StringValue(f"{edit.words}$1{edit.behind}$0"))
        return WorkspaceEdit(document_changes=[TextDocumentEdit(document, [words])])
    return WorkspaceEdit(changes={document.uri: [TextEdit(where, edit.words + edit.behind)]})
