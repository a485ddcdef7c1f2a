import { randomUUID } from "node:crypto";
import type { FileContent } from "../../shared/domain/announced-file.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { ComplaintTerms } from "../../shared/domain/complaints/clocks/terms.ts";
import type { Complaint } from "../../shared/domain/complaints/complaint.ts";
import { announceFile, type ComplaintFile, storeFile } from "../../shared/domain/complaints/files/file.ts";
import { attachFile, requireAttachable } from "../../shared/domain/complaints/life/conversation.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import { DomainError } from "../../shared/domain/refusal.ts";
import type { ComplaintFileRepository } from "../../shared/table/complaints/files.ts";
import {
  deleteIncoming,
  putKept,
  readIncoming,
  signIncoming,
} from "../../shared/uploads/complaint-objects.ts";
import { UPLOAD_VALID_SECONDS } from "../../shared/uploads/sign-upload.ts";

export interface FileDeps {
  readonly files: ComplaintFileRepository;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

interface Act {
  readonly from: ComplaintFile["from"];
  readonly by: string;
  readonly at: string;
}

/** Two files announced at the same time may pick the same slot; the second then picks another. */
const ATTEMPTS = 5;
const TAKEN = ["aggregate.exists", "aggregate.stale"];

/**
 * Records a file about to be uploaded, and returns an upload address that accepts this file and no other.
 * @throws DomainError `complaint.ended`, and whatever the announcement throws
 */
export async function announce(
  complaint: Complaint,
  { file, ...act }: Act & { readonly file: FileContent },
  { files, city }: FileDeps,
) {
  requireAttachable(complaint);
  const { trackingCode, isAnonymous } = complaint;
  const { fileLimitMegabytes, filesOfEitherSide } = policyAt(city, act.at).complaints;
  const limits = { limitMegabytes: fileLimitMegabytes, mostFiles: filesOfEitherSide };
  const validMilliseconds = UPLOAD_VALID_SECONDS * 1_000;
  for (let attempt = 1; ; attempt += 1) {
    const known = await files.ofComplaint(trackingCode);
    const object = randomUUID();
    const decision = announceFile(known, { ...act, ...limits, file, isAnonymous, validMilliseconds, object });
    const upload = await signIncoming(decision.state, { ...file, at: act.at });
    try {
      return await files.announce(trackingCode, decision, (announced) => ({ ...announced, upload }));
    } catch (error) {
      const isTaken = error instanceof DomainError && TAKEN.includes(error.code);
      if (!isTaken || attempt === ATTEMPTS) throw error;
    }
  }
}

/**
 * Checks an upload, keeps the part of it that may be seen, and adds it to the conversation in the same
 * transaction. A refused upload is deleted, so that it is read and checked once and its slot is free.
 * @throws DomainError `complaint.ended` and those of the check
 */
export async function keep(
  { complaint, terms }: { readonly complaint: Complaint; readonly terms: ComplaintTerms },
  file: ComplaintFile,
  { from, by, at }: Act,
  { files }: Pick<FileDeps, "files">,
) {
  requireAttachable(complaint);
  const { decision, kept } = await checked(complaint.trackingCode, file, { by, at }, files);
  await putKept(file, kept, file.mediaType);
  const attached = attachFile(complaint, { from, file: decision.state, by, at });
  const reply = await files.keep(decision, attached, { before: complaint, terms });
  await deleteIncoming(file);
  return reply;
}

async function checked(
  trackingCode: string,
  file: ComplaintFile,
  act: Omit<Act, "from">,
  files: ComplaintFileRepository,
) {
  const bytes = await readIncoming(file);
  try {
    return storeFile(file, bytes, act);
  } catch (refusal) {
    if (bytes !== undefined && file.state === "AWAITING_FILE") {
      await deleteIncoming(file);
      await files.free(trackingCode, file, act.at);
    }
    throw refusal;
  }
}
