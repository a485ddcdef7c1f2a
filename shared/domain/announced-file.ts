import { createHash } from "node:crypto";
import * as z from "zod";
import { named } from "./once.ts";
import { stripMetadata } from "./pictures/strip-metadata.ts";
import { isMoving } from "./pictures/webp.ts";
import type { Refusal } from "./refusal.ts";

/** SHA-256 of a file in hexadecimal: a file is identified by its content, whatever its name. */
export const FileHashSchema = /* @__PURE__ */ named("FileHash", () => z.string().regex(/^[0-9a-f]{64}$/));

/** The leading bytes of each accepted file type; `null` matches any byte. */
const MAGIC_BYTES = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "image/webp": [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
} as const satisfies Readonly<Record<string, readonly (number | null)[]>>;

export type FileMediaType = keyof typeof MAGIC_BYTES;
/** All that are taken. */
export const ACCEPTED_TYPES = Object.keys(MAGIC_BYTES) as [FileMediaType, ...FileMediaType[]];

/** What an announced file will contain. */
export const FileContentSchema = /* @__PURE__ */ named("FileContent", () =>
  z.strictObject({
    mediaType: z.enum(ACCEPTED_TYPES),
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
    source: { id: "kebijakan: batasnya ditetapkan daerah", en: "policy: the limit is the city's" },
  },
  missing: {
    kind: "conflict",
    id: "Berkas belum diunggah. Unggah ke alamat yang diberikan; bila alamatnya sudah lewat satu jam, daftarkan lagi.",
    en: "The file has not been uploaded. Put it at the address given; where that is over an hour old, announce it again.",
    source: { id: "kebijakan", en: "policy" },
  },
  "other-file": {
    kind: "conflict",
    id: "Berkas yang diunggah bukan berkas yang didaftarkan: ukuran atau isinya berbeda. Unggah berkas yang benar, atau daftarkan berkas ini.",
    en: "What was uploaded is not what was announced: its size or SHA-256 differs. Upload the right file, or announce this one.",
    source: {
      id: "kebijakan: isi berkas harus sesuai dengan keterangannya",
      en: "policy: a file is what it is said to be",
    },
  },
  "other-type": {
    kind: "conflict",
    id: "Isi berkas ini bukan {mediaType}, melainkan {actual}. Kirim sebagai jenis yang benar.",
    en: "The content of this file is not {mediaType} but {actual}. Send it as what it is.",
    source: {
      id: "kebijakan: isi berkas harus sesuai dengan keterangannya",
      en: "policy: a file is what it is said to be",
    },
  },
  heic: {
    kind: "conflict",
    id: "Foto ini berformat HEIC, yang tidak dapat dibuka di semua perangkat. Di iPhone: Pengaturan, Kamera, Format, pilih Paling Kompatibel, lalu ambil fotonya lagi; atau kirim tangkapan layar foto itu.",
    en: "This photo is in the HEIC format, which not every device can open. On an iPhone choose Settings, Camera, Formats, Most Compatible and take it again; or send a screenshot of the photo.",
    source: {
      id: "kebijakan: gambar yang dapat ditampilkan semua peramban",
      en: "policy: pictures that every browser shows",
    },
  },
  moving: {
    kind: "conflict",
    id: "Gambar ini bergerak (WebP animasi), sedangkan yang dapat diterima hanya gambar diam. Kirim fotonya, atau tangkapan layar gambar itu.",
    en: "This is a moving picture (an animated WebP), and only still ones are accepted. Send a photo, or a screenshot of it.",
    source: {
      id: "kebijakan: gambar yang dapat ditampilkan semua peramban",
      en: "policy: pictures that every browser shows",
    },
  },
  "too-many-pixels": {
    kind: "conflict",
    id: "Gambar ini {megapixels} megapiksel, sedangkan batasnya {most}. Kecilkan ukurannya di galeri ponsel, atau kirim tangkapan layar gambar itu.",
    en: "This picture has {megapixels} megapixels; the limit is {most}. Make it smaller in the phone's gallery, or send a screenshot of it.",
    source: {
      id: "kebijakan: gambar yang dapat dibuka di komputer kantor",
      en: "policy: pictures that an office computer can open",
    },
  },
  broken: {
    kind: "conflict",
    id: "Foto ini rusak atau terpotong, sehingga tidak dapat dibuka. Kirim ulang dari ponsel tempat foto itu diambil, atau ambil foto baru.",
    en: "This photo is broken or cut off and cannot be opened. Send it again from the phone that took it, or take a new one.",
    source: {
      id: "kebijakan: isi berkas harus sesuai dengan keterangannya",
      en: "policy: a file is what it is said to be",
    },
  },
} as const satisfies Readonly<Record<string, Refusal>>;

/** Bytes of what people call one. */
export const MEGABYTE = 1_048_576;

export function isTooLarge({ sizeBytes }: Pick<FileContent, "sizeBytes">, limitMegabytes: number): boolean {
  return sizeBytes > limitMegabytes * MEGABYTE;
}

/** Why an upload is not kept. */
export interface FileFault {
  readonly refusal: Exclude<keyof typeof FILE_REFUSALS, "too-large">;
  readonly mediaType: string;
  /** The type that its first bytes show. */
  readonly actual: string;
  readonly megapixels: number;
  readonly most: number;
}

/**
 * The largest sensors of phones have 108 megapixels, which take half a gigabyte to show; a few bytes may claim
 * forty times that.
 * @source policy choice
 */
const MOST_MEGAPIXELS = 120;

type Checked = { readonly kept: Uint8Array } | { readonly fault: FileFault };

function faultOf(
  refusal: FileFault["refusal"],
  told: Partial<Omit<FileFault, "refusal">> = {},
): { readonly fault: FileFault } {
  return { fault: { refusal, mediaType: "", actual: "", megapixels: 0, most: MOST_MEGAPIXELS, ...told } };
}

/**
 * What to keep of an upload: a picture without its metadata (see `stripMetadata`), or the document unchanged.
 * Otherwise why it is refused: nothing was uploaded, size or SHA-256 differ from the announcement, or the
 * content does not match its type, is damaged, moves, or is too large to show.
 * @param bytes undefined if nothing was uploaded
 */
export function keptOf(
  { mediaType, sizeBytes, sha256 }: FileContent,
  bytes: Uint8Array | undefined,
): Checked {
  if (bytes === undefined) return faultOf("missing");
  if (bytes.length !== sizeBytes || createHash("sha256").update(bytes).digest("hex") !== sha256)
    return faultOf("other-file");
  if (!beginsAs(mediaType, bytes)) {
    if (isHeic(bytes)) return faultOf("heic");
    return faultOf("other-type", { mediaType, actual: typeOf(bytes) ?? "application/octet-stream" });
  }
  return bareOf(mediaType, bytes);
}

/** The type that a file's first bytes show, whatever it is called; undefined for one that is not accepted. */
export function typeOf(bytes: Uint8Array): FileMediaType | undefined {
  return ACCEPTED_TYPES.find((type) => beginsAs(type, bytes));
}

/** A picture without its metadata, a document unchanged; or why a picture of that type is refused. */
export function bareOf(mediaType: FileMediaType, bytes: Uint8Array): Checked {
  if (mediaType === "application/pdf") return { kept: bytes };
  const picture = stripMetadata(mediaType, bytes);
  if (picture === undefined) return faultOf(isMoving(bytes) ? "moving" : "broken");
  const megapixels = Math.ceil(picture.pixels / 1_000_000);
  return megapixels > MOST_MEGAPIXELS ? faultOf("too-many-pixels", { megapixels }) : { kept: picture.bytes };
}

/** Size and SHA-256 of the kept bytes. */
export function contentOf(mediaType: FileMediaType, kept: Uint8Array): FileContent {
  return { mediaType, sizeBytes: kept.length, sha256: createHash("sha256").update(kept).digest("hex") };
}

function beginsAs(mediaType: FileMediaType, bytes: Uint8Array): boolean {
  return MAGIC_BYTES[mediaType].every((byte, index) => byte === null || bytes[index] === byte);
}

/** Whether a file is in the default format of photos on iPhones. @source ISO/IEC 23008-12, brands of `ftyp` */
export function isHeic(bytes: Uint8Array): boolean {
  return /^ftyp(heic|heix|hevc|hevx|heim|heis|mif1|msf1)$/.test(
    Buffer.from(bytes.subarray(4, 12)).toString("latin1"),
  );
}
