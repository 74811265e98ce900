// Builds the browser app: dist/designer. Everything it needs is in it; nothing is fetched from elsewhere.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const OWN_WORDS = fileURLToPath(new URL("designer/monaco/nls.ts", import.meta.url));

/** The text editor asks our module for its words instead of its own. */
const editorWords: Plugin = {
  name: "editor-words",
  enforce: "pre",
  resolveId: (source, importer) =>
    /(^|\/)nls\.js$/.test(source) && importer?.includes("/monaco-editor/") ? OWN_WORDS : null,
};

export default defineConfig({
  root: "designer",
  plugins: [editorWords, react()],
  worker: { format: "es" },
  build: {
    target: "es2022",
    // Colours by light-dark(), which follow the theme chosen in the page; written another way they would follow the machine.
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5"],
    outDir: "../dist/designer",
    emptyOutDir: true,
    // Fonts and pictures as files: the page's policy allows no data addresses for fonts.
    assetsInlineLimit: 0,
    // The text editor is one large part by nature, loaded when first wanted.
    chunkSizeWarningLimit: 4_000,
  },
  logLevel: "warn",
});
