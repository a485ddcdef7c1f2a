import type { ComplaintContact } from "../domain/complaints/intake/contact.ts";
import type { SealedContact } from "../table/complaints/items.ts";
import { newDataKey, unwrapDataKey } from "./data-key.ts";
import { seal, unseal } from "./sealing.ts";

/** Contact data are filled up with spaces, which JSON passes over: their length tells nothing of a name. */
const STEP_BYTES = 512;

function filled(contact: ComplaintContact): Buffer {
  const bytes = Buffer.from(JSON.stringify(contact));
  return Buffer.concat([bytes, Buffer.alloc(-bytes.length & (STEP_BYTES - 1), " ")]);
}

export async function sealContact(contact: ComplaintContact, trackingCode: string): Promise<SealedContact> {
  const { plain, wrapped } = await newDataKey(trackingCode);
  const sealed = seal(filled(contact), plain, trackingCode);
  return { wrappedKey: wrapped, sealed };
}

export async function openContact(
  { wrappedKey, sealed }: SealedContact,
  trackingCode: string,
): Promise<ComplaintContact> {
  const key = await unwrapDataKey(wrappedKey, trackingCode);
  return JSON.parse(unseal(sealed, key, trackingCode).toString()) as ComplaintContact;
}
