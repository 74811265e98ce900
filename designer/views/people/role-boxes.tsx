// The roles of a person as boxes, each with its duty.
import { Checkbox, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Role } from "#designer/api.ts";
import { ROLES, USERS } from "#designer/strings/people.ts";
import { useLanguage } from "../app/language.tsx";

export function RoleBoxes({
  roles,
  onChange,
  error,
}: {
  readonly roles: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  readonly error: ReactNode;
}) {
  const { t } = useLanguage();
  return (
    <Checkbox.Group
      label={t(USERS.roles)}
      value={[...roles]}
      onChange={(values) => onChange(Role.options.filter((role) => values.includes(role)))}
      error={error}
    >
      <Stack gap="xs" my="xs">
        {Role.options.map((role) => (
          <Checkbox key={role} value={role} label={t(ROLES[role].name)} description={t(ROLES[role].duty)} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
