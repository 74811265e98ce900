// Whether the ledger and what it vouches for are as they were written: checked by the server, or downloaded to be checked
// without it.
import { Alert, Anchor, Button, Code, Group, List, Stack, Text, Title } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Verification } from "#designer/api.ts";
import type { Answered } from "#designer/document/asking.ts";
import { CHAIN } from "#designer/strings/audit.ts";
import { useLanguage } from "../app/language.tsx";
import { Refusal } from "../app/notices.tsx";
import { KEYS } from "../app/query-keys.ts";
import { useSession } from "../app/session.tsx";
import { exactTime } from "../app/times.ts";
import classes from "./audit.module.css";

const MOST_FAULTS = 50;

export function ChainCheck() {
  const { t } = useLanguage();
  const { server } = useSession();
  const queries = useQueryClient();
  const [isChecking, setIsChecking] = useState(false);
  const [answer, setAnswer] = useState<Answered<Verification> | null>(null);
  const check = async (): Promise<void> => {
    setIsChecking(true);
    setAnswer(await server.verifyAudit());
    setIsChecking(false);
    await queries.invalidateQueries({ queryKey: KEYS.audits });
  };
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {t(CHAIN.title)}
      </Title>
      <Group gap="md">
        <Button onClick={() => void check()} loading={isChecking}>
          {t(CHAIN.check)}
        </Button>
        <Anchor href="/api/audit/export" download="barem-export.json" underline="always">
          {t(CHAIN.download)}
        </Anchor>
      </Group>
      <div role="status">{isChecking && <Text mt="xs">{t(CHAIN.checking)}</Text>}</div>
      {answer !== null && !isChecking && <Outcome answer={answer} />}
    </section>
  );
}

function Outcome({ answer }: { readonly answer: Answered<Verification> }) {
  const { language, t } = useLanguage();
  if (!answer.ok) return <Refusal refused={answer} />;
  const { faults, rows, entries, fingerprint, madeAt } = answer.value;
  const more = faults.length - MOST_FAULTS;
  return (
    <Stack gap="sm" my="md">
      {faults.length === 0 ? (
        <Alert color="green" role="status">
          {t(CHAIN.holds, { time: exactTime(madeAt, language), entries, rows })}
        </Alert>
      ) : (
        <Alert color="red" role="alert" title={t(CHAIN.broken, { count: faults.length })}>
          <List>
            {faults.slice(0, MOST_FAULTS).map(({ table, key, code, message }) => (
              <List.Item key={`${table} ${key} ${code}`}>{message[language]}</List.Item>
            ))}
          </List>
          {more > 0 && <Text>{t(CHAIN.more, { count: more })}</Text>}
        </Alert>
      )}
      <Text size="sm">
        {t(CHAIN.fingerprint)} <Code className={classes.hash}>{fingerprint}</Code>
      </Text>
      <Text size="sm">{t(CHAIN.limits)}</Text>
      <Code className={classes.command}>npx barem verify barem-export.json --fingerprint {fingerprint}</Code>
      <Text size="sm">{t(CHAIN.recorded)}</Text>
    </Stack>
  );
}
