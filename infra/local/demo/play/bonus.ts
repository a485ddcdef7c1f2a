import type { Api } from "../api.ts";
import { accountOf, type Cast } from "../cast.ts";
import { teamsOf } from "./teams.ts";

/** The month after the play: that of the play is paid. */
const MONTH = "2026-04";
const RECIPIENTS = 2;

/** A head proposes a bonus for a project that went well; it awaits whoever decides. */
export async function proposeBonus(api: Api, cast: Cast): Promise<void> {
  const [team] = teamsOf(cast, RECIPIENTS);
  if (team === undefined) return;
  const body = {
    month: MONTH,
    project: "Arsip layanan beralih ke bentuk digital",
    achievement:
      "Seluruh arsip tahun lalu sudah dipindai dan dapat dicari; selesai dua minggu sebelum waktunya.",
    recipients: team.staff.slice(0, RECIPIENTS).map(({ nip }) => ({ nip, by: "RUPIAH", rupiah: 500_000 })),
  };
  await api.post("/v1/project-bonuses", { as: accountOf(team.head.nip), body });
}
