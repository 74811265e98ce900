// The studio's parts on the screen: outline, table and text, form, preview.
import { Alert } from "@mantine/core";
import { useEffect } from "react";
import type { Draft } from "#designer/api.ts";
import type { Studio } from "#designer/document/studio.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import { useLanguage } from "../app/language.tsx";
import { CentreBar } from "./centre-bar.tsx";
import { DraftBanner } from "./draft-banner.tsx";
import { PreviewDrawer } from "./drawer.tsx";
import { Inspector } from "./inspector.tsx";
import { Outline } from "./outline.tsx";
import { SaveTrouble } from "./save-state.tsx";
import classes from "./studio.module.css";
import { StudioHeader } from "./studio-header.tsx";
import { watchKeys } from "./studio-keys.ts";
import { TableView } from "./table-view.tsx";
import { TextPane } from "./text-pane.tsx";
import { Tour, useTour } from "./tour.tsx";
import { type Panes, usePanes } from "./use-panes.ts";
import { usePrinting } from "./use-printing.ts";
import { StudioProvider, useStudioState } from "./use-studio.tsx";

interface ScreenProps {
  /** As it was opened. */
  readonly draft: Draft;
  readonly studio: Studio;
  /** Something of it was saved since. */
  readonly isSaved: boolean;
}

export function StudioScreen({ draft, studio, isSaved }: ScreenProps) {
  useEffect(() => watchKeys(studio), [studio]);
  useEffect(() => {
    const save = (): void => studio.saveNow();
    const events = ["online", "focus", "pagehide", "visibilitychange"];
    for (const each of events) window.addEventListener(each, save);
    return () => {
      for (const each of events) window.removeEventListener(each, save);
    };
  }, [studio]);
  const tour = useTour();
  return (
    <StudioProvider value={studio}>
      <div className={classes.screen} data-tour={tour.step ?? undefined}>
        <StudioHeader draft={isSaved ? { ...draft, state: "editing" } : draft} />
        <DraftBanner draft={draft} isSaved={isSaved} />
        <Tour tour={tour} />
        <SaveTrouble draft={draft} />
        <Fault />
        <Body onTour={tour.begin} />
        <PreviewDrawer />
      </div>
    </StudioProvider>
  );
}

function Body({ onTour }: { readonly onTour: () => void }) {
  const panes = usePanes();
  return (
    <div className={classes.body}>
      {panes.outline.isShown && <Outline />}
      <Centre panes={panes} onTour={onTour} />
      {panes.inspector.isShown && <Inspector />}
    </div>
  );
}

interface CentreProps {
  readonly panes: Panes;
  readonly onTour: () => void;
}

function Centre({ panes, onTour }: CentreProps) {
  const isPrinting = usePrinting();
  const view = useStudioState((s) => s.view);
  return (
    <main id="main" className={classes.centre} data-view={view}>
      <CentreBar panes={panes} onTour={onTour} />
      <div className={classes.panes}>
        {view !== "text" && <TableView />}
        {view !== "table" && <TextPane isPrinting={isPrinting} />}
      </div>
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
