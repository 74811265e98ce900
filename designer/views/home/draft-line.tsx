// One draft in a list: its name, state, set, who changed it when, and what may be done with it.
import { Badge, Group, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DraftHead, SetEntry } from "#designer/api.ts";
import { DRAFT_STATES, HOME } from "#designer/strings/home.ts";
import { useLanguage } from "../app/language.tsx";
import page from "../app/page.module.css";
import { useSession } from "../app/session.tsx";
import { timeText } from "../app/times.ts";
import { setTag } from "./find-sets.ts";

export function DraftLine({
  draft,
  set,
  children,
}: {
  readonly draft: DraftHead;
  /** The set it belongs to. */
  readonly set: SetEntry | undefined;
  readonly children?: ReactNode;
}) {
  const { language, t } = useLanguage();
  const isOwn = useSession().session.user.id === draft.author.id;
  const time = timeText(draft.updatedAt, language);
  return (
    <div data-draft={draft.id}>
      <Group gap="sm">
        <Link className={page.link} to="/soan/$draft" params={{ draft: draft.id }}>
          {draft.title}
        </Link>
        <Badge variant="outline">{t(DRAFT_STATES[draft.state])}</Badge>
        {children}
      </Group>
      <Text size="sm">
        {set === undefined ? draft.set : `${set.title} (${setTag(set, t(HOME.level, { level: set.level }))})`}
      </Text>
      <Text size="sm">
        {!isOwn && `${draft.author.displayName}, `}
        {t(HOME.changed, { time })}
      </Text>
    </div>
  );
}
