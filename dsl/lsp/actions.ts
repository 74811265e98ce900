// What can be done at a place: fixes of findings and rewritings, as edits that the client applies.
import { type CodeAction, CodeActionKind, type CodeActionParams } from "vscode-languageserver";
import { type CodeAction as Action, codeActions } from "../ide/index.ts";
import type { Client } from "./client.ts";
import { diagnosticOf } from "./diagnostics.ts";
import { changeOf, workspaceEdit } from "./edits.ts";
import type { View } from "./open-text.ts";

const KINDS: Readonly<Record<Action["kind"], CodeActionKind>> = {
  fix: CodeActionKind.QuickFix,
  rewrite: CodeActionKind.RefactorRewrite,
};

export const ACTION_KINDS: readonly CodeActionKind[] = Object.values(KINDS);

/** None for a client that only runs commands. */
export function actionsIn(view: View, { range, context }: CodeActionParams, client: Client): CodeAction[] {
  if (!client.actionLiterals) return [];
  const { document, positions } = view;
  const found = codeActions(document.analysis(), document.checked.open, positions.spanOf(range));
  const isWanted = (kind: CodeActionKind): boolean =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  return found.filter(({ kind }) => isWanted(KINDS[kind])).map((action) => actionOf(view, action, client));
}

function actionOf(view: View, action: Action, client: Client): CodeAction {
  const { kind, title, edits, finding } = action;
  return {
    title: title[client.language],
    kind: KINDS[kind],
    edit: workspaceEdit([changeOf(view, edits)], client),
    ...(finding === null ? {} : { diagnostics: [diagnosticOf(view, finding, client)] }),
    ...(isSure(action) ? { isPreferred: true } : {}),
  };
}

/** An error that can be mended in one way only; of a warning, whether to mend or to accept it is the author's choice. */
const isSure = ({ finding }: Action): boolean =>
  finding !== null && finding.severity === "error" && finding.fixes.length === 1;
