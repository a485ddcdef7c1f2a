import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import { evidenceKey } from "../../shared/uploads/evidence-key.ts";
import { signDownload } from "../../shared/uploads/sign-download.ts";
import type { supervisionRoutes } from "./contract.ts";
import { readVisit } from "./read-visits.ts";

/** For anybody who may see the visit: its photos, and the proofs of what was done after it. */
export async function readPhoto(
  { params: { sha256, ...visit }, principal, at }: Input<typeof supervisionRoutes.photo>,
  deps: Parameters<typeof readVisit>[1],
) {
  const { visit: one, recommendations } = await readVisit({ params: visit, principal, at }, deps);
  const { record } = one;
  const files = [
    ...(record?.answers.flatMap(({ photos = [] }) => photos.map((photo) => [record.by, photo] as const)) ??
      []),
    ...recommendations.flatMap(({ followUps }) =>
      followUps.flatMap(({ by, evidence }) => evidence.map((file) => [by, file] as const)),
    ),
  ];
  const [nip, file] = found(files.find(([, hash]) => hash === sha256));
  return signDownload(evidenceKey("kept", nip, file), at);
}
