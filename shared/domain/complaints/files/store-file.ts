import type { Decision } from "../../aggregate.ts";
import {
  bareOf,
  contentOf,
  type FileContent,
  isHeic,
  isTooLarge,
  keptOf,
  typeOf,
} from "../../announced-file.ts";
import {
  type AwaitedFile,
  type ComplaintFile,
  type ComplaintFileEvent,
  type KeptFile,
  refuseFile,
  requireAcceptable,
  sizeAndType,
} from "./file.ts";

interface Check {
  readonly by: string;
  readonly at: string;
  readonly isAnonymous: boolean;
  readonly limitMegabytes: number;
}

/**
 * Stores an upload: the bare picture without metadata, or the document as it is. One that was announced has to be what was
 * announced; one that a form brought is what its first bytes show, whatever it is called.
 * @param bytes undefined if nothing was uploaded
 * @throws DomainError `complaint-file.kept-already`, `complaint-file.missing`, `complaint-file.other-file`,
 * `complaint-file.other-type`, `complaint-file.heic`, `complaint-file.broken`, `complaint-file.moving`,
 * `complaint-file.too-many-pixels`; of a form's file also `complaint-file.too-large`, `complaint-file.empty`,
 * `complaint-file.unknown-type`, `complaint-file.document-of-anonymous`
 */
export function storeFile(
  file: ComplaintFile,
  bytes: Uint8Array | undefined,
  check: Check,
): { readonly decision: Decision<KeptFile, ComplaintFileEvent>; readonly kept: Uint8Array } {
  if (file.state === "KEPT") throw refuseFile("kept-already");
  const { mediaType, kept } = isAnnounced(file)
    ? keptAsAnnounced(file, bytes)
    : keptAsFound(file, bytes, check);
  const content = contentOf(mediaType, kept);
  const { by, at } = check;
  return {
    kept,
    decision: {
      state: { ...file, ...content, state: "KEPT" },
      event: { type: "COMPLAINT_FILE_KEPT", by, at, data: sizeAndType(content) },
    },
  };
}

function isAnnounced(file: Partial<FileContent>): file is FileContent {
  return file.sha256 !== undefined;
}

function keptAsAnnounced(file: FileContent, bytes: Uint8Array | undefined) {
  return { mediaType: file.mediaType, kept: keptOrRefused(keptOf(file, bytes)) };
}

function keptAsFound({ from }: AwaitedFile, bytes: Uint8Array | undefined, check: Check) {
  if (bytes === undefined) throw refuseFile("missing");
  if (bytes.length === 0) throw refuseFile("empty");
  const sizeBytes = bytes.length;
  if (isTooLarge({ sizeBytes }, check.limitMegabytes))
    throw refuseFile("too-large", { limit: check.limitMegabytes });
  const mediaType = typeOf(bytes);
  if (mediaType === undefined) throw refuseFile(isHeic(bytes) ? "heic" : "unknown-type");
  requireAcceptable({ mediaType, sizeBytes }, { ...check, from });
  return { mediaType, kept: keptOrRefused(bareOf(mediaType, bytes)) };
}

function keptOrRefused(checked: ReturnType<typeof keptOf>): Uint8Array {
  if ("fault" in checked) throw refuseFile(checked.fault.refusal, { ...checked.fault });
  return checked.kept;
}
