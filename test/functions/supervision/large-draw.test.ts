import { afterAll, beforeAll, expect, it } from "vitest";
import { makeDraw } from "../../../functions/supervision/make-draw.ts";
import { complaintFigureRepository } from "../../../shared/table/complaints/figures.ts";
import * as items from "../../../shared/table/items.ts";
import { newMeter } from "../../../shared/table/meter.ts";
import { unitRepository } from "../../../shared/table/organisation/units.ts";
import { put } from "../../../shared/table/projection.ts";
import { drawRepository } from "../../../shared/table/supervision/draws.ts";
import { serviceMonths } from "../../../shared/table/surveys/service-months.ts";
import { openTable } from "../../../shared/table/table.ts";
import { posting } from "../../support/cities/domain-builders.ts";
import { defineForm, PROGRAMME, startSupervisedCity } from "../../support/cities/supervised-city.ts";
import type { TestCity } from "../../support/cities/test-city.ts";

const UNITS = 200;
const STAFF = 100;
const UNIT_IDS = Array.from({ length: UNITS }, (_, unit) => `u${unit}`);

let city: TestCity;
let hr: string;
let instrumentId: string;

beforeAll(async () => {
  ({ city, hr } = await startSupervisedCity());
  instrumentId = await defineForm(city, hr);
  const stored = { version: 1, eventHash: "0".repeat(43) };
  const office = { kind: "BIDANG" as const, parentId: "dinas", ancestors: ["kota", "dinas"], ...stored };
  for (const [unit, id] of UNIT_IDS.entries()) {
    const placed = { placement: { list: items.unit.list.at(id) } };
    const one = put({ key: items.unit.key(id), item: { id, name: `Unit ${id}`, ...office }, ...placed });
    await city.table.write([one]);
    const staff = Array.from({ length: STAFF }, (_, one) => {
      const nip = String(198_609_262_015_000_000n + BigInt(unit * STAFF + one));
      const item = {
        // As large as an import makes one.
        ...{ nip, kind: "PNS" as const, name: `Pegawai Negeri ${nip}`, grade: "III/a" },
        ...{ email: `pegawai.${nip}@contoh.go.id`, siasnId: `8ae482885${nip}a1b2c` },
        postings: [{ ...posting({ unitId: id, raterNip: "197601012001031003" }), isHead: one === 0 }],
        ...stored,
      };
      const placement = { list: items.employee.list.at(id, nip) };
      return put({ key: items.employee.key(nip), item, placement });
    });
    await city.table.write(staff);
  }
});
afterAll(() => city.host.stop());

it("of 500 among 20,000 by risk takes one request, and reads little more than one pass over the staff", async () => {
  const body = { ...PROGRAMME, instrumentId };
  const { body: programme } = await city.api("POST", "/v1/supervision-programmes", { as: hr, body });
  const draws = `/v1/supervision-programmes/${programme.id}/draws`;
  const terms = { sampleSize: 500, weighting: "RISK" };
  for (const period of ["2026-03", "2026"])
    expect((await city.api("POST", draws, { as: hr, body: { ...terms, period } })).status).toBe(201);
  const made = await city.api("POST", `${draws}/2026/make`, { as: hr, version: 1 });
  expect(made.body.made).toMatchObject({ candidates: UNITS * STAFF + 5, drawn: 500 });

  const pass = newMeter();
  await drawRepository(openTable({ meter: pass })).staffOf(UNIT_IDS);
  const draw = newMeter();
  const table = openTable({ meter: draw });
  const deps = {
    draws: drawRepository(table),
    units: unitRepository(table),
    figures: complaintFigureRepository(table),
    surveys: serviceMonths(table),
    city: city.city,
  };
  const params = { programmeId: programme.id, period: "2026-03" };
  const principal = { id: "pengelola-kinerja", roles: ["HR" as const] };
  const at = "2026-03-10T02:00:00.000Z";
  await makeDraw({ params, principal, at, query: undefined, body: undefined }, deps);
  expect(draw.readUnits).toBeLessThanOrEqual(1.2 * pass.readUnits);

  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await city.api(
      "GET",
      `${draws}/2026/list${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`,
      { as: hr },
    );
    names.push(...page.body.items.map(({ name }: { name: string }) => name));
    cursor = page.body.cursor;
  } while (cursor !== undefined);
  expect(new Set(names).size).toBe(UNITS * STAFF + 5);
});
