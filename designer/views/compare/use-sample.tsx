// Which sample data of a set the impact is shown on.
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import type { Sample, SampleHead } from "#designer/api.ts";
import type { Answered, Refused } from "#designer/document/asking.ts";
import { asData, NO_DATA } from "#designer/document/stored-sample.ts";
import { COMPARE } from "#designer/strings/compare.ts";
import type { Data } from "#runtime";
import { useLanguage } from "../app/language.tsx";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSession } from "../app/session.tsx";

/** Chooses the data, and says when they cannot be had. */
export interface SampleChooser {
  readonly choice: ReactNode;
  /** null: nothing was refused. */
  readonly refused: Refused | null;
  readonly again: () => void;
}

export interface ChosenSample {
  /** null while they are fetched. Texts are compared without data too: no units where there are none, or they are refused. */
  readonly data: Data | null;
  readonly chooser: SampleChooser;
}

/** The first sample of the set unless another is chosen; no units where it has none. */
export function useSample(set: string): ChosenSample {
  const { t } = useLanguage();
  const { server } = useSession();
  const [wanted, choose] = useState("");
  const heads = useQuery(asks(KEYS.samples(set, ""), () => server.samples(set)));
  const known = heads.data?.ok === true ? heads.data.value : [];
  const id = known.find((head) => head.id === wanted)?.id ?? known[0]?.id ?? "";
  const asked = useQuery({ ...asks(KEYS.sample(id), () => server.sample(id)), enabled: id !== "" });
  const { data, refused } = useMemo(
    () => sampleOf(heads.data, id === "" ? null : asked.data),
    [heads.data, id, asked.data],
  );
  const choice =
    known.length < 2 ? null : (
      <NativeSelect
        mb="md"
        label={t(COMPARE.sample)}
        value={id}
        onChange={(event) => choose(event.currentTarget.value)}
        data={known.map((head) => ({ value: head.id, label: `${head.title} (${head.owner.displayName})` }))}
      />
    );
  const again = (): void => void (heads.data?.ok === true ? asked : heads).refetch();
  return { data, chooser: { choice, refused, again } };
}

type Heads = Answered<readonly SampleHead[]>;

/** What the answers come to, undefined while they are waited for; `sample` null: the set has none. Only a 404 means gone. */
export function sampleOf(
  heads: Heads | undefined,
  sample: Answered<Sample> | null | undefined,
): { readonly data: Data | null; readonly refused: Refused | null } {
  for (const answer of [heads, sample])
    if (answer?.ok === false && answer.status !== 404) return { data: NO_DATA, refused: answer };
  if (heads === undefined || sample === undefined) return { data: null, refused: null };
  return { data: (sample?.ok === true ? asData(sample.value.data) : null) ?? NO_DATA, refused: null };
}
