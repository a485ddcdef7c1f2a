import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COLUMNS, type Column } from "../../../functions/staff-import/siasn-row.ts";
import { prove } from "../../../infra/local/verify/city.ts";
import { csvOf } from "../../../shared/spreadsheets/csv.ts";
import { fileRows } from "../../../shared/spreadsheets/file-rows.ts";
import { tableOf } from "../../../shared/spreadsheets/table-rows.ts";
import { bukittinggi } from "../../support/cities/domain-builders.ts";
import { startTestCity, type TestCity } from "../../support/cities/test-city.ts";
import { everything } from "../../support/table/everything.ts";

const CHIEF = "196801011993031001";
const HEAD_A = "197501012000031002";
const HEAD_B = "197601012000031003";
const STAFF_A = "198609262015051001";
const STAFF_B = "199001012015051003";
const SECRETARY = "198001012005011004";
const NEWCOMER = "199203032018011005";

let city: TestCity;
let hr: string;

const signIn = async () => {
  hr = await city.token("pengelola-kinerja", "HR");
};
const later = async (time: string) => {
  await city.host.advance(time);
  await signIn();
};

type Row = Partial<Record<Column, string>>;

const row = (nip: string, unitId: string, cells: Row = {}): Row => ({
  "NIP BARU": nip,
  NAMA: `Pegawai ${nip.slice(0, 4)}`,
  "JENIS PEGAWAI NAMA": "PNS",
  "GOL AKHIR NAMA": "III/c",
  "JENIS JABATAN NAMA": "Jabatan Pelaksana",
  "JABATAN NAMA": "Pengadministrasi",
  "TMT JABATAN": "01-01-2024",
  "UNOR ID": unitId,
  "KEDUDUKAN HUKUM NAMA": "Aktif",
  ...cells,
});
const head = (nip: string, unitId: string, cells: Row = {}) =>
  row(nip, unitId, {
    "JENIS JABATAN NAMA": "Jabatan Struktural",
    "JABATAN NAMA": "Kepala Dinas",
    "GOL AKHIR NAMA": "IV/b",
    ...cells,
  });

const contentOf = (rows: readonly Row[]) =>
  csvOf([[...COLUMNS], ...rows.map((cells) => COLUMNS.map((column) => cells[column] ?? ""))], ",");

async function begin(rows: readonly Row[]): Promise<string> {
  const bytes = Buffer.from(contentOf(rows));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const body = { fileName: "siasn.csv", sizeBytes: bytes.length, sha256 };
  const announced = (await city.api("POST", "/v1/imports", { as: hr, body })).body;
  const { url, headers } = announced.upload;
  expect((await fetch(url, { method: "PUT", headers, body: bytes })).status).toBe(200);
  return announced.id;
}

async function order(id: string, what: "check" | "apply") {
  const { version } = (await city.api("GET", `/v1/imports/${id}`, { as: hr })).body;
  expect((await city.api("POST", `/v1/imports/${id}/${what}`, { as: hr, version })).status).toBe(202);
  await city.host.idle();
  return (await city.api("GET", `/v1/imports/${id}`, { as: hr })).body;
}

const rowsOf = async (id: string) => (await city.api("GET", `/v1/imports/${id}/rows`, { as: hr })).body.items;

async function taken(rows: readonly Row[]) {
  const id = await begin(rows);
  const checked = await order(id, "check");
  const shown = await rowsOf(id);
  const applied = await order(id, "apply");
  expect(await rowsOf(id)).toEqual(shown);
  // The sweep comes round within that time.
  await city.host.advance("+30m");
  await signIn();
  return { id, checked, applied, shown };
}

const person = async (nip: string) => (await city.api("GET", `/v1/employees/${nip}`, { as: hr })).body;
const posting = async (nip: string) => (await person(nip)).posting;
const raterOf = async (nip: string) => (await posting(nip))?.raterNip;
const warnings = ({ progress }: { progress: { warnings?: { id: string }[] } }) =>
  (progress.warnings ?? []).map(({ id }) => id).join("\n");

