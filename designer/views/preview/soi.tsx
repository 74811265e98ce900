// Soi: why a unit has its points, from the total down to a figure, a clause and its reading, each level one click. Levels are
// native disclosures: Tab, Enter and Space work, and paper shows all of them.
import { type ReactElement, useEffect, useMemo, useState } from "react";
import type { Rules } from "#runtime/compiled-set.ts";
import { say as sayOf } from "#runtime/explain-strings.ts";
import { accept, reading, standing } from "#runtime/explain-text.ts";
import type { Explanation } from "#runtime/explanation.ts";
import { PREVIEW } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import { ExactText } from "./exact-text.tsx";
import { keyed } from "./keyed.ts";
import styles from "./soi.module.css";
import { SoiCriterion, type SoiPlaces } from "./soi-criterion.tsx";
import { idsOf, openedFor, type Place, type SoiNode, soiTree } from "./soi-tree.ts";
import { type Asked, nameOf } from "./units.ts";

export interface SoiProps {
  readonly explanation: Explanation;
  readonly rules: Rules;
  readonly language: Language;
  /** What was asked: the way down to it is open at first. */
  readonly asked?: Asked | null;
  /** Places of rules in the text (`LoadedSet.spans`), and who shows one. */
  readonly spans?: Readonly<Record<string, Place>>;
  readonly onGo?: (place: Place) => void;
  /** The text of a figure as it was entered, by its key. */
  readonly given?: (key: string) => string | null;
  /** Prints the page; without it there is no button. */
  readonly onPrint?: () => void;
}

const NO_SPANS = {};

/** The explanation of a unit or of one criterion. */
export function Soi(props: SoiProps): ReactElement {
  const { explanation, rules, language, asked = null, spans = NO_SPANS, onGo, given, onPrint } = props;
  const nodes = useMemo(() => soiTree(explanation, rules, language), [explanation, rules, language]);
  const [open, setOpen] = useState(() => openedFor(nodes, asked));
  const question = JSON.stringify([explanation.unit.id, asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new question opens anew, a new result of the same does not
  useEffect(() => setOpen(openedFor(nodes, asked)), [question]);
  const toggle = (node: string, isOpen: boolean): void =>
    setOpen((now) => {
      if (now.has(node) === isOpen) return now;
      return new Set(isOpen ? [...now, node] : [...now].filter((each) => each !== node));
    });
  const { set, result, readings, accepts } = explanation;
  const general =
    result === null
      ? []
      : [...readings.map((r) => reading(r, language)), ...accepts.map((a) => accept(a, language))];
  const places: SoiPlaces = { spans, onGo, given };
  return (
    <section
      className={styles.soi}
      aria-label={say(PREVIEW.soi, language, { unit: nameOf(explanation.unit) })}
    >
      <div className={styles.top}>
        <h2 className={styles.name}>{say(PREVIEW.soi, language, { unit: nameOf(explanation.unit) })}</h2>
        <button
          type="button"
          className={styles.button}
          onClick={() => setOpen(new Set([...idsOf(nodes), GENERAL]))}
        >
          {say(PREVIEW["open-all"], language)}
        </button>
        <button type="button" className={styles.button} onClick={() => setOpen(new Set())}>
          {say(PREVIEW["close-all"], language)}
        </button>
        {onPrint !== undefined && (
          <button type="button" className={styles.button} onClick={onPrint}>
            {say(PREVIEW.print, language)}
          </button>
        )}
      </div>
      {result !== null && standing(result, language).length > 0 && (
        <ul className={styles.standing} aria-label={say(PREVIEW.standing, language)}>
          {keyed(standing(result, language)).map(({ item, key }) => (
            <li key={key}>
              <ExactText line={item} language={language} />
            </li>
          ))}
        </ul>
      )}
      {nodes.map((node) => (
        <Level node={node} open={open} onToggle={toggle} language={language} places={places} key={node.id} />
      ))}
      {general.length > 0 && (
        <details
          className={styles.level}
          open={open.has(GENERAL)}
          onToggle={(event) => toggle(GENERAL, event.currentTarget.open)}
        >
          <summary className={styles.summary}>
            <span>{sayOf("general", language).replace(/:$/, "")}</span>
          </summary>
          <ul className={styles.lines}>
            {keyed(general).map(({ item, key }) => (
              <li key={key}>{item}</li>
            ))}
          </ul>
        </details>
      )}
      <p className={styles.hash}>
        {say(PREVIEW.set, language, { title: set.title, version: set.version, hash: set.hash })}
      </p>
    </section>
  );
}

const GENERAL = "general";

interface LevelProps {
  readonly node: SoiNode;
  readonly open: ReadonlySet<string>;
  readonly onToggle: (node: string, isOpen: boolean) => void;
  readonly language: Language;
  readonly places: SoiPlaces;
}

function Level({ node, open, onToggle, language, places }: LevelProps): ReactElement {
  return (
    <details
      className={styles.level}
      open={open.has(node.id)}
      onToggle={(event) => onToggle(node.id, event.currentTarget.open)}
    >
      <summary className={styles.summary}>
        <span>{node.title}</span>
        <strong className={styles.value}>
          <ExactText line={node.value} language={language} still />
        </strong>
      </summary>
      <div className={styles.below}>
        {node.criterion !== null && (
          <SoiCriterion criterion={node.criterion} language={language} places={places} />
        )}
        {node.below.map((each) => (
          <Level
            node={each}
            open={open}
            onToggle={onToggle}
            language={language}
            places={places}
            key={each.id}
          />
        ))}
      </div>
    </details>
  );
}
