// The key that signs the ledger and issued versions. The file it is kept in is store/open.ts's.
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from "node:crypto";
import { sha256 } from "./hash.ts";

export interface SigningKey {
  readonly publicPem: string;
  /** SHA-256 (hex) of the public key as PEM: what an auditor notes down. */
  readonly fingerprint: string;
  /** Ed25519, base64. */
  readonly sign: (text: string) => string;
}

/** A new private key as PEM. */
export const newKeyPem = (): string =>
  generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** The key of a private PEM. Throws when it is none. */
export function keyOf(privatePem: string): SigningKey {
  const key = createPrivateKey(privatePem);
  const publicPem = createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
  return {
    publicPem,
    fingerprint: sha256(publicPem),
    sign: (text) => sign(null, Buffer.from(text, "utf8"), key).toString("base64"),
  };
}

/** Whether a signature of a text holds; false for anything that is no signature. */
export function signatureHolds(publicKey: KeyObject, text: string, signature: string): boolean {
  return verify(null, Buffer.from(text, "utf8"), publicKey, Buffer.from(signature, "base64"));
}

/** Whether this key made a signature. */
export const signedBy = ({ publicPem }: SigningKey, text: string, signature: string): boolean =>
  signatureHolds(createPublicKey(publicPem), text, signature);
