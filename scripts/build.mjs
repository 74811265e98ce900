// npm run build: the bundle of the command line, then the compiled form of the sets that come with the package.
import { build } from "./support.mjs";

process.exitCode = build() ? 0 : 1;
