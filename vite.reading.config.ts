// Bundles what the public page of an issued version links to: dist/reading/calculator.js and dist/reading/reading.css.
import { defineConfig } from "vite";

export default defineConfig({
  publicDir: false,
  build: {
    outDir: "dist/reading",
    emptyOutDir: true,
    minify: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { calculator: "designer/reading/calculator.ts", reading: "designer/reading/reading.css" },
      output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
    },
  },
  logLevel: "warn",
});
