// A field that is to have the focus gets it where the form shows it.
import { type RefObject, useEffect } from "react";
import type { Form } from "#designer/edits/index.ts";
import { formOfPath } from "#designer/edits/paths.ts";
import { useStudio, useStudioState } from "./use-studio.tsx";

/** Gives the focus to the field that is to have it, once the form shows it. */
export function useWantedFocus(within: RefObject<HTMLElement | null>, form: Form | null): void {
  const studio = useStudio();
  const path = useStudioState((s) => s.wantsFocus);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field comes with the form
  useEffect(() => {
    if (path === null || form?.at !== formOfPath(path)) return;
    const [exact, row] = [`[data-path="${CSS.escape(path)}"]`, `[data-at="${CSS.escape(path)}"]`];
    const field = within.current?.querySelector(`${exact}, ${row} [data-path]`);
    if (field instanceof HTMLElement) field.focus();
    studio.focused();
  }, [form, path, studio]);
}
