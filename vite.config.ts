// Bundles the command line for Node 20, dependencies included, so that a run starts fast: dist/cli.js; dist/lsp.js, which
// only `barem lsp` loads; and dist/prebuild.js, which scripts/build.mjs runs to compile the sets that come with the package.
import { defineConfig } from "vite";

export default defineConfig({
  ssr: { noExternal: true, target: "node" },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist",
    emptyOutDir: true,
    minify: true,
    rolldownOptions: {
      input: { cli: "dsl/cli/main.ts", lsp: "dsl/lsp/stdio.ts", prebuild: "dsl/cli/prebuild.ts" },
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
  logLevel: "warn",
});
