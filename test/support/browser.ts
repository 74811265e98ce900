// Debian's Chromium for browser tests, and the accessibility check of a page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser without a window; whoever asked for it closes it. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: "/usr/bin/chromium", args: ARGS });

export interface Violation {
  readonly id: string;
  readonly impact: string;
  /** Where, as selectors, and why. */
  readonly nodes: readonly string[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong with the page as it is now, or with one part of it, by every rule it has on by default or by these. */
export async function axe(
  page: Page,
  part = "",
  rules: readonly string[] = [],
): Promise<readonly Violation[]> {
  // Evaluated through the debugger, which a Content-Security-Policy does not bind.
  await page.evaluate(AXE);
  return page.evaluate(
    async ([where, only]) => {
      const { axe: it } = globalThis as unknown as { axe: { run(...how: unknown[]): Promise<AxeResults> } };
      const how = only.length === 0 ? {} : { runOnly: only };
      const { violations } = await (where === "" ? it.run(how) : it.run(where, how));
      return violations.map(({ id, impact, nodes }) => ({
        id,
        impact: impact ?? "",
        nodes: nodes.map(({ target, failureSummary }) => `${target.join(" ")}: ${failureSummary ?? ""}`),
      }));
    },
    [part, rules] as const,
  );
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly {
      readonly target: readonly unknown[];
      readonly failureSummary?: string;
    }[];
  }[];
}

/** Collects what must not happen while a page is used: errors of its scripts and console, and requests to other hosts. */
export function watch(page: Page, origin: string): { readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") wrong.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("data:")) wrong.push(`foreign request: ${url}`);
  });
  return { wrong };
}
