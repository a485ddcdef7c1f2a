import { expect, it } from "vitest";
import { NEW_AGGREGATE } from "../../../../shared/domain/aggregate.ts";
import { formerRecommendations } from "../../../../shared/domain/supervision/former-owner.ts";
import type { Recommendation } from "../../../../shared/domain/supervision/recommendation.ts";

const [FIRST, SECOND, THIRD] = ["198609262015051001", "198701012015051002", "198801012015051003"] as const;
const followUp = (by: string, at: string) => ({ by, at, report: "Sudah diangkut", evidence: [] });

it("each former owner keeps what they did of a recommendation, and nothing of what others did", () => {
  const recommendation: Recommendation = {
    ...{ ...NEW_AGGREGATE, programmeId: "0".repeat(20), period: "2026-03", visit: 1, number: 1 },
    ...{
      unitId: "kebersihan",
      title: "Pengawasan",
      text: "Angkut sampahnya",
      ownerNip: FIRST,
      inspectors: [],
    },
    ...{ givenAt: "2026-03-10T02:00:00.000Z", dueAt: "2026-05-29T16:59:59.999Z", state: "OPEN" },
    firstDueAt: "2026-03-17T16:59:59.999Z",
    passedOn: [
      { fromNip: FIRST, at: "2026-03-20T02:00:00.000Z", by: "A", missedAt: "2026-03-18T00:00:00.000Z" },
      { fromNip: SECOND, at: "2026-04-20T02:00:00.000Z", by: "B", reason: "Pindah tugas" },
      { fromNip: THIRD, at: "2026-05-04T02:00:00.000Z", by: "SYSTEM" },
    ],
    followUps: [
      followUp(SECOND, "2026-04-01T02:00:00.000Z"),
      followUp(SECOND, "2026-04-08T02:00:00.000Z"),
      followUp(FIRST, "2026-05-10T02:00:00.000Z"),
    ],
  };
  const told = formerRecommendations(recommendation).map(({ nip, kept }) => ({
    ...{ nip, at: kept.passedOnAt, by: kept.passedOnBy, reason: kept.reason },
    ...{ missedAt: kept.missedAt, did: kept.followUps.map(({ by }) => by) },
  }));
  expect(told).toEqual([
    {
      ...{ nip: FIRST, at: "2026-03-20T02:00:00.000Z", by: "A", reason: undefined },
      // What they did of it after it had come back to them is no longer a former owner's.
      ...{ missedAt: "2026-03-18T00:00:00.000Z", did: [] },
    },
    {
      ...{ nip: SECOND, at: "2026-04-20T02:00:00.000Z", by: "B", reason: "Pindah tugas" },
      ...{ missedAt: undefined, did: [SECOND, SECOND] },
    },
    {
      nip: THIRD,
      at: "2026-05-04T02:00:00.000Z",
      by: "SYSTEM",
      reason: undefined,
      missedAt: undefined,
      did: [],
    },
  ]);
});
