// What was written once is never put back in place: restoring makes a new draft of it.
import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { VERSIONS } from "#designer/strings/versions.ts";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import { useMay } from "../app/page.tsx";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";
import { dayText, todayIso } from "../app/times.ts";

export interface RestoreProps {
  readonly set: string;
  /** What is restored, in words. */
  readonly name: string;
  readonly from:
    | { readonly version: string }
    | { readonly draft: string; readonly revision: number; readonly basedOn: string | null };
}

/** Only for who may write drafts. */
export function Restore({ set, name, from }: RestoreProps) {
  const { t } = useLanguage();
  const { server } = useSession();
  const isAuthor = useMay("author");
  const navigate = useNavigate();
  const { refused, send } = useSending();
  if (!isAuthor) return null;
  const restore = async (): Promise<void> => {
    const title = t(VERSIONS.restored, { name, date: dayText(todayIso()) });
    const made = await send(async () => {
      const start = await startOf(server, from);
      return start.ok ? server.newDraft({ set, title, ...start.value }) : start;
    });
    if (made !== null) await navigate({ to: "/soan/$draft", params: { draft: made.id } });
  };
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t(VERSIONS.restoreOf, { name })}
        onClick={() => void restore()}
      >
        {t(VERSIONS.restore)}
      </Button>
      {refused !== null && <Refusal refused={refused} />}
    </>
  );
}

async function startOf(server: ReturnType<typeof useSession>["server"], from: RestoreProps["from"]) {
  if ("version" in from) return { ok: true, value: { fromVersion: from.version } } as const;
  const { draft, revision, basedOn } = from;
  const text = await server.revision(draft, revision);
  if (!text.ok) return text;
  const base = basedOn === null ? {} : { fromVersion: basedOn };
  return { ok: true, value: { ...base, text: text.value.text } } as const;
}
