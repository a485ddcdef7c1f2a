import { createHash } from "node:crypto";
import type { DomainError, Refusal } from "./refusal.ts";

/** Why an uploaded table is not read, whatever it is imported for. */
export const TABLE_UPLOAD_REFUSALS = {
  missing: {
    kind: "not-found",
    id: "Berkas belum diunggah. Unggah ke alamat yang diberikan, lalu periksa lagi; bila alamatnya sudah lewat satu jam, buat impor baru.",
    en: "The file has not been uploaded. Upload it to the given address and check again; if the address is over an hour old, create a new import.",
  },
  other: {
    kind: "conflict",
    id: "Isi berkas yang diunggah bukan berkas yang didaftarkan (SHA-256 berbeda). Buat impor baru untuk berkas itu.",
    en: "The uploaded file is not the one that was announced (its SHA-256 differs). Create a new import for it.",
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/**
 * The bytes of an upload, if they are those that were announced.
 * @param bytes undefined if nothing was uploaded
 * @throws DomainError `missing` or `other` of the import's own refusals
 */
export function requireAnnounced(
  bytes: Uint8Array | undefined,
  { sha256 }: { readonly sha256: string },
  refuse: (name: keyof typeof TABLE_UPLOAD_REFUSALS) => DomainError,
): Uint8Array {
  if (bytes === undefined) throw refuse("missing");
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw refuse("other");
  return bytes;
}
