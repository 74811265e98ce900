// One issued version in a list: a link to its public page, whether it is in force, and the days it is.
import { Anchor, Badge, Group, Text } from "@mantine/core";
import type { Version } from "#designer/api.ts";
import { HOME, VERSION_STATES } from "#designer/strings/home.ts";
import { useLanguage } from "../app/language.tsx";
import { periodText } from "./period.ts";

export function VersionLine({ version }: { readonly version: Version }) {
  const { t } = useLanguage();
  const { set, version: number, state } = version;
  return (
    <Group gap="xs">
      <Anchor href={`/cong-khai/${set}/${number}`} underline="always" inherit>
        {t(HOME.read, { version: number })}
      </Anchor>
      <Badge variant={state === "in-force" ? "filled" : "outline"}>{t(VERSION_STATES[state])}</Badge>
      <Text size="sm">{periodText(version, t)}</Text>
    </Group>
  );
}
