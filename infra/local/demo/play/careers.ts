import type { FoundNeed } from "../../../../shared/domain/development/found-need.ts";
import type { Need } from "../../../../shared/domain/development/need.ts";
import type { UnitPlan } from "../../../../shared/domain/development/unit-plan.ts";
import type { CareerPlan } from "../../../../shared/domain/talent/career-plan.ts";
import type { Api } from "../api.ts";
import { accountOf, type Cast, type Player } from "../cast.ts";
import { fillPost } from "./appointment.ts";
import { DEMO_MONTH } from "./days.ts";
import { teamsOf } from "./teams.ts";

const YEAR = DEMO_MONTH.slice(0, 4);
const STAFF = 3;
const BUDGET_RUPIAH = 250_000_000;

/**
 * One unit's careers: a standard, assessments, the needs that they show, the unit's plan within the budget, the
 * career plan of one employee, and who succeeds the head.
 */
export async function planCareers(api: Api, cast: Cast): Promise<void> {
  const { hr } = cast.accounts;
  const [team] = teamsOf(cast, STAFF);
  if (team === undefined) return;
  const { head } = team;
  const staff = team.staff.slice(0, STAFF);
  await setStandards(api, cast, [head, ...staff]);
  await api.put(`/v1/development-years/${YEAR}`, {
    as: hr,
    body: { budgetRupiah: BUDGET_RUPIAH, isClosed: false },
  });
  const needs = [];
  for (const [place, player] of staff.entries())
    needs.push(...(await assessed(api, cast, { player, place })));
  const path = `/v1/units/${head.posting.unitId}/development-plans/${YEAR}`;
  const as = accountOf(head.nip);
  const item = {
    title: "Menyusun telaah dan berkomunikasi dengan warga",
    needs,
    hours: 16,
    costRupiah: 12_000_000,
  };
  const drafted = await api.post<UnitPlan>(path, { as, body: { items: [item] } });
  const proposed = await api.post<UnitPlan>(`${path}/propose`, { as, version: drafted.version });
  if (hr.id !== head.nip) await api.post(`${path}/approve`, { as: hr, version: proposed.version });
  const [first] = staff;
  if (first) await agreeOnCareer(api, first);
  await fillPost(api, cast, { holder: head, candidates: staff });
}

async function setStandards(api: Api, { accounts: { hr } }: Cast, staff: readonly Player[]): Promise<void> {
  for (const position of new Set(staff.map(({ posting }) => posting.position)))
    await api.post("/v1/talent/competency-standards", {
      as: hr,
      body: {
        ...{ position, from: `${YEAR}-01-01`, basis: `Keputusan Kepala Daerah 41/${YEAR}` },
        competencies: [
          { kind: "MANAJERIAL", name: "Integritas", level: 2 },
          { kind: "MANAJERIAL", name: "Komunikasi", level: 3 },
          { kind: "SOSIOKULTURAL", name: "Perekat bangsa", level: 2 },
          { kind: "TEKNIS", name: "Penyusunan telaah", level: 3 },
        ],
      },
    });
}

/** Assesses somebody, who takes up what it shows; the first lacks most, and the last has not answered yet. */
async function assessed(
  api: Api,
  { accounts: { hr } }: Cast,
  { player: { nip }, place }: { readonly player: Player; readonly place: number },
) {
  const level = place === 0 ? 1 : 2;
  await api.post(`/v1/talent/employees/${nip}/competency-assessments`, {
    as: hr,
    body: {
      ...{
        day: `${DEMO_MONTH}-12`,
        method: "ASSESSMENT_CENTER",
        evidence: `Laporan hasil ${place + 17}/AC/${YEAR}`,
      },
      competencies: [
        { kind: "MANAJERIAL", name: "Integritas", level: 3 },
        { kind: "MANAJERIAL", name: "Komunikasi", level },
        { kind: "TEKNIS", name: "Penyusunan telaah", level },
      ],
      potential: { level: place === 1 ? "TINGGI" : "MENENGAH", reason: "Simulasi rapat dan telaah kasus" },
    },
  });
  if (place === STAFF - 1) return [];
  const path = `/v1/employees/${nip}/development-needs/${YEAR}`;
  const as = accountOf(nip);
  const { found } = await api.get<{ found: readonly FoundNeed[] }>(path, as);
  const shown = found.filter(({ origin }) => origin === "COMPETENCY");
  const taken = await Promise.all(shown.map(({ id }) => api.post<Need>(`${path}/${id}/take-up`, { as })));
  return taken.map(({ id }) => ({ nip, needId: id }));
}

async function agreeOnCareer(api: Api, { nip, posting: { raterNip } }: Player): Promise<void> {
  if (raterNip === undefined) return;
  const path = `/v1/talent/employees/${nip}/career-plan`;
  const next = String(Number(YEAR) + 1);
  const plan = await api.post<CareerPlan>(path, {
    as: accountOf(nip),
    body: {
      goals: [{ text: "Naik ke jenjang jabatan berikutnya", until: `${next}-12-31`, courseIds: [] }],
      reviewsOn: [`${YEAR}-07-15`, `${next}-01-15`],
    },
  });
  await api.post(`${path}/agree`, { as: accountOf(raterNip), version: plan.version });
}
