// A day typed as officials write it, 01/12/2026, in any browser: its own date field follows the language of the browser.
import { TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { readDate } from "#dsl";
import { DAY } from "../strings/app.ts";
import { useLanguage } from "./app/language.tsx";
import { dayText } from "./app/times.ts";

export interface DayFieldProps {
  readonly label: string;
  readonly description?: string;
  /** ISO; "" none, or what is written is no day yet. */
  readonly value: string;
  /** ISO; "" while nothing or no day is written. */
  readonly onDay: (iso: string) => void;
  readonly required?: boolean;
  /** What is missing, said by who asks. */
  readonly error?: string | null;
  /** The form was sent once: what is no day is told even while it is being written. */
  readonly isTried?: boolean;
}

export function DayField(props: DayFieldProps) {
  const { label, description, value: day, onDay, required, error = null, isTried = false } = props;
  const { t } = useLanguage();
  const [text, setText] = useState(written(day));
  const [isLeft, setLeft] = useState(false);
  // Another day from outside, such as none when filters are taken away; what is being written stays.
  useEffect(
    () => setText((before) => ((readDate(before.trim()) ?? "") === day ? before : written(day))),
    [day],
  );
  const isWrong = text.trim() !== "" && readDate(text.trim()) === null;
  const told = isWrong && (isLeft || isTried) ? t(DAY.wrong, { text }) : error;
  return (
    <TextInput
      inputMode="numeric"
      autoComplete="off"
      placeholder={t(DAY.shape)}
      label={label}
      description={description}
      withAsterisk={required === true}
      aria-required={required === true || undefined}
      error={told}
      // In a form the line of a reason is kept free: what comes below must not move while a button there is pressed.
      pb={required === true && !told ? 24 : 0}
      data-unread={isWrong || undefined}
      value={text}
      onBlur={() => setLeft(true)}
      onChange={({ currentTarget: { value } }) => {
        setText(value);
        onDay(readDate(value.trim()) ?? "");
      }}
    />
  );
}

const written = (iso: string): string => (iso === "" ? "" : dayText(iso));
