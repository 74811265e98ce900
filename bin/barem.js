#!/usr/bin/env node
// Starts the bundle that `npm run build` makes.
import { existsSync } from "node:fs";

const bundle = new URL("../dist/cli.js", import.meta.url);
if (existsSync(bundle)) {
  await import(bundle.href);
} else {
  process.stderr.write(
    "barem chưa được dựng. Trong thư mục của barem, gõ: npm ci, rồi npm run build\n" +
      "barem has not been built. In the folder of barem, type: npm ci, then npm run build\n",
  );
  process.exitCode = 2;
}
