// Bundles the command line to dist/cli.js: one file for Node 20, dependencies included, so that a run starts fast.
import { defineConfig } from "vite";

export default defineConfig({
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: "dsl/cli/main.ts",
    target: "node20",
    outDir: "dist",
    emptyOutDir: true,
    minify: true,
    rolldownOptions: { output: { format: "es", entryFileNames: "cli.js" } },
  },
  logLevel: "warn",
});
