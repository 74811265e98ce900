// The open studio, for the views within it.
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Studio, StudioState } from "#designer/document/studio.ts";

const Context = createContext<Studio | null>(null);
export const StudioProvider = Context;

export function useStudio(): Studio {
  const studio = useContext(Context);
  if (studio === null) throw new Error("useStudio outside of StudioProvider");
  return studio;
}

/** A part of the state; the view is drawn again when that part is another. */
export function useStudioState<T>(part: (state: StudioState) => T): T {
  const studio = useStudio();
  return useSyncExternalStore(studio.subscribe, () => part(studio.state()));
}
