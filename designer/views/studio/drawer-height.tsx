// How high the preview is: dragged by its edge or its grip, or by the arrow keys on the grip; remembered on this machine.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { STUDIO } from "#designer/strings/studio.ts";
import { useLanguage } from "../app/language.tsx";
import { keepHeight, keptHeight } from "./kept.ts";
import classes from "./studio.module.css";

const USUAL = 34;
const LEAST = 12;
const MOST = 80;
const STEP = 4;

export interface DrawerHeight {
  /** In hundredths of the window. */
  readonly height: number;
  readonly change: (height: number) => void;
  /** What an element needs to be dragged by. */
  readonly dragged: Readonly<
    Record<
      "onPointerDown" | "onPointerMove" | "onPointerUp" | "onPointerCancel",
      (event: PointerEvent) => void
    >
  >;
}

export function useDrawerHeight(): DrawerHeight {
  const [height, setHeight] = useState(() => within(keptHeight() ?? USUAL));
  const drag = useRef<{ readonly y: number; readonly height: number } | null>(null);
  const change = (next: number): void => {
    setHeight(within(next));
    keepHeight(within(next));
  };
  const end = (): void => {
    drag.current = null;
  };
  return {
    height,
    change,
    dragged: {
      onPointerDown: (event) => {
        drag.current = { y: event.clientY, height };
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: ({ clientY }) => {
        if (drag.current === null) return;
        const { y, height: from } = drag.current;
        change(from + Math.round(((y - clientY) / window.innerHeight) * 100));
      },
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}

const within = (height: number): number => Math.min(MOST, Math.max(LEAST, height));

export function DrawerGrip({ height, change, dragged }: DrawerHeight) {
  const { t } = useLanguage();
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = NEXT[event.key];
    if (next === undefined) return;
    event.preventDefault();
    change(next(height));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between paragraphs cannot be moved
    <div
      role="separator"
      tabIndex={0}
      className={classes.grip}
      aria-orientation="horizontal"
      aria-label={t(STUDIO.drawerHeight)}
      title={t(STUDIO.drawerHeightHint)}
      aria-valuenow={height}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuetext={`${height} %`}
      onKeyDown={onKeyDown}
      onDoubleClick={() => change(USUAL)}
      {...dragged}
    >
      ⇕
    </div>
  );
}

const NEXT: Readonly<Record<string, (height: number) => number>> = {
  ArrowUp: (height) => height + STEP,
  ArrowDown: (height) => height - STEP,
  Home: () => MOST,
  End: () => LEAST,
};
