// The extension in a stand-in for the editor, with the real language client and the real server behind it.
"use strict";

const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const { once } = require("node:events");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { after, before, test } = require("node:test");

const { commands, editor, events, open, providers, settings, told } = require("./editor.js");
const extension = require("../extension.js");

const COMMAND = process.env.SUMMITCHECK ?? "summitcheck";
const STATEMENT = "The two sides will build 12 ferries by 2030. They intend to open a school for pilots in May.\n";
const ARTICLE = "The two sides will build 21 ferries by 2030. They intend to open a school for pilots in May.\n";
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "summitcheck-"));
const article = path.join(folder, "ferries.md");
const missing = isMissing();
const skip = missing ? `${COMMAND} lsp does not run: ${missing}` : false;
const nobody = new editor.CancellationTokenSource().token;

function isMissing() {
  try {
    execFileSync(COMMAND, ["lsp", "--help"], { stdio: "ignore" });
    return "";
  } catch (error) {
    return String(error.message);
  }
}

before(() => {
  fs.writeFileSync(path.join(folder, "statement.md"), STATEMENT);
  fs.writeFileSync(path.join(folder, "summitcheck.toml"), 'statement = "statement.md"\nwords-only = true\n');
  fs.writeFileSync(article, ARTICLE);
  editor.workspace.workspaceFolders = [{ uri: editor.Uri.file(folder), name: "desk", index: 0 }];
  Object.assign(settings, { command: COMMAND });
});

after(async () => {
  await extension.deactivate();
  fs.rmSync(folder, { recursive: true, force: true });
});

test("a command that is not there is told with what to do", async () => {
  settings.command = path.join(folder, "no-such-command");
  /** @type {string[]} */
  const said = [];
  told.on("error shown", (message) => said.push(message));
  await extension.activate({ subscriptions: [] });
  assert.match(said.join("\n"), /did not start.*pipx install "summitcheck\[lsp\] @ /);
  settings.command = COMMAND;
});

test("a wrong figure is shown, explained, led to its source and mended", { skip, timeout: 120_000 }, async () => {
  const shown = once(told, "diagnostics");
  await commands["summitcheck.restart"]();
  const document = open(article, ARTICLE, "markdown");
  const [uri, [problem]] = await shown;
  assert.equal(String(uri), String(document.uri));
  assert.equal(problem.code.value, "SC101");
  assert.match(String(problem.code.target), /SC101\.md$/);
  assert.match(problem.message, /“12/);

  const context = { diagnostics: [problem], only: undefined, triggerKind: 1 };
  const [words, sentence, ignore] = await providers.registerCodeActionsProvider.provideCodeActions(
    document, problem.range, context, nobody,
  );
  assert.match(words.edit.made[0].newText, /^12/);
  assert.match(sentence.edit.made[0].newText, /^The two sides will build 12 ferries by 2030\.$/);
  assert.equal(ignore.edit.made[0].snippet.value, " <!-- summitcheck: ignore SC101 $1 -->$0");

  const [lens] = await providers.registerCodeLensProvider.provideCodeLenses(document, nobody);
  assert.equal(lens.command.title, "50% supported, 1 distorted, 0 omitted");

  const found = await providers.registerDefinitionProvider.provideDefinition(document, problem.range.start, nobody);
  assert.match(String([found].flat()[0].uri), /statement\.md$/);
});

test("another setting starts the server again", { skip, timeout: 120_000 }, async () => {
  const shown = once(told, "diagnostics");
  events.onDidChangeConfiguration.fire({ affectsConfiguration: (/** @type {string} */ name) => name === "summitcheck" });
  const [, problems] = await shown;
  assert.equal(problems.length, 1);
});
