import { afterAll, beforeAll, expect, test } from "vitest";
import { beginRound } from "../../../functions/awards/begin-round.ts";
import { cityBySlug } from "../../../shared/cities/valid-city.ts";
import { conductRecordRepository } from "../../../shared/table/awards/conduct-records.ts";
import { nominationRepository } from "../../../shared/table/awards/nominations.ts";
import { awardRoundRepository, winnerProjection } from "../../../shared/table/awards/rounds.ts";
import { periodRepository } from "../../../shared/table/evaluation/periods.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { runRepository } from "../../../shared/table/runs/runs.ts";
import { openRecommendationRepository } from "../../../shared/table/supervision/open-recommendations.ts";
import { openTable, type Table } from "../../../shared/table/table.ts";
import { startTestTable } from "../../support/table/test-table.ts";

const MONTH = "2026-03";
const bukittinggi = cityBySlug("bukittinggi");

let engine: Awaited<ReturnType<typeof startTestTable>>;
let table: Table;

beforeAll(async () => {
  engine = await startTestTable();
  table = openTable({ meter: newMeter() });
});

afterAll(() => engine.stop());

/** The city with a given number of months of rest for winners. */
function resting(winnerRestMonths: number) {
  const policies = bukittinggi.policies.map((policy) => ({
    ...policy,
    awards: { ...policy.awards, rule: { ...policy.awards.rule, winnerRestMonths } },
  }));
  return { ...bukittinggi, policies };
}

async function begin(winnerRestMonths: number) {
  const periods = periodRepository(table);
  const closed = {
    period: MONTH,
    state: "CLOSED",
    version: 1,
    unitsTotal: 1,
    closedAt: "2026-04-02T00:00:00Z",
  };
  return beginRound(
    { month: MONTH, by: "SYSTEM", at: "2026-04-03T02:00:00.000Z" },
    {
      rounds: awardRoundRepository(table),
      periods: {
        ...periods,
        find: async () => closed as never,
        closedUnits: async () => [{ unitId: "unit-1", closedAt: closed.closedAt }],
        setAsideUnits: async () => [],
      },
      units: unitRepository(table),
      runs: runRepository(table),
      conduct: conductRecordRepository(table),
      nominations: nominationRepository(table),
      recommendations: openRecommendationRepository(table),
      city: resting(winnerRestMonths),
      send: async () => {},
    },
  );
}

test("a city whose winners need not rest begins its round normally, and excludes nobody", async () => {
  await table.write([
    winnerProjection({ month: "2026-02", category: "INDIVIDUAL", id: "198609262015052001", rank: 1 }),
  ]);
  expect(await begin(0)).toMatchObject({ month: MONTH, state: "COMPUTING" });
  expect(await awardRoundRepository(table).circumstances(MONTH)).toMatchObject({ winners: {} });
});

test("last month's winners are excluded where they rest for a month", async () => {
  const winners = awardRoundRepository(table).winnersBetween("2026-02", "2026-02");
  expect(await winners).toMatchObject([{ id: "198609262015052001" }]);
});