beforeAll(async () => {
  city = await startTestCity();
  await city.unit("kota");
  await city.unit("dinas-a", "kota");
  await city.unit("dinas-b", "kota");
  await signIn();
  await taken([
    head(CHIEF, "kota", { "GOL AKHIR NAMA": "IV/d" }),
    head(HEAD_A, "dinas-a"),
    head(HEAD_B, "dinas-b"),
    row(STAFF_A, "dinas-a", { "PNS ID": "A8ACA7C6E0B93912E040640A040269BB" }),
    row(STAFF_B, "dinas-b"),
  ]);
});

afterAll(() => city?.host.stop());

describe("a file's check", () => {
  it("accounts for every row of the file, with what changes from what to what, as a list and as a file", async () => {
    const id = await begin([
      row(STAFF_A, "dinas-a", { "PNS ID": "A8ACA7C6E0B93912E040640A040269BB", "GOL AKHIR NAMA": "III/d" }),
      row(STAFF_B, "dinas-b"),
      row(NEWCOMER, "dinas-b"),
      row("198613262015051001", "dinas-b"),
    ]);
    const { progress } = await order(id, "check");
    expect(progress).toMatchObject({
      ...{ rowsTotal: 4, rowsDone: 4, created: 1, changed: 1, unchanged: 1, refused: 1 },
    });
    const rows = await rowsOf(id);
    expect(rows).toMatchObject([
      {
        ...{ line: 2, nip: STAFF_A, state: "CHANGED" },
        changes: [{ field: "grade", from: "III/c", to: "III/d" }],
      },
      { line: 3, nip: STAFF_B, state: "UNCHANGED", changes: [] },
      { line: 4, nip: NEWCOMER, state: "NEW" },
      { line: 5, state: "REFUSED", reasons: [{ id: expect.stringMatching(/^NIP BARU: /) }] },
    ]);
    const first = await city.api("GET", `/v1/imports/${id}/rows?limit=3`, { as: hr });
    const cursor = encodeURIComponent(first.body.cursor);
    const rest = await city.api("GET", `/v1/imports/${id}/rows?limit=3&cursor=${cursor}`, { as: hr });
    expect([...first.body.items, ...rest.body.items]).toEqual(rows);

    const file = await fetch(`${city.host.url}/v1/imports/${id}/rows.csv`, {
      headers: { authorization: `Bearer ${hr}` },
    });
    const read = await tableOf(fileRows(await file.bytes(), { fileName: "rows.csv", onWarning: () => {} }));
    const cells = await Array.fromAsync(read.rows, ({ fields }) =>
      ["BARIS", "NIP", "KEADAAN", "ISIAN", "LAMA", "BARU"].map((title) => fields?.get(title)?.text ?? ""),
    );
    expect(cells).toEqual([
      ["2", STAFF_A, "Berubah", "Golongan", "III/c", "III/d"],
      ["3", STAFF_B, "Tetap", "", "", ""],
      ["4", NEWCOMER, "Baru", "", "", ""],
      ["5", "", "Ditolak", "", "", ""],
    ]);
    expect((await person(STAFF_A)).grade).toBe("III/c");
  });

  it("tells of functional positions whose level nobody can read", async () => {
    const teacher = { "JENIS JABATAN NAMA": "Jabatan Fungsional", "TMT JABATAN": "01-02-2024" };
    const id = await begin([
      row(STAFF_A, "dinas-a", { ...teacher, "JABATAN NAMA": "Guru" }),
      row(STAFF_B, "dinas-b", { ...teacher, "JABATAN NAMA": "Guru Madya" }),
    ]);
    const told = warnings(await order(id, "check"));
    expect(told).toContain('"Guru" (baris 2)');
    expect(told).not.toContain("Guru Madya");
  });
});

