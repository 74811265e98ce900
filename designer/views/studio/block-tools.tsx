// What is done to a whole criterion or pillar from its form: moved among its neighbours, or removed with all that is in it.
import { ActionIcon, Button, Group } from "@mantine/core";
import type { Intent, TableRow } from "#designer/edits/index.ts";
import { STUDIO } from "#designer/strings/studio.ts";
import { useLanguage } from "../app/language.tsx";
import { useStudioState } from "./use-studio.tsx";

interface Props {
  /** Path of the criterion or pillar. */
  readonly at: string;
  readonly ask: (intent: Intent) => void;
}

export function BlockTools({ at, ask }: Props) {
  const { t } = useLanguage();
  // Plain text, so that a key typed elsewhere draws nothing here.
  const sides = useStudioState((s) => neighboursOf(s.rows, at));
  const code = at.replace(/^pillar\//, "");
  const move = (by: -1 | 1, label: string, sign: string) => (
    <ActionIcon
      variant="default"
      aria-label={`${label}: ${code}`}
      title={label}
      disabled={!sides.includes(sign)}
      onClick={() => ask({ do: "move-criterion", path: at, by })}
    >
      {sign}
    </ActionIcon>
  );
  return (
    <Group gap="xs">
      {move(-1, t(STUDIO.up), "↑")}
      {move(1, t(STUDIO.down), "↓")}
      <Button
        size="compact-sm"
        h={28}
        variant="default"
        onClick={() => ask({ do: "remove-criterion", path: at })}
      >
        {t(at.startsWith("pillar/") ? STUDIO.removePillar : STUDIO.removeCriterion)}
      </Button>
    </Group>
  );
}

/** On which sides it has neighbours within the same pillar, `↑↓`. */
export function neighboursOf(rows: readonly TableRow[], path: string): string {
  const at = rows.findIndex((row) => row.path === path);
  const depth = rows[at]?.depth ?? 0;
  // What is deeper is within a neighbour; what is less deep ends the pillar around both.
  const isBeside = (all: readonly TableRow[]): boolean =>
    all.find((row) => row.depth <= depth)?.depth === depth;
  const above = isBeside(rows.slice(0, Math.max(0, at)).reverse());
  return `${above ? "↑" : ""}${isBeside(rows.slice(at + 1)) ? "↓" : ""}`;
}
