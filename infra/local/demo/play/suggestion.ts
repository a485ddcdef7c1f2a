import type { PlanContent } from "../../../../shared/domain/planning/content.ts";
import { planFormOf } from "../../../../shared/domain/planning/form.ts";
import type { PerformancePlan } from "../../../../shared/domain/planning/performance-plan.ts";
import type { Suggestion } from "../../../../shared/domain/planning/suggestion.ts";
import { type Accounts, accountOf, type Player } from "../cast.ts";
import { occupationOf } from "../data/occupations.ts";
import type { Days } from "./days.ts";
import { planContent } from "./plans.ts";
import { ratedByPlayers } from "./rated-by-players.ts";
import type { Scene } from "./scene.ts";

const YEAR = "2026";
/** Working days of the play, from 0: once every plan is agreed. */
const SUGGESTED = 4;
const ANSWERED = 6;
/** The first day of the next quarter, in local time. */
const CHANGED = "2026-04-01";

const TEXT =
  "Hitung juga yang selesai lewat layanan daring, karena sekarang hampir separuh pekerjaan kami ada di sana.";
const ANSWER = {
  fate: "ADOPTED",
  reason: "Benar, layanan daring sudah bagian besar dari pekerjaan unit. Rencana disesuaikan triwulan depan.",
};

const REASON = "Usul pegawai yang diterima: layanan daring ikut dihitung.";

/** An employee suggests a change to an indicator of the unit; its head adopts it, and amends the plan as suggested. */
export function suggestionScenes(
  players: readonly Player[],
  { hr, head, days }: Pick<Accounts, "hr" | "head"> & { readonly days: Days },
): readonly Scene[] {
  const pair = ratedByPlayers(players).find(({ player }) => player.nip !== hr.id);
  if (pair === undefined) return [];
  const { player, rater } = pair;
  const occupation = occupationOf(rater.posting);
  const [indicator] = occupation.indicators;
  const body = { headNip: rater.nip, year: YEAR, indicatorId: indicator.id, text: TEXT };
  const plan = `/v1/employees/${rater.nip}/plans/${YEAR}`;
  const { raterNip } = rater.posting;
  let suggestion: Pick<Suggestion, "id" | "version">;
  let amended: Pick<PerformancePlan, "version">;
  return [
    {
      at: days.at(days.working[SUGGESTED] ?? "", "13:20"),
      async perform(api) {
        const as = accountOf(player.nip);
        suggestion = await api.post("/v1/me/indicator-suggestions", { as, body });
      },
    },
    {
      at: days.at(days.working[ANSWERED] ?? "", "09:15"),
      async perform(api) {
        const { id, version } = suggestion;
        const path = `/v1/employees/${player.nip}/indicator-suggestions/${id}/answer`;
        await api.post(path, { as: accountOf(rater.nip), version, body: ANSWER });
      },
    },
    {
      at: days.at(CHANGED, "08:40"),
      async perform(api) {
        const as = accountOf(rater.nip);
        const { version } = await api.get<PerformancePlan>(plan, as);
        const content = withOnline(planContent(occupation, planFormOf(rater.posting)), indicator.id);
        amended = await api.post(`${plan}/amendment`, { as, version, body: { ...content, reason: REASON } });
        amended = await api.post(`${plan}/propose`, { as, version: amended.version });
      },
    },
    {
      at: days.at(CHANGED, "11:10"),
      async perform(api) {
        const as = raterNip === undefined ? head : accountOf(raterNip);
        await api.post(`${plan}/agree`, { as, version: amended.version });
      },
    },
  ];
}

/** A plan's content with one indicator worded as suggested; it counts in the same way, so that earlier reports stay true. */
function withOnline(content: PlanContent, indicatorId: string): PlanContent {
  return {
    ...content,
    results: content.results.map((result) => ({
      ...result,
      indicators: result.indicators.map((one) =>
        one.id === indicatorId ? { ...one, statement: `${one.statement}, termasuk layanan daring` } : one,
      ),
    })),
  };
}
