import type { Suggestion } from "../../../../shared/domain/planning/suggestion.ts";
import { type Accounts, accountOf, type Player } from "../cast.ts";
import { occupationOf } from "../data/occupations.ts";
import type { Days } from "./days.ts";
import { ratedByPlayers } from "./rated-by-players.ts";
import type { Scene } from "./scene.ts";

const YEAR = "2026";
/** Working days of the play, from 0: once every plan is agreed. */
const SUGGESTED = 4;
const ANSWERED = 6;

const TEXT =
  "Hitung juga yang selesai lewat layanan daring, karena sekarang hampir separuh pekerjaan kami ada di sana.";
const ANSWER = {
  fate: "ADOPTED",
  reason: "Benar, layanan daring sudah bagian besar dari pekerjaan unit. Rencana disesuaikan triwulan depan.",
};

/** An employee suggests a change to an indicator of the unit, and its head adopts it. */
export function suggestionScenes(
  players: readonly Player[],
  { hr, days }: Pick<Accounts, "hr"> & { readonly days: Days },
): readonly Scene[] {
  const pair = ratedByPlayers(players).find(({ player }) => player.nip !== hr.id);
  if (pair === undefined) return [];
  const { player, rater } = pair;
  const [indicator] = occupationOf(rater.posting).indicators;
  const body = { headNip: rater.nip, year: YEAR, indicatorId: indicator?.id, text: TEXT };
  let suggestion: Pick<Suggestion, "id" | "version">;
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
  ];
}