describe("what follows from a file", () => {
  it("a second head of lower grade does not lead, and whoever checks the file is told", async () => {
    const second = head(SECRETARY, "dinas-a", {
      "GOL AKHIR NAMA": "III/d",
      "JABATAN NAMA": "Sekretaris Dinas",
    });
    const { checked } = await taken([second]);
    expect(warnings(checked)).toMatch(
      /unit dinas-a.*lebih dari satu pemegang jabatan struktural.*Pegawai 1975/i,
    );
    expect([(await posting(SECRETARY)).isHead, (await posting(HEAD_A)).isHead]).toEqual([false, true]);
    expect([await raterOf(SECRETARY), await raterOf(STAFF_A)]).toEqual([HEAD_A, HEAD_A]);
  });

  it("a head of higher grade takes the place of one outside the file, who leads no longer and is shown", async () => {
    const higher = head(SECRETARY, "dinas-a", { "GOL AKHIR NAMA": "IV/c", "TMT JABATAN": "01-03-2026" });
    const { checked, shown } = await taken([higher]);
    expect(shown).toMatchObject([
      { line: 2, nip: SECRETARY, state: "CHANGED" },
      {
        nip: HEAD_A,
        state: "CHANGED",
        changes: expect.arrayContaining([{ field: "isHead", from: "true", to: "false" }]),
      },
    ]);
    expect(shown[1]).not.toHaveProperty("line");
    expect(warnings(checked)).toContain("1 pegawai di luar berkas ini berganti pejabat penilai");
    expect([(await posting(SECRETARY)).isHead, (await posting(HEAD_A)).isHead]).toEqual([true, false]);
    expect([await raterOf(HEAD_A), await raterOf(STAFF_A)]).toEqual([SECRETARY, SECRETARY]);
    const formerHead = await city.token(HEAD_A, "EMPLOYEE");
    const list = await city.api("GET", "/v1/units/dinas-a/employees", { as: formerHead });
    expect(list.body.code).toBe("employee.not-lead");
  });

  it("heads that are swapped take over the staff of the units that they come to", async () => {
    await taken([
      head(SECRETARY, "dinas-b", { "GOL AKHIR NAMA": "IV/c", "TMT JABATAN": "05-03-2026" }),
      head(HEAD_B, "dinas-a", { "TMT JABATAN": "05-03-2026" }),
    ]);
    expect([await raterOf(STAFF_A), await raterOf(STAFF_B)]).toEqual([HEAD_B, SECRETARY]);
    expect([await raterOf(HEAD_B), await raterOf(SECRETARY)]).toEqual([CHIEF, CHIEF]);
  });

  it("titles that the name already has are not doubled", async () => {
    const titled = { NAMA: "Drs. Andi Putra, S.Pd", "GELAR DEPAN": "Drs.", "GELAR BELAKANG": "S.Pd., M.Pd" };
    await taken([row(STAFF_B, "dinas-b", titled)]);
    expect((await person(STAFF_B)).name).toBe("Drs. Andi Putra, S.Pd, M.Pd");
  });

  it("nobody is registered twice under another NIP, until the service of the first has ended", async () => {
    const other = "198609262015051009";
    const renamed = row(other, "dinas-a", { "PNS ID": "A8ACA7C6E0B93912E040640A040269BB" });
    const { checked, shown } = await taken([renamed]);
    expect(checked.progress).toMatchObject({ rowsTotal: 1, refused: 1, created: 0 });
    expect(shown[0].reasons[0].id).toContain(`sudah terdaftar dengan NIP ${STAFF_A}`);
    expect((await city.api("GET", `/v1/employees/${other}`, { as: hr })).status).toBe(404);

    const { version } = await person(STAFF_A);
    const body = { reason: "NIP_DIGANTI", from: "2026-03-10", basis: "Surat BKN 9/2026" };
    const ended = await city.api("PUT", `/v1/employees/${STAFF_A}/service`, { as: hr, version, body });
    expect(ended.status).toBe(200);
    const again = await taken([renamed]);
    expect(again.applied.progress).toMatchObject({ created: 1, refused: 0 });
    expect(await raterOf(other)).toBe(HEAD_B);
  });
});

const moving = (cells: Row) => row(STAFF_B, "dinas-a", { NAMA: "Drs. Andi Putra, S.Pd, M.Pd", ...cells });

