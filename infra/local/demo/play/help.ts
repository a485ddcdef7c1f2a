import type { WorkReport } from "../../../../shared/domain/reporting/work-report.ts";
import { type Accounts, accountOf, type Player } from "../cast.ts";
import type { Days } from "./days.ts";
import { ratedByPlayers } from "./rated-by-players.ts";
import type { Scene } from "./scene.ts";

/** Working days of the play, from 0. */
const ASKED = 6;
const ANSWERED = 7;

const CONTENT = {
  activity: "Merapikan berkas layanan bulan lalu untuk diarsipkan",
  obstacles: "Pemindai rusak sejak Senin, sehingga berkas belum dapat dialihkan ke bentuk digital.",
  asksForHelp: true,
} as const;
const ANSWER =
  "Pemindai dipinjamkan dari sekretariat mulai besok pagi, sampai yang rusak selesai diperbaiki.";

/** An obstacle with which an employee asks the head for help: the head answers the next day, and accepts the report. */
export function helpScenes(
  players: readonly Player[],
  { hr, days }: Pick<Accounts, "hr"> & { readonly days: Days },
): readonly Scene[] {
  const pair = ratedByPlayers(players).findLast(({ player }) => player.nip !== hr.id);
  if (pair === undefined) return [];
  const { player, rater } = pair;
  const as = accountOf(rater.nip);
  const day = days.working[ASKED] ?? "";
  const path = `/v1/employees/${player.nip}/reports`;
  let report: Pick<WorkReport, "id" | "version">;
  return [
    {
      at: days.at(day, "13:50"),
      async perform(api) {
        report = await api.post(path, { as: accountOf(player.nip), body: { day, ...CONTENT } });
      },
    },
    {
      at: days.at(days.working[ANSWERED] ?? "", "09:35"),
      async perform(api) {
        const { id, version } = report;
        const body = { outcome: "HELPED", text: ANSWER };
        await api.post(`${path}/${id}/help-answer`, { as, version: 1, body });
        await api.post(`${path}/${id}/accept`, { as, version, body: {} });
      },
    },
  ];
}
