// The way from writing to review: what was typed is saved first, then compared with the version the draft began from.
import { Button, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Draft } from "#designer/api.ts";
import { SUBMIT } from "#designer/strings/review.ts";
import { useLanguage } from "../app/language.tsx";
import { writeSide } from "../versions/side.ts";
import { useStudio, useStudioState } from "./use-studio.tsx";

/** After so many ms without the server it is said that there is nothing to compare yet. */
const PATIENCE = 5000;

export function HandIn({ draft }: { readonly draft: Draft }) {
  const { t } = useLanguage();
  const studio = useStudio();
  const navigate = useNavigate();
  const save = useStudioState((s) => s.save.is);
  const [asked, setAsked] = useState<"no" | "waiting" | "too-long">("no");
  // What was typed last may still be with the analyst: until then "saved" says nothing about it.
  const [isSettled, setSettled] = useState(false);
  const isAsked = asked !== "no";
  const { id, set, basedOn } = draft;
  useEffect(() => {
    if (!isAsked || !isSettled) return;
    if (save === "saved") {
      const [province = "", name = ""] = set.split("/");
      const a = basedOn === null ? "" : writeSide({ is: "version", version: basedOn });
      void navigate({
        to: "/lich-su/$province/$set",
        params: { province, set: name },
        search: { a, b: writeSide({ is: "draft", draft: id }), tab: "changes" },
      });
      return;
    }
    // What stands in the way is told of below the header; the author decides first.
    if (save === "moved-on" || save === "refused" || save === "signed-out") setAsked("no");
  }, [isAsked, isSettled, save, navigate, set, basedOn, id]);
  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(() => setAsked("too-long"), PATIENCE);
    return () => clearTimeout(timer);
  }, [isAsked]);
  const ask = async (): Promise<void> => {
    setSettled(false);
    setAsked("waiting");
    await studio.settled();
    studio.saveNow();
    setSettled(true);
  };
  return (
    <>
      <Button size="xs" onClick={() => void ask()}>
        {t(SUBMIT.open)}
      </Button>
      {isAsked && (
        <Text size="sm" role="status">
          {t(asked === "waiting" ? SUBMIT.waiting : SUBMIT.notSaved)}
        </Text>
      )}
    </>
  );
}
