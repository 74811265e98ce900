// The set names no decision it is based on: points lead back to no text.
import { diagnostic } from "../../source/diagnostic.ts";
import { span } from "../../source/span.ts";
import { onSet } from "../anchor.ts";
import { acceptOn } from "../fixes.ts";
import type { SetRule } from "../rule.ts";

export const missingLegalBasis: SetRule = {
  looksAt: "set",
  code: "missing-legal-basis",
  check: ({ set, text }) => {
    if (set.rules.legalBasis.length > 0 || set.syntax.id === null) return [];
    const header = span(set.syntax.id.span.start, set.syntax.version?.span.end ?? set.syntax.id.span.end);
    return [
      diagnostic(
        "missing-legal-basis",
        header,
        {},
        {
          anchor: onSet,
          fixes: [acceptOn(text, header, "missing-legal-basis", set.syntax.surface)],
        },
      ),
    ];
  },
  examples: {
    of: "text",
    ok: [
      'bộ chỉ số thu/nghiem phiên bản 1.0.0\nquyết định "1/QĐ-UBND" ngày 01/06/2023 của "UBND tỉnh", "Phụ lục I"\n',
    ],
    bad: ["bộ chỉ số ⟦thu/nghiem phiên bản 1.0.0⟧\n"],
  },
};
