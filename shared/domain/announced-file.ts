import { createHash } from "node:crypto";
import * as z from "zod";
import { once } from "./once.ts";
import type { Refusal } from "./refusal.ts";

/** SHA-256 of a file in hexadecimal: a file is identified by its content, whatever its name. */
export const FileHashSchema = once(() => z.string().regex(/^[0-9a-f]{64}$/));

/** The leading bytes of each accepted file type; `null` matches any byte. */
const MAGIC_BYTES = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "image/webp": [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
} as const satisfies Readonly<Record<string, readonly (number | null)[]>>;

export type FileMediaType = keyof typeof MAGIC_BYTES;

/** What an announced file will contain. */
export const FileContentSchema = once(() =>
  z.strictObject({
    mediaType: z.enum(Object.keys(MAGIC_BYTES) as [FileMediaType, ...FileMediaType[]]),
    sizeBytes: z.int().min(1),
    sha256: FileHashSchema(),
  }),
);
export type FileContent = z.infer<ReturnType<typeof FileContentSchema>>;

/** Why a file is refused, whatever it is submitted for. */
export const FILE_REFUSALS = {
  "too-large": {
    kind: "invalid",
    id: "Berkas paling besar {limit} MB. Perkecil berkasnya, lalu coba lagi.",
    en: "A file is at most {limit} MB. Make it smaller and try again.",
    source: "policy: the limit is the city's",
  },
  missing: {
    kind: "conflict",
    id: "Berkas belum diunggah. Unggah ke alamat yang diberikan; bila alamatnya sudah lewat satu jam, umumkan lagi.",
    en: "The file has not been uploaded. Upload it to the given address; if that is over an hour old, announce the file again.",
    source: "policy",
  },
  "other-file": {
    kind: "conflict",
    id: "Berkas yang diunggah bukan berkas yang diumumkan: ukuran atau SHA-256-nya berbeda. Unggah berkas yang benar, atau umumkan berkas ini.",
    en: "What was uploaded is not what was announced: its size or SHA-256 differs. Upload the right file, or announce this one.",
    source: "policy: a file is what it is said to be",
  },
  "other-type": {
    kind: "conflict",
    id: "Isi berkas ini bukan {mediaType}. Umumkan dengan jenis yang benar.",
    en: "The content of this file is not {mediaType}. Announce it with the right type.",
    source: "policy: a file is what it is said to be",
  },
} as const satisfies Readonly<Record<string, Refusal>>;

const MEGABYTE = 1_048_576;

export function isTooLarge({ sizeBytes }: FileContent, limitMegabytes: number): boolean {
  return sizeBytes > limitMegabytes * MEGABYTE;
}

/**
 * How an upload differs from what was announced, by size, SHA-256 and leading bytes; undefined if it matches.
 * @param bytes undefined if nothing was uploaded
 */
export function contentFault(
  { mediaType, sizeBytes, sha256 }: FileContent,
  bytes: Uint8Array | undefined,
): Exclude<keyof typeof FILE_REFUSALS, "too-large"> | undefined {
  if (bytes === undefined) return "missing";
  if (bytes.length !== sizeBytes || createHash("sha256").update(bytes).digest("hex") !== sha256)
    return "other-file";
  const isOfType = MAGIC_BYTES[mediaType].every((byte, index) => byte === null || bytes[index] === byte);
  return isOfType ? undefined : "other-type";
}
