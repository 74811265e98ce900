// The samples of the set of the open studio, as the server lists them.
import { useQuery } from "@tanstack/react-query";
import type { SampleHead } from "#designer/api.ts";
import type { Refused } from "#designer/document/asking.ts";
import { SAMPLES } from "#designer/strings/samples.ts";
import { type Language, say } from "#designer/strings/words.ts";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSession } from "../app/session.tsx";
import { useStudio, useStudioState } from "../studio/use-studio.tsx";

/** Samples of the set that the reader may see; null while they are asked for, or when that is refused. */
export function useSamples(): {
  readonly heads: readonly SampleHead[] | null;
  /** Why they cannot be had; null: they can. */
  readonly refused: Refused | null;
  readonly refresh: () => Promise<unknown>;
} {
  const { server } = useSession();
  const { set } = useStudio();
  const id = useStudioState((s) => s.sample);
  const asked = useQuery({
    ...asks(KEYS.samples(set, id ?? ""), () => server.samples(set)),
    placeholderData: (before) => before,
  });
  const heads = asked.data?.ok === true ? asked.data.value : null;
  const refused = asked.data?.ok === false ? asked.data : null;
  return { heads, refused, refresh: () => asked.refetch() };
}

/** `của tôi`, `dùng chung, của …`. */
export const whoseText = ({ owner, shared }: SampleHead, user: string, language: Language): string =>
  owner.id === "system"
    ? say(SAMPLES.shipped, language)
    : owner.id === user
      ? say(shared ? SAMPLES.mineShared : SAMPLES.mine, language)
      : say(SAMPLES.of, language, { name: owner.displayName });
