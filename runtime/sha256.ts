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
  for (let block = 0; block < input.length; block += 16) {
    w.set(input.subarray(block, block + 16));
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15] as number;
      const y = w[i - 2] as number;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = (w[i - 16] as number) + s0 + (w[i - 7] as number) + s1;
    }
    mix(hash, w, k);
  }
  return Array.from(hash, (x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
}

/** One block into the hash (FIPS 180-4, 6.2.2). The casts spare a test per word: every index is within its array. */
function mix(hash: Int32Array, w: Int32Array, k: Int32Array): void {
  let a = hash[0] as number;
  let b = hash[1] as number;
  let c = hash[2] as number;
  let d = hash[3] as number;
  let e = hash[4] as number;
  let f = hash[5] as number;
  let g = hash[6] as number;
  let h = hash[7] as number;
  for (let i = 0; i < 64; i++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + (k[i] as number) + (w[i] as number)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  hash[0] = (hash[0] as number) + a;
  hash[1] = (hash[1] as number) + b;
  hash[2] = (hash[2] as number) + c;
  hash[3] = (hash[3] as number) + d;
  hash[4] = (hash[4] as number) + e;
  hash[5] = (hash[5] as number) + f;
  hash[6] = (hash[6] as number) + g;
  hash[7] = (hash[7] as number) + h;
}
