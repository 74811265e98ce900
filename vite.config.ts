// Bundles the command line for Node 20, dependencies included, so that a run starts fast: dist/cli.js; dist/lsp.js, which
// only `barem lsp` loads; dist/prebuild.js, which scripts/build.mjs runs to compile the sets that come with the package; and
// dist/server.js, which only the commands of the server load and whose database, web server and passwords stay packages, as they hold native code or load parts of themselves.
import { defineConfig } from "vite";

const PACKAGES = [
  "fastify",
  "@fastify/cookie",
  "@fastify/helmet",
  "@fastify/rate-limit",
  "@fastify/static",
  "@fastify/swagger",
  "libsql",
  "pg",
  "@node-rs/argon2",
  "openid-client",
];

export default defineConfig({
  ssr: { noExternal: true, external: PACKAGES, target: "node" },
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist",
    emptyOutDir: true,
    minify: true,
    rolldownOptions: {
      input: {
        cli: "dsl/cli/main.ts",
        lsp: "dsl/lsp/stdio.ts",
        prebuild: "dsl/cli/prebuild.ts",
        server: "designer/server/cli.ts",
      },
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
  logLevel: "warn",
});
