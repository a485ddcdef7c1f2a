import { requireComplaintAct } from "../../shared/domain/complaints/life/acts.ts";
import { askingOf } from "../../shared/domain/complaints/life/authority.ts";
import type { Input } from "../../shared/http/exchange.ts";
import type { ComplaintRepository } from "../../shared/table/complaints/complaints.ts";
import { visibleComplaint } from "../../shared/table/complaints/visible-complaint.ts";
import { signKept } from "../../shared/uploads/complaint-objects.ts";
import { announce, type FileDeps } from "./announce.ts";
import { keep } from "./keep.ts";
import type { staffFileRoutes } from "./staff-contract.ts";

interface Deps extends FileDeps {
  readonly complaints: ComplaintRepository;
}

/** Somebody who handles the complaint announces a file for its complainant. */
export async function announceFileForComplainant(
  input: Input<typeof staffFileRoutes.announceFile>,
  deps: Deps,
) {
  const { complaint } = await handledComplaint(input, deps);
  const { principal, body, at } = input;
  return announce(complaint, { from: "STAFF", by: principal.id, file: body, at }, deps);
}

export async function keepFileForComplainant(input: Input<typeof staffFileRoutes.storeFile>, deps: Deps) {
  const { params, principal, at } = input;
  const known = await handledComplaint(input, deps);
  const file = await deps.files.of(params.trackingCode, params.fileId, "STAFF");
  return keep(known, file, { from: "STAFF", by: principal.id, at }, deps);
}

/** For anybody who may read the complaint. */
export async function downloadFileForStaff(input: Input<typeof staffFileRoutes.downloadFile>, deps: Deps) {
  const { params, at } = input;
  await visibleComplaint(input, deps);
  return signKept(await deps.files.kept(params.trackingCode, params.fileId), at);
}

/** A complaint, for somebody who may write to its complainant. */
async function handledComplaint(input: Parameters<typeof visibleComplaint>[0], { complaints, city }: Deps) {
  const known = await complaints.withAsker(input.params.trackingCode, input.principal.id);
  requireComplaintAct(askingOf(input, known.employee, city), known.complaint, "remark");
  return known;
}
