// The studio's parts on the screen: outline, table and text, form, preview. Undo keys work everywhere in it.
import { Alert } from "@mantine/core";
import { useEffect } from "react";
import type { Draft } from "#designer/api.ts";
import type { Studio } from "#designer/document/studio.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import { useLanguage } from "../app/language.tsx";
import { PreviewDrawer } from "./drawer.tsx";
import { Inspector } from "./inspector.tsx";
import { Outline } from "./outline.tsx";
import { SaveTrouble } from "./save-state.tsx";
import classes from "./studio.module.css";
import { StudioHeader } from "./studio-header.tsx";
import { TableView } from "./table-view.tsx";
import { TextPane } from "./text-pane.tsx";
import { StudioProvider, useStudioState } from "./use-studio.tsx";

export function StudioScreen({ draft, studio }: { readonly draft: Draft; readonly studio: Studio }) {
  useEffect(() => watchKeys(studio), [studio]);
  useEffect(() => {
    const save = (): void => studio.saveNow();
    const events = ["online", "pagehide", "visibilitychange"];
    for (const each of events) window.addEventListener(each, save);
    return () => {
      for (const each of events) window.removeEventListener(each, save);
    };
  }, [studio]);
  return (
    <StudioProvider value={studio}>
      <div className={classes.screen}>
        <StudioHeader draft={draft} />
        <SaveTrouble draft={draft} />
        <Fault />
        <div className={classes.body}>
          <Outline />
          <Centre />
          <Inspector />
        </div>
        <PreviewDrawer />
      </div>
    </StudioProvider>
  );
}

function Centre() {
  const view = useStudioState((s) => s.view);
  return (
    <main id="main" className={classes.centre}>
      {view !== "text" && <TableView />}
      {view !== "table" && <TextPane />}
    </main>
  );
}

function Fault() {
  const { t } = useLanguage();
  const fault = useStudioState((s) => s.fault);
  return fault === null ? null : (
    <Alert color="red" role="alert" p="xs">
      {t(STUDIO.fault, { what: fault.split("\n")[0] ?? "" })}
    </Alert>
  );
}

/** One undo wherever the cursor is: a browser's own undo of a field would know nothing of the text. */
function watchKeys(studio: Studio): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    const key = event.key.toLowerCase();
    if (isCommand && key === "z") (event.shiftKey ? studio.redo : studio.undo)();
    else if (isCommand && key === "y") studio.redo();
    else if (event.altKey && key === "1") studio.setView("table");
    else if (event.altKey && key === "2") studio.setView("text");
    else if (event.altKey && key === "3") studio.setView("both");
    else return;
    event.preventDefault();
  };
  window.addEventListener("keydown", onKey);
  return () => window.removeEventListener("keydown", onKey);
}
