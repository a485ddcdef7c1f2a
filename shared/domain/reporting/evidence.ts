import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "../aggregate.ts";
import { contentFault, FILE_REFUSALS, FileContentSchema, isTooLarge } from "../announced-file.ts";
import { once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";

/** A file that is to come. */
export const AnnouncedFileSchema = once(() =>
  z.strictObject({ fileName: z.string().trim().min(1).max(200), ...FileContentSchema().shape }),
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
  ...FILE_REFUSALS,
  "checked-already": {
    kind: "conflict",
    id: "Berkas ini sudah Anda unggah dan diperiksa. Sebutkan sha256-nya dalam laporan.",
    en: "You have uploaded this file, and it is checked. Name its sha256 in the report.",
    source: "policy",
  },
  unchecked: {
    kind: "conflict",
    id: "Bukti {sha256} belum Anda unggah dan periksa. Selesaikan unggahannya sebelum mengirim laporan.",
    en: "You have not uploaded the evidence {sha256} and had it checked. Finish that before you submit the report.",
    source: "policy: a report names evidence that is there",
  },
});

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
  if (isTooLarge(file, limitMegabytes)) throw refuse("too-large", { limit: limitMegabytes });
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
  const { state, mediaType } = evidence;
  if (state === "CHECKED") throw refuse("checked-already");
  const fault = contentFault(evidence, bytes);
  if (fault) throw refuse(fault, { mediaType });
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
