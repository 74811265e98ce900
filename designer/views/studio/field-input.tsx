// One value of the text as a field: what is typed goes into the text at once when it can stand there, else the reason is
// shown below and the text stays as it was. While it has the focus it keeps what was typed.
import { Checkbox, NativeSelect, Textarea, type TextareaProps, TextInput } from "@mantine/core";
import { type KeyboardEvent, memo, useEffect, useState } from "react";
import type { Field } from "#designer/edits/index.ts";
import type { Words } from "#designer/strings/words.ts";
import { useLanguage } from "../app/language.tsx";
import { newestAnswer } from "./newest-answer.ts";
import { triedOf } from "./try-number.ts";
import { useStudio } from "./use-studio.tsx";
import { WhatIf } from "./what-if.tsx";

interface Props {
  readonly field: Omit<Field, "span">;
  /** Without a visible label it is spoken only: in a table whose column says it. */
  readonly bare?: boolean;
  /** Its label is spoken only: what is right above it says the same. */
  readonly titled?: boolean;
  readonly label?: string;
}

/** Drawn again only when it says something else: where it stands changes with every key typed before it. */
export const FieldInput = memo(FieldInputNow, (before, after) => {
  const { bare, titled, label } = before;
  const isShownAlike = bare === after.bare && titled === after.titled && label === after.label;
  return isShownAlike && isSame(before.field, after.field);
});

const isSame = (a: Props["field"], b: Props["field"]): boolean =>
  a.path === b.path &&
  a.kind === b.kind &&
  a.value === b.value &&
  a.label.vi === b.label.vi &&
  a.hint?.vi === b.hint?.vi &&
  JSON.stringify(a.choices) === JSON.stringify(b.choices);

function FieldInputNow({ field, bare = false, titled = false, label }: Props) {
  const { language, t } = useLanguage();
  const studio = useStudio();
  const [typed, setTyped] = useState<string | null>(null);
  const [reason, setReason] = useState<Words | null>(null);
  const [answers] = useState(() => newestAnswer(setReason));
  const { path, kind, value } = field;
  const leave = (): void => void answers.whenTaken(() => setTyped(null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another value ends what was typed
  useEffect(() => {
    if (document.activeElement?.getAttribute("data-path") === path) return;
    if (answers.isOwn(value)) return leave();
    // Somebody else changed the value, undo among them: that is what the text says now.
    setTyped(null);
    answers.forget();
  }, [value, path]);

  const put = (next: string): void => {
    setTyped(next);
    answers.typed(next, studio.intend({ do: "set", path, value: next }, `field ${path}`));
  };
  const undoKey = (event: KeyboardEvent): void => {
    // The one undo changes the value below; what was typed here must not hide it.
    if ((event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)) {
      setTyped(null);
      answers.forget();
    }
  };
  const name = label ?? t(field.label);
  const shared = {
    "data-path": path,
    error: reason === null ? undefined : reason[language],
    onBlur: leave,
    onKeyDown: undoKey,
    size: "sm",
    readOnly: studio.isClosed || path === SET_ID,
    ...(bare || titled ? { "aria-label": name } : { label: name }),
    ...(field.hint === undefined || bare ? {} : { description: t(field.hint) }),
  } as const;
  const shownValue = typed ?? value;
  switch (kind) {
    case "yes-no":
      return (
        <Checkbox
          data-path={path}
          label={name}
          disabled={studio.isClosed}
          checked={shownValue === "yes"}
          onChange={(event) => put(event.currentTarget.checked ? "yes" : "no")}
        />
      );
    case "choice":
      return (
        <NativeSelect
          {...shared}
          disabled={studio.isClosed}
          value={shownValue}
          onChange={(event) => put(event.currentTarget.value)}
          data={(field.choices ?? []).map((each) => ({ value: each.value, label: t(each.label) }))}
        />
      );
    case "long-text":
      return (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxRows={14}
          value={shownValue}
          onChange={(event) => put(event.currentTarget.value)}
        />
      );
    case "text":
      return bare ? (
        <TextInput {...shared} value={shownValue} onChange={(event) => put(event.currentTarget.value)} />
      ) : (
        <OneLine {...shared} value={shownValue} onText={(text) => put(text)} />
      );
    default:
      return (
        <TextInput
          {...shared}
          {...(isWeighed(field) && !bare && !studio.isClosed
            ? { rightSection: <WhatIf field={field} label={name} />, rightSectionWidth: 56 }
            : {})}
          inputMode={kind === "number" ? "decimal" : "text"}
          value={shownValue}
          onChange={(event) => put(event.currentTarget.value)}
        />
      );
  }
}

/** The set a draft belongs to is not changed from within it. */
const SET_ID = "id";

const WEIGHED: readonly Field["kind"][] = ["number", "points", "expression"];

/** Whether another number there can move points; one of an example cannot. */
const isWeighed = ({ kind, path, value }: Props["field"]): boolean =>
  WEIGHED.includes(kind) && !path.includes("/example/") && triedOf(value) !== null;

interface OneLineProps extends Omit<TextareaProps, "onChange"> {
  readonly onText: (text: string) => void;
}

/** One line of the text, shown on as many as it takes. */
function OneLine({ onText, onKeyDown, ...rest }: OneLineProps) {
  return (
    <Textarea
      {...rest}
      autosize
      minRows={1}
      maxRows={14}
      onKeyDown={(event) => {
        const isPlain = event.key === "Enter" && !event.ctrlKey && !event.metaKey;
        if (isPlain && !event.nativeEvent.isComposing) event.preventDefault();
        onKeyDown?.(event);
      }}
      onChange={(event) => onText(event.currentTarget.value.replace(/\s*\n\s*/g, " "))}
    />
  );
}
