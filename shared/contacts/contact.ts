import type { ComplaintContact } from "../domain/complaints/intake/contact.ts";
import type { SealedContact } from "../table/complaints/items.ts";
import { newDataKey, unwrapDataKey } from "./data-key.ts";
import { padded, unpadded } from "./padding.ts";
import { seal, unseal } from "./sealing.ts";

export async function sealContact(contact: ComplaintContact, trackingCode: string): Promise<SealedContact> {
  const { plain, wrapped } = await newDataKey(trackingCode);
  const sealed = seal(padded(Buffer.from(JSON.stringify(contact)), "contact"), plain, trackingCode);
  return { wrappedKey: wrapped, sealed };
}

export async function openContact(
  { wrappedKey, sealed }: SealedContact,
  trackingCode: string,
): Promise<ComplaintContact> {
  const key = await unwrapDataKey(wrappedKey, trackingCode);
  const whole = unseal(sealed, key, trackingCode);
  // What was sealed earlier is JSON from its first byte on, some of it filled up with spaces; a length begins with a zero.
  const json = whole[0] === 0 ? unpadded(whole) : whole;
  return JSON.parse(json.toString()) as ComplaintContact;
}
