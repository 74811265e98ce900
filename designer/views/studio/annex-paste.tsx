// Ctrl+V of an annex table anywhere in the studio but where words are typed, or a button that asks for it.
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { ANNEX_PASTE } from "#designer/strings/annex.ts";
import { useLanguage } from "../app/language.tsx";
import { type Clipboard, tableOn } from "./annex-clipboard.ts";
import { AnnexDialog } from "./annex-dialog.tsx";
import { useStudio } from "./use-studio.tsx";

export function AnnexPaste() {
  const { t } = useLanguage();
  const studio = useStudio();
  const [pasted, setPasted] = useState<Extract<Clipboard, { readonly ok: true }> | null>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      event.preventDefault();
      const found = tableOn(event.clipboardData);
      studio.say(found.ok ? null : found.reason);
      if (!found.ok) return;
      setPasted(found);
      setOpen(true);
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [studio]);
  const close = (): void => {
    setOpen(false);
    setPasted(null);
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        title={t(ANNEX_PASTE.buttonHint)}
        onClick={() => setOpen(true)}
      >
        {t(ANNEX_PASTE.button)}
      </Button>
      {isOpen && <AnnexDialog pasted={pasted} onClose={close} />}
    </>
  );
}

/** Where a paste is words of a text, cells of the sheet, or a dialog's own. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest("input, textarea, [contenteditable], .monaco-editor, [role=grid], [role=dialog]") !== null;