describe("a posting that is to begin", () => {
  it("is withdrawn by a second file that does not know it any more", async () => {
    await taken([moving({ "TMT JABATAN": "13-04-2027" })]);
    expect((await posting(STAFF_B)).unitId).toBe("dinas-b");
    const { shown } = await taken([row(STAFF_B, "dinas-b", { NAMA: "Drs. Andi Putra, S.Pd, M.Pd" })]);
    expect(shown).toMatchObject([
      {
        state: "CHANGED",
        changes: expect.arrayContaining([{ field: "unitId", from: "dinas-a", to: "dinas-b" }]),
      },
    ]);
    const then = await city.api("GET", `/v1/employees/${STAFF_B}?on=2027-05-01`, { as: hr });
    expect(then.body.posting.unitId).toBe("dinas-b");
  });

  it("is corrected to another day, a later or an earlier one", async () => {
    await taken([moving({ "TMT JABATAN": "13-04-2027" })]);
    await taken([moving({ "TMT JABATAN": "16-03-2026" })]);
    const on = async (day: string) =>
      (await city.api("GET", `/v1/employees/${STAFF_B}?on=${day}`, { as: hr })).body.posting;
    expect((await on("2026-03-15")).unitId).toBe("dinas-b");
    expect(await on("2027-05-01")).toMatchObject({ unitId: "dinas-a", from: "2026-03-16" });
  });

  it("changes nothing before its day, and rater, unit and lists on it", async () => {
    const staffOf = async (unitId: string) =>
      (await city.api("GET", `/v1/units/${unitId}/employees`, { as: hr })).body.items.map(
        ({ nip }: { nip: string }) => nip,
      );
    expect(await raterOf(STAFF_B)).toBe(SECRETARY);
    expect(await staffOf("dinas-b")).toContain(STAFF_B);
    await later("+144h");
    expect(await raterOf(STAFF_B)).toBe(HEAD_B);
    expect([await staffOf("dinas-a"), await staffOf("dinas-b")]).toEqual([
      expect.arrayContaining([STAFF_B]),
      expect.not.arrayContaining([STAFF_B]),
    ]);
  });
});

