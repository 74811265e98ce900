// A draft in the list of versions, and the saves it went through.
import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { DraftHead } from "#designer/api.ts";
import { DRAFT_STATES } from "#designer/strings/home.ts";
import { VERSIONS } from "#designer/strings/versions.ts";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import page from "../app/page.module.css";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSession } from "../app/session.tsx";
import { timeText } from "../app/times.ts";
import { Restore } from "./restore.tsx";
import { writeSide } from "./side.ts";
import { type Choice, SideCells } from "./side-cells.tsx";

/** So many saves are shown at once. */
const AT_ONCE = 20;

export function DraftRow({
  draft,
  isOpen,
  onToggle,
  ...choice
}: Choice & { readonly draft: DraftHead; readonly isOpen: boolean; readonly onToggle: () => void }) {
  const { language, t } = useLanguage();
  const name = t(VERSIONS.draft, { title: draft.title });
  return (
    <tr>
      <SideCells side={writeSide({ is: "draft", draft: draft.id })} name={name} {...choice} />
      <th scope="row">{name}</th>
      <td>{t(DRAFT_STATES[draft.state])}</td>
      <td />
      <td />
      <td>
        {draft.author.displayName}, {timeText(draft.updatedAt, language)}
      </td>
      <td>
        <Group gap="xs">
          <Link className={page.link} to="/soan/$draft" params={{ draft: draft.id }}>
            {t(VERSIONS.openDraft)}
          </Link>
          <Button
            variant="default"
            size="compact-sm"
            aria-expanded={isOpen}
            aria-label={t(VERSIONS.revisionsOf, { title: draft.title })}
            onClick={onToggle}
          >
            {t(VERSIONS.revisions)}
          </Button>
        </Group>
      </td>
    </tr>
  );
}

export function RevisionRows({ draft, ...choice }: Choice & { readonly draft: DraftHead }) {
  const { language, t } = useLanguage();
  const { server } = useSession();
  const [most, setMost] = useState(AT_ONCE);
  const asked = useQuery(asks(KEYS.revisions(draft.id, draft.revision), () => server.revisions(draft.id)));
  if (asked.data === undefined) return null;
  if (!asked.data.ok)
    return (
      <tr>
        <td colSpan={8}>
          <Refusal refused={asked.data} again={() => void asked.refetch()} />
        </td>
      </tr>
    );
  const all = asked.data.value;
  return (
    <>
      {all.slice(0, most).map(({ revision, by, at }) => {
        const name = t(VERSIONS.revisionOf, { revision, title: draft.title });
        return (
          <tr key={revision}>
            <SideCells
              side={writeSide({ is: "revision", draft: draft.id, revision })}
              name={name}
              {...choice}
            />
            <td colSpan={4}>{t(VERSIONS.revision, { revision })}</td>
            <td>
              {by.displayName}, {timeText(at, language)}
            </td>
            <td>
              <Restore
                set={draft.set}
                name={name}
                from={{ draft: draft.id, revision, basedOn: draft.basedOn }}
              />
            </td>
          </tr>
        );
      })}
      {all.length > most && (
        <tr>
          <td colSpan={8}>
            <Button variant="subtle" size="compact-sm" onClick={() => setMost(most + AT_ONCE)}>
              {t(VERSIONS.moreRevisions, { count: all.length - most })}
            </Button>
          </td>
        </tr>
      )}
    </>
  );
}
