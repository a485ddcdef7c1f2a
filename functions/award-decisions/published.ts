import type { AwardDecision } from "../../shared/domain/awards/decision/decision.ts";
import type { AwardComponent } from "../../shared/domain/awards/rule.ts";
import { awardTerms } from "../../shared/domain/awards/terms.ts";
import type { Employee } from "../../shared/domain/organisation/employee.ts";
import type { Training } from "../../shared/domain/training/training.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { found } from "../../shared/table/found.ts";
import { byCode } from "../../shared/table/networks/tried-codes.ts";
import type { PublicDeps } from "./deps.ts";
import type { publicAwardRoutes } from "./public-contract.ts";

type Published = Pick<PublicDeps, "decisions" | "city">;

export async function listAwards(
  { query }: Input<typeof publicAwardRoutes.awards>,
  { decisions, city }: Published,
) {
  const { items, ...page } = await decisions.list("PUBLISHED", query);
  return { items: items.map((decision) => withBasis(decision, city)), ...page };
}

export async function readAward(
  { params: { month, category } }: Input<typeof publicAwardRoutes.award>,
  { decisions, city }: Published,
) {
  const decision = await decisions.get(month, category);
  return withBasis(found(decision.state === "PUBLISHED" ? decision : undefined), city);
}

/** An award with what its category compares, by the rule of its month. */
function withBasis(decision: AwardDecision, city: PublicDeps["city"]) {
  const { rule } = awardTerms(city, decision.month);
  const weights = rule.categories.find(({ code }) => code === decision.category)?.weightsBasisPoints ?? {};
  const basis = Object.entries(weights)
    .map(([component, weight]) => ({ component: component as AwardComponent, weightBasisPoints: weight }))
    .sort((one, other) => other.weightBasisPoints - one.weightBasisPoints);
  return { ...decision, basis };
}

/**
 * The public sees no certificate whose winner withdrew consent; a revoked one it does see, without the name. That of a training names
 * whoever showed it: there is no other way to its code.
 */
export async function verifyCertificate(
  input: Input<typeof publicAwardRoutes.verify>,
  { decisions, networks, city }: PublicDeps,
) {
  const { certificateCode: code } = input.params;
  return byCode(input, networks, async () => {
    const of = await decisions.ofCertificate(code);
    if (of === undefined) return undefined;
    const { decision } = of;
    if (decision === undefined) return { state: "VALID" as const, training: holderView(of) };
    if (decision.code !== code || decision.state === "REVOKED") return { state: "REVOKED" as const };
    return decision.state === "PUBLISHED"
      ? { state: "VALID" as const, award: withBasis(decision, city) }
      : undefined;
  });
}

function holderView({
  training,
  employee: { name },
}: {
  readonly training: Training;
  readonly employee: Employee;
}) {
  const { title, role, hours, day, provider } = training;
  return { holder: name, title, role, hours, day, provider, code: training.certificateCode ?? "" };
}
