import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readSiasnExport } from "../../../functions/staff-import/siasn-export.ts";
import { generateExport, generateUnits } from "../../../infra/local/demo/data/generate.ts";
import { DomainError } from "../../../shared/domain/refusal.ts";

const DEMO = new URL("../../../infra/local/demo/data/", import.meta.url);
const BAD_ROWS = readFileSync(new URL("fixtures/siasn-bad-rows.csv", import.meta.url));
const CIVIL_REGISTRY = "3B58DF5BDBCB00AE65671EFF059E54F9";

const SIASN_ID = "A8ACA7C6E0B93912E040640A040269BB";
const GOOD = {
  "PNS ID": SIASN_ID,
  "NIP BARU": "198609262015051001",
  NAMA: "Andri Saputra Koto",
  "GELAR DEPAN": "",
  "GELAR BELAKANG": "",
  NIK: "1375010101860001",
  "EMAIL GOV": "",
  "JENIS PEGAWAI NAMA": "PNS",
  "GOL AKHIR NAMA": "III/c",
  "JENIS JABATAN NAMA": "Jabatan Pelaksana",
  "JABATAN NAMA": "Penata Layanan Operasional",
  "TMT JABATAN": "01-03-2024",
  "UNOR ID": CIVIL_REGISTRY,
};
type Line = Partial<Record<keyof typeof GOOD, string>>;

function fileOf(lines: readonly Line[], { delimiter = "|", lineEnd = "\n", quote = "" } = {}): string {
  const records = [Object.keys(GOOD), ...lines.map((line) => Object.values({ ...GOOD, ...line }))];
  return records.map((cells) => cells.map((cell) => `${quote}${cell}${quote}`).join(delimiter)).join(lineEnd);
}

async function read(line: Line) {
  const { rows, problems } = await readSiasnExport(fileOf([line]));
  return { row: rows[0], problems };
}

