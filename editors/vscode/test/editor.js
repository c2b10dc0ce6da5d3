// A stand-in for the module "vscode": as much of an editor as the language client asks for, and a log of what it was told.
"use strict";

const { EventEmitter: Emitter } = require("node:events");
const Module = require("node:module");
const { pathToFileURL, fileURLToPath } = require("node:url");

class EventEmitter {
  #emitter = new Emitter();
  event = (listener, self) => {
    const bound = (value) => listener.call(self, value);
    this.#emitter.on("event", bound);
    return new Disposable(() => this.#emitter.off("event", bound));
  };
  fire(value) {
    this.#emitter.emit("event", value);
  }
  dispose() {
    this.#emitter.removeAllListeners();
  }
}

class Disposable {
  constructor(dispose) {
    this.dispose = dispose;
  }
}

class Position {
  constructor(line, character) {
    Object.assign(this, { line, character });
  }
}

class Range {
  constructor(...ends) {
    const [start, end] = ends.length === 4 ? [new Position(ends[0], ends[1]), new Position(ends[2], ends[3])] : ends;
    Object.assign(this, { start, end });
  }
}

class Uri {
  constructor(text) {
    this.text = text;
    this.scheme = text.split(":", 1)[0];
  }
  static parse(text) {
    return new Uri(text);
  }
  static file(path) {
    return new Uri(pathToFileURL(path).href);
  }
  get fsPath() {
    return fileURLToPath(this.text);
  }
  toString() {
    return this.text;
  }
}

class Diagnostic {
  constructor(range, message, severity) {
    Object.assign(this, { range, message, severity });
  }
}

class Location {
  constructor(uri, range) {
    Object.assign(this, { uri, range });
  }
}

class DiagnosticRelatedInformation {
  constructor(location, message) {
    Object.assign(this, { location, message });
  }
}

class CodeAction {
  constructor(title, kind) {
    Object.assign(this, { title, kind });
  }
}

class CodeLens {
  constructor(range, command) {
    Object.assign(this, { range, command });
  }
}

class CodeActionKind {
  static Empty = new CodeActionKind("");
  static QuickFix = new CodeActionKind("quickfix");
  constructor(value) {
    this.value = value;
  }
  append(part) {
    return new CodeActionKind(this.value ? `${this.value}.${part}` : part);
  }
}

class WorkspaceEdit {
  made = [];
  set(uri, edits) {
    this.made.push(...edits.map((edit) => (Array.isArray(edit) ? edit[0] : edit)));
  }
  replace(uri, range, newText) {
    this.made.push({ range, newText });
  }
}

class TextEdit {
  constructor(range, newText) {
    Object.assign(this, { range, newText });
  }
  static replace(range, newText) {
    return new TextEdit(range, newText);
  }
}

class SnippetTextEdit {
  constructor(range, snippet) {
    Object.assign(this, { range, snippet });
  }
}

class SnippetString {
  constructor(value) {
    this.value = value;
  }
}

class CancellationTokenSource {
  token = { isCancellationRequested: false, onCancellationRequested: () => new Disposable(() => {}) };
  cancel() {}
  dispose() {}
}

const silent = () => new Disposable(() => {});
const log = process.env.TRACE ? console.error : () => {};

/** A provider for each kind of answer that the client registered: `providers.registerHoverProvider`. */
const providers = {};
const languages = new Proxy(
  {
    match: (selector, document) => (selector.some((each) => each.language === document.languageId) ? 10 : 0),
    createDiagnosticCollection: () => ({ set: (uri, found) => told.emit("diagnostics", uri, found), clear() {}, delete() {}, dispose() {} }),
  },
  {
    get: (known, name) =>
      known[name] ?? ((_, provider) => ((providers[name] = provider), new Disposable(() => {}))),
  },
);

/** What the editor was told: "diagnostics" (address, list), "error" (message). */
const told = new Emitter();
const events = {};
const event = (name) => (events[name] ??= new EventEmitter()).event;
const settings = {};
const commands = {};

const output = { append: log, appendLine: log, replace() {}, clear() {}, show() {}, hide() {}, dispose() {}, name: "", logLevel: 2, onDidChangeLogLevel: silent, trace: log, debug: log, info: log, warn: log, error: log };
const workspace = new Proxy(
  {
    textDocuments: [],
    workspaceFolders: undefined,
    notebookDocuments: [],
    getConfiguration: () => ({ get: (name, usual) => settings[name] ?? usual }),
    createFileSystemWatcher: () => ({ onDidCreate: silent, onDidChange: silent, onDidDelete: silent, dispose() {} }),
  },
  { get: (known, name) => (name in known ? known[name] : name.startsWith("on") ? event(name) : silent) },
);
const window = new Proxy(
  {
    visibleTextEditors: [],
    activeTextEditor: undefined,
    tabGroups: { all: [], onDidChangeTabs: silent, onDidChangeTabGroups: silent },
    createOutputChannel: () => output,
    showErrorMessage: async (message) => void told.emit("error shown", message),
  },
  { get: (known, name) => (name in known ? known[name] : silent) },
);

const editor = {
  CancellationTokenSource, CodeAction, CodeActionKind, CodeLens, Diagnostic, DiagnosticRelatedInformation, Disposable,
  EventEmitter, Location, Position, Range,
  SnippetString, SnippetTextEdit, TextEdit, Uri, WorkspaceEdit,
  commands: { registerCommand: (name, run) => ((commands[name] = run), silent()), executeCommand: async () => {} },
  env: { appName: "stand-in", language: "en", onDidChangeTelemetryEnabled: silent },
  extensions: { getExtension: () => undefined, onDidChange: silent },
  languages,
  version: "1.91.0",
  window,
  workspace,
};

/** Anything else that the client extends or looks up at its start, and none of these tests uses. */
const rest = new Proxy(editor, { get: (known, name) => (name in known ? known[name] : (known[name] = class {})) });

const load = Module._load;
Module._load = (name, ...more) => (name === "vscode" ? rest : load(name, ...more));

/** A document that the editor has open. */
function open(path, text, languageId) {
  const lines = text.split("\n");
  const document = {
    uri: Uri.file(path), languageId, version: 1, isDirty: false, isClosed: false, fileName: path, lineCount: lines.length,
    getText: () => text,
  };
  workspace.textDocuments.push(document);
  events.onDidOpenTextDocument?.fire(document);
  return document;
}

module.exports = { commands, editor: rest, events, open, providers, settings, told };
