import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Decision } from "../../../../shared/domain/aggregate.ts";
import type { Evaluation, EvaluationEvent } from "../../../../shared/domain/evaluation/evaluation.ts";
import {
  recordTraining,
  type Training,
  type TrainingContent,
  type TrainingEvent,
} from "../../../../shared/domain/training/training.ts";
import { evaluationCommit } from "../../../../shared/table/evaluation/evaluations.ts";
import * as items from "../../../../shared/table/items.ts";
import { OF } from "../../../../shared/table/keys.ts";
import { newMeter } from "../../../../shared/table/meter.ts";
import { openTable } from "../../../../shared/table/table.ts";
import { trainingCommit } from "../../../../shared/table/training/trainings.ts";
import { AT, employee, frozen, RATER_NIP } from "../../../support/cities/domain-builders.ts";
import { startTestTable } from "../../../support/table/test-table.ts";

let stored: Awaited<ReturnType<typeof startTestTable>>;
beforeAll(async () => {
  stored = await startTestTable();
});
afterAll(() => stored.stop());

const STAFF = ["198609262015051001", "199001012015052003", "199102022016031004"];

function recorded(number: number, by = "198609262015051001"): Decision<Training, TrainingEvent> {
  const content: TrainingContent = {
    ...{ title: "Pelayanan publik", hours: 2, day: "2026-03-02", provider: "LAN" },
    path: "PENDIDIKAN",
    role: "PARTICIPANT",
  };
  const id = `2026-${String(number).padStart(20, "0")}`;
  return recordTraining({
    ...{
      id,
      nip: "198609262015051001",
      content,
      today: "2026-03-10",
      checked: new Set(),
      isCertificateUsed: false,
    },
    ...{ raterNip: RATER_NIP, by, at: AT },
  });
}

const entriesOf = (reader: string) => stored.everything(`INBOX#${reader}`);

describe("what a change tells", () => {
  it("costs two write units for each entry, and no round trip", async () => {
    const [without, told] = [newMeter(), newMeter()];
    const silent = trainingCommit(recorded(1));
    const { tells: _, ...spec } = items.training.spec;
    await openTable({ meter: without }).commit([
      { ...silent, key: { ...silent.key, [OF]: { ...silent.key[OF], spec } } },
    ]);
    expect(await entriesOf(RATER_NIP)).toEqual([]);
    await openTable({ meter: told }).commit([trainingCommit(recorded(2))]);
    expect(await entriesOf(RATER_NIP)).toMatchObject([{ kind: "TRAINING_RECORDED", at: AT }]);
    expect(told.writeUnits - without.writeUnits).toBe(2);
    expect([without.roundTrips, told.roundTrips]).toEqual([1, 1]);
  });

  it("is not told to whoever did it, and is written with the change or not at all", async () => {
    const before = await entriesOf(RATER_NIP);
    await openTable({ meter: newMeter() }).commit([trainingCommit(recorded(3, RATER_NIP))]);
    expect(await entriesOf(RATER_NIP)).toEqual(before);
    const again = openTable({ meter: newMeter() }).commit([trainingCommit(recorded(2))]);
    await expect(again).rejects.toThrow();
    expect(await entriesOf(RATER_NIP)).toEqual(before);
  });

  it("expires by itself after 180 days", async () => {
    const [entry] = await entriesOf(RATER_NIP);
    const days = (Number(entry?.expiresAt) - Date.now() / 1_000) / 86_400;
    expect(Math.round(days)).toBe(180);
  });

  it("is one entry for a rater whose staff's month is frozen together, and one for each of them", async () => {
    const commits = STAFF.map((nip) => {
      const { version: _, ...state } = frozen({ employee: employee({ nip }) });
      const event = { type: "EVIDENCE_FROZEN", by: "SYSTEM", at: AT } as const;
      const decision = { state: { ...state, version: 0, eventHash: "" }, event };
      return evaluationCommit(decision satisfies Decision<Evaluation, EvaluationEvent>);
    });
    const meter = newMeter();
    await openTable({ meter }).commit(commits);
    const open = await stored.everything(`INBOX_DUE#${RATER_NIP}`);
    expect(open).toMatchObject([{ kind: "RATING_OPENED", about: { period: "2026-03" } }]);
    for (const nip of STAFF)
      expect(await entriesOf(nip)).toMatchObject([
        { kind: "RESULT_FROZEN", about: { nip, period: "2026-03" } },
      ]);
  });
});
