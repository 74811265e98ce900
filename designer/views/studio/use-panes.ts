// Which of the panes beside the table and the text are shown. On a narrow screen table and text together need the room of the
// outline, unless the reader wants it there.
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { useStudioState } from "./use-studio.tsx";

export interface Pane {
  readonly isShown: boolean;
  readonly toggle: () => void;
}

export interface Panes {
  readonly outline: Pane;
  readonly inspector: Pane;
}

export function usePanes(): Panes {
  const isBoth = useStudioState((s) => s.view === "both");
  const isWanted = useStudioState((s) => s.wantsFocus !== null);
  const isNarrow = useMediaQuery("(min-width: 901px) and (max-width: 1400px)", false, {
    getInitialValueInEffect: false,
  });
  const [outline, setOutline] = useState<boolean | null>(null);
  const [inspector, setInspector] = useState(true);
  // A field that is to take the focus must be there.
  if (isWanted && !inspector) setInspector(true);
  const hasOutline = outline ?? !(isBoth && isNarrow);
  return {
    outline: { isShown: hasOutline, toggle: () => setOutline(!hasOutline) },
    inspector: { isShown: inspector, toggle: () => setInspector(!inspector) },
  };
}
