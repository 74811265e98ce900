// Văn bản: the text itself, in an editor that is loaded when first wanted.
import { Button, Group, Text, useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Studio } from "#designer/document/studio.ts";
import { formOfPath } from "#designer/edits/paths.ts";
import type { TextView } from "#designer/monaco/editor.ts";
import { LANGUAGES, STUDIO } from "#designer/strings/studio.ts";
import { type Language, say } from "#designer/strings/words.ts";
import { useLanguage } from "../app/language.tsx";
import { shown } from "../format-number.ts";
import { nameOf } from "../preview/units.ts";
import classes from "./studio.module.css";
import { addCriterion } from "./studio-keys.ts";
import { useStudio, useStudioState } from "./use-studio.tsx";

export function TextPane({ isPrinting }: { readonly isPrinting: boolean }) {
  const { language, t } = useLanguage();
  const studio = useStudio();
  const theme = useTheme();
  const place = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<TextView | null>(null);
  const spoken = useRef<Language>(language);
  spoken.current = language;
  const label = t(STUDIO.textLabel);

  // biome-ignore lint/correctness/useExhaustiveDependencies: theme and language are told to the editor when they change
  useEffect(() => {
    const container = place.current;
    if (container === null) return;
    let mounted: TextView | null = null;
    let isGone = false;
    import("#designer/monaco/editor.ts").then(({ mountTextView }) => {
      if (isGone) return;
      mounted = mountTextView(container, {
        open: studio.open,
        line: studio.line,
        language: () => spoken.current,
        theme,
        readOnly: studio.isClosed,
        label,
        lens: (code) => lensText(studio, code, spoken.current),
        onLens: (code) => studio.select(code),
        rename: studio.rename,
        onCursor: studio.selectAt,
        undo: studio.undo,
        redo: studio.redo,
        addCriterion: () => addCriterion(studio),
      });
      setView(mounted);
      const { selected } = studio.state();
      if (selected !== "")
        studio.placeOf(selected).then((span) => {
          if (span !== null && !isGone) mounted?.reveal(span, false);
        }, studio.failed);
    }, studio.failed);
    return () => {
      isGone = true;
      mounted?.dispose();
      setView(null);
    };
  }, [studio]);
  useKeptUp(view, theme, language);
  return (
    <section className={classes.textPane} data-part aria-label={t(STUDIO.text)}>
      {view === null && <Text p="md">{t(STUDIO.loadingText)}</Text>}
      <div ref={place} className={classes.editor} />
      {/* The editor has only the lines that are seen; paper has all of them. */}
      {isPrinting && <pre className={classes.printed}>{studio.open.text()}</pre>}
      <Group px="xs" justify="space-between">
        <Surface />
        <Text size="xs">{t(STUDIO.tabHint)}</Text>
      </Group>
    </section>
  );
}

/** Which language the keywords are in, and a button that writes them in the other. */
function Surface() {
  const { t } = useLanguage();
  const studio = useStudio();
  const surface = useStudioState((s) => s.surface);
  const other = surface === "vi" ? "en" : "vi";
  return (
    <Group gap="xs">
      <Text size="xs">{t(STUDIO.keywords, { language: t(LANGUAGES[surface]) })}</Text>
      {!studio.isClosed && (
        <Button
          size="compact-xs"
          h={24}
          variant="default"
          title={t(STUDIO.keywordsHint)}
          onClick={() => studio.changeSurface(other)}
        >
          {t(STUDIO.changeKeywords, { language: t(LANGUAGES[other]) })}
        </Button>
      )}
    </Group>
  );
}

/** Tells the editor what others found: findings, scores, what is selected elsewhere. */
function useKeptUp(view: TextView | null, theme: ReturnType<typeof useTheme>, language: Language): void {
  const studio = useStudio();
  const findings = useStudioState((s) => s.findings);
  const scores = useStudioState((s) => s.lastScores);
  const selected = useStudioState((s) => formOfPath(s.selected));
  const goesTo = useStudioState((s) => s.goesTo);
  useEffect(() => {
    if (view !== null && goesTo !== null) view.reveal(goesTo, true);
  }, [view, goesTo]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: messages are in the reader's language
  useEffect(() => view?.setFindings(findings), [view, findings, language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: lenses show scores in the reader's language
  useEffect(() => view?.refreshLenses(), [view, scores, language]);
  useEffect(() => view?.setTheme(theme), [view, theme]);
  useEffect(() => {
    if (view === null || selected === "") return;
    let isGone = false;
    studio.placeOf(selected).then((span) => {
      // When the cursor is what selected it, the text is there already.
      if (span !== null && !isGone && document.activeElement?.closest(".monaco-editor") === null)
        view.reveal(span, false);
    }, studio.failed);
    return () => {
      isGone = true;
    };
  }, [view, studio, selected]);
}

function useTheme(): "light" | "dark" | "contrast" {
  const scheme = useComputedColorScheme("light");
  return window.matchMedia("(forced-colors: active)").matches ? "contrast" : scheme;
}

/** `12,5/20 điểm · Huyện Lạc Thuỷ · hạng 3`, of the chosen unit. */
function lensText(studio: Studio, code: string, language: Language): string | null {
  const { lastScores, unit: id } = studio.state();
  const unit = lastScores?.result.units.find((each) => each.id === id);
  const result = unit?.criteria.get(code) ?? unit?.pillars.get(code);
  if (unit === undefined || result === undefined || result.points === null) return null;
  const [rank] = [...unit.ranks.values()];
  const values = {
    points: shown(result.points, language).text,
    max: result.max === null ? "?" : shown(result.max, language).text,
    unit: nameOf(studio.data().units.find((each) => each.id === id) ?? unit),
    rank: rank?.rank ?? "",
  };
  return say(rank?.rank == null ? STUDIO.lens : STUDIO.lensRank, language, values);
}
