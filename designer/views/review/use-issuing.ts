// What is filled in to issue a text, what is wrong with it, and its way to the server. The fields are in issue-dialog.tsx.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type RefObject, useRef, useState } from "react";
import type { Review, Version } from "#designer/api.ts";
import type { Refused } from "#designer/document/asking.ts";
import { errorsIn, type OpenFindings } from "#designer/document/compare-findings.ts";
import { useWrongInView } from "../app/dialog-actions.tsx";
import { asks, KEYS } from "../app/query-keys.ts";
import { useSending } from "../app/sending.ts";
import { useSession } from "../app/session.tsx";

/** How the version in force is succeeded; "" not at all. */
export type How = "" | "replaced" | "amended";
export const isHow = (text: string): text is How => text === "" || text === "replaced" || text === "amended";

/** Days are ISO; "" nothing. */
interface Wish {
  readonly number: string;
  readonly date: string;
  readonly by: string;
  readonly from: string;
  readonly until: string;
}

export interface Issuing {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly wish: Wish;
  readonly change: (name: keyof Wish, value: string) => void;
  /** The day it comes into force; "" not known yet. */
  readonly from: string;
  /** It would end before it begins. */
  readonly isTurned: boolean;
  /** The newest version that nothing ends yet; null: there is none. */
  readonly holding: Version | null;
  readonly how: How;
  readonly setHow: (how: How) => void;
  /** How many errors the text has, as far as is known. */
  readonly errors: number;
  readonly areSeen: boolean;
  readonly setSeen: (areSeen: boolean) => void;
  /** The button was pressed once. */
  readonly isTried: boolean;
  readonly refused: Refused | null;
  readonly submit: (event: FormEvent) => Promise<void>;
}

export function useIssuing(
  review: Review,
  found: OpenFindings | null,
  onIssued: (version: Version) => void,
): Issuing {
  const { server } = useSession();
  const queries = useQueryClient();
  const sets = useQuery(asks(KEYS.sets, () => server.sets()));
  const holding = sets.data?.ok
    ? endable(sets.data.value.find(({ id }) => id === review.set)?.versions)
    : null;
  const [wish, setWish] = useState<Wish>({ number: "", date: "", by: "", from: "", until: "" });
  const [chosen, choose] = useState<How | null>(null);
  const how = chosen ?? (holding === null ? "" : "replaced");
  const [isTried, setTried] = useState(false);
  const [areSeen, setSeen] = useState(false);
  // What the server counted, should it be asked before the text is checked here.
  const [counted, setCounted] = useState(0);
  const { refused, send, clear } = useSending();
  const form = useRef<HTMLFormElement>(null);
  const inView = useWrongInView(form);
  const from = wish.from || wish.date;
  const errors = Math.max(counted, found === null ? 0 : errorsIn(found));
  const isTurned = wish.until !== "" && from !== "" && wish.until < from;
  const change = (name: keyof Wish, value: string): void => {
    clear();
    setWish((before) => ({ ...before, [name]: value }));
  };
  const setHow = (next: How): void => {
    clear();
    choose(next);
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    clear();
    inView();
    if (wish.number.trim() === "" || wish.date === "" || isTurned || (errors > 0 && !areSeen)) return;
    // A day that cannot be read is not left out in silence.
    if (form.current?.querySelector("[data-unread]")) return;
    const issued = await send(async () => {
      const answer = await server.issue(review.id, {
        ...{ number: wish.number.trim(), date: wish.date, from },
        ...(wish.by.trim() === "" ? {} : { by: wish.by.trim() }),
        ...(wish.until === "" ? {} : { until: wish.until }),
        ...(how === "" || holding === null ? {} : { succeeds: { version: holding.version, how } }),
        ...(areSeen ? { withErrors: true } : {}),
      });
      if (!answer.ok) setCounted((before) => answer.failure.open?.count ?? before);
      return answer;
    });
    if (issued === null) return inView();
    onIssued(issued);
    await queries.invalidateQueries();
  };
  return {
    ...{ form, wish, change, from, isTurned, holding, how, setHow },
    ...{ errors, areSeen, setSeen, isTried, refused, submit },
  };
}

/** The field a refusal is about; null: the whole. */
export function fieldOf({ failure }: Refused): "from" | "until" | null {
  switch (failure.error.code) {
    case "until-before-from":
      return "until";
    case "overlapping-periods":
    case "succeeds-too-early":
      return "from";
    default:
      return null;
  }
}

/** The newest version that nothing ends yet, which a new one would overlap. */
const endable = (versions: readonly Version[] = []): Version | null =>
  versions.filter(({ ended, effective }) => ended === null && effective.until === null).at(-1) ?? null;
