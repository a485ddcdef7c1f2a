import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { ComplaintTerms } from "../../shared/domain/complaints/clocks/terms.ts";
import type { Complaint } from "../../shared/domain/complaints/complaint.ts";
import type { ComplaintFile } from "../../shared/domain/complaints/files/file.ts";
import { storeFile } from "../../shared/domain/complaints/files/store-file.ts";
import { attachFile, requireAttachable } from "../../shared/domain/complaints/life/conversation.ts";
import type { ComplaintFileRepository } from "../../shared/table/complaints/files.ts";
import { deleteIncoming, putKept, readIncoming } from "../../shared/uploads/complaint-objects.ts";
import type { Act, FileDeps } from "./announce.ts";

/**
 * Checks an upload, keeps the part of it that may be seen, and adds it to the conversation in the same
 * transaction. A refused upload is deleted, so that it is read and checked once and its slot is free.
 * @throws DomainError `complaint.ended` and those of the check
 */
export async function keep(
  { complaint, terms }: { readonly complaint: Complaint; readonly terms: ComplaintTerms },
  file: ComplaintFile,
  { from, by, at }: Act,
  { files, city }: FileDeps,
) {
  requireAttachable(complaint);
  const { fileLimitMegabytes } = policyAt(city, at).complaints;
  const check = { by, at, isAnonymous: complaint.isAnonymous, limitMegabytes: fileLimitMegabytes };
  const { decision, kept } = await checked(complaint.trackingCode, file, check, files);
  await putKept(file, kept, decision.state.mediaType);
  const attached = attachFile(complaint, { from, file: decision.state, by, at });
  const reply = await files.keep(decision, attached, { before: complaint, terms });
  await deleteIncoming(file);
  return reply;
}

async function checked(
  trackingCode: string,
  file: ComplaintFile,
  check: Parameters<typeof storeFile>[2],
  files: ComplaintFileRepository,
) {
  const bytes = await readIncoming(file);
  try {
    return storeFile(file, bytes, check);
  } catch (refusal) {
    if (bytes !== undefined && file.state === "AWAITING_FILE") {
      await deleteIncoming(file);
      await files.free(trackingCode, file, check.at);
    }
    throw refusal;
  }
}
