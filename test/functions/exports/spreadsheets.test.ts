import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { workbookRows } from "../../../shared/spreadsheets/workbook.ts";
import { unpack, type ZipEntry, zipEntries } from "../../../shared/spreadsheets/zip-archive.ts";
import * as items from "../../../shared/table/items.ts";
import { put } from "../../../shared/table/projection.ts";
import { NOWHERE } from "../../../shared/table/transact-items.ts";
import { type ClosedCity, HEAD, REASON, STAFF, startClosedCity } from "../../support/cities/closed-city.ts";
import { mostUnderWay } from "../../support/under-way.ts";

const [ONE] = STAFF;

let city: ClosedCity;
beforeAll(async () => {
  city = await startClosedCity();
  const body = {
    hasilKerja: "DI_ATAS_EKSPEKTASI",
    perilakuKerja: "SESUAI_EKSPEKTASI",
    hasilKerjaReason: `=HYPERLINK("http://x","${REASON}")`,
  };
  const rated = await city.api("PUT", `/v1/employees/${ONE}/evaluations/2026-03/rating`, {
    as: city.as(HEAD),
    version: 1,
    body,
  });
  expect(rated.status).toBe(200);
});
afterAll(() => city.host.stop());

const get = (unitId: string, rest: string, who = "hr") =>
  city.api("GET", `/v1/units/${unitId}/results/${rest}`, { as: city.as(who) });

describe("results as CSV", () => {
  it("have a row for everybody in the unit and below it, with the NIP as text and no formulas", async () => {
    const { status, headers, body } = await get("unit-1", "2026-03/results.csv");
    expect(status).toBe(200);
    expect(headers.get("content-type")).toContain("text/csv");
    expect(body.startsWith("\uFEFFNIP;Nama;")).toBe(true);
    const lines = body.trim().split("\r\n");
    expect(lines).toHaveLength(6);
    const line = lines.find((one: string) => one.startsWith("19860926 201505 1 001"));
    expect(line).toContain(";Di Atas Ekspektasi;Sesuai Ekspektasi;Baik;");
    expect(line).toContain(`"'=HYPERLINK`);
  });

  it("are read from all units together, and listed unit by unit", async () => {
    expect(await mostUnderWay(() => get("unit-1", "2026-03/results.csv"))).toBeGreaterThanOrEqual(2);
    const { body } = await get("unit-1", "2026-03/results.csv");
    const [head = "", ...lines] = body.trim().split("\r\n");
    const units = lines.map((line: string) => line.split(";")[head.split(";").indexOf("Unit kerja")]);
    expect(units).toEqual(["Unit unit-1", ...Array(4).fill("Unit unit-2")]);
  });

  it("can cover the unit only", async () => {
    const { body } = await get("unit-1", "2026-03/results.csv?scope=UNIT");
    expect(body.trim().split("\r\n")).toHaveLength(2);
  });
});

describe("results as XLSX", () => {
  it("are read back unchanged: text as text, numbers as numbers", async () => {
    const { headers, body } = await get("unit-2", "2026-03/results.xlsx");
    expect(headers.get("content-disposition")).toContain("hasil-kinerja.xlsx");
    const [head = [], ...rows] = (await Array.fromAsync(workbookRows(body))).map(({ cells = [] }) => cells);
    expect(rows).toHaveLength(4);
    const row = rows.find(([nip]) => nip === "19860926 201505 1 001") ?? [];
    const cell = (title: string) => row[head.indexOf(title)];
    expect(cell("Capaian (%)")).toMatch(/^100/);
    expect(cell("Predikat")).toBe("Baik");
    expect(cell("Alasan beda dari saran")).toContain("=HYPERLINK");
    expect(Buffer.from(body).includes("<f>")).toBe(false);
  });
});

describe("results as XLSX on paper", () => {
  it("are printed in landscape at page width, with the titles on each page", async () => {
    const { body } = await get("unit-2", "2026-03/results.xlsx");
    const entries = await zipEntries(body);
    const textOf = async (name: string) => {
      const pieces = await Array.fromAsync(unpack(entries.get(name) as ZipEntry, 1));
      return Buffer.concat(pieces.map(({ bytes }) => bytes)).toString();
    };
    const sheet = await textOf("xl/worksheets/sheet1.xml");
    expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/);
    expect(sheet).toMatch(
      /<pageSetup (?=[^>]*orientation="landscape")(?=[^>]*fitToWidth="1")[^>]*fitToHeight="0"/,
    );
    expect(await textOf("xl/workbook.xml")).toContain("'Hasil kinerja'!$1:$1");
  });
});

describe("results", () => {
  it("are refused for an open period, an unknown unit or an invalid period, and to everybody but HR", async () => {
    expect(await get("unit-1", "2026/results.csv")).toMatchObject({
      status: 409,
      body: { code: "period.still-open", rule: expect.any(String) },
    });
    expect((await get("unit-9", "2026-03/results.xlsx")).status).toBe(404);
    expect((await get("unit-1", "2026-3/results.csv")).body.errors[0].field).toBe("params.period");
    expect((await get("unit-1", "2026-03/results.csv", HEAD)).body.code).toBe("request.role-missing");
  });

  it("are refused if one file cannot hold them", async () => {
    const before = await city.table.get(items.evaluation.key(ONE, "2026-03"));
    for (let start = 0; start < 5_001; start += 100) {
      await city.table.write(
        Array.from({ length: Math.min(100, 5_001 - start) }, (_, index) => {
          const nip = String(100_000_000_000_000_000n + BigInt(start + index));
          const item = { ...before, ...NOWHERE, nip, name: "X", stage: "FINAL" as const };
          return put({
            key: items.evaluation.key(nip, "2026-03"),
            item,
            placement: { list: items.evaluation.list.at("unit-1", "2026-03", nip) },
          });
        }),
      );
    }
    expect(before).toBeDefined();
    expect((await get("unit-1", "2026-03/results.csv?scope=UNIT")).body).toMatchObject({
      code: "results.too-many",
      detail: expect.stringContaining("5000"),
    });
  });
});
