// Drafts and issued versions, the newest first, with two columns to choose which is compared with which.
import { Title } from "@mantine/core";
import { useState } from "react";
import type { SetEntry } from "#designer/api.ts";
import { VERSIONS } from "#designer/strings/versions.ts";
import { useLanguage } from "../app/language.tsx";
import classes from "../compare/compare.module.css";
import { Scroll } from "../preview/marks.tsx";
import { DraftRow, RevisionRows } from "./draft-rows.tsx";
import type { Choice } from "./side-cells.tsx";
import { VersionRow } from "./version-row.tsx";

export function Timeline({ entry, ...choice }: Choice & { readonly entry: SetEntry }) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState("");
  const drafts = [...entry.drafts].sort((x, y) => (x.updatedAt < y.updatedAt ? 1 : -1));
  const versions = [...entry.versions].reverse();
  return (
    <section data-not-printed>
      <Title order={2} size="h4" mb="xs">
        {t(VERSIONS.timeline)}
      </Title>
      <Scroll label={t(VERSIONS.timeline)}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t(VERSIONS.older)}</th>
              <th scope="col">{t(VERSIONS.newer)}</th>
              <th scope="col">{t(VERSIONS.what)}</th>
              <th scope="col">{t(VERSIONS.state)}</th>
              <th scope="col">{t(VERSIONS.effective)}</th>
              <th scope="col">{t(VERSIONS.decision)}</th>
              <th scope="col">{t(VERSIONS.who)}</th>
              <th scope="col">{t(VERSIONS.actions)}</th>
            </tr>
          </thead>
          <tbody>
            {drafts.map((draft) => [
              <DraftRow
                key={draft.id}
                draft={draft}
                isOpen={opened === draft.id}
                onToggle={() => setOpened(opened === draft.id ? "" : draft.id)}
                {...choice}
              />,
              opened === draft.id && <RevisionRows key={`${draft.id} saves`} draft={draft} {...choice} />,
            ])}
            {versions.map((version) => (
              <VersionRow key={version.version} version={version} {...choice} />
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
