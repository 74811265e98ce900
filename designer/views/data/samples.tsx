// Which sample data are in use, always in sight, and the way to the others of the set.
import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { DATA } from "#designer/strings/data.ts";
import { SAMPLES } from "#designer/strings/samples.ts";
import { useLanguage } from "../app/language.tsx";
import { useSession } from "../app/session.tsx";
import { useStudioState } from "../studio/use-studio.tsx";
import classes from "./data.module.css";
import { SamplesDialog } from "./samples-dialog.tsx";
import { useSamples, whoseText } from "./use-samples.ts";

const SAVED = {
  saved: DATA.saved,
  saving: DATA.saving,
  waiting: DATA.waiting,
  "signed-out": DATA.signedOut,
  "moved-on": DATA.movedOn,
  refused: DATA.notSaved,
} as const;

/** Button that says which sample is in use, whose it is and how it is saved; opens the list. */
export function SampleInUse() {
  const { language, t } = useLanguage();
  const { session } = useSession();
  const id = useStudioState((s) => s.sample);
  const save = useStudioState((s) => s.sampleSave);
  const [isOpen, setOpen] = useState(false);
  const { heads } = useSamples();
  const head = heads?.find((each) => each.id === id);
  const title = head?.title ?? (id === null ? t(SAMPLES.unsaved) : "…");
  const whose = head === undefined ? "" : ` · ${whoseText(head, session.user.id, language)}`;
  const saved = t(SAVED[save.is === "waiting" && !save.isUnsent ? "saving" : save.is]);
  return (
    <>
      <UnstyledButton
        className={classes.inUse}
        aria-haspopup="dialog"
        title={`${title}${whose}`}
        onClick={() => setOpen(true)}
      >
        {t(SAMPLES.inUse, { title })}
        {whose}
      </UnstyledButton>
      <span className={classes.saved} role="status" data-sample={save.is}>
        {saved}
      </span>
      {isOpen && <SamplesDialog onClose={() => setOpen(false)} />}
    </>
  );
}
