// What an author asks of the whole studio rather than of one field: another criterion, the keywords in the other language.
import type { Edited, Intent } from "#designer/edits/index.ts";
import type { Span, Surface, TextEdit } from "#dsl";
import { placeBeside } from "./beside.ts";
import type { OpenText } from "./open-text.ts";
import type { AnalystLine } from "./protocol.ts";
import type { CentreView, Drawer, StudioState } from "./studio-shape.ts";

/** Why something was not done, in both languages. */
export type Refusal = Extract<Edited, { readonly ok: false }>["reason"];

export type Commands = ReturnType<typeof commandsOf>;

export interface Commanded {
  readonly line: AnalystLine;
  readonly open: OpenText;
  readonly intend: (intent: Intent, group: string) => Promise<Edited>;
  readonly place: () => StudioState;
  readonly select: (form: string) => void;
  readonly update: (change: Partial<StudioState>) => void;
  readonly failed: (error: unknown) => void;
}

/** The commands of an open studio. */
export function commandsOf({ line, open, intend, place, select, update, failed }: Commanded) {
  // What is at the cursor is known a moment after it went there.
  let following: Promise<unknown> = Promise.resolve();
  const addCriterion = async (): Promise<void> => {
    await following;
    const { rows, selected } = place();
    await add({ do: "add-criterion", ...placeBeside(rows, selected), title: "", max: "" });
  };
  const add = async (intent: Intent): Promise<void> => {
    const edited = await intend(intent, "");
    update({ notice: edited.ok ? null : edited.reason });
    if (!edited.ok || edited.focus === null) return;
    select(edited.focus);
    update({ wantsFocus: `${edited.focus}/title` });
  };
  const changeSurface = async (surface: Surface): Promise<void> => {
    for (;;) {
      const version = open.version();
      const edits = await line.ask("format", { within: null, surface });
      // What was typed meanwhile makes them edits of an older text.
      if (version !== open.version()) continue;
      update({ notice: edits.length === 0 ? UNREADABLE : null });
      return open.apply(edits, "form");
    }
  };
  return {
    /** A criterion after the selected one, without words yet; its title takes the focus. */
    addCriterion: () => void addCriterion().catch(failed),
    /** A pillar after the last one, without words yet; its title takes the focus. */
    addPillar: () => void add({ do: "add-pillar", title: "", max: "" }).catch(failed),
    /** The whole text in the words of a surface, as one step of undo; comments stay. */
    changeSurface: (surface: Surface) => void changeSurface(surface).catch(failed),
    /** Selects what stands at an offset of the text. */
    selectAt: (offset: number): void => {
      following = line.ask("pathAt", offset).then((path) => path !== null && select(path), failed);
    },
    /** Goes to a place of the text: to the text itself where it is shown, else to its field. */
    goTo: (span: Span): void => {
      const isText = place().view !== "table";
      if (isText) update({ goesTo: span });
      following = line.ask("pathAt", span.start).then((path) => {
        if (path === null) return;
        select(path);
        if (!isText) update({ wantsFocus: path });
      }, failed);
    },
    /** The field that was to take the focus has it. */
    focused: () => update({ wantsFocus: null }),
    apply: (edits: readonly TextEdit[]) => open.apply(edits, "form"),
    placeOf: (path: string) => line.ask("spanOf", path),
    setView: (view: CentreView) => update({ view, goesTo: null }),
    setDrawer: (drawer: Drawer | null) => update({ drawer }),
    say: (notice: Refusal | null) => update({ notice }),
  } as const;
}

const UNREADABLE = {
  vi: "Văn bản đang có chỗ chưa đọc được nên chưa đổi được từ khoá. Sửa các lỗi trong thẻ “Vấn đề” rồi bấm lại.",
  en: "Parts of the text cannot be read, so its keywords were not changed. Mend the errors under “Problems” and press again.",
};
