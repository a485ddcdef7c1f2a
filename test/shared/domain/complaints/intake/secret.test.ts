import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { drawSecret, hashSecret, isSecretOf } from "../../../../../shared/domain/complaints/intake/secret.ts";

const CODE = "7K3M9QW2XT";

test("a secret has a hundred random bits, in groups of five that can be copied from paper", () => {
  expect(drawSecret((size) => new Uint8Array(size))).toBe("00000-00000-00000-00000");
  expect(drawSecret(randomBytes)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
});

test("it proves the complaint however people type what they read", () => {
  const stored = hashSecret(CODE, "01ABC-DEFGH-JKMNP-QRSTV");
  expect(isSecretOf("oiabc defgh jkmnp qrstv", CODE, stored)).toBe(true);
});

test("nothing is proven by another secret, another complaint's, or one for an unknown code", () => {
  const secret = drawSecret(randomBytes);
  expect(isSecretOf(drawSecret(randomBytes), CODE, hashSecret(CODE, secret))).toBe(false);
  expect(isSecretOf(secret, CODE, hashSecret("0000000000", secret))).toBe(false);
  expect(isSecretOf(secret, CODE, undefined)).toBe(false);
});
