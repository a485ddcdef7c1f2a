import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openPhoto, sealPhoto } from "../../../shared/contacts/case-key.ts";
import { openContact, sealContact } from "../../../shared/contacts/contact.ts";
import { newDataKey } from "../../../shared/contacts/data-key.ts";
import { padded, unpadded } from "../../../shared/contacts/padding.ts";
import { seal } from "../../../shared/contacts/sealing.ts";
import { MOST_PHOTO_MEGABYTES } from "../../../shared/domain/integrity/photo.ts";

const CODE = "7KXWM2PQRT";

beforeAll(() => {
  process.env.CONTACT_KEY = `local:${randomBytes(32).toString("base64url")}`;
});

it("what is filled up comes back as it was, and its length is a whole number of steps", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3_000 }), (bytes) => {
      const whole = padded(bytes, "words");
      expect(whole.length % 1_024).toBe(0);
      expect(whole.length - bytes.length).toBeLessThan(1_024 + 4);
      expect([...unpadded(whole)]).toEqual([...bytes]);
    }),
  );
});

describe("contact data", () => {
  it("are as long for a long name as for a short one", async () => {
    const contacts = [
      { phone: "08123456789" },
      { name: "Siti", email: "s@a.id" },
      { name: "é".repeat(150), phone: "+62 812-3456-7890" },
    ];
    const sealed = await Promise.all(contacts.map((contact) => sealContact(contact, CODE)));
    expect(new Set(sealed.map((one) => one.sealed.length)).size).toBe(1);
    expect(await Promise.all(sealed.map((one) => openContact(one, CODE)))).toEqual(contacts);
  });

  it.each(["", " ".repeat(486)])("that were sealed with %j after them open too", async (spaces) => {
    const { plain, wrapped } = await newDataKey(CODE);
    const sealed = seal(Buffer.from(`{"phone":"08123456789"}${spaces}`), plain, CODE);
    expect(await openContact({ wrappedKey: wrapped, sealed }, CODE)).toEqual({ phone: "08123456789" });
  });
});

it("the largest photo that is taken is sealed as long as the smallest", () => {
  const key = randomBytes(32);
  const photos = [Buffer.alloc(1, 7), Buffer.alloc(MOST_PHOTO_MEGABYTES * 1_024 * 1_024, 8)];
  const sealed = photos.map((photo) => sealPhoto(photo, key, "0123456789abcdefghij"));
  expect(new Set(sealed.map((one) => one.sealed.length)).size).toBe(1);
  for (const [index, { name, sealed: bytes }] of sealed.entries())
    expect(
      openPhoto(bytes, key, { id: "0123456789abcdefghij", name }).equals(photos[index] ?? Buffer.alloc(0)),
    ).toBe(true);
});
