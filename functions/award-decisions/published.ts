import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import type { Deps } from "./deps.ts";
import type { publicAwardRoutes } from "./public-contract.ts";

export async function listAwards(
  { query }: Input<typeof publicAwardRoutes.awards>,
  { decisions }: Pick<Deps, "decisions">,
) {
  return decisions.list("PUBLISHED", query);
}

/** The public sees no certificate whose winner withdrew consent; a revoked one it does see, without the name. */
export async function verifyCertificate(
  { params: { certificateCode: code } }: Input<typeof publicAwardRoutes.verify>,
  { decisions }: Pick<Deps, "decisions">,
) {
  const decision = found(await decisions.ofCertificate(code));
  if (decision.code !== code || decision.state === "REVOKED") return { state: "REVOKED" as const };
  return { state: "VALID" as const, award: found(decision.state === "PUBLISHED" ? decision : undefined) };
}
