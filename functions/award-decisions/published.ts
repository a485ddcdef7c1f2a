import type { Input } from "../../shared/http/exchange.ts";
import { byCode } from "../../shared/table/networks/tried-codes.ts";
import type { Deps, PublicDeps } from "./deps.ts";
import type { publicAwardRoutes } from "./public-contract.ts";

export async function listAwards(
  { query }: Input<typeof publicAwardRoutes.awards>,
  { decisions }: Pick<Deps, "decisions">,
) {
  return decisions.list("PUBLISHED", query);
}

/** The public sees no certificate whose winner withdrew consent; a revoked one it does see, without the name. */
export async function verifyCertificate(
  input: Input<typeof publicAwardRoutes.verify>,
  { decisions, networks }: PublicDeps,
) {
  const { certificateCode: code } = input.params;
  return byCode(input, networks, async () => {
    const decision = await decisions.ofCertificate(code);
    if (decision === undefined) return undefined;
    if (decision.code !== code || decision.state === "REVOKED") return { state: "REVOKED" as const };
    return decision.state === "PUBLISHED" ? { state: "VALID" as const, award: decision } : undefined;
  });
}
