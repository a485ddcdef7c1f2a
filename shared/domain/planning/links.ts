import type { Posting } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";
import { type Act, allResults, type PerformancePlan, type PlanDecision } from "./performance-plan.ts";

const refuse = /* @__PURE__ */ refusals("plan", {
  "unknown-result": {
    kind: "invalid",
    id: 'Rencana ini tidak memuat hasil kerja "{result}". Yang ada: {known}.',
    en: 'This plan has no result "{result}". It has: {known}.',
    source: {
      id: "kebijakan: dukungan berawal dari hasil kerja sendiri",
      en: "policy: a link starts at one's own result",
    },
  },
  "not-superior": {
    kind: "conflict",
    id: "Hasil kerja hanya dikaitkan dengan rencana pejabat penilai Anda sendiri. Bila pejabat penilainya keliru, mintalah perbaikan.",
    en: "A result can only be linked to the plan of your own rater. If the rater is wrong, ask for a correction.",
    source: {
      id: "PermenPANRB 6/2022: hasil kerja mendukung hasil kerja atasan",
      en: "PermenPANRB 6/2022: a result supports one of the superior's",
    },
  },
  "no-superior-plan": {
    kind: "conflict",
    id: "Pejabat penilai belum menyusun rencana tahun {year}. Anda tidak perlu menunggu: ajukan rencana, lalu kaitkan kemudian.",
    en: "Your rater has no plan for {year} yet. You need not wait: propose your plan, and link it later.",
    source: {
      id: "PermenPANRB 6/2022: hasil kerja mendukung hasil kerja atasan",
      en: "PermenPANRB 6/2022: a result supports one of the superior's",
    },
  },
  "not-superiors-result": {
    kind: "conflict",
    id: 'Rencana pejabat penilai tidak memuat hasil kerja "{result}". Yang ada: {known}.',
    en: 'The rater\'s plan has no result "{result}". It has: {known}.',
    source: {
      id: "PermenPANRB 6/2022: hasil kerja mendukung hasil kerja atasan",
      en: "PermenPANRB 6/2022: a result supports one of the superior's",
    },
  },
});

/** Requires that the supported superior is one's rater. @throws DomainError `plan.not-superior` */
export function requireRatedBy({ raterNip }: Pick<Posting, "raterNip">, superiorNip: string): void {
  if (raterNip !== superiorNip) throw refuse("not-superior");
}

interface LinkOrder {
  readonly resultId: string;
  readonly superiorResultId: string;
  /** The rater's plan for the same year, in whatever state; undefined if there is none. */
  readonly superior: PerformancePlan | undefined;
}

/**
 * Links a result to the rater's result that it supports, replacing an earlier link. It is possible at any time, even after the
 * agreement: the commitment stays the same.
 * @throws DomainError `plan.unknown-result`, `plan.no-superior-plan`, `plan.not-superiors-result`
 * @source PermenPANRB 6/2022; linking later is policy: nobody waits for the superior
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

/** Removes a result's link. @throws DomainError `plan.unknown-result` */
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
