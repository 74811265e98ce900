// One line of the catalog of findings.

export interface Entry {
  readonly severity: "error" | "warning" | "info";
  readonly vi: string;
  readonly en: string;
  /** Why it matters, for the finding's page and the designer's explanation; the checker's findings have one. */
  readonly why?: { readonly vi: string; readonly en: string };
}
