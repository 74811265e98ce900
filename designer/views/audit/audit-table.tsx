// Entries as a table, each with its details below it when they are opened.
import { Anchor, Button, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Fragment, useState } from "react";
import type { AuditEntry, AuditThing } from "#designer/api.ts";
import { AUDIT } from "#designer/strings/audit.ts";
import { useLanguage } from "../app/language.tsx";
import page from "../app/page.module.css";
import { useMay } from "../app/page.tsx";
import { exactTime } from "../app/times.ts";
import classes from "./audit.module.css";
import { EntryDetail } from "./entry-detail.tsx";
import type { Wanted } from "./wanted.ts";
import { actionText, personText, thingText } from "./words-of.ts";

interface Props {
  readonly entries: readonly AuditEntry[];
  readonly wanted: Wanted;
}

export function AuditTable({ entries, wanted }: Props) {
  const { t } = useLanguage();
  return (
    <Table className={`${page.stack} ${page.text}`} verticalSpacing="xs">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t(AUDIT.time)}</Table.Th>
          <Table.Th scope="col">{t(AUDIT.person)}</Table.Th>
          <Table.Th scope="col">{t(AUDIT.action)}</Table.Th>
          <Table.Th scope="col">{t(AUDIT.about)}</Table.Th>
          <Table.Th scope="col">{t(AUDIT.details)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <Entry key={entry.seq} entry={entry} wanted={wanted} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Entry({ entry, wanted }: { readonly entry: AuditEntry; readonly wanted: Wanted }) {
  const { language, t } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { seq, at, actor, action, thing } = entry;
  const detailId = `entry-${seq}`;
  return (
    <Fragment>
      <Table.Tr data-entry={seq} data-action={action}>
        <Table.Td className={classes.time}>{exactTime(at, language)}</Table.Td>
        <Table.Td miw={130}>{personText(actor, t)}</Table.Td>
        <Table.Td fw={500}>{actionText(action, t)}</Table.Td>
        <Table.Td>
          <Thing thing={thing} />
        </Table.Td>
        <Table.Td>
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailId : undefined}
            aria-label={t(AUDIT.detailsOf, { seq })}
            onClick={() => setIsOpen(!isOpen)}
          >
            {t(AUDIT.details)}
          </Button>
        </Table.Td>
      </Table.Tr>
      {isOpen && (
        <Table.Tr id={detailId}>
          <Table.Td colSpan={5}>
            <EntryDetail entry={entry} wanted={wanted} />
          </Table.Td>
        </Table.Tr>
      )}
    </Fragment>
  );
}

function Thing({ thing }: { readonly thing: AuditThing }) {
  const { t } = useLanguage();
  return (
    <>
      <ThingName thing={thing} name={thingText(thing, t)} />
      {thing.kind === "draft" && thing.review !== null && (
        <Text size="sm">
          <Link className={page.link} to="/tham-dinh/$review" params={{ review: thing.review }}>
            {t(AUDIT.openReview)}
          </Link>
        </Text>
      )}
    </>
  );
}

/** The name, as a link where there is a page of the thing. */
function ThingName({ thing, name }: { readonly thing: AuditThing; readonly name: string }) {
  const isAdministrator = useMay("administrator");
  if (thing.kind === "draft" && thing.title !== "") {
    return (
      <Link className={page.link} to="/soan/$draft" params={{ draft: thing.id }}>
        {name}
      </Link>
    );
  }
  if (thing.kind === "set" && thing.version !== null) {
    return (
      <Anchor href={`/cong-khai/${thing.id}/${thing.version}`} underline="always" inherit>
        {name}
      </Anchor>
    );
  }
  if (thing.kind === "user" && isAdministrator)
    return (
      <Link className={page.link} to="/quan-tri">
        {name}
      </Link>
    );
  return <span>{name}</span>;
}