async function codeOf(content: string | Uint8Array): Promise<string | undefined> {
  try {
    await readSiasnExport(content);
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return undefined;
}

describe("the demo city's export", async () => {
  const text = readFileSync(new URL("siasn-export.csv", DEMO), "utf8");
  const units = readFileSync(new URL("units.csv", DEMO), "utf8");
  const unitIds = new Set(
    units
      .trim()
      .split("\n")
      .slice(1)
      .map((unit) => unit.slice(0, 32)),
  );
  const { rows, problems } = await readSiasnExport(text, { unitIds });

  test("is read without problems", () => {
    expect(problems).toEqual([]);
    expect(rows).toHaveLength(240);
  });

  test("has one head in every unit", () => {
    const heads = rows.filter(({ positionKind }) => positionKind === "STRUKTURAL");
    expect(heads.map(({ unitId }) => unitId).toSorted()).toEqual([...unitIds].toSorted());
  });

  test("keeps nothing unneeded: NIK, religion, marriage, telephone, private address", () => {
    const madeUp = /REKAAN|rekaan|080000\d{6}|\b0{10}\d{6}\b/;
    expect(text).toMatch(madeUp);
    expect(JSON.stringify(rows)).not.toMatch(madeUp);
  });

  test("identifies everybody by SIASN's own id", () => {
    expect(new Set(rows.map(({ siasnId }) => siasnId)).size).toBe(240);
    expect(rows[0]?.siasnId).toBe(text.split("\n")[1]?.slice(0, 32));
  });

  test("is generated again byte for byte", () => {
    expect(generateExport({ employees: 240 })).toBe(text);
    expect(generateUnits()).toBe(units);
  });

  test("of a large city with 20,000 employees is read whole", async () => {
    const large = await readSiasnExport(generateExport({ employees: 20_000 }), { unitIds });
    expect(large.problems).toEqual([]);
    expect(large.rows).toHaveLength(20_000);
  });
});

describe("a file with bad lines", async () => {
  const { rows, problems } = await readSiasnExport(BAD_ROWS, { unitIds: new Set([CIVIL_REGISTRY]) });

  test("still gives the good ones", () => {
    expect(rows).toEqual([
      {
        line: 2,
        nip: "198609262015051001",
        kind: "PNS",
        name: "Andri Saputra Koto, S.AP",
        position: "Penata Layanan Operasional",
        positionKind: "PELAKSANA",
        grade: "III/c",
        unitId: CIVIL_REGISTRY,
        positionSince: "2024-03-01",
      },
      {
        line: 9,
        nip: "199505152022212003",
        kind: "PPPK",
        name: "Yulia Permata Chaniago, S.AP",
        position: "Penata Layanan Operasional",
        positionKind: "PELAKSANA",
        grade: "IX",
        unitId: CIVIL_REGISTRY,
        positionSince: "2022-05-01",
        email: "yulia.permata@bukittinggi.example",
      },
    ]);
  });

  test.each([
    [3, "NIP BARU", "lembar kerja"],
    [4, "NIP BARU", "isinya 13"],
    [5, "UNOR ID", "TIDAK-TERDAFTAR belum terdaftar"],
    [6, "NAMA", "wajib diisi"],
    [7, null, "21 kolom, sedangkan judulnya 20"],
    [8, "NIP BARU", "sudah ada di baris 2"],
  ])("reports line %i, column %s: %s", (line, column, sentence) => {
    const ofLine = problems.filter((problem) => problem.line === line);
    expect(ofLine).toHaveLength(1);
    expect(ofLine[0]?.column).toBe(column);
    expect(ofLine[0]?.reason.id).toContain(sentence);
  });

  test("reports everything that is wrong with a line, in both languages", () => {
    const ofLast = problems.filter(({ line }) => line === 11);
    expect(ofLast.map(({ column }) => column).toSorted()).toEqual([
      "EMAIL GOV",
      "GOL AKHIR NAMA",
      "JABATAN NAMA",
      "JENIS JABATAN NAMA",
      "JENIS PEGAWAI NAMA",
      "NAMA",
      "NIP BARU",
      "TMT JABATAN",
      "UNOR ID",
    ]);
    for (const { reason } of problems) expect(`${reason.id}${reason.en}`).not.toMatch(/[{}]/);
  });
});

describe("the file", () => {
  test.each([
    ["separated by |", fileOf([{}])],
    ["separated by commas", fileOf([{}], { delimiter: "," })],
    ["saved by a spreadsheet in Indonesian locale", fileOf([{}], { delimiter: ";", lineEnd: "\r\n" })],
    ["with BOM", `\uFEFF${fileOf([{}])}`],
    ["quoted throughout", fileOf([{}], { delimiter: ",", quote: '"' })],
    ["with its header in lower case", fileOf([{}]).replace(/^.*/, (header) => header.toLowerCase())],
  ])("may be %s", async (_how, text) => {
    const { rows, problems } = await readSiasnExport(text);
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ nip: "198609262015051001", siasnId: SIASN_ID }]);
    expect((await readSiasnExport(new TextEncoder().encode(text))).rows).toEqual(rows);
  });

  test.each(["\n", "\r\n"])(
    "numbers lines correctly after blank lines and line breaks within quotes (%j)",
    async (lineEnd) => {
      const text = fileOf([{ NIK: `"a${lineEnd}b"` }, {}, { NAMA: "" }], { lineEnd });
      const lines = text.split(lineEnd).toSpliced(3, 0, "", "  ").join(lineEnd);
      const { problems } = await readSiasnExport(lines);
      expect(problems.map(({ line, column }) => [line, column])).toEqual([
        [6, "NIP BARU"],
        [7, "NAMA"],
        [7, "NIP BARU"],
      ]);
    },
  );

  test("may hold a quote within a name, and a quoted separator", async () => {
    expect((await read({ NAMA: 'Siti "Upik" Mardiah' })).row?.name).toBe('Siti "Upik" Mardiah');
    expect((await read({ NAMA: '"Siti | Mardiah"' })).row?.name).toBe("Siti | Mardiah");
  });

  test("lists every required column that is missing, once each, and reads nothing", async () => {
    const text = fileOf([{}, {}]).replace("UNOR ID", "UNIT").replace("NIP BARU", "NIP");
    const { rows, problems } = await readSiasnExport(text);
    expect(rows).toEqual([]);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [1, "NIP BARU"],
      [1, "UNOR ID"],
    ]);
  });

  test.each(["NIP BARU", "EMAIL GOV"])("with the column %s twice is read by neither", async (column) => {
    const text = fileOf([{}]).replace("GELAR DEPAN", ` ${column.toLowerCase()} `);
    const { rows, problems } = await readSiasnExport(text);
    expect([rows, problems.map((problem) => [problem.line, problem.column])]).toEqual([[], [[1, column]]]);
    expect(problems[0]?.reason.id).toContain(column);
  });

  test("may lack columns that are not required", async () => {
    const text = fileOf([{}])
      .replace("EMAIL GOV", "SUREL")
      .replace("GELAR DEPAN", "DEPAN")
      .replace("PNS ID", "ID");
    const { rows } = await readSiasnExport(text);
    expect(rows).toHaveLength(1);
    expect(rows[0]).not.toHaveProperty("siasnId");
  });

  test.each([
    ["siasn-export.no-header", "empty", ""],
    ["siasn-export.no-header", "no table", "Halo, apa kabar".replace(",", "")],
    ["siasn-export.no-header", "a quote that is never closed in the header", '"NIP BARU|NAMA'],
    ["table-file.broken-workbook", "a cut workbook", new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0xff, 0xfe])],
  ])("is refused as a whole: %s, for %s", async (code, _what, content) => {
    expect(await codeOf(content)).toBe(code);
  });

  test("loses only the line with a quote that never closes, even if others have quotes", async () => {
    const { rows, problems } = await readSiasnExport(
      fileOf([
        { NAMA: '"Siti', "NIP BARU": "199505152020122003", "PNS ID": "" },
        {},
        { NAMA: '"Upik"', "NIP BARU": "199505152020122004", "PNS ID": "" },
      ]),
    );
    expect(problems.map(({ line, column }) => [line, column])).toEqual([[2, null]]);
    expect(problems[0]?.reason.id).toContain("tidak ditutup");
    expect(rows.map(({ name }) => name)).toEqual(["Andri Saputra Koto", "Upik"]);
  });
});

