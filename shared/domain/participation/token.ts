import * as z from "zod";
import { named } from "../once.ts";
import { refusals } from "../refusal.ts";

/** Bytes of a 2,048-bit RSA number, in base64url. */
export const BlindedSchema = /* @__PURE__ */ named("BlindedToken", () => z.string().regex(/^[\w-]{342}$/));

/** What entitles to one voice, and names nobody: a random message, and its unblinded signature. @source RFC 9474 */
export const TokenSchema = /* @__PURE__ */ named("VoiceToken", () =>
  z.strictObject({
    /** 64 random bytes. */
    message: z.string().regex(/^[\w-]{86}$/),
    signature: BlindedSchema(),
  }),
);

export const refuseToken = /* @__PURE__ */ refusals("token", {
  "drawn-already": {
    kind: "conflict",
    id: "Anda sudah mengambil kartu suara untuk musyawarah ini. Kirim suara dari perangkat tempat Anda mengambilnya.",
    en: "You have drawn your token for this consultation. Send your voice from the device on which you drew it.",
    source: { id: "kebijakan: satu suara", en: "policy: one voice" },
  },
  unreadable: {
    kind: "invalid",
    id: "Kartu suara itu tidak terbaca. Muat ulang halaman, lalu coba lagi.",
    en: "That token cannot be read. Load the page again, and try once more.",
    source: "RFC 9474",
  },
  foreign: {
    kind: "invalid",
    id: "Kartu suara ini bukan untuk musyawarah ini. Ambil kartu suara di musyawarah ini, lalu kirim lagi.",
    en: "This token is not one of this consultation. Draw one here, then send again.",
    source: {
      id: "kebijakan: kartu suara berlaku untuk satu musyawarah",
      en: "policy: a token is of one consultation",
    },
  },
  spent: {
    kind: "conflict",
    id: "Suara dengan kartu ini sudah dihitung, dan tidak dapat diubah.",
    en: "The voice with this token has been counted, and cannot be changed.",
    source: { id: "kebijakan: satu suara", en: "policy: one voice" },
  },
  "not-anonymous": {
    kind: "conflict",
    id: "Musyawarah ini memakai nama. Sampaikan usul dan suara Anda setelah masuk.",
    en: "This consultation is under one's name. Make proposals and vote while signed in.",
    source: { id: "kebijakan", en: "policy" },
  },
  anonymous: {
    kind: "conflict",
    id: "Musyawarah ini anonim. Sampaikan suara Anda dengan kartu suara, tanpa nama.",
    en: "This consultation is anonymous. Send your voice with a token, without your name.",
    source: { id: "kebijakan", en: "policy" },
  },
});
