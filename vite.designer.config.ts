// Builds the browser app: dist/designer. Everything it needs is in it; nothing is fetched from elsewhere.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "designer",
  plugins: [react()],
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
