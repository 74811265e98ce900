// Reads the sources as syntax trees and says what they import and which forbidden things they name. The table of layers
// is in layers.test.ts.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix, relative, sep } from "node:path";
import { parseAst } from "vite";
import { ROOT } from "./root.ts";

export interface SourceText {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface Import {
  readonly from: string;
  /** A file of the project, or the name of a package. */
  readonly to: string;
  readonly written: string;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Every `.ts` and `.tsx` file below these folders. */
export function sourcesOf(folders: readonly string[]): readonly SourceText[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => ({ path: relative(ROOT, file).split(sep).join("/"), text: readFileSync(file, "utf8") })),
  );
}

/** What a file imports, types included. */
export function importsOf(source: SourceText): readonly Import[] {
  const { path } = source;
  const found: Import[] = [];
  walk(treeOf(source), (node) => {
    if (!IMPORTING.has(node.type) || !isNode(node.source)) return;
    const written = String(node.source.value);
    found.push({ from: path, to: target(path, written), written });
  });
  return found;
}

const IMPORTING: ReadonlySet<string> = new Set([
  "ImportDeclaration",
  "ExportNamedDeclaration",
  "ExportAllDeclaration",
  "ImportExpression",
  "TSImportType",
]);

function target(from: string, written: string): string {
  if (written === "#dsl" || written === "#runtime") return `${written.slice(1)}/index.ts`;
  if (written.startsWith("#")) return written.slice(1);
  if (written.startsWith(".")) return posix.normalize(posix.join(posix.dirname(from), written));
  return written;
}

/** Names a file uses as free words or as members: `Date`, `.random`. */
export function namesOf(source: SourceText): ReadonlySet<string> {
  const names = new Set<string>();
  walk(treeOf(source), (node, parent, role) => {
    if (node.type !== "Identifier") return;
    const isMember = parent?.type === "MemberExpression" && role === "property" && parent.computed !== true;
    const isKey = role === "key" && parent?.computed !== true;
    if (isMember) names.add(`.${String(node.name)}`);
    else if (!isKey) names.add(String(node.name));
  });
  return names;
}

/** The strings of a file, templates cut at their holes; those of a pair `{ vi, en }` and of examples are left out. */
export function loneStringsOf(source: SourceText): readonly string[] {
  const found: string[] = [];
  const paired = new Set<unknown>();
  walk(treeOf(source), (node) => {
    if (node.type === "ObjectExpression" && Array.isArray(node.properties)) {
      const names = node.properties.map((each: Node) => (isNode(each.key) ? each.key.name : null));
      if (names.includes("vi") && names.includes("en")) walk(node, (inside) => paired.add(inside));
      const examples = node.properties[names.indexOf("examples")]?.value;
      if (names.includes("code") && isNode(examples)) walk(examples, (inside) => paired.add(inside));
    }
    if (paired.has(node)) return;
    if (node.type === "Literal" && typeof node.value === "string") found.push(node.value);
    if (node.type === "TemplateElement") found.push(source.text.slice(Number(node.start), Number(node.end)));
  });
  return found;
}

const treeOf = ({ path, text }: SourceText): unknown =>
  parseAst(text, { lang: path.endsWith(".tsx") ? "tsx" : "ts" });

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";

function walk(
  value: unknown,
  visit: (node: Node, parent: Node | null, role: string) => void,
  parent: Node | null = null,
  role = "",
): void {
  if (Array.isArray(value)) for (const each of value) walk(each, visit, parent, role);
  else if (isNode(value)) {
    visit(value, parent, role);
    for (const [key, each] of Object.entries(value)) walk(each, visit, value, key);
  }
}
