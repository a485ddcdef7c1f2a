import { expect, test } from "vitest";
import { ComplaintContactSchema } from "../../../../../shared/domain/complaints/intake/contact.ts";

test.each([
  ["(0751) 123456", "0751 123456"],
  ["081234567890 ", "081234567890"],
  ["\u202a+62 812\u20113456\u20117890\u202c", "+62 812-3456-7890"],
  ["0812\u00a03456\u00a07890", "0812 3456 7890"],
  ["0812.3456.7890", "0812 3456 7890"],
  ["0812 - 3456 - 7890", "0812-3456-7890"],
  ["+62 (812) 3456789", "+62 812 3456789"],
  ["0812\u200b34567890", "081234567890"],
  ["\uff10\uff18\uff11\uff12\uff13\uff14\uff15\uff16\uff17\uff18", "0812345678"],
])("the phone number %j is kept as %j", (phone, kept) => {
  expect(ComplaintContactSchema().parse({ phone })).toEqual({ phone: kept });
  expect(ComplaintContactSchema().parse({ phone: kept })).toEqual({ phone: kept });
});

test.each([
  "",
  " ",
  "\u200b",
  "12345",
  "telepon saya",
  "0812-3456-7890 atau 0813-1111-2222",
  "+62 812 a 34567",
  "0812--x",
])("%j is no phone number", (phone) => {
  expect(ComplaintContactSchema().safeParse({ phone }).success).toBe(false);
});

test.each([
  ["warga@contoh.id ", "warga@contoh.id"],
  ["\u200bwarga@contoh.id\ufeff", "warga@contoh.id"],
  ["mailto:warga@contoh.id", "warga@contoh.id"],
])("the address %j is kept as %j", (email, kept) => {
  expect(ComplaintContactSchema().parse({ email })).toEqual({ email: kept });
});

test.each(["warga@", "warga contoh.id", " ", `${"a".repeat(250)}@contoh.id`])("%j is no address", (email) => {
  expect(ComplaintContactSchema().safeParse({ email }).success).toBe(false);
});
