import type { IncentiveContent } from "../../../../shared/domain/incentives/content.ts";
import type { IncentiveRun } from "../../../../shared/domain/incentives/run.ts";
import type { IncentiveTable } from "../../../../shared/domain/incentives/table.ts";
import type { Host } from "../../host.ts";
import type { Api } from "../api.ts";
import type { Cast } from "../cast.ts";
import { seededRandom } from "../data/random.ts";

const TABLES = "/v1/incentive-tables";
const RUNS = "/v1/incentive-runs";

const NOT_FINAL_REASON = "Dibayarkan sebelum masa keberatan berakhir; selisihnya dikoreksi kemudian.";

interface Payday {
  readonly host: Pick<Host, "idle">;
  readonly api: Api;
  readonly cast: Cast;
  readonly month: string;
}

/** A table is entered and tried on the whole city, two people approve it, and the month gets its final run. */
export async function payIncentive({ host, api, cast, month }: Payday): Promise<void> {
  const { admin, hr, head } = cast.accounts;
  const table = await api.post<IncentiveTable>(TABLES, { as: admin, body: exampleTable(month) });
  await api.put(`/v1/discipline-records/${month}`, { as: hr, body: { csv: disciplineCsv(cast) } });
  const order = { kind: "TRIAL", month, tableId: table.id };
  const trial = await api.post<IncentiveRun>(RUNS, { as: hr, body: order });
  await host.idle();
  const approve = (as: typeof hr, version: number) =>
    api.post<IncentiveTable>(`${TABLES}/${table.id}/approve`, { as, version, body: { trialId: trial.id } });
  const { version } = await approve(hr, table.version);
  await approve(head, version);
  const { totals } = await api.get<IncentiveRun>(`${RUNS}/${trial.id}`, hr);
  const count = totals?.notFinal ?? 0;
  const notFinal = count > 0 ? { notFinal: { count, reason: NOT_FINAL_REASON } } : {};
  await api.post(RUNS, { as: hr, body: { kind: "FINAL", month, ...notFinal } });
  await host.idle();
}

/** Amounts and percentages are made up: each city has its own regulation. */
function exampleTable(month: string): IncentiveContent {
  const band = (fromBasisPoints: number, throughBasisPoints: number, basisPoints: number) => ({
    ...{ fromBasisPoints, throughBasisPoints, basisPoints },
  });
  const ofGrades = (code: string, name: string, baseRupiah: number, ...grades: readonly string[]) => ({
    ...{ code, name, baseRupiah, positions: [], grades: [...grades] },
  });
  return {
    title: "Tambahan penghasilan pegawai, contoh",
    regulation: "Contoh; berlakukan dengan peraturan kepala daerah",
    effectiveFrom: month,
    classes: [
      ofGrades("1", "Golongan II, V, dan VII", 2_500_000, "II/a", "II/b", "II/c", "II/d", "V", "VII"),
      ofGrades("2", "Golongan III, IX, dan X", 4_000_000, "III/a", "III/b", "III/c", "III/d", "IX", "X"),
      ofGrades("3", "Golongan IV", 6_500_000, "IV/a", "IV/b", "IV/c", "IV/d", "IV/e"),
    ],
    split: { productivityBasisPoints: 6_000, disciplineBasisPoints: 4_000 },
    productivity: {
      by: "SCORE",
      bands: [band(0, 4_999, 5_000), band(5_000, 8_999, 8_000), band(9_000, 12_000, 10_000)],
      unmeasuredBasisPoints: 5_000,
    },
    discipline: {
      withoutRecordBasisPoints: 10_000,
      deductions: [{ code: "TERLAMBAT", name: "Terlambat", basisPoints: 100, from: "DISCIPLINE" }],
    },
    bonuses: { atMostBasisPoints: 5_000 },
  };
}

/** As an attendance machine exports it; without HR's own line, which somebody else has to enter. */
function disciplineCsv({ players, accounts }: Cast): string {
  const lines = players
    .filter(({ nip }) => nip !== accounts.hr.id)
    .map(({ nip }) => {
      const random = seededRandom(Number(nip.slice(-9)));
      const isPunctual = random.chance(70);
      return `${nip};${isPunctual ? 100 : random.integer(90, 99)};${isPunctual ? 0 : random.integer(1, 4)}`;
    });
  return ["nip;hadir;TERLAMBAT", ...lines].join("\n");
}
