import type { ComplaintContact } from "../domain/complaints/intake/contact.ts";
import { newDataKey, unwrapDataKey } from "./data-key.ts";
import { seal, unseal } from "./sealing.ts";

/** Contact data as the table keeps them: an envelope that only those open who may use the city's key. */
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
