// SHA-256 (FIPS 180-4) of text as UTF-8: synchronous, without Node or a browser.

/** The first 32 bits of the fractional part of root(n), for the constants of FIPS 180-4, 4.2.2 and 5.3.3. */
function constants(root: (n: number) => number, count: number): number[] {
  const words: number[] = [];
  for (let n = 2; words.length < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (prime) words.push((root(n) * 2 ** 32) | 0);
  }
  return words;
}

function rotate(x: number, by: number): number {
  return (x >>> by) | (x << (32 - by));
}

/** UTF-8 bytes and padding (FIPS 180-4, 5.1.1) as big-endian words; a lone surrogate becomes U+FFFD, as in TextEncoder. */
function blocks(text: string): Int32Array {
  const bytes = new Uint8Array(text.length * 3 + 73);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    let c = text.charCodeAt(i);
    if (c < 0x80) {
      bytes[n++] = c;
      continue;
    }
    if (c < 0x800) bytes[n++] = 0xc0 | (c >> 6);
    else {
      if (c >= 0xd800 && c < 0xe000) {
        c = text.codePointAt(i) ?? 0;
        if (c < 0x10000) c = 0xfffd;
        else i++;
      }
      if (c < 0x10000) bytes[n++] = 0xe0 | (c >> 12);
      else {
        bytes[n++] = 0xf0 | (c >> 18);
        bytes[n++] = 0x80 | ((c >> 12) & 63);
      }
      bytes[n++] = 0x80 | ((c >> 6) & 63);
    }
    bytes[n++] = 0x80 | (c & 63);
  }
  bytes[n] = 0x80;
  const words = new Int32Array(((n + 72) >> 6) << 4);
  for (let i = 0; i < words.length; i++) words[i] = word(bytes, i * 4);
  words[words.length - 2] = (n / 2 ** 29) | 0;
  words[words.length - 1] = n << 3;
  return words;
}

const word = (bytes: Uint8Array, i: number): number =>
  ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0);

/** The SHA-256 of `text` in UTF-8, as 64 hex digits. */
export function sha256(text: string): string {
  const k = Int32Array.from(constants(Math.cbrt, 64));
  const hash = Int32Array.from(constants(Math.sqrt, 8));
  const input = blocks(text);
  const w = new Int32Array(64);
  const at = (words: Int32Array, i: number): number => words[i] ?? 0;
  for (let block = 0; block < input.length; block += 16) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) w[i] = at(input, block + i);
      else {
        const x = at(w, i - 15);
        const y = at(w, i - 2);
        const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
        const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
        w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1;
      }
    }
    let a = at(hash, 0);
    let b = at(hash, 1);
    let c = at(hash, 2);
    let d = at(hash, 3);
    let e = at(hash, 4);
    let f = at(hash, 5);
    let g = at(hash, 6);
    let h = at(hash, 7);
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + at(k, i) + at(w, i)) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((x, i) => {
      hash[i] = at(hash, i) + x;
    });
  }
  return Array.from(hash, (x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
}
