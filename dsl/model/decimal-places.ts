// Decimal places a set writes down: of a rounding, of a measure, of `làm tròn(x; 2)`. The runtime loads at most MOST_PLACES.
import { MOST_PLACES } from "#runtime/compiled-set.ts";
import type { Span } from "../source/span.ts";
import { type Context, report, words } from "./context.ts";

/** Places written as `value` at `at`; beyond what the runtime loads it is reported, and the most there can be is gone on with. */
export function decimalPlaces(context: Context, value: string, at: Span): number {
  const places = Number(value);
  if (Number.isInteger(places) && places <= MOST_PLACES) return places;
  report(
    context,
    "places-out-of-range",
    at,
    { text: words(context, at), limit: MOST_PLACES },
    {
      fixes: [
        {
          title: { vi: `Viết “${MOST_PLACES}”`, en: `Write “${MOST_PLACES}”` },
          edits: [{ span: at, text: String(MOST_PLACES) }],
        },
      ],
    },
  );
  return MOST_PLACES;
}