describe("a line", () => {
  test.each([
    ["PNS", "PNS", "198609262015051001", "III/c"],
    ["PNS Daerah Kab./Kota", "PNS", "198609262015051001", "IV/e"],
    ["CPNS", "PNS", "198609262015051001", "I/a"],
    ["PPPK", "PPPK", "199505152022212003", "XVII"],
    ["PPPK Paruh Waktu", "PPPK_PARUH_WAKTU", "199505152025212003", "V"],
    ["pppk  paruh waktu", "PPPK_PARUH_WAKTU", "199505152025212003", "-"],
  ])("of kind %s is %s", async (text, kind, nip, grade) => {
    const { row, problems } = await read({
      "JENIS PEGAWAI NAMA": text,
      "NIP BARU": nip,
      "GOL AKHIR NAMA": grade,
    });
    expect(problems).toEqual([]);
    expect(row).toMatchObject({ kind, nip, grade: grade === "-" ? "" : grade });
  });

  test.each(["iii/c", "III/C", "III / c"])("has its grade however it was typed: %s", async (grade) => {
    expect((await read({ "GOL AKHIR NAMA": grade })).row?.grade).toBe("III/c");
  });

  test.each([
    ["PNS", "198609262015051001", "IX"],
    ["PNS", "198609262015051001", "III/e"],
    ["PNS", "198609262015051001", ""],
    ["PPPK", "199505152022212003", "III/a"],
    ["PPPK", "199505152022212003", "XVIII"],
    ["PPPK", "199505152022212003", ""],
  ])("of a %s (%s) cannot have the grade %j", async (kind, nip, grade) => {
    const { problems } = await read({ "JENIS PEGAWAI NAMA": kind, "NIP BARU": nip, "GOL AKHIR NAMA": grade });
    expect(problems.map(({ column }) => column)).toEqual(["GOL AKHIR NAMA"]);
  });

  test.each([
    ["Struktural", "STRUKTURAL"],
    ["Jabatan Struktural", "STRUKTURAL"],
    ["JPT Pratama", "STRUKTURAL"],
    ["Jabatan Pimpinan Tinggi", "STRUKTURAL"],
    ["Jabatan Fungsional", "FUNGSIONAL"],
    ["Jabatan Fungsional Tertentu", "FUNGSIONAL"],
    ["Jabatan Fungsional Umum", "PELAKSANA"],
    ["PELAKSANA", "PELAKSANA"],
  ])("with the position kind %s is %s", async (text, positionKind) => {
    expect((await read({ "JENIS JABATAN NAMA": text })).row?.positionKind).toBe(positionKind);
  });

  test.each([
    ["", "", "Andri Saputra Koto"],
    ["-", "-", "Andri Saputra Koto"],
    ["Drs.", "", "Drs. Andri Saputra Koto"],
    ["", "S.Pd", "Andri Saputra Koto, S.Pd"],
    ["dr.", ", Sp.A", "dr. Andri Saputra Koto, Sp.A"],
  ])("with titles %j and %j names the employee in full", async (before, after, name) => {
    expect(
      (await read({ NAMA: " Andri  Saputra Koto ", "GELAR DEPAN": before, "GELAR BELAKANG": after })).row
        ?.name,
    ).toBe(name);
  });

  test.each(["31-02-2024", "2024-13-01", "03/01/2024", "1 Maret 2024", "45352", "31-12-9999", "", "-"])(
    "cannot date the position %j",
    async (day) => {
      expect((await read({ "TMT JABATAN": day })).problems.map(({ column }) => column)).toEqual([
        "TMT JABATAN",
      ]);
    },
  );

  test("says which day it was of which a spreadsheet has made a number", async () => {
    const { problems } = await read({ "TMT JABATAN": "45352" });
    expect(problems[0]?.reason.id).toContain("menjadi angka 45352, yaitu 1 Maret 2024");
  });

  test.each([SIASN_ID, SIASN_ID.toLowerCase(), "8b3f1c52-6a0e-4e0c-9d57-0a1b2c3d4e5f"])(
    "takes SIASN's id as it is: %s",
    async (id) => {
      expect((await read({ "PNS ID": ` ${id} ` })).row?.siasnId).toBe(id);
    },
  );

  test.each(["", "-"])("may have no SIASN id: %j", async (id) => {
    const { row, problems } = await read({ "PNS ID": id });
    expect(problems).toEqual([]);
    expect(row).not.toHaveProperty("siasnId");
  });

  test.each([
    "198609262015051001",
    "1375010101860001",
    "1,98609E+31",
    `${SIASN_ID} X`,
    "=1+1",
    "a".repeat(65),
  ])("cannot have %j for SIASN's id", async (id) => {
    const { problems } = await read({ "PNS ID": id });
    expect(problems.map(({ column }) => column)).toEqual(["PNS ID"]);
    expect(problems[0]?.reason.id).toContain("Salin ulang dari SIASN");
  });

  test("cannot repeat the SIASN id of an earlier line", async () => {
    const { rows, problems } = await readSiasnExport(
      fileOf([{}, { "NIP BARU": "199505152020122003" }, { "NIP BARU": "199505152020122004", "PNS ID": "" }]),
    );
    expect(rows.map(({ nip }) => nip)).toEqual(["198609262015051001", "199505152020122004"]);
    expect(problems).toMatchObject([{ line: 3, column: "PNS ID" }]);
    expect(problems[0]?.reason.id).toContain("sudah ada di baris 2");
  });

  test("of an unknown kind is not blamed for a number that suits another kind", async () => {
    const { problems } = await read({ "JENIS PEGAWAI NAMA": "Honorer", "NIP BARU": "199505152022212003" });
    expect(problems.map(({ column }) => column)).toEqual(["JENIS PEGAWAI NAMA"]);
  });

  test("may name any unit if the units are not given", async () => {
    expect((await read({ "UNOR ID": "unit-lain" })).row?.unitId).toBe("unit-lain");
    expect((await read({ "UNOR ID": "unit lain" })).problems.map(({ column }) => column)).toEqual([
      "UNOR ID",
    ]);
  });

  test("has no text longer than 200 characters", async () => {
    expect((await read({ NAMA: "a".repeat(201) })).problems.map(({ column }) => column)).toEqual(["NAMA"]);
    expect((await read({ "JABATAN NAMA": "a".repeat(200) })).problems).toEqual([]);
  });

  test("with the number of somebody else is not to be removed: one of the two numbers is wrong", async () => {
    const { problems } = await readSiasnExport(
      fileOf([
        {},
        { NAMA: "Khairul Yuda", "PNS ID": "" },
        { "PNS ID": "" },
        { NAMA: "ANDRI SAPUTRA KOTO", "GELAR BELAKANG": "S.Pd", "PNS ID": "" },
      ]),
    );
    expect(problems.map(({ line, reason }) => [line, reason.id])).toEqual([
      [3, expect.stringContaining("ada di baris 2, atas nama Andri Saputra Koto. Periksa NIP keduanya")],
      [4, expect.stringContaining("Hapus salah satu dari kedua baris")],
      [5, expect.stringContaining("Hapus salah satu dari kedua baris")],
    ]);
  });

  test("is a duplicate even if the first one with its number had another problem", async () => {
    const { rows, problems } = await readSiasnExport(fileOf([{ NAMA: "" }, {}]));
    expect(rows).toEqual([]);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [2, "NAMA"],
      [3, "NIP BARU"],
    ]);
  });
});