describe("a pensioner's row", () => {
  it("ends their service: the successor leads and rates, and no close knows the pensioner", async () => {
    const { applied } = await taken([
      head(HEAD_B, "dinas-a", { "KEDUDUKAN HUKUM NAMA": "Pensiun", "TMT KEDUDUKAN HUKUM": "01-04-2026" }),
      head(HEAD_A, "dinas-a", { "TMT JABATAN": "01-04-2026" }),
    ]);
    expect(applied.state).toBe("APPLIED");
    expect(await raterOf(STAFF_B)).toBe(HEAD_B);
    await city.host.advanceTo(Date.parse("2026-04-02T05:00:00.000Z"));
    await signIn();
    expect(await person(HEAD_B)).toMatchObject({ service: [{ standing: "ENDED", reason: "PENSIUN" }] });
    expect(await posting(HEAD_B)).toBeUndefined();
    expect(await posting(HEAD_A)).toMatchObject({ isHead: true, unitId: "dinas-a" });
    expect(await raterOf(STAFF_B)).toBe(HEAD_A);
    const pensioner = await city.token(HEAD_B, "EMPLOYEE", "HR");
    expect((await city.api("GET", "/v1/me", { as: pensioner })).body.code).toBe("employee.left");

    // After April's last day and before its close: April's document must not know of it.
    await city.host.advanceTo(Date.parse("2026-05-02T05:00:00.000Z"));
    await signIn();
    const later = { "KEDUDUKAN HUKUM NAMA": "Aktif", "GOL AKHIR NAMA": "IV/e" };
    await taken([
      head(HEAD_A, "dinas-a", { NAMA: "Nama Baru", "TMT JABATAN": "01-04-2026", ...later }),
      moving({ NAMA: "Andi Berganti", "TMT JABATAN": "16-03-2026", ...later }),
    ]);
    await city.host.advanceTo(Date.parse("2026-05-08T05:00:00.000Z"));
    await signIn();
    const admin = await city.token("admin", "ADMIN");
    const renamed = { name: "Dinas Sebutan Baru", kind: "DINAS", parentId: "kota" };
    expect((await city.api("PUT", "/v1/units/dinas-a", { as: admin, body: renamed })).status).toBe(200);
    const closed = async (nip: string, month: string) =>
      (await city.api("GET", `/v1/employees/${nip}/evaluations/${month}`, { as: hr })).status;
    expect([await closed(HEAD_B, "2026-03"), await closed(HEAD_B, "2026-04")]).toEqual([200, 404]);
    expect(await closed(HEAD_A, "2026-04")).toBe(200);
  });

  it("leaves April's document with the names, grades and units of its last day", async () => {
    const path = `/v1/employees/${STAFF_B}/evaluations/2026-04/document`;
    const { status, body } = await city.api("GET", path, { as: hr });
    expect(status).toBe(200);
    for (const then of ["Drs. Andi Putra", "III/c", "Pegawai 1975", "IV/b"]) expect(body).toContain(then);
    for (const later of ["Andi Berganti", "Nama Baru", "IV/e", "Dinas Sebutan Baru"])
      expect(body).not.toContain(later);
    expect((await person(STAFF_B)).name).toBe("Andi Berganti");
  });

  it("keeps leave that HR entered, names nobody a rater who is away, and reads study leave as a pause", async () => {
    const { version } = await person(SECRETARY);
    const leave = { kind: "CUTI_MELAHIRKAN", until: "2026-08-10", basis: "Surat cuti 5/2026" };
    const path = `/v1/employees/${SECRETARY}/leave/2026-05-11`;
    expect((await city.api("PUT", path, { as: hr, version, body: leave })).status).toBe(200);
    await city.host.advanceTo(Date.parse("2026-05-12T05:00:00.000Z"));
    await signIn();
    await taken([
      head(SECRETARY, "dinas-b", { NAMA: "Sekretaris Bergelar" }),
      row(NEWCOMER, "dinas-b", { "TMT JABATAN": "04-05-2026" }),
    ]);
    expect(await person(SECRETARY)).toMatchObject({
      name: "Sekretaris Bergelar",
      posting: { isHead: true },
      leaves: [{ from: "2026-05-11", until: "2026-08-10" }],
    });
    expect(await raterOf(NEWCOMER)).toBe(CHIEF);
    await taken([row(NEWCOMER, "dinas-b", { "KEDUDUKAN HUKUM NAMA": "Tugas Belajar" })]);
    const paused = { from: "2026-05-12", standing: "PAUSED", reason: "TUGAS_BELAJAR" };
    expect((await person(NEWCOMER)).service).toEqual([paused]);
  });

  it("leads nobody into a closed unit, but reads whoever left with it", async () => {
    await city.unit("dinas-tutup", "kota");
    const as = await city.token("admin", "ADMIN");
    const { items } = (await city.api("GET", "/v1/units", { as })).body;
    const { version } = items.find(({ id }: { id: string }) => id === "dinas-tutup");
    const body = { lastDay: "2026-04-30", decree: "Perda 7/2026", successorId: "dinas-b" };
    const closed = await city.api("PUT", "/v1/units/dinas-tutup/closing", { as, version, body });
    expect(closed.status).toBe(200);
    const id = await begin([
      row(STAFF_A, "dinas-tutup"),
      row(STAFF_B, "dinas-tutup", { "KEDUDUKAN HUKUM NAMA": "Pensiun BUP" }),
    ]);
    expect((await order(id, "check")).progress).toMatchObject({ problems: 1 });
    const [problem, ...rest] = (await city.api("GET", `/v1/imports/${id}/problems`, { as: hr })).body.items;
    expect(rest).toEqual([]);
    expect(problem).toMatchObject({ line: 2, nip: STAFF_A, column: "UNOR ID" });
    expect(problem.reason.id).toContain("Isi UNOR ID dinas-b");
  });

  it("leaves a city that proves itself", async () => {
    const proofs = prove(bukittinggi, (await everything()) as never);
    expect(proofs.flatMap(({ broken }) => broken)).toEqual([]);
  });
});
