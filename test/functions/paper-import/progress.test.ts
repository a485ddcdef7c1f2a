import { createHash } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paperWork } from "../../../functions/paper-import/paper-run.ts";
import {
  announcePaper,
  completePaper,
  orderPaperApply,
  orderPaperCheck,
  type PaperProgress,
  paperPercent,
} from "../../../shared/domain/surveys/answers/paper-import.ts";
import { workOnPart } from "../../../shared/runs/work-part.ts";
import { beginning, runRepository } from "../../../shared/table/runs/runs.ts";
import {
  type PaperImportRepository,
  paperImportRepository,
  runOfPaper,
} from "../../../shared/table/surveys/paper-imports.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";

const HR = "198001012005011001";
const AT = "2026-03-10T03:00:00.000Z";
const ID = "01jpa0000000000000aa";
const stamp = { by: HR, at: AT };

let city: TestCity;
let papers: PaperImportRepository;
let surveyId: string;
let as: string;
beforeAll(async () => {
  city = await startTestCity();
  await city.unit("KOTA");
  as = await city.token(HR, "HR");
  const plan = { service: "Pembuatan KTP", language: "id", opensOn: "2026-03-10", endsOn: "2026-03-12" };
  const body = { ...plan, questions: { own: [] } };
  surveyId = (await city.api("POST", "/v1/units/KOTA/surveys", { as, body })).body.id;
  papers = paperImportRepository(city.table);
});
afterAll(() => city.host.stop());

/** What a clerk sees of the import. */
const seen = async () => (await city.api("GET", `/v1/paper-imports/${ID}`, { as })).body;

/** Every fifth form is wrong. */
const file = Buffer.from(
  [
    "NOMOR;U1;U2;U3;U4;U5;U6;U7;U8;U9",
    ...Array.from({ length: 11_000 }, (_, index) => `F-${index};${index % 5 === 4 ? 9 : 3};3;3;3;3;3;3;3;3`),
  ].join("\n"),
);

describe("a clerk sees an import's progress", () => {
  const readings: PaperProgress[] = [];
  const sent: number[] = [];
  const deps = () => ({
    papers: {
      ...papers,
      async tell(...all: Parameters<PaperImportRepository["tell"]>) {
        await papers.tell(...all);
        readings.push((await seen()).progress);
      },
    },
    readUpload: async () => file,
    send: async () => {},
    handOver: async (messages: readonly { readonly responses: readonly unknown[] }[]) => {
      sent.push(messages.reduce((sum, { responses }) => sum + responses.length, 0));
    },
  });

  beforeAll(async () => {
    const sha256 = createHash("sha256").update(file).digest("hex");
    const about = { id: ID, surveyId, edition: 1, fileName: "loket.csv", sizeBytes: file.length, sha256 };
    await papers.commit(announcePaper({ ...about, ...stamp }));
    await papers.commit(orderPaperCheck(await papers.get(ID), stamp), begun(1));
  });

  const begun = (run: number) => [beginning(runOfPaper(ID, run), { total: 1, ...stamp })];
  const work = (run: number) =>
    workOnPart(
      paperWork(deps()),
      { ...runOfPaper(ID, run), part: "FILE", at: AT },
      runRepository(city.table),
    );

  test("while its file is checked, row by row", async () => {
    expect((await seen()).progress).toBeUndefined();
    await work(1);
    expect(readings).toMatchObject([
      { purpose: "CHECK", rowsRead: 5_000, accepted: 4_000, refused: 1_000, percent: 45 },
      { purpose: "CHECK", rowsRead: 10_000, accepted: 8_000, refused: 2_000, percent: 90 },
      { purpose: "CHECK", rowsRead: 11_000, accepted: 8_800, refused: 2_200, percent: 99 },
    ]);
    expect(await seen()).toMatchObject({ state: "CHECKED", progress: { percent: 100, handedOver: 0 } });
    expect(sent).toEqual([]);
  });

  test("and while its good forms go to the queue that counts them", async () => {
    readings.length = 0;
    await papers.commit(orderPaperApply(await papers.get(ID), stamp), begun(2));
    await work(2);
    expect(readings.map(({ handedOver, percent }) => [handedOver, percent])).toEqual([
      [0, 22],
      [0, 45],
      [0, 50],
      [2_000, 61],
      [4_000, 72],
      [6_000, 84],
      [8_000, 95],
      [8_800, 99],
    ]);
    expect(sent).toEqual([2_000, 2_000, 2_000, 2_000, 800]);
    const over = { purpose: "APPLY", accepted: 8_800, refused: 2_200, handedOver: 8_800, percent: 100 };
    expect(await seen()).toMatchObject({ state: "APPLIED", progress: over });
  });

  test("until another order replaces it, whose progress is then shown", async () => {
    await papers.commit(orderPaperCheck(await papers.get(ID), stamp));
    expect((await seen()).progress).toBeUndefined();
    const of = await papers.get(ID);
    expect(completePaper(of, 2, { rows: 1, problems: 0, at: AT })).toBeUndefined();
  });
});

test("the percentage never falls during a run, and is under 100 until it is over", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom("CHECK", "APPLY"),
      fc.integer({ min: 1, max: 100_000 }),
      share,
      share,
      (purpose, accepted, a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        const percent = (read: number, sent: number) =>
          paperPercent({ purpose, accepted, handedOver: Math.floor(sent * accepted) }, read);
        expect(percent(less, 0)).toBeLessThanOrEqual(percent(more, 0));
        expect(percent(1, less)).toBeLessThanOrEqual(percent(1, more));
        expect(percent(1, 1)).toBe(99);
        expect(percent(0, 0)).toBe(0);
      },
    ),
  );
});
