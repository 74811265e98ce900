// A day typed as officials write it, 01/12/2026, in any browser: its own date field follows the language of the browser.
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { readDate } from "#dsl";
import { DAY } from "../strings/app.ts";
import { useLanguage } from "./app/language.tsx";
import { shownDay } from "./format-date.ts";

export interface DayFieldProps {
  readonly label: string;
  readonly description?: string;
  /** ISO at first; "" none. */
  readonly initial?: string;
  /** ISO; "" while nothing or no day is written. */
  readonly onDay: (iso: string) => void;
  readonly required?: boolean;
  /** What is missing, said by who asks. */
  readonly error?: string | null;
}

export function DayField({ label, description, initial = "", onDay, required, error = null }: DayFieldProps) {
  const { t } = useLanguage();
  const [text, setText] = useState(initial === "" ? "" : shownDay(initial));
  const [isLeft, setLeft] = useState(false);
  const isWrong = text.trim() !== "" && readDate(text.trim()) === null;
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={t(DAY.shape)}
      label={label}
      description={description}
      withAsterisk={required === true}
      aria-required={required === true || undefined}
      error={isWrong && isLeft ? t(DAY.wrong, { text }) : error}
      value={text}
      onBlur={() => setLeft(true)}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        onDay(readDate(value.trim()) ?? "");
      }}
    />
  );
}
