// Three sentences at the first opening, in a line of their own: nothing is covered, nothing takes the focus. What a sentence is
// about is framed (studio.module.css).
import { Button, Group, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { TOUR, TOUR_STEPS } from "#designer/strings/help.ts";
import { useLanguage } from "../app/language.tsx";
import { isKnown, markKnown } from "./kept.ts";
import classes from "./studio.module.css";

export interface TourState {
  /** From 1; null: it is not shown. */
  readonly step: number | null;
  readonly next: () => void;
  readonly end: () => void;
  readonly begin: () => void;
}

export function useTour(): TourState {
  const [step, setStep] = useState<number | null>(() => (isKnown("tour") ? null : 1));
  const end = (): void => {
    markKnown("tour");
    setStep(null);
  };
  const next = (): void => {
    if (step === null || step >= TOUR_STEPS.length) end();
    else setStep(step + 1);
  };
  return { step, next, end, begin: () => setStep(1) };
}

export function Tour({ tour }: { readonly tour: TourState }) {
  const { step, next, end } = tour;
  const { t } = useLanguage();
  useEffect(() => {
    if (step === null) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.isComposing && !isOthers(event.target)) end();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });
  const words = step === null ? undefined : TOUR_STEPS[step - 1];
  if (step === null || words === undefined) return null;
  return (
    <section className={classes.tour} aria-label={t(TOUR.label)}>
      <Text size="sm" style={{ flex: "1 1 260px" }} aria-live="polite">
        <strong>{t(TOUR.step, { step })}.</strong> {t(words)}
      </Text>
      <Group gap="xs">
        <Button size="compact-sm" onClick={next}>
          {t(step === TOUR_STEPS.length ? TOUR.done : TOUR.next)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={end}>
          {t(TOUR.skip)}
        </Button>
      </Group>
    </section>
  );
}

/** Esc closes what is open in these. */
const isOthers = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("[role=dialog], [role=grid], .monaco-editor") !== null;
