// Comparing in a Web Worker: proving which way a change moves points takes longer than a frame.
import { compareTexts, type Wanted } from "./compare.ts";

self.onmessage = ({ data }: MessageEvent<Wanted>) => self.postMessage(compareTexts(data));
