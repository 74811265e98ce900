// The annex as a Word document as officials sign it: A4 across, Times New Roman 13, the head of the table on every page. The
// same annex gives the same bytes.
import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import type { Annex, AnnexRow } from "./annex.ts";
import { steady } from "./steady.ts";

/** In twentieths of a point: 297 × 210 mm, margins of 15 mm and 20 mm at the left. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = { top: 850, right: 850, bottom: 850, left: 1134 };
const COLUMNS = [800, 3100, 1100, 7300, 2554];
/** In half points. */
const [SIZE, SMALL] = [26, 20];

/** Bytes of a .docx file. `day` (ISO) is written as its date. */
export async function annexDocx(annex: Annex, day: string): Promise<Uint8Array> {
  const document = new Document({
    title: plain(annex.title),
    creator: plain(annex.by),
    styles: {
      default: { document: { run: { font: "Times New Roman", size: SIZE, language: { value: "vi-VN" } } } },
    },
    sections: [
      {
        properties: { page: { size: { ...PAGE, orientation: PageOrientation.LANDSCAPE }, margin: MARGIN } },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          ...(annex.lead === "" ? [] : [centred(annex.lead.toUpperCase(), { bold: true })]),
          centred(annex.title.toUpperCase(), { bold: true }),
          ...(annex.issuedWith === "" ? [] : [centred(annex.issuedWith, { italics: true })]),
          ...(annex.state === "" ? [] : [centred(annex.state, { bold: true, italics: true })]),
          new Paragraph({}),
          table(annex),
          ...annex.after.flatMap((text) => lines(text, {})),
          new Paragraph({ spacing: { before: 240 }, children: [run(annex.about, { size: SMALL })] }),
        ],
      },
    ],
  });
  return steady(new Uint8Array(await Packer.toBuffer(document)), day);
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
  readonly centred?: boolean;
}

const run = (text: string, { bold = false, italics = false, size = SIZE }: Look): TextRun =>
  new TextRun({ text: plain(text), bold, italics, size });

const centred = (text: string, look: Look): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, look)] });

const lines = (text: string, look: Look): readonly Paragraph[] =>
  text
    .split("\n")
    .map((line) =>
      look.centred === true ? centred(line, look) : new Paragraph({ children: [run(line, look)] }),
    );

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: 22 })],
  });

const table = ({ columns, rows }: Annex): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: COLUMNS,
    width: { size: COLUMNS.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    rows: [head(columns), ...rows.map(body)],
  });

const head = (columns: readonly string[]): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((text, at) => cell(text, at, { bold: true, centred: true }, VerticalAlign.CENTER)),
  });

/** A pillar stays in one piece; a long criterion may go over a page. */
const body = ({ kind, cells }: AnnexRow): TableRow =>
  new TableRow({
    cantSplit: kind === "pillar",
    children: cells.map((text, at) =>
      cell(text, at, { bold: kind === "pillar" || at === 0, centred: isCentred(at) }),
    ),
  });

/** Code and maximum. */
const isCentred = (at: number): boolean => at === 0 || at === 2;

const cell = (
  text: string,
  at: number,
  look: Look,
  verticalAlign: (typeof VerticalAlign)["CENTER" | "TOP"] = VerticalAlign.TOP,
): TableCell =>
  new TableCell({
    verticalAlign,
    width: { size: COLUMNS[at] ?? 0, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: lines(text, look),
  });

/** Without what XML cannot hold. */
const plain = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => (sign === "\t" ? sign : " "));
