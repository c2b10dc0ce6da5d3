// The settings of the editor to a language client that runs `summitcheck lsp`.
// @ts-check
"use strict";

const path = require("node:path");
const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

const NAME = "summitcheck";
const LANGUAGES = ["markdown", "plaintext", "html"];
/** Claims and settings: the server judges again when one changes. It hears of texts when the editor saves them. */
const WATCHED = "**/{summitcheck.toml,pyproject.toml,*.yaml,*.yml}";
const PACKAGE = '"summitcheck[lsp] @ git+https://github.com/OWNER/summitcheck"';
const INSTALL = `Install it with: pipx install ${PACKAGE}, or name its path in the setting summitcheck.command.`;

/** @type {LanguageClient | undefined} */
let client;

/**
 * The command that starts the server. One that is a path is taken from the folder that is open.
 * @param {string} [folder]
 * @returns {import("vscode-languageclient/node").Executable}
 */
function server(folder) {
  const settings = vscode.workspace.getConfiguration(NAME);
  const command = settings.get("command", NAME).trim() || NAME;
  const isPath = /[\\/]/.test(command) && !path.isAbsolute(command);
  return {
    command: folder && isPath ? path.join(folder, command) : command,
    args: ["lsp", ...settings.get("arguments", /** @type {string[]} */ ([]))],
    transport: TransportKind.stdio,
    options: { cwd: folder },
  };
}

async function start() {
  const folder = vscode.workspace.workspaceFolders?.[0];
  client = new LanguageClient(NAME, NAME, server(folder?.uri.fsPath), {
    documentSelector: LANGUAGES.map((language) => ({ scheme: "file", language })),
    synchronize: { fileEvents: vscode.workspace.createFileSystemWatcher(WATCHED) },
  });
  try {
    await client.start();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(`summitcheck did not start: ${why}. ${INSTALL}`);
  }
}

async function stop() {
  const running = client;
  client = undefined;
  // A client that never started has nothing to stop, and says so by an error.
  if (running?.isRunning()) await running.stop();
}

async function restart() {
  await stop();
  await start();
}

/** @param {vscode.ExtensionContext} context */
async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand(`${NAME}.restart`, restart),
    vscode.workspace.onDidChangeConfiguration(async (change) => {
      if (change.affectsConfiguration(NAME)) await restart();
    }),
  );
  await start();
}

module.exports = { activate, deactivate: stop };
