import type { ComplaintContact } from "../domain/complaints/intake/contact.ts";
import type { SealedContact } from "../table/complaints/items.ts";
import { newDataKey, unwrapDataKey } from "./data-key.ts";
import { seal, unseal } from "./sealing.ts";

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
