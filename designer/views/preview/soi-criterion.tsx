// One criterion in Soi: figures as given, the working line by line, the result, and the words of the decision with their
// readings. The sentences are the runtime's (explain-text.ts).
import type { ReactElement, ReactNode } from "react";
import { reasonText } from "#runtime";
import { say as sayOf } from "#runtime/explain-strings.ts";
import { accept, figure, led, outcome, reading, settled } from "#runtime/explain-text.ts";
import type { CriterionExplanation } from "#runtime/explanation.ts";
import { PREVIEW } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import { ExactText } from "./exact-text.tsx";
import { keyed } from "./keyed.ts";
import { StateChip } from "./marks.tsx";
import styles from "./soi.module.css";
import { type Place, placeOf } from "./soi-tree.ts";

export interface SoiPlaces {
  /** Places of rules in the text; what is not there gets no button. */
  readonly spans: Readonly<Record<string, Place>>;
  /** Shows a place of the text; without it there are no buttons. */
  readonly onGo: ((place: Place) => void) | undefined;
  /** The text of a figure as it was entered, by its key (`3.5.a`); null: not known. */
  readonly given: ((key: string) => string | null) | undefined;
}

/** Everything that led to the points of one criterion. */
export function SoiCriterion({
  criterion: c,
  language,
  places,
}: {
  readonly criterion: CriterionExplanation;
  readonly language: Language;
  readonly places: SoiPlaces;
}): ReactElement {
  const lines = [
    ...c.steps.map((step) => ({ path: step.id, texts: led(step, c, language) })),
    { path: `${c.code}/score`, texts: settled(c, language) },
  ].filter(({ texts }) => texts.length > 0);
  const why = c.reason === null ? "" : reasonText(c.reason, language);
  return (
    <dl className={styles.facts}>
      <Fact title={sayOf("inputs", language)}>
        <Figures criterion={c} language={language} places={places} />
      </Fact>
      {lines.length > 0 && (
        <Fact title={sayOf("working", language)}>
          <ol className={styles.lines}>
            {keyed(lines, ({ path }) => path).map(({ item: { path, texts }, key }) => (
              <li key={key}>
                {keyed(texts).map((text) => (
                  <span className={styles.text} key={text.key}>
                    <ExactText line={text.item} language={language} />
                  </span>
                ))}
                <Go path={path} what={path} language={language} places={places} />
              </li>
            ))}
          </ol>
        </Fact>
      )}
      <Fact title={sayOf("result", language)}>
        <strong>
          <ExactText line={outcome(c, language)} language={language} />
        </strong>
        {c.status !== "scored" && (
          <>
            {" "}
            <StateChip status={c.status} language={language} />
          </>
        )}
        {why !== "" && <span className={styles.text}>{why}</span>}
        {c.missing.length > 0 && (
          <span className={styles.text}>{sayOf("waits", language, { keys: c.missing.join(", ") })}</span>
        )}
      </Fact>
      {c.clause !== "" && (
        <Fact title={sayOf("clause", language)}>
          {c.clause}
          <Go path={c.code} what={c.code} language={language} places={places} />
        </Fact>
      )}
      <Texts title={sayOf("verbatim", language)} texts={[c.verbatim]} />
      <Texts title={sayOf("undisclosed", language)} texts={[c.undisclosed]} />
      <Texts
        title={say(PREVIEW.readings, language)}
        texts={c.readings.map((each) => reading(each, language))}
      />
      <Texts
        title={say(PREVIEW.accepted, language)}
        texts={c.accepts.map((each) => accept(each, language))}
      />
      <Texts title={sayOf("evidence", language)} texts={[c.evidence]} />
      <Texts title={sayOf("note", language)} texts={c.notes} />
    </dl>
  );
}

function Figures({
  criterion: c,
  language,
  places,
}: {
  readonly criterion: CriterionExplanation;
  readonly language: Language;
  readonly places: SoiPlaces;
}): ReactElement {
  if (c.inputs.length === 0) return <p className={styles.text}>{say(PREVIEW["no-figures"], language)}</p>;
  return (
    <ul className={styles.lines}>
      {c.inputs.map((input) => {
        const given = places.given?.(input.key) ?? null;
        const common = input.key.startsWith("chung.");
        return (
          <li key={input.key} data-open={input.value.is === "open"}>
            <ExactText line={figure(input, language)} language={language} />
            {given !== null && (
              <span className={styles.given}> {say(PREVIEW.given, language, { text: given })}</span>
            )}
            <Go
              path={common ? `common/${input.name}` : `${c.code}/input/${input.name}`}
              what={input.key}
              language={language}
              places={places}
            />
          </li>
        );
      })}
    </ul>
  );
}

const Fact = ({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement => (
  <>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </>
);

/** Texts that are not empty, line breaks kept; nothing when all are. */
function Texts({
  title,
  texts,
}: {
  readonly title: string;
  readonly texts: readonly string[];
}): ReactElement | null {
  const written = texts.filter((text) => text !== "");
  if (written.length === 0) return null;
  return (
    <Fact title={title}>
      {keyed(written).map(({ item, key }) => (
        <span className={styles.verbatim} key={key}>
          {item}
        </span>
      ))}
    </Fact>
  );
}

function Go({
  path,
  what,
  language,
  places,
}: {
  readonly path: string;
  readonly what: string;
  readonly language: Language;
  readonly places: SoiPlaces;
}): ReactElement | null {
  const { spans, onGo } = places;
  const place = placeOf(spans, path);
  if (onGo === undefined || place === null) return null;
  return (
    <button
      type="button"
      className={styles.go}
      aria-label={say(PREVIEW["go-to"], language, { what })}
      title={say(PREVIEW.go, language)}
      onClick={() => onGo(place)}
    >
      <span aria-hidden="true">→</span>
    </button>
  );
}
