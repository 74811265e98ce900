// The language server by itself, as the extension starts it.
import { serveStdio } from "../../dsl/lsp/stdio.ts";

/** Put in by the build (scripts/vscode.mjs). */
declare const BAREM_VERSION: string;

serveStdio({ version: BAREM_VERSION, language: null });
