// An issued version in the list: when it is in force, by which decision, what ended it.
import { Anchor, Group } from "@mantine/core";
import type { Version } from "#designer/api.ts";
import { VERSION_STATES } from "#designer/strings/home.ts";
import { VERSIONS } from "#designer/strings/versions.ts";
import { useLanguage } from "../app/language.tsx";
import { useMay } from "../app/page.tsx";
import { dayText, timeText } from "../app/times.ts";
import { periodText } from "../home/period.ts";
import { Repeal } from "./repeal.tsx";
import { Restore } from "./restore.tsx";
import { writeSide } from "./side.ts";
import { type Choice, SideCells } from "./side-cells.tsx";

export function VersionRow({ version: of, ...choice }: Choice & { readonly version: Version }) {
  const { language, t } = useLanguage();
  const mayRepeal = useMay("approver");
  const { set, version, decision, ended } = of;
  const name = t(VERSIONS.version, { version });
  return (
    <tr data-version={version}>
      <SideCells side={writeSide({ is: "version", version })} name={name} {...choice} />
      <th scope="row">{name}</th>
      <td>{t(VERSION_STATES[of.state])}</td>
      <td>
        {periodText(of, t)}
        {of.ended !== null && of.ended.reason !== "" && <div>{of.ended.reason}</div>}
      </td>
      <td>
        {decision.date === ""
          ? decision.number
          : t(VERSIONS.decided, { number: decision.number, date: dayText(decision.date) })}
        {decision.by !== "" && <div>{decision.by}</div>}
      </td>
      <td>{timeText(of.issuedAt, language)}</td>
      <td>
        <Group gap="xs">
          <Anchor
            href={`/cong-khai/${set}/${version}`}
            underline="always"
            size="sm"
            aria-label={t(VERSIONS.readOf, { version })}
          >
            {t(VERSIONS.read)}
          </Anchor>
          <Restore set={set} name={name} from={{ version }} />
          {mayRepeal && ended === null && <Repeal version={of} />}
        </Group>
      </td>
    </tr>
  );
}
