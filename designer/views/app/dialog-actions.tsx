// The foot of a form in a dialog: its buttons stay in sight while the form scrolls, and what is wrong is brought into view.
import { Group } from "@mantine/core";
import { type ReactNode, type RefObject, useEffect, useRef, useState } from "react";
import type { Refused } from "#designer/document/asking.ts";
import classes from "./dialog-actions.module.css";
import { Refusal } from "./notices.tsx";

/** Buttons of the dialog; above them why the server refused, announced and in view. */
export function DialogActions({
  refused,
  children,
}: {
  readonly refused: Refused | null;
  readonly children: ReactNode;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused !== null) place.current?.scrollIntoView({ block: "nearest" });
  }, [refused]);
  return (
    <div ref={place} className={classes.actions}>
      {refused !== null && <Refusal refused={refused} />}
      <Group>{children}</Group>
    </div>
  );
}

/** Call what it answers after a try: the first field that is then wrong, if any, is brought into view and gets the focus. */
export function useWrongInView(form: RefObject<HTMLFormElement | null>): () => void {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [tries, form]);
  return () => setTries((before) => before + 1);
}
