import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toldTo } from "../../support/cities/inbox.ts";
import { type SessionCity, STAFF, startSessionCity } from "../../support/cities/sessions.ts";

const [ONE = "", TWO = "", THREE = ""] = STAFF;
const TITLES = "NIP;Pelatihan;JP;Tanggal selesai;Penyelenggara;Nomor sertifikat;Jalur;Bentuk";
const BASIS = "Dicocokkan dengan daftar kelulusan penyelenggara";

let city: SessionCity;
const check = (rows: readonly string[], who = "hr", titles = TITLES) => {
  const content = Buffer.from([titles, ...rows].join("\r\n")).toString("base64");
  return city.act(who, "/v1/training-certificates/check", { fileName: "sertifikat.csv", content });
};
const record = (certificates: readonly object[], who = "hr") =>
  city.act(who, "/v1/training-certificates", { basis: BASIS, certificates });
const certificate = (nip: string, certificateNumber: string, changes: object = {}) => ({
  ...{ nip, certificateNumber, title: "Audit kinerja", path: "PELATIHAN", form: "KLASIKAL" },
  ...{ hours: 10, day: "2026-02-20", provider: "LAN", ...changes },
});
const hours = async (who: string) =>
  (await city.get(who, `/v1/employees/${who}/scorecards/2026-03`)).body.training;

beforeAll(async () => {
  city = await startSessionCity();
});
afterAll(() => city.host.stop());

describe("certificates from elsewhere", () => {
  it("are read row by row, with what is wrong with each and a file to correct", async () => {
    const { status, body } = await check([
      `${ONE};Audit kinerja;10;20-02-2026;LAN;LAN/1/2026;;`,
      `${TWO};Audit kinerja;0;31-02-2026;LAN;LAN/2/2026;;Tatap muka`,
      "190001011900011001;Audit kinerja;10;20-02-2026;LAN;LAN/3/2026;;",
      `${THREE};Audit kinerja;10;20-02-2026;L.A.N.;lan 1 2026;;`,
      `${THREE};Magister;30;2026-01-31;Universitas;M/9;Pendidikan;`,
      `${THREE};;10;20-02-2026;LAN;;;`,
    ]);
    expect(status).toBe(200);
    expect(body.rows).toMatchObject([
      { line: 2, certificate: certificate(ONE, "LAN/1/2026"), problems: [] },
      { line: 3, problems: [{ column: "Bentuk" }, { column: "JP" }, { column: "Tanggal selesai" }] },
      {
        line: 4,
        problems: [{ column: null, id: expect.stringContaining("tidak ada dalam daftar pegawai") }],
      },
      { line: 5, problems: [{ column: null, id: expect.stringContaining("baris di atasnya") }] },
      { line: 6, certificate: { path: "PENDIDIKAN", day: "2026-01-31" }, problems: [] },
      { line: 7, problems: [{ column: "Pelatihan" }, { column: "Nomor sertifikat" }] },
    ]);
    expect(body.repairCsv).toContain("ALASAN DITOLAK");
    expect(body.repairCsv.split("\r\n")).toHaveLength(6);
    expect(body.people.map(({ nip }: { nip: string }) => nip).toSorted()).toEqual([ONE, THREE].toSorted());
    expect(await hours(ONE)).toMatchObject({ confirmedHours: 0 });
  });

  it("are refused as a file without its columns, and from anybody but HR", async () => {
    expect((await check([], "hr", "NIP;JP")).body.code).toBe("certificate-file.missing-column");
    expect((await check([], "hr", `${TITLES};JP`)).body.code).toBe("certificate-file.column-twice");
    expect((await check([], ONE)).status).toBe(403);
    expect((await record([certificate(ONE, "X/1")], ONE)).status).toBe(403);
  });

  it("count at once for whoever holds them, who is told", async () => {
    const { status, body } = await record([certificate(ONE, "LAN/1/2026"), certificate(TWO, "LAN/2/2026")]);
    expect(status).toBe(201);
    expect(body.items).toMatchObject([
      { nip: ONE, state: "CONFIRMED", answer: { reason: BASIS } },
      { nip: TWO },
    ]);
    expect(await hours(ONE)).toMatchObject({ countedHours: 10, awaitingHours: 0 });
    expect(await toldTo(city, city.as(ONE))).toContain("TRAINING_CONFIRMED");
  });

  it("count once, by issuer and number however they are written, whoever records them and when", async () => {
    const again = [
      certificate(THREE, "LAN/5/2026"),
      certificate(THREE, "lan 1 / 2026", { provider: "L A N" }),
    ];
    expect(await record(again)).toMatchObject({ status: 409, body: { code: "training.certificate-used" } });
    expect(await hours(THREE)).toMatchObject({ confirmedHours: 0 });
    const { nip: _, ...own } = certificate(THREE, "LAN-2-2026");
    const byThemselves = await city.act(THREE, `/v1/employees/${THREE}/training`, own);
    expect(byThemselves.body.code).toBe("training.certificate-used");
    expect(JSON.stringify(byThemselves.body)).not.toContain(TWO);
    const [row] = (await check([`${THREE};Audit;10;20-02-2026;LAN;LAN 1 2026;;`])).body.rows;
    expect(row.problems).toHaveLength(1);
    expect((await record([certificate(THREE, "LAN/1/2026", { provider: "BPSDM" })])).status).toBe(201);
    const twice = await record([certificate(ONE, "LAN/8/2026"), certificate(TWO, "LAN 8 2026")]);
    expect(twice.body.code).toBe("certificate-import.twice");
  });

  it("count once where two of HR record the same at the same moment", async () => {
    const both = await Promise.all([ONE, TWO].map((nip) => record([certificate(nip, "LAN/99/2026")])));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it("are verified by HR for others, and never for themselves", async () => {
    const mine = await city.token(THREE, "EMPLOYEE", "HR");
    const body = { basis: BASIS, certificates: [certificate(THREE, "LAN/6/2026")] };
    const refused = await city.api("POST", "/v1/training-certificates", { as: mine, body });
    expect(refused).toMatchObject({ status: 403, body: { code: "training.own-training" } });
    expect((await record([certificate(TWO, "LAN/7/2026", { day: "2026-05-01" })])).body.code).toBe(
      "training.in-future",
    );
  });
});
