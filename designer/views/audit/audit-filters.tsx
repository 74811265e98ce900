// Which entries are shown: by person, by what they are about, by day. The choice stands in the address of the page.
import { Alert, Button, Fieldset, Group, NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { AuditKind } from "#designer/api.ts";
import { AUDIT, KINDS } from "#designer/strings/audit.ts";
import { useLanguage } from "../app/language.tsx";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSession } from "../app/session.tsx";
import { DayField } from "../day-field.tsx";
import { isBackwards, tidy, type Wanted } from "./wanted.ts";
import { personText } from "./words-of.ts";

export function AuditFilters({ wanted }: { readonly wanted: Wanted }) {
  const { t } = useLanguage();
  const { server } = useSession();
  const navigate = useNavigate();
  const asked = useQuery(asks(KEYS.auditPeople, () => server.auditPeople()));
  const people = asked.data?.ok ? asked.data.value : [];
  const show = (change: { readonly [K in keyof Wanted]?: Wanted[K] | undefined }): void => {
    void navigate({ to: "/nhat-ky", search: tidy({ ...wanted, ...change }), replace: true });
  };
  const kindOf = (value: string): AuditKind | undefined => AuditKind.safeParse(value).data;
  return (
    <Fieldset legend={t(AUDIT.filters)} mt="lg">
      <Group align="end" gap="sm">
        <NativeSelect
          label={t(AUDIT.person)}
          value={wanted.actor ?? ""}
          onChange={(event) => show({ actor: event.currentTarget.value })}
          data={[
            { value: "", label: t(AUDIT.anyone) },
            ...people.map((person) => ({ value: person.id, label: personText(person, t) })),
          ]}
          maw={280}
        />
        <NativeSelect
          label={t(AUDIT.about)}
          value={wanted.kind ?? ""}
          onChange={(event) => show({ kind: kindOf(event.currentTarget.value), id: undefined })}
          data={[
            { value: "", label: t(AUDIT.anything) },
            ...AuditKind.options.map((kind) => ({ value: kind, label: t(KINDS[kind]) })),
          ]}
        />
        <DayField label={t(AUDIT.from)} value={wanted.from ?? ""} onDay={(from) => show({ from })} />
        <DayField label={t(AUDIT.until)} value={wanted.until ?? ""} onDay={(until) => show({ until })} />
        {Object.keys(wanted).length > 0 && (
          <Button variant="default" onClick={() => void navigate({ to: "/nhat-ky", search: {} })}>
            {t(AUDIT.clear)}
          </Button>
        )}
      </Group>
      {isBackwards(wanted) && (
        <Alert color="red" role="alert" mt="sm">
          {t(AUDIT.wrongDays)}
        </Alert>
      )}
    </Fieldset>
  );
}
