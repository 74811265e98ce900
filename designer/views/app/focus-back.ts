// A dialog that is only there while it is open: what had the focus before gets it back when the dialog is gone.
import { useEffect, useState } from "react";

/** To be used by what is mounted with the dialog. */
export function useFocusBack(): void {
  // While it is drawn for the first time, before anything of it takes the focus.
  const [from] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true });
    },
    [from],
  );
}
