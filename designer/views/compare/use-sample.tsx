// Which sample data of a set the impact is shown on.
import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import { asData, NO_DATA } from "#designer/document/stored-sample.ts";
import { COMPARE } from "#designer/strings/compare.ts";
import type { Data } from "#runtime";
import { useLanguage } from "../app/language.tsx";
import { useSession } from "../app/session.tsx";

export interface ChosenSample {
  /** null while they are fetched. */
  readonly data: Data | null;
  readonly chooser: ReactNode;
}

/** The first sample of the set unless another is chosen; no units where it has none. */
export function useSample(set: string): ChosenSample {
  const { t } = useLanguage();
  const { server } = useSession();
  const [wanted, choose] = useState("");
  const heads = useQuery({ queryKey: ["samples", set], queryFn: () => server.samples(set) });
  const known = heads.data?.ok === true ? heads.data.value : [];
  const id = known.find((head) => head.id === wanted)?.id ?? known[0]?.id ?? "";
  const asked = useQuery({
    queryKey: ["sample", id],
    queryFn: () => server.sample(id),
    enabled: id !== "",
  });
  const isThere = heads.data !== undefined && (id === "" || asked.data !== undefined);
  const data = useMemo(
    () => (!isThere ? null : asked.data?.ok === true ? (asData(asked.data.value.data) ?? NO_DATA) : NO_DATA),
    [isThere, asked.data],
  );
  const chooser =
    known.length < 2 ? null : (
      <NativeSelect
        mb="md"
        label={t(COMPARE.sample)}
        value={id}
        onChange={(event) => choose(event.currentTarget.value)}
        data={known.map((head) => ({ value: head.id, label: `${head.title} (${head.owner.displayName})` }))}
      />
    );
  return { data, chooser };
}
