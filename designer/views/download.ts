// Hands a file to the browser's downloads; nothing leaves the machine.

/** Saves content under a name. */
export function download(name: string, content: string | Uint8Array<ArrayBuffer>, type = ""): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
