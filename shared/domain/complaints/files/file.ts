import { createHash } from "node:crypto";
import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "../../aggregate.ts";
import {
  contentFault,
  FILE_REFUSALS,
  type FileContent,
  FileContentSchema,
  isTooLarge,
} from "../../announced-file.ts";
import { once } from "../../once.ts";
import { refusals } from "../../refusal.ts";
import { pictureAlone } from "./photo-privacy.ts";

/** Which side of a complaint hands in a file. */
type Side = "COMPLAINANT" | "STAFF";

const PREFIXES: Record<Side, string> = { COMPLAINANT: "C", STAFF: "S" };
export const ComplaintFileIdSchema = once(() => z.string().regex(/^[CS]([1-9]|1\d|20)$/));

/** A file with a complaint. What it was called on its owner's device is never asked: names of files tell of people. */
export const ComplaintFileSchema = once(() =>
  z.object({
    id: ComplaintFileIdSchema(),
    from: z.enum(["COMPLAINANT", "STAFF"]),
    ...FileContentSchema().shape,
    /** `KEPT` once it was uploaded, checked, and stripped of what the picture does not show; size and SHA-256 are then those. */
    state: z.enum(["AWAITING_FILE", "KEPT"]),
    version: z.int(),
  }),
);

export type ComplaintFile = z.infer<ReturnType<typeof ComplaintFileSchema>> &
  Aggregate & {
    /** Its name in the store: chance, which tells of no complaint. */
    readonly object: string;
    readonly announcedAt: string;
  };
export type ComplaintFileEvent = DomainEvent<"COMPLAINT_FILE_ANNOUNCED" | "COMPLAINT_FILE_KEPT">;
type FileDecision = Decision<ComplaintFile, ComplaintFileEvent>;

const refuse = refusals("complaint-file", {
  ...FILE_REFUSALS,
  "too-many": {
    kind: "conflict",
    id: "Sudah ada {limit} berkas pada pengaduan ini. Pilih yang terpenting, atau gabungkan menjadi satu berkas.",
    en: "There are {limit} files with this complaint. Choose those that matter most, or join them in one.",
    source: "policy: the limit is the city's",
  },
  "document-of-anonymous": {
    kind: "invalid",
    id: "Pengaduan ini anonim, dan PDF menyimpan nama pembuatnya dengan cara yang tidak dapat kami hapus. Kirim foto halamannya.",
    en: "This complaint is anonymous, and a PDF holds its author's name in ways that we cannot remove. Send a photo of its pages.",
    source: "policy: of an anonymous complainant nothing identifying is stored; UU 27/2022",
  },
  "kept-already": {
    kind: "conflict",
    id: "Berkas ini sudah diperiksa dan tersimpan pada pengaduan.",
    en: "This file has been checked and is kept with the complaint.",
    source: "policy",
  },
});

interface Announcement {
  readonly from: Side;
  readonly file: FileContent;
  readonly isAnonymous: boolean;
  readonly limitMegabytes: number;
  /** Of either side. */
  readonly mostFiles: number;
  /** The name in the store of a place that has none yet. */
  readonly object: string;
  /** Milliseconds in which an address for an upload is good. */
  readonly validMilliseconds: number;
  readonly by: string;
  readonly at: string;
}

/**
 * A file that may now be uploaded. It takes the place of one of the same content, or of one whose address has lapsed, that
 * never came; so a complaint never has more places than the city allows, however many announce at once.
 * @param files those of the complaint
 * @throws DomainError `complaint-file.too-large`, `complaint-file.document-of-anonymous`, `complaint-file.too-many`
 */
export function announceFile(files: readonly ComplaintFile[], announcement: Announcement): FileDecision {
  const { from, file, isAnonymous, limitMegabytes, mostFiles, object, by, at } = announcement;
  if (isTooLarge(file, limitMegabytes)) throw refuse("too-large", { limit: limitMegabytes });
  const isDocument = file.mediaType === "application/pdf";
  if (isDocument && isAnonymous && from === "COMPLAINANT") throw refuse("document-of-anonymous");
  const place = placeFor(files, announcement);
  if (place === undefined) throw refuse("too-many", { limit: mostFiles });
  const { id, before } = place;
  return {
    // A place keeps its name in the store, so that nothing there is left without a place.
    state: { object, ...(before ?? UNBORN), id, from, ...file, announcedAt: at, state: "AWAITING_FILE" },
    event: { type: "COMPLAINT_FILE_ANNOUNCED", by, at, data: sizeAndType(file) },
  };
}

function placeFor(
  files: readonly ComplaintFile[],
  { from, file: { sha256 }, mostFiles, validMilliseconds, at }: Announcement,
): { readonly id: string; readonly before: ComplaintFile | undefined } | undefined {
  const ids = Array.from({ length: mostFiles }, (_, place) => `${PREFIXES[from]}${place + 1}`);
  const places = ids.map((id) => ({ id, before: files.find((file) => file.id === id) }));
  const lapsedBefore = new Date(Date.parse(at) - validMilliseconds).toISOString();
  const isAwaited = ({ before }: (typeof places)[number]) => before?.state === "AWAITING_FILE";
  return (
    places.find((place) => isAwaited(place) && place.before?.sha256 === sha256) ??
    places.find(({ before }) => before === undefined) ??
    places.find((place) => isAwaited(place) && (place.before?.announcedAt ?? at) < lapsedBefore)
  );
}

/**
 * What is kept of an upload: the bytes of the picture alone, or the document as it is.
 * @param bytes undefined where nothing was uploaded
 * @throws DomainError `complaint-file.kept-already`, `complaint-file.missing`, `complaint-file.other-file`,
 * `complaint-file.other-type`
 */
export function keepFile(
  file: ComplaintFile,
  bytes: Uint8Array | undefined,
  { by, at }: { readonly by: string; readonly at: string },
): { readonly decision: FileDecision; readonly kept: Uint8Array } {
  const { state, mediaType } = file;
  if (state === "KEPT") throw refuse("kept-already");
  const fault = contentFault(file, bytes);
  if (fault !== undefined || bytes === undefined) throw refuse(fault ?? "missing", { mediaType });
  const kept = mediaType === "application/pdf" ? bytes : pictureAlone(mediaType, bytes);
  if (kept === undefined) throw refuse("other-type", { mediaType });
  const content = {
    mediaType,
    sizeBytes: kept.length,
    sha256: createHash("sha256").update(kept).digest("hex"),
  };
  return {
    kept,
    decision: {
      state: { ...file, ...content, state: "KEPT" },
      event: { type: "COMPLAINT_FILE_KEPT", by, at, data: sizeAndType(content) },
    },
  };
}

/** All that a history may hold of a file: by a hash whoever has a copy would know it again, long after it is gone. */
function sizeAndType({ mediaType, sizeBytes }: FileContent) {
  return { mediaType, sizeBytes };
}
