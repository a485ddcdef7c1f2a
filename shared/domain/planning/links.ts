import type { Posting } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { type Act, allResults, type PerformancePlan, type PlanDecision } from "./performance-plan.ts";

const refuse = refusals("plan", {
  "unknown-result": {
    kind: "invalid",
    id: 'Rencana ini tidak memuat hasil kerja "{result}". Yang ada: {known}.',
    en: 'This plan has no result "{result}". It has: {known}.',
    source: "policy: a link starts at a result of one's own",
  },
  "not-superior": {
    kind: "conflict",
    id: "Hasil kerja hanya dikaitkan dengan rencana pejabat penilai Anda sendiri. Bila pejabat penilainya keliru, mintalah perbaikan.",
    en: "A result is linked to the plan of one's own rater only. Where the rater is wrong, ask for a correction.",
    source: "PermenPANRB 6/2022: a result supports one of the superior's",
  },
  "no-superior-plan": {
    kind: "conflict",
    id: "Pejabat penilai belum menyusun rencana tahun {year}. Anda tidak perlu menunggu: ajukan rencana, lalu kaitkan kemudian.",
    en: "The rater has no plan of {year} yet. You need not wait: propose your plan, and link it later.",
    source: "PermenPANRB 6/2022: a result supports one of the superior's",
  },
  "not-superiors-result": {
    kind: "conflict",
    id: 'Rencana pejabat penilai tidak memuat hasil kerja "{result}". Yang ada: {known}.',
    en: 'The rater\'s plan has no result "{result}". It has: {known}.',
    source: "PermenPANRB 6/2022: a result supports one of the superior's",
  },
});

/** Lets only one's rater be supported. @throws DomainError `plan.not-superior` */
export function requireRatedBy({ raterNip }: Pick<Posting, "raterNip">, superiorNip: string): void {
  if (raterNip !== superiorNip) throw refuse("not-superior");
}

interface LinkOrder {
  readonly resultId: string;
  readonly superiorResultId: string;
  /** The rater's plan of the same year, in whatever state; undefined where there is none. */
  readonly superior: PerformancePlan | undefined;
}

/**
 * Says which result of the rater's one's own supports, in place of what was said before. It may be said at any time, also
 * after the agreement: what is promised stays the same.
 * @throws DomainError `plan.unknown-result`, `plan.no-superior-plan`, `plan.not-superiors-result`
 * @source PermenPANRB 6/2022; that it may come later is policy: nobody waits for the superior
 */
export function linkResult(
  plan: PerformancePlan,
  { resultId, superiorResultId, superior }: LinkOrder,
  act: Act,
): PlanDecision {
  requireResult(plan, resultId);
  if (superior === undefined) throw refuse("no-superior-plan", { year: plan.year });
  const supported = superior.results.find(({ id }) => id === superiorResultId);
  if (supported === undefined) {
    const known = superior.results.map(({ id }) => id).join(", ");
    throw refuse("not-superiors-result", { result: superiorResultId, known });
  }
  const link = {
    resultId,
    superiorNip: superior.nip,
    superiorResultId,
    statement: supported.statement,
    linkedAt: act.at,
  };
  return {
    state: { ...plan, links: [...withoutLink(plan, resultId), link] },
    event: { type: "PLAN_RESULT_LINKED", ...act, data: { ...link } },
  };
}

/** Says that a result supports none of the superior's. @throws DomainError `plan.unknown-result` */
export function unlinkResult(plan: PerformancePlan, resultId: string, act: Act): PlanDecision {
  requireResult(plan, resultId);
  return {
    state: { ...plan, links: withoutLink(plan, resultId) },
    event: { type: "PLAN_RESULT_UNLINKED", ...act, data: { resultId } },
  };
}

function withoutLink({ links }: PerformancePlan, resultId: string): PerformancePlan["links"] {
  return links.filter((link) => link.resultId !== resultId);
}

function requireResult(plan: PerformancePlan, resultId: string): void {
  const results = allResults(plan);
  if (results.some(({ id }) => id === resultId)) return;
  throw refuse("unknown-result", {
    result: resultId,
    known: [...new Set(results.map(({ id }) => id))].join(", "),
  });
}
