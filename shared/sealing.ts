import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";
import { keptByProcess } from "./deployment/process-state.ts";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const NONCES_DRAWN = 256;
const TAG_BYTES = 16;

const drawn = /* @__PURE__ */ keptByProcess(() => ({ nonces: Buffer.alloc(0) }));

/** Drawn for many texts at once: a call for so few bytes costs nearly as much as sealing one. */
function drawNonce(): Buffer {
  const left = drawn();
  if (left.nonces.length === 0) left.nonces = randomBytes(NONCE_BYTES * NONCES_DRAWN);
  const nonce = left.nonces.subarray(0, NONCE_BYTES);
  left.nonces = left.nonces.subarray(NONCE_BYTES);
  return nonce;
}

/**
 * Encrypts a text so that it can be neither read nor changed without the secret (AES-256-GCM).
 * @param secret of 32 bytes; a key object, because Node takes four times as long to start with a key's bytes
 */
export function seal(text: string, secret: KeyObject): Uint8Array {
  const nonce = drawNonce();
  const cipher = createCipheriv(CIPHER, secret, nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws Error where it was sealed with another secret, or changed since */
export function unseal(bytes: Uint8Array, secret: KeyObject): string {
  const decipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString(
    "utf8",
  );
}
