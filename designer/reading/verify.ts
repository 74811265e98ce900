// The check of an issued version in the browser: the content hash by the runtime, the signature by WebCrypto.
import type { Loading } from "#runtime";
import type { PageData } from "./page-input.ts";
import { signedMessage, signedOf } from "./signed-message.ts";

export type HashCheck = "good" | "bad" | "unreadable";
export type SignatureCheck = "good" | "bad" | "none" | "unreadable" | "unavailable";

/**
 * Whether the rules have the hash they were issued with: `load` works it out anew from the rules, and it is the one the
 * page shows. `unreadable`: this engine cannot read the set, so nothing is known of its hash.
 */
export function checkHash(loading: Loading, { hash }: Pick<PageData, "hash">): HashCheck {
  if (loading.ok) return loading.set.hash === hash ? "good" : "bad";
  return loading.errors.some(({ code }) => code === "wrong-hash") ? "bad" : "unreadable";
}

/** Whether the signature is that of the key over the message of signed-message.ts. Never rejects. */
export async function checkSignature(data: PageData): Promise<SignatureCheck> {
  if (data.signature === "") return "none";
  // Pages without HTTPS have no `subtle`.
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  if (subtle === undefined) return "unavailable";
  const signature = bytesOf(data.signature);
  const raw = bytesOf(data.publicKey);
  if (signature === null || signature.length !== 64 || raw === null) return "unreadable";
  const message = new TextEncoder().encode(signedMessage(signedOf(data)));
  try {
    const key = await subtle.importKey(raw.length === 32 ? "raw" : "spki", raw, { name: "Ed25519" }, false, [
      "verify",
    ]);
    return (await subtle.verify({ name: "Ed25519" }, key, signature, message)) ? "good" : "bad";
  } catch (error) {
    return error instanceof DOMException && error.name === "NotSupportedError" ? "unavailable" : "unreadable";
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return null;
  }
}
