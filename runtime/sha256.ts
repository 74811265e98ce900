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

/** UTF-8 bytes; a lone surrogate becomes U+FFFD, as in TextEncoder. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const c = point >= 0xd800 && point < 0xe000 ? 0xfffd : point;
    if (c < 0x80) bytes.push(c);
    else {
      if (c < 0x800) bytes.push(0xc0 | (c >> 6));
      else {
        if (c < 0x10000) bytes.push(0xe0 | (c >> 12));
        else bytes.push(0xf0 | (c >> 18), 0x80 | ((c >> 12) & 63));
        bytes.push(0x80 | ((c >> 6) & 63));
      }
      bytes.push(0x80 | (c & 63));
    }
  }
  return bytes;
}

/** The SHA-256 of `text` in UTF-8, as 64 hex digits. */
export function sha256(text: string): string {
  const k = constants(Math.cbrt, 64);
  const hash = constants(Math.sqrt, 8);
  const bytes = utf8(text);
  const length = bytes.length;
  bytes.push(0x80);
  while (bytes.length % 64 !== 56) bytes.push(0);
  for (let shift = 56; shift >= 0; shift -= 8) bytes.push(Math.floor((length * 8) / 2 ** shift) & 255);
  const w = new Int32Array(64);
  const at = (words: ArrayLike<number>, i: number): number => words[i] ?? 0;
  for (let block = 0; block < bytes.length; block += 64) {
    for (let i = 0; i < 64; i++) {
      if (i < 16) {
        const b = block + i * 4;
        w[i] = (at(bytes, b) << 24) | (at(bytes, b + 1) << 16) | (at(bytes, b + 2) << 8) | at(bytes, b + 3);
      } else {
        const x = at(w, i - 15);
        const y = at(w, i - 2);
        const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
        const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
        w[i] = at(w, i - 16) + s0 + at(w, i - 7) + s1;
      }
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
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
    for (const [i, x] of [a, b, c, d, e, f, g, h].entries()) hash[i] = (at(hash, i) + x) | 0;
  }
  return hash.map((x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
}
