import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import { evidenceKey } from "../../shared/uploads/evidence-key.ts";
import { signDownload } from "../../shared/uploads/sign-download.ts";
import type { reportingRoutes } from "./contract.ts";
import { readReport } from "./read.ts";

/** For anybody who may read the report. */
export async function readEvidenceFile(
  { params: { sha256, ...report }, ...input }: Input<typeof reportingRoutes.evidenceFile>,
  deps: Parameters<typeof readReport>[1],
) {
  const { nip, evidence = [] } = await readReport({ ...input, params: report }, deps);
  const offered = evidence.find((file) => file.sha256 === sha256);
  return signDownload(evidenceKey("kept", nip, found(offered).sha256), input.at);
}
