// What issuing fixes for good, listed before it is done.
import { List, Text } from "@mantine/core";
import type { Version } from "#designer/api.ts";
import { ISSUE } from "#designer/strings/review.ts";
import { type Rules, rational } from "#runtime";
import { useLanguage } from "../app/language.tsx";
import { shown } from "../format-number.ts";

export function Frozen({
  hash,
  rules,
  ended,
  from,
}: {
  readonly hash: string;
  readonly rules: Rules | null;
  readonly ended: Version | null;
  /** As it is shown. */
  readonly from: string;
}) {
  const { language, t } = useLanguage();
  return (
    <section>
      <Text fw={600}>{t(ISSUE.frozen)}</Text>
      <List size="sm">
        <List.Item>{t(ISSUE.frozenText, { hash: hash.slice(0, 12) })}</List.Item>
        {rules !== null && (
          <List.Item>
            {t(ISSUE.frozenSet, {
              criteria: rules.criteria.length,
              scale: rules.scale === null ? "–" : shown(rational(rules.scale), language).text,
            })}
          </List.Item>
        )}
        {ended !== null && <List.Item>{t(ISSUE.frozenEnd, { version: ended.version, from })}</List.Item>}
        <List.Item>{t(ISSUE.frozenSign)}</List.Item>
      </List>
    </section>
  );
}
