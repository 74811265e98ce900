// One line of the catalog of findings.

export interface Entry {
  readonly severity: "error" | "warning" | "info";
  readonly vi: string;
  readonly en: string;
}
