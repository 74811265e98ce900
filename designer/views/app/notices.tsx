// Short notices that stand in for a screen: it is loading, it failed.
import { Alert, Button, Center, Loader, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { Refused } from "#designer/document/asking.ts";
import { APP } from "#designer/strings/app.ts";
import { useLanguage } from "./language.tsx";

export function Loading() {
  const { t } = useLanguage();
  return (
    <Center mih="60vh" role="status">
      <Loader mr="sm" />
      <Text>{t(APP.loading)}</Text>
    </Center>
  );
}

/** Why the server refused, in its own words, and a way to ask again. */
export function Refusal({ refused, again }: { readonly refused: Refused; readonly again?: () => void }) {
  const { language, t } = useLanguage();
  return (
    <Alert color="red" role="alert" my="md">
      <Text>{refused.failure.error.message[language]}</Text>
      {again !== undefined && (
        <Button mt="sm" variant="default" onClick={again}>
          {t(APP.again)}
        </Button>
      )}
    </Alert>
  );
}

/** What was just done; "" for nothing. It takes the focus: the button that did it may be gone. */
export function Done({ text }: { readonly text: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text !== "") place.current?.focus();
  }, [text]);
  return (
    <div role="status" tabIndex={-1} ref={place}>
      {text !== "" && (
        <Alert color="green" my="xs" style={{ overflowWrap: "anywhere" }}>
          {text}
        </Alert>
      )}
    </div>
  );
}
