import { createHash, timingSafeEqual } from "node:crypto";
import { drawSymbols, normalisedCode, type RandomBytes } from "../../code-symbols.ts";
import { refusals } from "../../refusal.ts";

/** Five bits each: a hundred bits cannot be guessed, but can still be copied from paper. */
const SECRET_SYMBOLS = 20;

export const refuseUnproven = /* @__PURE__ */ refusals("complaint", {
  unknown: {
    kind: "not-found",
    id: "Nomor pelacakan atau kode rahasia tidak cocok. Periksa keduanya pada bukti pengaduan Anda.",
    en: "The tracking code or the secret does not match. Check both on your receipt.",
    source: {
      id: "kebijakan: tidak seorang pun dapat mengetahui pengaduan mana yang ada",
      en: "policy: nobody learns which complaints exist",
    },
  },
});

/** A new secret, in groups of five, which proves that somebody is the complainant. */
export function drawSecret(randomBytes: RandomBytes): string {
  return drawSymbols(SECRET_SYMBOLS, randomBytes).replaceAll(/.{5}(?=.)/g, "$&-");
}

/**
 * All that is stored of a secret. A plain hash suffices, because the secret is random and not chosen by a
 * person.
 */
export function hashSecret(trackingCode: string, secret: string): string {
  return digest(trackingCode, secret).toString("base64url");
}

/**
 * Whether a secret belongs to a complaint; it takes equally long if not, or if there is no such complaint.
 */
export function isSecretOf(secret: string, trackingCode: string, secretHash: string | undefined): boolean {
  const given = digest(trackingCode, secret);
  const stored = Buffer.from(secretHash ?? "", "base64url");
  const isComparable = stored.length === given.length;
  return timingSafeEqual(given, isComparable ? stored : Buffer.alloc(given.length)) && isComparable;
}

function digest(trackingCode: string, secret: string): Buffer {
  return createHash("sha256")
    .update(`${trackingCode}\n${normalisedCode(secret)}`)
    .digest();
}
