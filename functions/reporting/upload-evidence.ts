import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { requireSelf } from "../../shared/domain/organisation/authority.ts";
import {
  announceEvidence as announce,
  checkEvidence as check,
  type Evidence,
} from "../../shared/domain/reporting/evidence.ts";
import type { ReportPolicy } from "../../shared/domain/reporting/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { EvidenceRepository } from "../../shared/table/reporting/evidence.ts";
import { deleteUpload, putUpload } from "../../shared/uploads/change-upload.ts";
import { evidenceKey } from "../../shared/uploads/evidence-key.ts";
import { readUpload } from "../../shared/uploads/open-upload.ts";
import { signUpload } from "../../shared/uploads/sign-upload.ts";
import type { reportingRoutes } from "./contract.ts";

interface Deps {
  readonly evidence: EvidenceRepository;
  readonly city: CityWith<{ reports: ReportPolicy }>;
}

/** Records a file about to be uploaded, and returns an upload address that accepts this file and no other. */
export async function announceEvidence(
  { params: { nip }, body, principal, at }: Input<typeof reportingRoutes.announceEvidence>,
  { evidence, city }: Deps,
) {
  requireSelf(principal, nip);
  const { evidenceLimitMegabytes } = policyAt(city, at).reports;
  const known = await evidence.find(nip, body.sha256);
  const order = { nip, file: body, limitMegabytes: evidenceLimitMegabytes, by: principal.id, at };
  const decision = announce(known, order);
  const upload = await signUpload({ key: evidenceKey("incoming", nip, body.sha256), ...body, at });
  return evidence.commit(decision, (announced) => ({ ...announced, upload }));
}

export async function checkEvidence(
  { params: { nip, sha256 }, principal, at }: Input<typeof reportingRoutes.checkEvidence>,
  { evidence }: Deps,
) {
  requireSelf(principal, nip);
  const announced = await evidence.edit(nip, sha256);
  const incoming = evidenceKey("incoming", nip, sha256);
  const { decision, kept } = await checked(announced, incoming, { by: principal.id, at });
  await putUpload(evidenceKey("kept", nip, sha256), kept, announced.mediaType);
  const reply = await evidence.commit(decision);
  // The original may reveal where and by whom it was taken.
  await deleteUpload(incoming);
  return reply;
}

/** A refused upload is deleted, so that it is read and checked once. */
async function checked(
  announced: Evidence,
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
