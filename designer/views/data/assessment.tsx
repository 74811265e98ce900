// What is said of the whole assessment, above the grid: the year and the deadline where the set looks at them, and the
// parameters. A figure is shown in its dress and typed without; what is wrong with it stands below its field.
import { Checkbox, Fieldset, Group, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { sayRemark } from "#designer/sheet/cell.ts";
import { type FigureColumn, parametersOf } from "#designer/sheet/columns.ts";
import { remarkOf, typedText, understand } from "#designer/sheet/number-dress.ts";
import { type Sheet, setAssessment, setParameter } from "#designer/sheet/sheet.ts";
import { cellText, shown } from "#designer/sheet/values.ts";
import { SAMPLES } from "#designer/strings/samples.ts";
import { VALUE_WORDS } from "#designer/strings/sheet.ts";
import type { Rules } from "#runtime";
import { looksAtYear } from "#runtime/dates.ts";
import { useLanguage } from "../app/language.tsx";
import { useStudio } from "../studio/use-studio.tsx";
import classes from "./data.module.css";

interface Props {
  readonly sheet: Sheet;
  readonly rules: Rules;
}

/** Nothing when the set has none of them, and none is given. */
export function Assessment({ sheet, rules }: Props) {
  const { t } = useLanguage();
  const studio = useStudio();
  const parameters = parametersOf(rules);
  const hasYear = sheet.year !== null || looksAtYear(rules);
  const hasDeadline = sheet.closed || rules.overdue !== null;
  if (parameters.length === 0 && !hasYear && !hasDeadline) return null;
  return (
    <Fieldset legend={t(SAMPLES.assessment)} p="xs">
      <Group gap="md" align="flex-start">
        {hasYear && <Year sheet={sheet} />}
        {parameters.map((column) => (
          <Parameter key={column.key} sheet={sheet} column={column} />
        ))}
        {hasDeadline && (
          <Checkbox
            className={classes.closed}
            label={t(SAMPLES.closed)}
            checked={sheet.closed}
            onChange={(event) =>
              studio.changeSheet(setAssessment(sheet, { closed: event.currentTarget.checked }))
            }
          />
        )}
      </Group>
    </Fieldset>
  );
}

function Year({ sheet }: { readonly sheet: Sheet }) {
  const { t } = useLanguage();
  const studio = useStudio();
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? (sheet.year === null ? "" : String(sheet.year));
  const isYear = (year: string): boolean => year === "" || /^(?:19|20|21)\d\d$/.test(year);
  return (
    <Typed
      label={t(SAMPLES.year)}
      value={text}
      numeric
      error={isYear(text) ? null : t(SAMPLES.yearWrong)}
      placeholder={t(SAMPLES.notGiven)}
      onChange={setTyped}
      onDone={() => {
        if (typed === null || !isYear(typed.trim())) return;
        setTyped(null);
        const year = typed.trim() === "" ? null : Number(typed);
        if (year !== sheet.year) studio.changeSheet(setAssessment(sheet, { year }));
      }}
    />
  );
}

function Parameter({ sheet, column }: { readonly sheet: Sheet; readonly column: FigureColumn }) {
  const { language, t } = useLanguage();
  const studio = useStudio();
  const [typed, setTyped] = useState<string | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const cell = sheet.parameters[column.key];
  const text = cellText(column, cell);
  const why = remarkOf(understand(column, typedText(typed ?? text)));
  const label = column.measure === "" ? column.label : `${column.label} (${column.measure})`;
  const error = why === null ? null : sayRemark(why, language);
  const put = (next: string): void => {
    const done = setParameter(sheet, column, typedText(next));
    studio.changeSheet(done);
  };
  if (column.kind === "choice" || column.kind === "yes-no") {
    const [yes, no] = [VALUE_WORDS.yes, VALUE_WORDS.no];
    const options =
      column.kind === "choice"
        ? column.options.map((each) => ({ value: each.key, label: each.label || each.key }))
        : [yes, no].map((words) => ({ value: words.vi, label: t(words) }));
    return (
      <NativeSelect
        size="xs"
        label={label}
        value={text}
        error={error}
        data={[{ value: "", label: t(SAMPLES.notGiven) }, ...options]}
        onChange={(event) => put(event.currentTarget.value)}
      />
    );
  }
  const isShown = !hasFocus && typed === null && cell?.is === "value";
  return (
    <Typed
      label={label}
      value={typed ?? (isShown ? shown(column, cell.value, language) : text)}
      numeric={column.kind !== "text"}
      error={error}
      placeholder={t(SAMPLES.notGiven)}
      onFocus={() => setFocus(true)}
      onChange={setTyped}
      onDone={() => {
        setFocus(false);
        setTyped(null);
        if (typed !== null && typed !== text) put(typed);
      }}
    />
  );
}

interface TypedProps {
  readonly label: string;
  readonly value: string;
  readonly numeric: boolean;
  readonly error: string | null;
  readonly placeholder: string;
  readonly onFocus?: () => void;
  readonly onChange: (text: string) => void;
  /** Enter, or the focus is elsewhere. */
  readonly onDone: () => void;
}

function Typed({ label, value, numeric, error, placeholder, onFocus, onChange, onDone }: TypedProps) {
  return (
    <TextInput
      size="xs"
      className={classes.parameter}
      label={label}
      value={value}
      error={error}
      placeholder={placeholder}
      inputMode={numeric ? "decimal" : "text"}
      onFocus={onFocus}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={onDone}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) onDone();
      }}
    />
  );
}
