import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { FILE_REFUSALS, FileContentSchema, isTooLarge, keptOf } from "../announced-file.ts";
import { freeText } from "../free-text.ts";
import { named, once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import type { Text } from "../text.ts";

/** A file announced for upload. */
export const AnnouncedFileSchema = /* @__PURE__ */ named("AnnouncedFile", () =>
  z.strictObject({ fileName: freeText().min(1).max(200), ...FileContentSchema().shape }),
);

type AnnouncedFile = z.infer<ReturnType<typeof AnnouncedFileSchema>>;

const StoredFileSchema = /* @__PURE__ */ once(() =>
  z.object({
    ...AnnouncedFileSchema().shape,
    /** `CHECKED` once the upload matches the announced size, type and content. */
    state: z.enum(["AWAITING_FILE", "CHECKED"]),
    version: z.int(),
  }),
);
/** An uploaded file, whoever owns it. */
export type StoredFile = z.infer<ReturnType<typeof StoredFileSchema>> & Aggregate;

/** A file an employee submits as evidence (bukti dukung) of work; the file itself is in the upload store. */
export const EvidenceSchema = /* @__PURE__ */ named("Evidence", () =>
  StoredFileSchema().extend({ nip: NipSchema() }),
);

/** A file that an office publishes, with an announcement or a consultation; the account of an office has no NIP. */
export const OfficeFileSchema = /* @__PURE__ */ named("OfficeFile", () =>
  StoredFileSchema().extend({ account: z.string() }),
);

export type Evidence = z.infer<ReturnType<typeof EvidenceSchema>> & Aggregate;
export type OfficeFile = z.infer<ReturnType<typeof OfficeFileSchema>> & Aggregate;
export type EvidenceEvent = DomainEvent<"EVIDENCE_ANNOUNCED" | "EVIDENCE_CHECKED">;

/** A file as referred to in a report. */
export const SubmittedFileSchema = /* @__PURE__ */ named("SubmittedFile", () =>
  z.object({
    ...AnnouncedFileSchema().shape,
    /** Whether the same content was submitted with another report before, by anybody. */
    wasSubmittedBefore: z.boolean(),
  }),
);

type OfferedFile = z.infer<ReturnType<typeof SubmittedFileSchema>>;

const refuse = /* @__PURE__ */ refusals("evidence", {
  ...FILE_REFUSALS,
  "checked-already": {
    kind: "conflict",
    id: "Berkas ini sudah Anda unggah dan diperiksa. Pakailah dalam laporan.",
    en: "You have already uploaded this file, and it has been checked. Use it in the report.",
    source: { id: "kebijakan", en: "policy" },
  },
  unchecked: {
    kind: "conflict",
    id: "Bukti {file} belum Anda unggah dan periksa. Selesaikan unggahannya sebelum mengirim laporan.",
    en: "The evidence {file} has not been uploaded and checked. Finish the upload before you submit the report.",
    source: {
      id: "kebijakan: laporan hanya menyebut bukti yang ada",
      en: "policy: a report only names existing evidence",
    },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * Announces a file, which its owner may now upload; until it is there, it can be announced again under another name or type.
 * @throws DomainError `evidence.too-large`, `evidence.checked-already`
 */
export function announceEvidence<Owner extends object>(
  evidence: (StoredFile & Owner) | undefined,
  {
    owner,
    file,
    limitMegabytes,
    by,
    at,
  }: Act & { readonly owner: Owner; readonly file: AnnouncedFile; readonly limitMegabytes: number },
): Decision<StoredFile & Owner, EvidenceEvent> {
  if (evidence?.state === "CHECKED") throw refuse("checked-already");
  if (isTooLarge(file, limitMegabytes)) throw refuse("too-large", { limit: limitMegabytes });
  return {
    state: { ...(evidence ?? NEW_AGGREGATE), ...file, ...owner, state: "AWAITING_FILE" },
    event: { type: "EVIDENCE_ANNOUNCED", by, at, data: { ...file } },
  };
}

/**
 * What is kept of an upload that matches its announcement: for a photo the picture alone, without place and
 * camera. The evidence is still known by the announced SHA-256 and size, which its owner can recompute.
 * @param bytes undefined if nothing was uploaded
 * @throws DomainError `evidence.checked-already`, `evidence.missing`, `evidence.other-file`,
 * `evidence.other-type`, `evidence.heic`, `evidence.broken`, `evidence.moving`, `evidence.too-many-pixels`
 * @source policy; UU 27/2022: what the sender did not mean to tell is not kept
 */
export function checkEvidence<File extends StoredFile>(
  evidence: File,
  bytes: Uint8Array | undefined,
  { by, at }: Act,
): { readonly decision: Decision<File, EvidenceEvent>; readonly kept: Uint8Array } {
  if (evidence.state === "CHECKED") throw refuse("checked-already");
  const checked = keptOf(evidence, bytes);
  if ("fault" in checked) throw refuse(checked.fault.refusal, { ...checked.fault });
  return {
    kept: checked.kept,
    decision: { state: { ...evidence, state: "CHECKED" }, event: { type: "EVIDENCE_CHECKED", by, at } },
  };
}

/** A file by its name, or where nobody has announced it by its place among the files. */
function fileWords(evidence: Evidence | undefined, place: number): Text {
  if (evidence === undefined) return { id: `ke-${place}`, en: `number ${place}` };
  return { id: `"${evidence.fileName}"`, en: `"${evidence.fileName}"` };
}

/**
 * The files of a report, each with whether its content was submitted with another report before.
 * @param files the author's own evidence for each hash, and the first report that its content was submitted with
 * @throws DomainError `evidence.unchecked`
 * @source policy: a file submitted again is flagged, not refused; one photograph may show the work of several
 */
export function submitFiles(
  reportId: string,
  files: readonly {
    readonly sha256: string;
    readonly evidence: Evidence | undefined;
    readonly firstReportId: string | undefined;
  }[],
): OfferedFile[] {
  return files.map(({ sha256, evidence, firstReportId }, place) => {
    if (evidence?.state !== "CHECKED") throw refuse("unchecked", { file: fileWords(evidence, place + 1) });
    const { fileName, mediaType, sizeBytes } = evidence;
    const wasSubmittedBefore = firstReportId !== undefined && firstReportId !== reportId;
    return { fileName, mediaType, sizeBytes, sha256, wasSubmittedBefore };
  });
}
