// Where the package lies: the folder with package.json, above this file when run as it is and above the bundle when built.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the package that holds a module. Throws when there is none. */
export function packageFolder(moduleUrl: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(moduleUrl));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    if (above === folder) throw new Error("package.json not found");
    folder = above;
  }
  return folder;
}

/** The version in package.json. */
export function packageVersion(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest
    ? String(manifest.version)
    : "";
}

/** A set that comes with the package, as its files say. */
export interface ShippedText {
  readonly set: string;
  readonly version: string;
  readonly text: string;
  /** The text of sample.json beside it; null: none. */
  readonly sample: string | null;
}

/** Every version of every set that comes with the package, by id. */
export function shippedTexts(folder: string): readonly ShippedText[] {
  const root = join(folder, "indicator-sets");
  return names(root).flatMap((province) =>
    names(join(root, province)).flatMap((set) => {
      const place = join(root, province, set);
      const sample = join(place, "sample.json");
      return readdirSync(place).flatMap((file) => {
        const version = /^(\d+\.\d+\.\d+)\.barem$/.exec(file)?.[1];
        if (version === undefined) return [];
        return {
          set: `${province}/${set}`,
          version,
          text: readFileSync(join(place, file), "utf8"),
          sample: existsSync(sample) ? readFileSync(sample, "utf8") : null,
        };
      });
    }),
  );
}

const names = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];
