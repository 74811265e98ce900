// An issued version in the list: when it is in force, by which decision, what ended it.
import { Anchor, Group } from "@mantine/core";
import type { Version } from "#designer/api.ts";
import { VERSIONS } from "#designer/strings/versions.ts";
import { useLanguage } from "../app/language.tsx";
import { useSession } from "../app/session.tsx";
import { shownDay, shownTime } from "../format-date.ts";
import { Repeal } from "./repeal.tsx";
import { Restore } from "./restore.tsx";
import { writeSide } from "./side.ts";
import { type Choice, SideCells } from "./side-cells.tsx";

export function VersionRow({ version: of, ...choice }: Choice & { readonly version: Version }) {
  const { language, t } = useLanguage();
  const { session } = useSession();
  const { set, version, decision, effective, ended } = of;
  const name = t(VERSIONS.version, { version });
  const { from, until } = effective;
  return (
    <tr data-version={version}>
      <SideCells side={writeSide({ is: "version", version })} name={name} {...choice} />
      <th scope="row">{name}</th>
      <td>{t(VERSIONS[of.state])}</td>
      <td>
        {from === null
          ? t(VERSIONS.unknownFrom)
          : until === null
            ? t(VERSIONS.from, { from: shownDay(from) })
            : t(VERSIONS.fromUntil, { from: shownDay(from), until: shownDay(until) })}
        {ended !== null && (
          <div>
            {t(VERSIONS.endedOn, { how: t(VERSIONS[ended.kind]), date: shownDay(ended.on), by: ended.by })}
            {ended.reason !== "" && `: ${ended.reason}`}
          </div>
        )}
      </td>
      <td>
        {decision.date === ""
          ? decision.number
          : t(VERSIONS.decided, { number: decision.number, date: shownDay(decision.date) })}
        {decision.by !== "" && <div>{decision.by}</div>}
      </td>
      <td>{shownTime(of.issuedAt, language)}</td>
      <td>
        <Group gap="xs">
          <Anchor
            href={`/cong-khai/${set}/${version}`}
            underline="always"
            aria-label={t(VERSIONS.readOf, { version })}
          >
            {t(VERSIONS.read)}
          </Anchor>
          <Restore set={set} name={name} from={{ version }} />
          {session.user.roles.includes("approver") && ended === null && <Repeal version={of} />}
        </Group>
      </td>
    </tr>
  );
}
