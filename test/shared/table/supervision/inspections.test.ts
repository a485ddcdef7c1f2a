import { afterAll, beforeAll, expect, it } from "vitest";
import * as items from "../../../../shared/table/items.ts";
import { newMeter } from "../../../../shared/table/meter.ts";
import { put } from "../../../../shared/table/projection.ts";
import { concernRepository } from "../../../../shared/table/supervision/concerns.ts";
import { inspectionRepository } from "../../../../shared/table/supervision/inspections.ts";
import { openTable } from "../../../../shared/table/table.ts";
import { startTestTable } from "../../../support/table/test-table.ts";

const NIP = "198609262015051001";
const OWNER = "199001012015052003";
const [EARLY, LATE] = ["0000000000000000early", "00000000000000000late"] as const;
/** More than a page of them. */
const AHEAD = 230;
const DUE_AT = "2026-03-01T16:59:59.999Z";

let database: Awaited<ReturnType<typeof startTestTable>>;
const table = () => openTable({ meter: newMeter() });

const visit = (programmeId: string, day: string, number: number) => [
  put({
    key: items.inspectorVisit.key(NIP, day, programmeId, "2026-03", number),
    item: { programmeId, period: "2026-03", number },
  }),
  put({
    key: items.supervisionVisit.key(programmeId, "2026-03", number),
    item: { programmeId, period: "2026-03", number, plannedOn: day, state: "PLANNED" } as never,
  }),
];

/** A recommendation of a visit, whose follow-up awaits the team. */
const toVerify = (programmeId: string, number: number, inspectors: readonly string[]) => {
  const one = { programmeId, period: "2026-03", visit: number, number: 1, ownerNip: OWNER, dueAt: DUE_AT };
  const place = items.unitRecommendation.list.at(programmeId, "TO_VERIFY", DUE_AT, "2026-03", number, 1);
  return [
    put({
      key: items.recommendation.key(programmeId, "2026-03", number, 1),
      item: { ...one, inspectors } as never,
    }),
    put({
      key: items.unitRecommendation.key("dinas", programmeId, "2026-03", number, 1),
      item: { ...one, text: "Pasang daftar syarat.", state: "OPEN" } as never,
      placement: { list: place },
    }),
  ];
};

beforeAll(async () => {
  database = await startTestTable();
  for (const id of [EARLY, LATE])
    await table().write([
      put({
        key: items.supervisionProgramme.key(id),
        item: { id } as never,
        placement: { list: items.supervisionProgramme.list.at(id) },
      }),
    ]);
  const ahead = Array.from({ length: AHEAD }, (_, place) => visit(LATE, "2026-06-01", place + 10));
  const all = [
    ...visit(EARLY, "2025-11-03", 1),
    ...visit(LATE, "2026-03-09", 2),
    ...toVerify(EARLY, 1, [NIP]),
    ...toVerify(LATE, 3, [OWNER]),
    ...ahead.flat(),
  ];
  for (let start = 0; start < all.length; start += 100) await table().write(all.slice(start, start + 100));
});
afterAll(() => database.stop());

it("an inspector with many visits ahead finds those that are near, and the oldest follow-up to verify", async () => {
  const { visits, toVerify } = await inspectionRepository(table()).dueFrom(NIP, {
    ...{ from: "2026-03-03", upTo: "2026-03-17" },
  });
  expect(visits).toMatchObject([{ programmeId: LATE, number: 2 }]);
  expect(toVerify).toMatchObject([{ programmeId: EARLY, visit: 1 }]);
  const brief = await concernRepository(table()).concerning(NIP, "2026-03-03");
  expect(brief.toVerify).toMatchObject([{ programmeId: EARLY, visit: 1 }]);
});
