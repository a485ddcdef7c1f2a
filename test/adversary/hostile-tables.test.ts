import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestCity, type TestCity } from "../support/cities/test-city.ts";
import { HOSTILE_CSV } from "../support/hostile/csv-files.ts";
import { DISCIPLINE, type Outcome, PAPER, STAFF } from "../support/hostile/table.ts";
import { HOSTILE_WORKBOOKS } from "../support/hostile/workbooks.ts";

const HR = "198001012005011001";
let city: TestCity;
let hr: string;
let surveyId: string;

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("KOTA");
  hr = await city.token(HR, "HR");
  const questions = { own: [] };
  const days = { opensOn: "2026-03-10", endsOn: "2026-03-12" };
  const body = { service: "Pembuatan KTP", language: "id", ...days, questions };
  surveyId = (await city.api("POST", "/v1/units/KOTA/surveys", { as: hr, body })).body.id;
});
afterAll(() => city.host.stop());

/** Announces, uploads and checks a file; what the import says when nothing moves any more. */
async function checked(announceAt: string, importsAt: string, bytes: Buffer, more: object) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const body = { sizeBytes: bytes.length, sha256, ...more };
  const made = await city.api("POST", announceAt, { as: hr, body });
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const { url, headers } = made.body.upload;
  expect((await fetch(url, { method: "PUT", headers, body: new Uint8Array(bytes) })).status).toBe(200);
  const path = `${importsAt}/${made.body.id}`;
  const ordered = await city.api("POST", `${path}/check`, { as: hr, version: made.body.version });
  expect(ordered.status).toBe(202);
  await city.host.idle();
  const { body: seen } = await city.api("GET", path, { as: hr });
  const problems = await city.api("GET", `${path}/problems?limit=100`, { as: hr });
  expect(problems.status).toBe(200);
  return { seen, problems: problems.body.items };
}

/** The outcome, told as the corpus tells it. */
function requireOutcome(
  { seen, problems }: Awaited<ReturnType<typeof checked>>,
  outcome: Outcome,
  goodOf: (progress: never) => number,
) {
  const refusal = seen.failure?.id ?? problems.find(({ line }: { line: number }) => line === 1)?.reason?.id;
  if ("refused" in outcome) return expect(refusal, JSON.stringify(seen)).toMatch(outcome.refused);
  expect(seen.state, JSON.stringify(seen)).toBe("CHECKED");
  expect(
    { good: goodOf(seen.progress as never), bad: seen.progress.refused },
    JSON.stringify(problems),
  ).toEqual(outcome);
}

const FILES = [...HOSTILE_CSV, ...HOSTILE_WORKBOOKS];

describe("an import of staff", () => {
  test.each(FILES)("reads or refuses $name", async ({ of, outcome, fileName = "pegawai.csv" }) => {
    const told = await checked("/v1/imports", "/v1/imports", of(STAFF), { fileName });
    requireOutcome(told, outcome, ({ created }: { created: number }) => created);
  });
});

describe("an import of paper forms", () => {
  test.each(FILES)("reads or refuses $name", async ({ of, outcome, fileName = "loket.csv" }) => {
    const path = `/v1/surveys/${surveyId}/paper-imports`;
    const told = await checked(path, "/v1/paper-imports", of(PAPER), { fileName, edition: 1 });
    requireOutcome(told, outcome, ({ accepted }: { accepted: number }) => accepted);
  });
});

describe("a month's discipline", () => {
  test.each(HOSTILE_CSV)("is recorded from $name, or it is refused", async ({ of }) => {
    const path = "/v1/discipline-records/2026-02";
    const reply = await city.api("PUT", path, { as: hr, body: { csv: of(DISCIPLINE).toString() } });
    expect([200, 400, 404, 413], JSON.stringify(reply.body)).toContain(reply.status);
    if (reply.status !== 200) expect(reply.body.detail).toMatch(/^[A-Z].{20,}/s);
  });
});
