import * as z from "zod";
import { bareOf, FILE_REFUSALS, isHeic, isTooLarge, typeOf } from "../announced-file.ts";
import type { Instant } from "../calendar/calendar.ts";
import { freeText } from "../free-text.ts";
import { named, once } from "../once.ts";
import { refusals } from "../refusal.ts";
import { withMessage } from "./messages.ts";
import type { IntegrityDecision, IntegrityReport } from "./report.ts";
import { requireKept } from "./steps.ts";

/** A photo goes through a function, which takes no more at once. */
export const MOST_PHOTO_MEGABYTES = 4;
/** Photos of one report. Policy choice. */
export const MOST_PHOTOS = 20;

export const PHOTO_TYPES = ["image/jpeg", "image/png", "image/webp"] as const;
export type PhotoType = (typeof PHOTO_TYPES)[number];

/** A photo's name in the store, drawn from the report's key: without that key it names neither report nor photo. */
export const IntegrityPhotoIdSchema = /* @__PURE__ */ named("IntegrityPhotoId", () =>
  z.string().regex(/^[0-9a-f]{64}$/),
);

/** What the reporter says of a photo; may be empty. */
export const IntegrityCaptionSchema = /* @__PURE__ */ once(() => freeText().max(500));

export const TOO_MANY_PHOTOS = {
  kind: "conflict",
  id: "Sudah ada {limit} foto pada laporan ini. Katakan kepada petugas di mana yang lain dapat dilihat.",
  en: "This report already has {limit} photos. Tell the officers where the others can be seen.",
  source: { id: "kebijakan", en: "policy" },
} as const;

const refuse = /* @__PURE__ */ refusals("integrity-photo", {
  ...FILE_REFUSALS,
  empty: {
    kind: "invalid",
    id: "Belum ada foto yang dipilih. Pilih fotonya, lalu kirim.",
    en: "No photo is chosen. Choose one, then send it.",
    source: { id: "kebijakan", en: "policy" },
  },
  "no-photo": {
    kind: "invalid",
    id: "Yang diterima hanya foto (JPEG, PNG, atau WebP): PDF dan dokumen lain menyimpan nama pembuatnya dengan cara yang tidak dapat kami hapus. Foto halamannya.",
    en: "Only photos are taken (JPEG, PNG or WebP): a PDF and other documents hold their author's name in ways that we cannot remove. Photograph its pages.",
    source: {
      id: "kebijakan: tidak ada yang disimpan tentang jati diri pelapor; UU 27/2022",
      en: "policy: nothing that identifies a reporter is stored; UU 27/2022",
    },
  },
  "too-many": TOO_MANY_PHOTOS,
});

/**
 * A photo without its metadata: no place, time, camera or owner.
 * @throws DomainError `integrity-photo.empty`, `integrity-photo.too-large`, `integrity-photo.heic`, `integrity-photo.no-photo`,
 * `integrity-photo.broken`, `integrity-photo.moving`, `integrity-photo.too-many-pixels`
 * @source UU 13/2006 jo. 31/2014 Ps 10: whoever reports is protected; that documents are not taken is a policy choice
 */
export function barePhoto(bytes: Uint8Array): Uint8Array {
  if (bytes.length === 0) throw refuse("empty");
  if (isTooLarge({ sizeBytes: bytes.length }, MOST_PHOTO_MEGABYTES))
    throw refuse("too-large", { limit: MOST_PHOTO_MEGABYTES });
  const type = photoTypeOf(bytes);
  if (type === undefined) throw refuse(isHeic(bytes) ? "heic" : "no-photo");
  const bare = bareOf(type, bytes);
  if ("fault" in bare) throw refuse(bare.fault.refusal, { ...bare.fault });
  return bare.kept;
}

/** The type that a photo's first bytes show; undefined for anything else. @source policy choice, as `barePhoto` */
export function photoTypeOf(bytes: Uint8Array): PhotoType | undefined {
  const type = typeOf(bytes);
  return type === "application/pdf" ? undefined : type;
}

/**
 * Adds a photo of the reporter's to the conversation.
 * @throws DomainError `integrity.forgotten`, `integrity.full`, `integrity-photo.too-many`
 * @source policy choice
 */
export function addPhoto(report: IntegrityReport, at: Instant): IntegrityDecision {
  requireKept(report);
  const { photos = 0 } = report;
  if (photos >= MOST_PHOTOS) throw refuse("too-many", { limit: MOST_PHOTOS });
  return withMessage({
    state: { ...report, photos: photos + 1 },
    event: { type: "INTEGRITY_WRITTEN", at, by: "PUBLIC", data: { kind: "MESSAGE", hasPhoto: true } },
  });
}
