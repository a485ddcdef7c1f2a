import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type ComplaintCity, startComplaintCity, VERIFICATION } from "../../support/cities/complaint-city.ts";
import { REASON } from "../../support/cities/complaints.ts";

let city: ComplaintCity;

beforeAll(async () => {
  vi.spyOn(console, "info").mockReturnValue();
  city = await startComplaintCity();
});
afterAll(() => city.host.stop());

type Counts = Record<string, number>;
const PATH = "/v1/public/complaint-statistics/2026-03";

async function answered() {
  const receipt = await city.submit();
  await city.act(receipt.trackingCode, "verify", VERIFICATION);
  await city.act(receipt.trackingCode, "answer", { text: "Lampu sudah menyala kembali." });
  return receipt;
}

interface Line {
  readonly counts: readonly { readonly unitId: string; readonly figures: readonly string[] }[];
}

/** Every complaint of the month, as the public can download it. */
async function published(): Promise<Line[]> {
  const lines: Line[] = [];
  let cursor: string | undefined;
  do {
    const page = await city.api("GET", `${PATH}/complaints?limit=2${cursor ? `&cursor=${cursor}` : ""}`);
    lines.push(...page.body.items);
    cursor = page.body.cursor;
  } while (cursor);
  return lines;
}

function recount(lines: readonly Line[]): Record<string, Counts> {
  const counted: Record<string, Counts> = {};
  for (const { unitId, figures } of lines.flatMap(({ counts }) => counts)) {
    counted[unitId] ??= {};
    for (const figure of figures) counted[unitId][figure] = (counted[unitId][figure] ?? 0) + 1;
  }
  return counted;
}

test("solved, uncontested, unsolved, late, reopened and dissatisfied are published separately, and can be recounted", async () => {
  await city.submit();
  const solved = await answered();
  await city.act(solved.trackingCode, "close", { outcome: "SOLVED" });
  const unsolved = await answered();
  await city.act(unsolved.trackingCode, "close", { outcome: "UNSOLVED", reason: REASON });
  const reopened = await answered();
  await city.own(reopened.trackingCode, "ratings", {
    secret: reopened.secret,
    isSatisfied: false,
    remark: REASON,
  });
  await answered();
  const rejected = await city.submit();
  await city.act(rejected.trackingCode, "reject", { ground: "TIDAK_JELAS", reason: REASON });
  await city.pass("+23d");

  const { body } = await city.api("GET", PATH);
  expect(body.units.find(({ unitId }: { unitId: string }) => unitId === "pu")).toMatchObject({
    unitName: "Unit pu",
    received: 4,
    answeredInTime: 4,
    answeredLate: 0,
    solved: 1,
    uncontested: 1,
    unsolved: 1,
    reopened: 1,
    dissatisfied: 1,
    late: 0,
  });
  expect(body.units.find(({ unitId }: { unitId: string }) => unitId === "COMPLAINT_DESK")).toMatchObject({
    received: 2,
    rejected: 1,
    late: 1,
    escalated: 1,
  });
  expect(body.city).toMatchObject({ received: 6, late: 1 });

  const lines = await published();
  expect(JSON.stringify(lines)).not.toMatch(new RegExp(`${solved.trackingCode}|Lampu`));
  const recounted = recount(lines);
  for (const { unitId, unitName: _, ...counts } of body.units)
    for (const [figure, count] of Object.entries(counts))
      expect(recounted[unitId]?.[figure] ?? 0, `${unitId} ${figure}`).toBe(count);
});

test("no cursor through a month's complaints can be traced back to a code, even by trying out codes", async () => {
  const codes = [(await city.submit()).trackingCode, (await city.submit()).trackingCode];
  const hashes = codes.map((code) => createHash("sha256").update(code).digest("base64url"));
  let cursor: string | undefined;
  do {
    const { body } = await city.api("GET", `${PATH}/complaints?limit=1${cursor ? `&cursor=${cursor}` : ""}`);
    cursor = body.cursor;
    const shown = Buffer.from(cursor ?? "", "base64url").toString();
    for (const hash of [...codes, ...hashes]) expect(shown).not.toContain(hash);
  } while (cursor);
});

test("the figures are also a table for spreadsheets", async () => {
  const { body, headers } = await city.api("GET", `${PATH}/csv`);
  expect(headers.get("content-type")).toBe("text/csv; charset=utf-8");
  const [header, ...lines] = (body as string).trim().split("\r\n");
  expect(header).toMatch(
    /^\uFEFF?Bulan;Kode unit;Unit;Diterima;Dijawab tepat waktu;Dijawab terlambat;Selesai/,
  );
  expect(lines.at(-1)).toMatch(/^2026-03;;TOTAL;6;/);
});

test("a month without complaints has no figures, and an invalid month is refused", async () => {
  expect((await city.api("GET", "/v1/public/complaint-statistics/2025-01")).body).toMatchObject({
    units: [],
    city: { received: 0 },
  });
  const refused = await city.api("GET", "/v1/public/complaint-statistics/2025-13");
  const message = "Harus berupa bulan antara 2000-01 dan 2099-12.";
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: "params.month", message }] } });
});
