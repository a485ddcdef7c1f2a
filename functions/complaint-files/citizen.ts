import type { Input } from "../../shared/http/exchange.ts";
import { ownComplaint, type ProvingDeps } from "../../shared/table/complaints/known-complaint.ts";
import { signKept } from "../../shared/uploads/complaint-objects.ts";
import { announce, announceForm, type FileDeps } from "./announce.ts";
import { keep } from "./keep.ts";
import type { publicFileRoutes } from "./public-contract.ts";

const CITIZEN = { from: "COMPLAINANT", by: "PUBLIC" } as const;

/** The complainant announces a file. */
export async function announceOwnFile(
  input: Input<typeof publicFileRoutes.announce>,
  deps: ProvingDeps & FileDeps,
) {
  const { complaint } = await ownComplaint(input, deps);
  const { secret: _, ...file } = input.body;
  return announce(complaint, { ...CITIZEN, file, at: input.at }, deps);
}

/** The complainant's browser asks for a form that uploads a file. */
export async function announceOwnForm(
  input: Input<typeof publicFileRoutes.announceForm>,
  deps: ProvingDeps & FileDeps,
) {
  const { complaint } = await ownComplaint(input, deps);
  return announceForm(complaint, { ...CITIZEN, redirectTo: input.body.redirectTo, at: input.at }, deps);
}

/** The complainant has uploaded a file of their own. */
export async function keepOwnFile(input: Input<typeof publicFileRoutes.keep>, deps: ProvingDeps & FileDeps) {
  const { trackingCode, fileId } = input.params;
  const known = await ownComplaint(input, deps);
  const file = await deps.files.of(trackingCode, fileId, "COMPLAINANT");
  return keep(known, file, { ...CITIZEN, at: input.at }, deps);
}

/** Both sides' files, for the complainant only; not for those who joined the complaint. */
export async function downloadOwnFile(
  input: Input<typeof publicFileRoutes.download>,
  deps: ProvingDeps & FileDeps,
) {
  const { trackingCode, fileId } = input.params;
  await ownComplaint(input, deps);
  return signKept(await deps.files.kept(trackingCode, fileId), input.at);
}
