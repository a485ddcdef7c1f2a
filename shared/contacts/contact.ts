import type { ComplaintContact } from "../domain/complaints/intake/contact.ts";
import { newDataKey, unwrapDataKey } from "./data-key.ts";
import { seal, unseal } from "./sealing.ts";

/** Stored contact data: an envelope that only those with access to the city's key can open. */
export interface SealedContact {
  readonly wrappedKey: Uint8Array;
  readonly sealed: Uint8Array;
}

export async function sealContact(contact: ComplaintContact, trackingCode: string): Promise<SealedContact> {
  const { plain, wrapped } = await newDataKey(trackingCode);
  const sealed = seal(Buffer.from(JSON.stringify(contact)), plain, trackingCode);
  return { wrappedKey: wrapped, sealed };
}

export async function openContact(
  { wrappedKey, sealed }: SealedContact,
  trackingCode: string,
): Promise<ComplaintContact> {
  const key = await unwrapDataKey(wrappedKey, trackingCode);
  return JSON.parse(unseal(sealed, key, trackingCode).toString()) as ComplaintContact;
}
