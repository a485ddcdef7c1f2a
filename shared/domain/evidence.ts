import { createHash } from "node:crypto";
import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "./aggregate.ts";
import { NipSchema } from "./employee.ts";
import { once } from "./once.ts";
import { refusals } from "./refusal.ts";

/** SHA-256 of a file, hexadecimal: a file is known by what it holds, whatever it is called. */
export const FileHashSchema = once(() => z.string().regex(/^[0-9a-f]{64}$/));

/** How files of each type that may be evidence begin; `null` is any byte. */
const BEGINNINGS = {
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "image/webp": [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
} as const satisfies Readonly<Record<string, readonly (number | null)[]>>;

type MediaType = keyof typeof BEGINNINGS;

const MediaTypeSchema = once(() => z.enum(Object.keys(BEGINNINGS) as [MediaType, ...MediaType[]]));

/** A file that is to come. */
export const AnnouncedFileSchema = once(() =>
  z.strictObject({
    fileName: z.string().trim().min(1).max(200),
    mediaType: MediaTypeSchema(),
    sizeBytes: z.int().min(1),
    sha256: FileHashSchema(),
  }),
);

type AnnouncedFile = z.infer<ReturnType<typeof AnnouncedFileSchema>>;

/** A file that an employee hands in as evidence (bukti dukung) of work; the file itself lies in the store of uploads. */
export const EvidenceSchema = once(() =>
  z.object({
    ...AnnouncedFileSchema().shape,
    nip: NipSchema(),
    /** `CHECKED` once size, type and content of what was uploaded are what was announced. */
    state: z.enum(["AWAITING_FILE", "CHECKED"]),
    version: z.int(),
  }),
);

export type Evidence = z.infer<ReturnType<typeof EvidenceSchema>> & Aggregate;
export type EvidenceEvent = DomainEvent<"EVIDENCE_ANNOUNCED" | "EVIDENCE_CHECKED">;

/** A file as a report names it. */
export const OfferedFileSchema = once(() =>
  z.object({
    ...AnnouncedFileSchema().shape,
    /** The same content was offered for another report before, by whomever. */
    isOfferedBefore: z.boolean(),
  }),
);

type OfferedFile = z.infer<ReturnType<typeof OfferedFileSchema>>;

const refuse = refusals("evidence", {
  "too-large": {
    kind: "invalid",
    id: "Berkas bukti paling besar {limit} MB. Perkecil berkasnya, lalu coba lagi.",
    en: "Evidence is at most {limit} MB. Make the file smaller and try again.",
    source: "policy: the limit is the city's",
  },
  "checked-already": {
    kind: "conflict",
    id: "Berkas ini sudah Anda unggah dan diperiksa. Sebutkan sha256-nya dalam laporan.",
    en: "You have uploaded this file, and it is checked. Name its sha256 in the report.",
    source: "policy",
  },
  missing: {
    kind: "conflict",
    id: "Berkas belum diunggah. Unggah ke alamat yang diberikan; bila alamatnya sudah lewat satu jam, umumkan lagi.",
    en: "The file has not been uploaded. Put it at the address given; where that is over an hour old, announce it again.",
    source: "policy",
  },
  "other-file": {
    kind: "conflict",
    id: "Berkas yang diunggah bukan berkas yang diumumkan: ukuran atau SHA-256-nya berbeda.",
    en: "What was uploaded is not what was announced: its size or SHA-256 differs.",
    source: "policy: evidence is what it is said to be",
  },
  "other-type": {
    kind: "conflict",
    id: "Isi berkas ini bukan {mediaType}. Umumkan dengan jenis yang benar.",
    en: "The content of this file is not {mediaType}. Announce it as what it is.",
    source: "policy: evidence is what it is said to be",
  },
  unchecked: {
    kind: "conflict",
    id: "Bukti {sha256} belum Anda unggah dan periksa. Selesaikan unggahannya sebelum mengirim laporan.",
    en: "You have not uploaded the evidence {sha256} and had it checked. Finish that before you submit the report.",
    source: "policy: a report names evidence that is there",
  },
});

const MEGABYTE = 1_048_576;

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * A file that its owner may now upload; announced again, under another name or type, while it is not there.
 * @throws DomainError `evidence.too-large`, `evidence.checked-already`
 */
export function announceEvidence(
  evidence: Evidence | undefined,
  {
    nip,
    file,
    limitMegabytes,
    by,
    at,
  }: Act & { readonly nip: string; readonly file: AnnouncedFile; readonly limitMegabytes: number },
): Decision<Evidence, EvidenceEvent> {
  if (evidence?.state === "CHECKED") throw refuse("checked-already");
  if (file.sizeBytes > limitMegabytes * MEGABYTE) throw refuse("too-large", { limit: limitMegabytes });
  return {
    state: { ...(evidence ?? UNBORN), ...file, nip, state: "AWAITING_FILE" },
    event: { type: "EVIDENCE_ANNOUNCED", by, at, data: { ...file } },
  };
}

/**
 * What was uploaded is what was announced: its size, its SHA-256, and by how it begins its type.
 * @param bytes undefined where nothing was uploaded
 * @throws DomainError `evidence.checked-already`, `evidence.missing`, `evidence.other-file`, `evidence.other-type`
 */
export function checkEvidence(
  evidence: Evidence,
  bytes: Uint8Array | undefined,
  { by, at }: Act,
): Decision<Evidence, EvidenceEvent> {
  const { state, sizeBytes, sha256, mediaType } = evidence;
  if (state === "CHECKED") throw refuse("checked-already");
  if (bytes === undefined) throw refuse("missing");
  if (bytes.length !== sizeBytes || createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw refuse("other-file");
  const isOfType = BEGINNINGS[mediaType].every((byte, index) => byte === null || bytes[index] === byte);
  if (!isOfType) throw refuse("other-type", { mediaType });
  return { state: { ...evidence, state: "CHECKED" }, event: { type: "EVIDENCE_CHECKED", by, at } };
}

/**
 * The files that a report offers, each with whether its content was offered for another report before.
 * @param files the author's own evidence of each hash, and the report for which its content was first offered
 * @throws DomainError `evidence.unchecked`
 * @source policy: a file offered again is pointed out, not refused; one photograph may show the work of several
 */
export function offerFiles(
  reportId: string,
  files: readonly {
    readonly sha256: string;
    readonly evidence: Evidence | undefined;
    readonly firstReportId: string | undefined;
  }[],
): OfferedFile[] {
  return files.map(({ sha256, evidence, firstReportId }) => {
    if (evidence?.state !== "CHECKED") throw refuse("unchecked", { sha256 });
    const { fileName, mediaType, sizeBytes } = evidence;
    const isOfferedBefore = firstReportId !== undefined && firstReportId !== reportId;
    return { fileName, mediaType, sizeBytes, sha256, isOfferedBefore };
  });
}
