// A table as Word and Excel take it from the clipboard: plain cells with borders, nothing of the page around it.

/** Whether it was copied; browsers may refuse. */
export async function copyTable(table: HTMLTableElement): Promise<boolean> {
  const rows = [...table.rows].map((row) => [...row.cells].map(textOf));
  const html = document.createElement("table");
  html.border = "1";
  for (const row of rows) {
    const tr = html.insertRow();
    // Text, never markup: what an author wrote stays what it is.
    for (const text of row) tr.insertCell().textContent = text;
  }
  const plain = rows.map((row) => row.map((text) => text.replace(/\s+/g, " ")).join("\t")).join("\n");
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/html": new Blob([html.outerHTML], { type: "text/html" }),
        "text/plain": new Blob([plain], { type: "text/plain" }),
      }),
    ]);
    return true;
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return false;
    throw error;
  }
}

/** A field's cell holds its text once more, for print. */
const textOf = (cell: HTMLTableCellElement): string =>
  (cell.querySelector("[data-printed]") ?? cell).textContent ?? "";
