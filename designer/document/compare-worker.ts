// Comparing in a Web Worker: proving which way a change moves points takes longer than a frame. The newer text is checked
// after that: what was compared does not wait for it.
import { type Compared, compareTexts, type Wanted } from "./compare.ts";
import { type OpenFindings, openFindings } from "./compare-findings.ts";

export type CompareAnswer =
  | { readonly is: "compared"; readonly compared: Compared }
  | { readonly is: "checked"; readonly found: OpenFindings };

const answer = (message: CompareAnswer): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<Wanted>) => {
  answer({ is: "compared", compared: compareTexts(data) });
  answer({ is: "checked", found: openFindings(data.after) });
};
