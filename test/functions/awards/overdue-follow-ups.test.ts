import { expect, it } from "vitest";
import { overdueFollowUps } from "../../../functions/awards/overdue-follow-ups.ts";

const OWNER = "198609262015051001";
const LINE = {
  ...{ programmeId: "P1", period: "2026-03", visit: 1, number: 1, text: "Angkut sampahnya", ownerNip: OWNER },
  state: "OPEN" as const,
  dueAt: "2026-04-09T16:59:59.999Z",
  pk: "SUPERVISED_UNIT#unit-1",
  sk: "RECOMMENDATION",
};
const asked = { at: "2026-05-05T00:00:00.000Z", zone: "Asia/Jakarta" };
const overdue = (line: { readonly dueAt?: string; readonly missedAt?: string }) =>
  overdueFollowUps(["unit-1"], asked, {
    unitsAmong: async (unitIds) => unitIds,
    ofUnit: async () => [{ ...LINE, ...line }],
  });

it("says of a follow-up since when it is owed, which lies behind though it was returned with some days more", async () => {
  const missed = { missedAt: "2026-04-09T17:05:00.000Z" };
  expect(await overdue(missed)).toEqual([{ ownerNip: OWNER, unitId: "unit-1", dueOn: "2026-04-09" }]);
  const returned = { ...missed, dueAt: "2026-05-12T16:59:59.999Z" };
  expect(await overdue(returned)).toEqual([{ ownerNip: OWNER, unitId: "unit-1", dueOn: "2026-04-10" }]);
  expect(await overdue({ dueAt: "2026-05-12T16:59:59.999Z" })).toEqual([]);
});
