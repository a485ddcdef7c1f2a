import { randomUUID } from "node:crypto";
import { type FileContent, MEGABYTE } from "../../shared/domain/announced-file.ts";
import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import type { Complaint } from "../../shared/domain/complaints/complaint.ts";
import {
  type AwaitedFile,
  announceFile,
  type ComplaintFile,
} from "../../shared/domain/complaints/files/file.ts";
import { requireAttachable } from "../../shared/domain/complaints/life/conversation.ts";
import type { ComplaintPolicy } from "../../shared/domain/complaints/policy.ts";
import { DomainError } from "../../shared/domain/refusal.ts";
import type { ComplaintFileRepository } from "../../shared/table/complaints/files.ts";
import { signIncoming, signIncomingForm } from "../../shared/uploads/complaint-objects.ts";
import { UPLOAD_VALID_SECONDS } from "../../shared/uploads/sign-upload.ts";

export interface FileDeps {
  readonly files: ComplaintFileRepository;
  readonly city: CityWith<{ complaints: ComplaintPolicy }>;
}

/** Who brings a file, and when. */
export interface Act {
  readonly from: ComplaintFile["from"];
  readonly by: string;
  readonly at: string;
}

/** Two files announced at the same time may pick the same slot; the second then picks another. */
const ATTEMPTS = 5;
const TAKEN = ["aggregate.exists", "aggregate.stale"];

/** Far more than any photo, so that one that is too large is refused by the check, in words, and not by the store, in XML. */
const FORM_LIMITS = 5;

/**
 * Records a file about to be uploaded, and returns an upload address that accepts this file and no other.
 * @throws DomainError `complaint.ended`, and whatever the announcement throws
 */
export async function announce(
  complaint: Complaint,
  { file, ...act }: Act & { readonly file: FileContent },
  deps: FileDeps,
) {
  return reserve(complaint, { ...act, file }, deps, async (awaited) => {
    const upload = await signIncoming(awaited, { ...file, at: act.at });
    return (announced) => ({ ...announced, ...file, upload });
  });
}

/**
 * Records that a browser's form will upload a file of which nothing is known yet, and returns that form.
 * @throws DomainError `complaint.ended`, `complaint-file.too-many`
 */
export async function announceForm(
  complaint: Complaint,
  { redirectTo, ...act }: Act & { readonly redirectTo?: string | undefined },
  deps: FileDeps,
) {
  const { fileLimitMegabytes } = policyAt(deps.city, act.at).complaints;
  const mostBytes = FORM_LIMITS * fileLimitMegabytes * MEGABYTE;
  return reserve(complaint, act, deps, async (awaited) => {
    const order = { redirectTo: redirectTo?.replaceAll("{fileId}", awaited.id), mostBytes, at: act.at };
    const upload = await signIncomingForm(awaited, order);
    return ({ id, from, state, version }) => ({ id, from, state, version, upload });
  });
}

async function reserve<Reply>(
  complaint: Complaint,
  { file, ...act }: Act & { readonly file?: FileContent },
  { files, city }: FileDeps,
  replyOf: (awaited: AwaitedFile) => Promise<(announced: AwaitedFile) => Reply>,
): Promise<Reply> {
  requireAttachable(complaint);
  const { trackingCode, isAnonymous } = complaint;
  const { fileLimitMegabytes, filesOfEitherSide } = policyAt(city, act.at).complaints;
  const limits = { limitMegabytes: fileLimitMegabytes, mostFiles: filesOfEitherSide };
  const validMilliseconds = UPLOAD_VALID_SECONDS * 1_000;
  for (let attempt = 1; ; attempt += 1) {
    const known = await files.ofComplaint(trackingCode);
    const object = randomUUID();
    const decision = announceFile(known, { ...act, ...limits, file, isAnonymous, validMilliseconds, object });
    const reply = await replyOf(decision.state);
    try {
      return await files.announce(trackingCode, decision, reply);
    } catch (error) {
      const isTaken = error instanceof DomainError && TAKEN.includes(error.code);
      if (!isTaken || attempt === ATTEMPTS) throw error;
    }
  }
}
