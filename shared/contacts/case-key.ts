import { createHmac, hkdfSync } from "node:crypto";
import { normalisedCode } from "../domain/code-symbols.ts";
import { newDataKey, unwrapDataKey } from "./data-key.ts";
import { padded, unpadded } from "./padding.ts";
import { seal, unseal } from "./sealing.ts";

const KEY_BYTES = 32;

/** A case's key, wrapped for each of its two sides. */
export interface WrappedCaseKey {
  /** By the city's key: a unit that may open takes it. */
  readonly ofOfficers: string;
  /** By the reporter's secret, of which nothing is stored. */
  readonly ofReporter: string;
}

const coded = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const bytesOf = (text: string) => Buffer.from(text, "base64url");
const ownerOf = (id: string) => `integrity ${id}`;

/** A secret of a hundred random bits needs no slow derivation. */
function secretKey(id: string, secret: string): Buffer {
  return Buffer.from(hkdfSync("sha256", normalisedCode(secret), id, "integrity case key", KEY_BYTES));
}

/** A new key for what is said in one case, by either side. Making one takes no right to open any. */
export async function newCaseKey(
  id: string,
  secret: string,
): Promise<{ readonly key: Buffer; readonly wrapped: WrappedCaseKey }> {
  const { plain, wrapped } = await newDataKey(ownerOf(id));
  const ofReporter = seal(plain, secretKey(id, secret), ownerOf(id));
  return { key: plain, wrapped: { ofOfficers: coded(wrapped), ofReporter: coded(ofReporter) } };
}

/** The key for a unit that may open. */
export function caseKeyOfOfficers(id: string, { ofOfficers }: WrappedCaseKey): Promise<Buffer> {
  return unwrapDataKey(bytesOf(ofOfficers), ownerOf(id));
}

/** The key for whoever has the secret. @throws Error with another secret */
export function caseKeyOfReporter(id: string, secret: string, { ofReporter }: WrappedCaseKey): Buffer {
  return unseal(bytesOf(ofReporter), secretKey(id, secret), ownerOf(id));
}

/** Before words whose length is hidden. What was sealed earlier is without it, and as long as its words. */
const PADDED = "~";
const wordsOwner = (id: string) => `${ownerOf(id)} words`;

/** Words of a case, of which the length can be seen in steps only. */
export function sealWords(words: string, key: Uint8Array, id: string): string {
  return PADDED + coded(seal(padded(Buffer.from(words), "words"), key, wordsOwner(id)));
}

/** @throws Error for another case's words, or some that were changed */
export function openWords(sealed: string, key: Uint8Array, id: string): string {
  if (!sealed.startsWith(PADDED)) return unseal(bytesOf(sealed), key, ownerOf(id)).toString();
  return unpadded(unseal(bytesOf(sealed.slice(PADDED.length)), key, wordsOwner(id))).toString();
}

const photoOwner = (id: string, photo: string) => `${ownerOf(id)} photo ${photo}`;

/**
 * A photo sealed with its case's key, and its name in the store. The same photo of a case always has the same name, so that one
 * that is sent again is not there twice; without the key neither name nor length says which case or which photo.
 */
export function sealPhoto(bytes: Uint8Array, key: Uint8Array, id: string) {
  const naming = Buffer.from(hkdfSync("sha256", key, id, "integrity photo name", KEY_BYTES));
  const name = createHmac("sha256", naming).update(bytes).digest("hex");
  return { name, sealed: seal(padded(bytes, "photo"), key, photoOwner(id, name)) };
}

/** @throws Error for another case's photo, or one that was changed */
export function openPhoto(
  sealed: Uint8Array,
  key: Uint8Array,
  { id, name }: { id: string; name: string },
): Buffer {
  return unpadded(unseal(sealed, key, photoOwner(id, name)));
}
