import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { requireOffice, requireSelf } from "../../shared/domain/organisation/authority.ts";
import {
  announceEvidence as announce,
  checkEvidence as check,
  type StoredFile,
} from "../../shared/domain/reporting/evidence.ts";
import type { ReportPolicy } from "../../shared/domain/reporting/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EvidenceRepository } from "../../shared/table/reporting/evidence.ts";
import type { OfficeFileRepository } from "../../shared/table/reporting/office-files.ts";
import { deleteUpload, putUpload } from "../../shared/uploads/change-upload.ts";
import { evidenceKey } from "../../shared/uploads/evidence-key.ts";
import { readUpload } from "../../shared/uploads/open-upload.ts";
import { signUpload } from "../../shared/uploads/sign-upload.ts";
import type { reportingRoutes } from "./contract.ts";

interface Deps {
  readonly evidence: EvidenceRepository;
  readonly officeFiles: OfficeFileRepository;
  readonly city: CityWith<{ reports: ReportPolicy }>;
}

/** Records a file about to be uploaded, and returns an upload address that accepts this file and no other. */
export async function announceEvidence(
  { params: { nip }, body, principal, at }: Input<typeof reportingRoutes.announceEvidence>,
  { evidence, city }: Deps,
) {
  requireSelf(principal, nip);
  const known = await evidence.find(nip, body.sha256);
  const decision = announce(known, { ...orderOf({ body, principal, at }, city), owner: { nip } });
  const upload = await signUpload({ key: evidenceKey("incoming", nip, body.sha256), ...body, at });
  return evidence.commit(decision, (announced) => ({ ...announced, upload }));
}

/** The same for the account of an office, which has no NIP and publishes in its own name. */
export async function announceOfficeFile(
  { body, principal, at }: Input<typeof reportingRoutes.announceOfficeFile>,
  { officeFiles, city }: Deps,
) {
  const account = requireOffice(principal);
  const known = await officeFiles.find(account, body.sha256);
  const decision = announce(known, { ...orderOf({ body, principal, at }, city), owner: { account } });
  const upload = await signUpload({ key: evidenceKey("incoming", account, body.sha256), ...body, at });
  return officeFiles.commit(decision, (announced) => ({ ...announced, upload }));
}

export async function checkEvidence(
  { params: { nip, sha256 }, principal, at }: Input<typeof reportingRoutes.checkEvidence>,
  { evidence }: Deps,
) {
  requireSelf(principal, nip);
  const announced = await evidence.edit(nip, sha256);
  return kept(announced, { owner: nip, by: principal.id, at }, evidence.commit);
}

export async function checkOfficeFile(
  { params: { sha256 }, principal, at }: Input<typeof reportingRoutes.checkOfficeFile>,
  { officeFiles }: Deps,
) {
  const owner = requireOffice(principal);
  const announced = await officeFiles.edit(owner, sha256);
  return kept(announced, { owner, by: principal.id, at }, officeFiles.commit);
}

type Announcing = Pick<Input<typeof reportingRoutes.announceEvidence>, "body" | "principal" | "at">;

function orderOf({ body, principal, at }: Announcing, city: Deps["city"]) {
  const { evidenceLimitMegabytes } = policyAt(city, at).reports;
  return { file: body, limitMegabytes: evidenceLimitMegabytes, by: principal.id, at };
}

interface Check {
  /** The employee or the account whose file it is. */
  readonly owner: string;
  readonly by: string;
  readonly at: string;
}

async function kept<File extends StoredFile>(
  announced: File,
  { owner, ...act }: Check,
  commit: (decision: ReturnType<typeof check<File>>["decision"]) => Promise<File>,
) {
  const { sha256, mediaType } = announced;
  const incoming = evidenceKey("incoming", owner, sha256);
  const bare = await checked(announced, incoming, act);
  await putUpload(evidenceKey("kept", owner, sha256), bare.kept, mediaType);
  const reply = await commit(bare.decision);
  // The original may reveal where and by whom it was taken.
  await deleteUpload(incoming);
  return reply;
}

/** A refused upload is deleted, so that it is read and checked once. */
async function checked<File extends StoredFile>(
  announced: File,
  incoming: string,
  act: { readonly by: string; readonly at: string },
) {
  const bytes = await readUpload(incoming);
  try {
    return check(announced, bytes, act);
  } catch (refusal) {
    if (bytes !== undefined) await deleteUpload(incoming);
    throw refusal;
  }
}
