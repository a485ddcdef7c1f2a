import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../../aggregate.ts";
import { FILE_REFUSALS, type FileContent, FileContentSchema, isTooLarge } from "../../announced-file.ts";
import { named } from "../../once.ts";
import { refusals } from "../../refusal.ts";

/** Which side of a complaint provides a file. */
type Side = "COMPLAINANT" | "STAFF";

const PREFIXES: Record<Side, string> = { COMPLAINANT: "C", STAFF: "S" };
export const ComplaintFileIdSchema = /* @__PURE__ */ named("ComplaintFileId", () =>
  z.string().regex(/^[CS]([1-9]|1\d|20)$/),
);

/** A file attached to a complaint. Its original name is never asked for: file names reveal things about people. */
export const ComplaintFileSchema = /* @__PURE__ */ named("ComplaintFile", () =>
  z.object({
    id: ComplaintFileIdSchema(),
    from: z.enum(["COMPLAINANT", "STAFF"]),
    ...FileContentSchema().shape,
    /** `KEPT` once uploaded, checked and stripped of metadata; size and SHA-256 are then those of the stripped file. */
    state: z.enum(["AWAITING_FILE", "KEPT"]),
    version: z.int(),
  }),
);

interface Slot extends Aggregate {
  readonly id: string;
  readonly from: Side;
  /** Its random name in the store, which reveals nothing about the complaint. */
  readonly object: string;
  readonly announcedAt: string;
  /** When its check refused the upload; its slot is then free. */
  readonly refusedAt?: string;
}
/** Still to be uploaded; what it contains is unknown where a browser's form brings it. */
export type AwaitedFile = Slot & { readonly state: "AWAITING_FILE" } & Partial<FileContent>;
export type KeptFile = Slot & { readonly state: "KEPT" } & FileContent;
export type ComplaintFile = AwaitedFile | KeptFile;
export type ComplaintFileEvent = DomainEvent<"COMPLAINT_FILE_ANNOUNCED" | "COMPLAINT_FILE_KEPT">;

export const refuseFile = /* @__PURE__ */ refusals("complaint-file", {
  ...FILE_REFUSALS,
  "too-many": {
    kind: "conflict",
    id: "Sudah ada {limit} berkas pada pengaduan ini. Pilih yang terpenting, atau gabungkan menjadi satu berkas.",
    en: "This complaint already has {limit} files. Choose those that matter most, or combine them into one.",
    source: { id: "kebijakan: batasnya ditetapkan daerah", en: "policy: the limit is the city's" },
  },
  "document-of-anonymous": {
    kind: "invalid",
    id: "Pengaduan ini anonim, dan PDF menyimpan nama pembuatnya dengan cara yang tidak dapat kami hapus. Kirim foto halamannya.",
    en: "This complaint is anonymous, and a PDF holds its author's name in ways that we cannot remove. Send a photo of its pages.",
    source: {
      id: "kebijakan: tidak ada yang disimpan tentang jati diri pengadu anonim; UU 27/2022",
      en: "policy: nothing that identifies an anonymous complainant is stored; UU 27/2022",
    },
  },
  empty: {
    kind: "invalid",
    id: "Tidak ada isinya. Pilih dulu foto atau berkasnya, lalu kirim.",
    en: "There is nothing in it. Choose a photo or file first, then send it.",
    source: { id: "kebijakan", en: "policy" },
  },
  "unknown-type": {
    kind: "conflict",
    id: "Jenis berkas ini tidak kami terima. Kirim foto (JPEG, PNG, atau WebP) atau dokumen PDF.",
    en: "Files of this kind are not accepted. Send a photo (JPEG, PNG or WebP) or a PDF document.",
    source: {
      id: "kebijakan: gambar yang dapat ditampilkan semua peramban",
      en: "policy: pictures that every browser shows",
    },
  },
  "kept-already": {
    kind: "conflict",
    id: "Berkas ini sudah diperiksa dan tersimpan pada pengaduan.",
    en: "This file has already been checked and stored with the complaint.",
    source: { id: "kebijakan", en: "policy" },
  },
});

interface Announcement {
  readonly from: Side;
  /** Absent if a browser's form brings the file: its check is then the first to see it. */
  readonly file?: FileContent | undefined;
  readonly isAnonymous: boolean;
  readonly limitMegabytes: number;
  /** For each side of a complaint. */
  readonly mostFiles: number;
  /** The store name for a slot that has none yet. */
  readonly object: string;
  /** Milliseconds for which an upload address is valid. */
  readonly validMilliseconds: number;
  readonly by: string;
  readonly at: string;
}

/**
 * A file that may now be uploaded. It takes the slot of one that never arrived: of the same content (or also of a form),
 * refused by the check, or with a lapsed address. So a complaint never has more slots than the city allows, however many
 * files are announced at once.
 * @param files those of the complaint
 * @throws DomainError `complaint-file.too-large`, `complaint-file.document-of-anonymous`,
 * `complaint-file.too-many`
 */
export function announceFile(
  files: readonly ComplaintFile[],
  announcement: Announcement,
): Decision<AwaitedFile, ComplaintFileEvent> {
  const { from, file, mostFiles, object, by, at } = announcement;
  if (file) requireAcceptable(file, announcement);
  const place = placeFor(files, announcement);
  if (place === undefined) throw refuseFile("too-many", { limit: mostFiles });
  const { id } = place;
  const { version, eventHash } = place.before ?? NEW_AGGREGATE;
  return {
    state: {
      // A slot keeps its name in the store, so that no stored object is without a slot.
      object: place.before?.object ?? object,
      version,
      eventHash,
      id,
      from,
      ...file,
      announcedAt: at,
      state: "AWAITING_FILE",
    },
    event: { type: "COMPLAINT_FILE_ANNOUNCED", by, at, ...(file && { data: sizeAndType(file) }) },
  };
}

/** @throws DomainError `complaint-file.too-large`, `complaint-file.document-of-anonymous` */
export function requireAcceptable(
  file: Pick<FileContent, "sizeBytes" | "mediaType">,
  { from, isAnonymous, limitMegabytes }: Pick<Announcement, "from" | "isAnonymous" | "limitMegabytes">,
): void {
  if (isTooLarge(file, limitMegabytes)) throw refuseFile("too-large", { limit: limitMegabytes });
  const isDocument = file.mediaType === "application/pdf";
  if (isDocument && isAnonymous && from === "COMPLAINANT") throw refuseFile("document-of-anonymous");
}

function placeFor(
  files: readonly ComplaintFile[],
  { from, file, mostFiles, validMilliseconds, at }: Announcement,
): { readonly id: string; readonly before: ComplaintFile | undefined } | undefined {
  const ids = Array.from({ length: mostFiles }, (_, place) => `${PREFIXES[from]}${place + 1}`);
  const places = ids.map((id) => ({ id, before: files.find((file) => file.id === id) }));
  const lapsedBefore = new Date(Date.parse(at) - validMilliseconds).toISOString();
  const isAwaited = ({ before }: (typeof places)[number]) => before?.state === "AWAITING_FILE";
  return (
    places.find((place) => isAwaited(place) && place.before?.sha256 === file?.sha256) ??
    places.find(({ before }) => before === undefined || before.refusedAt !== undefined) ??
    places.find((place) => isAwaited(place) && (place.before?.announcedAt ?? at) < lapsedBefore)
  );
}

/** All that a history may say about a file: a hash would let anybody with a copy recognise it, long after it is gone. */
export function sizeAndType({ mediaType, sizeBytes }: FileContent) {
  return { mediaType, sizeBytes };
}
