import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HEAD, STAFF } from "../../support/cities/closed-city.ts";
import { type IncentiveCity, MONTH, startIncentiveCity } from "../../support/cities/incentive-city.ts";
import type { Answer } from "../../support/cities/test-city.ts";

const [FIRST, SECOND] = STAFF;

let city: IncentiveCity;
beforeAll(async () => {
  city = await startIncentiveCity();
  // Its deductions name the cases.
  await city.tableInForce();
});
afterAll(() => city?.host.stop());

describe("discipline of a month", () => {
  it("is accepted as CSV or as a list, completely or not at all; repeating it changes nothing", async () => {
    const csv = `\uFEFFnip;hadir;TERLAMBAT;HUKUMAN_RINGAN\r\n${FIRST};98,57;2;\r\n'${SECOND};100;0;1\r\n`;
    expect((await city.discipline({ csv })).body).toMatchObject({ recorded: 2, unchanged: 0 });
    expect((await city.discipline({ csv })).body).toMatchObject({ recorded: 0, unchanged: 2 });
    const records = [
      { nip: FIRST, presenceBasisPoints: 9_000, cases: {} },
      { nip: "199001012015052999", presenceBasisPoints: 9_000, cases: {} },
    ];
    const unknown = await city.discipline({ records });
    expect(unknown.body.errors).toMatchObject([
      { field: "body.records.1.nip", code: "discipline.unknown-employee" },
    ]);
    const own = await city.api("GET", `/v1/employees/${FIRST}/discipline/${MONTH}`, { as: city.as(FIRST) });
    expect(own.body).toMatchObject({ presenceBasisPoints: 9_857, cases: { TERLAMBAT: 2 }, version: 1 });
    expect(own.body.deductions).toMatchObject([{ code: "TERLAMBAT", name: "Terlambat masuk" }]);
    const others = await city.api("GET", `/v1/employees/${FIRST}/discipline/${MONTH}`, { as: city.as(HEAD) });
    expect(others.status).toBe(403);
  });

  const faults = ({ body }: Answer) =>
    body.errors.map(({ field, code }: { field: string; code: string }) => [field, code]);

  it("names every wrong line and column and how to fix it, for example what a spreadsheet has spoilt", async () => {
    const lines = [
      "nip,hadir,TERLAMBAT",
      "1.98609E+17,100,0",
      `${SECOND},100,1`,
      `${FIRST},100.01,-1`,
      FIRST,
    ];
    const spoilt = await city.discipline({ csv: lines.join("\n") });
    expect(spoilt.status).toBe(400);
    expect(faults(spoilt)).toEqual([
      ["body.csv.2.nip", "discipline-csv.bad-nip"],
      ["body.csv.4.hadir", "discipline-csv.bad-presence"],
      ["body.csv.4.TERLAMBAT", "discipline-csv.bad-count"],
      ["body.csv.5.hadir", "discipline-csv.bad-presence"],
    ]);
    expect(spoilt.body.errors[0].message).toContain("Baris 2");
  });

  it("is read as spreadsheets save it: quoted, in percent, with non-breaking spaces and invisible characters", async () => {
    const spaced = `${FIRST.slice(0, 8)}\u00a0${FIRST.slice(8, 14)}\u00a0${FIRST.slice(14, 15)}\u00a0${FIRST.slice(15)}`;
    const files = [
      `sep=,\rNIP,"Hadir\u200b",TERLAMBAT\r"${spaced}","97,25",\r,,\r`,
      `nip;hadir;TERLAMBAT\r\n\u200b${FIRST};97,25%\r\n;;\r\n`,
      `nip\thadir\tTERLAMBAT\n\u2019${FIRST}\t97.25 %\t0\t\t\n`,
    ];
    for (const csv of files) {
      const { body } = await city.discipline({ csv });
      expect([csv, body.recorded + body.unchanged]).toEqual([csv, 1]);
      const path = `/v1/employees/${FIRST}/discipline/${MONTH}`;
      expect((await city.api("GET", path, { as: city.as(FIRST) })).body.presenceBasisPoints).toBe(9_725);
    }
    const csv = `nip;hadir;TERLAMBAT;HUKUMAN_RINGAN\r\n${FIRST};98,57;2;\r\n`;
    expect((await city.discipline({ csv })).body.recorded).toBe(1);
  });

  it("asks about a fraction where a percentage belongs, and accepts it once confirmed", async () => {
    for (const value of ["0,98", "1", "1,0"]) {
      const asked = await city.discipline({ csv: `nip;hadir\n${SECOND};${value}\n` });
      expect(faults(asked)).toEqual([["body.csv.2.hadir", "discipline-csv.looks-like-part"]]);
    }
    const asked = await city.discipline({ csv: `nip;hadir\n${SECOND};0,98\n` });
    expect(asked.body.errors[0].message).toContain("Bila maksudnya 98 persen, tulis 98");
    const csv = `nip;hadir;HUKUMAN_RINGAN\n${SECOND};0,98%;1\n`;
    expect((await city.discipline({ csv })).body.recorded).toBe(1);
    expect((await city.discipline({ csv: csv.replace("0,98%", "100") })).body.recorded).toBe(1);
  });

  it.each([
    ["2099-12", "discipline.month-to-come"],
    ["2026-12", "discipline.month-to-come"],
    ["2020-01", "discipline.month-too-old"],
    ["2024-12", "discipline.month-too-old"],
  ])("of %s is refused: %s", async (month, code) => {
    const records = [{ nip: FIRST, presenceBasisPoints: 10_000, cases: {} }];
    const as = await city.token("198001012005011001", "HR");
    const refused = await city.api("PUT", `/v1/discipline-records/${month}`, { as, body: { records } });
    expect([refused.status, refused.body.code]).toEqual([400, code]);
  });

  it("names every unknown employee and code, by line of the file", async () => {
    const unknown = "199001012015052999";
    const lines = ["nip,hadir,TELAT", "", `${FIRST},100,1`, `${unknown},100,0`, `${FIRST},90,0`];
    const refused = await city.discipline({ csv: lines.join("\n") });
    expect(faults(refused)).toEqual([
      ["body.csv.3.TELAT", "discipline.unknown-code"],
      ["body.csv.4.nip", "discipline.unknown-employee"],
      ["body.csv.5.nip", "discipline.named-twice"],
    ]);
    expect(refused.body.errors[0].message).toContain("TERLAMBAT");
  });

  it.each([
    ["nip,hadir", "empty"],
    ["nip,hadir,TERLAMBAT,TERLAMBAT\n1,2,3,4", "title-twice"],
    ["nama,hadir", "no-header"],
  ])("refuses the file %j as a whole", async (csv, code) => {
    expect((await city.discipline({ csv })).body.code).toBe(`discipline-csv.${code}`);
  });

  it("is entered by HR, and by nobody for themselves", async () => {
    const records = [{ nip: FIRST, presenceBasisPoints: 10_000, cases: {} }];
    const self = await city.discipline({ records }, await city.token(FIRST, "HR"));
    expect(self.body.code).toBe("discipline.own");
    expect((await city.discipline({ records }, city.as(HEAD))).status).toBe(403);
  });
});
