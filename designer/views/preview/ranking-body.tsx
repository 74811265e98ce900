// biome-ignore-all lint/a11y/noRedundantRoles: rows are grids, and a browser may then forget that this is a table
// biome-ignore-all lint/a11y/useSemanticElements: it is a table already; see above
// The rows of the ranking, a body per group. Many units are cut into parts: a part far from what is seen is a space of its
// height and has no rows until one comes near it, or the page is printed. Every row says which one of all it is.
import { type ReactElement, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import styles from "./ranking.module.css";
import { Row, type RowProps } from "./ranking-row.tsx";
import type { RankingGroup, RankingRow } from "./ranking-rows.ts";

/** Up to so many units all rows are there. */
const MOST_WHOLE = 200;
const PART = 25;
/** Height of a row before it was drawn, in pixels. */
const ROW = 36;
/** How near a part is drawn, in pixels: a key or a turn of the wheel never comes to an empty one. */
const NEAR = 600;

export type RowOf = Omit<RowProps, keyof RankingRow | "index" | "selected">;

interface BodyProps extends RowOf {
  readonly groups: readonly RankingGroup[];
  readonly headOf: (group: RankingGroup) => string;
  readonly selectedUnit: string | null;
}

/** Rows of the table as a screen reader counts them: its head, the heads of groups and the units. */
export const rowsIn = (groups: readonly RankingGroup[]): number =>
  groups.reduce((sum, { count }) => sum + count, 1 + (groups.length > 1 ? groups.length : 0));

export function RankingBody({ groups, ...rest }: BodyProps): ReactElement {
  const isPrinting = usePrinting();
  const isWhole = isPrinting || rowsIn(groups) <= MOST_WHOLE;
  let index = 2;
  return (
    <>
      {groups.map((group) => {
        const first = index;
        index += group.count + (groups.length > 1 ? 1 : 0);
        return (
          <Group {...rest} key={group.group} {...{ group, first, isWhole }} hasHead={groups.length > 1} />
        );
      })}
    </>
  );
}

interface GroupProps extends Omit<BodyProps, "groups"> {
  readonly group: RankingGroup;
  /** The number of its first row among all. */
  readonly first: number;
  readonly hasHead: boolean;
  readonly isWhole: boolean;
}

function Group({ group, first, hasHead, isWhole, headOf, selectedUnit, ...of }: GroupProps): ReactElement {
  // Where the keyboard stands the parts beside are there before the next key, which waits for no observer.
  const [focused, setFocused] = useState<number | null>(null);
  const head = hasHead && (
    <tr role="row" className={styles.groupRow} aria-rowindex={first}>
      <th role="rowheader" scope="rowgroup" className={styles.group}>
        {headOf(group)}
      </th>
    </tr>
  );
  const from = first + (hasHead ? 1 : 0);
  const rowsFrom = (at: number, rows: readonly RankingRow[]): readonly ReactElement[] =>
    rows.map((row, i) => (
      <Row {...row} {...of} key={row.id} index={from + at + i} selected={row.id === selectedUnit} />
    ));
  if (isWhole)
    return (
      <tbody role="rowgroup" className={styles.body}>
        {head}
        {rowsFrom(0, group.rows())}
      </tbody>
    );
  const parts = Array.from({ length: Math.ceil(group.count / PART) }, (_, i) => i * PART);
  return (
    <>
      {hasHead && (
        <tbody role="rowgroup" className={styles.body}>
          {head}
        </tbody>
      )}
      {parts.map((at) => (
        <Part
          key={at}
          count={Math.min(PART, group.count - at)}
          isFirst={first === 2 && at === 0}
          isBeside={focused !== null && Math.abs(at - focused) <= PART}
          onFocus={() => setFocused(at)}
        >
          {() => rowsFrom(at, group.rows(at, at + PART))}
        </Part>
      ))}
    </>
  );
}

interface PartProps {
  readonly count: number;
  readonly isFirst: boolean;
  readonly isBeside: boolean;
  readonly onFocus: () => void;
  readonly children: () => readonly ReactElement[];
}

function Part({ count, isFirst, isBeside, onFocus, children }: PartProps): ReactElement {
  const place = useRef<HTMLTableSectionElement>(null);
  const [isNear, setNear] = useState(isFirst);
  const [height, setHeight] = useState(count * ROW);
  useEffect(() => {
    const part = place.current;
    if (part === null) return;
    const watch = new IntersectionObserver(
      (seen) => {
        const last = seen.at(-1);
        // Whoever stands in it with the keyboard stays there.
        if (last === undefined || (!last.isIntersecting && part.contains(document.activeElement))) return;
        if (!last.isIntersecting) setHeight(last.boundingClientRect.height);
        setNear(last.isIntersecting);
      },
      // Where the margin of what scrolls is not known, a part is drawn as soon as it is seen.
      { rootMargin: `${NEAR}px 0px`, scrollMargin: `${NEAR}px 0px` } as IntersectionObserverInit,
    );
    watch.observe(part);
    return () => watch.disconnect();
  }, []);
  const isDrawn = isNear || isBeside;
  return (
    <tbody
      role="rowgroup"
      className={styles.part}
      ref={place}
      style={isDrawn ? undefined : { blockSize: height }}
      onFocus={onFocus}
    >
      {isDrawn && children()}
    </tbody>
  );
}

/** Paper has no part that one could come near to. */
function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}
