import fc from "fast-check";
import { expect, test } from "vitest";
import { DomainError } from "../../../shared/domain/refusal.ts";
import type { Text } from "../../../shared/domain/text.ts";
import { fileRows } from "../../../shared/spreadsheets/file-rows.ts";
import { tableOf } from "../../../shared/spreadsheets/table-rows.ts";
import { calcWorkbook } from "../../support/files/calc-workbook.ts";
import { textRow, workbookOf, zipOf } from "../../support/files/workbook.ts";

async function read(content: string | Uint8Array, fileName = "berkas.csv") {
  const warnings: Text[] = [];
  const onWarning = (warning: Text) => void warnings.push(warning);
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  const { titles, rows, delimiter } = await tableOf(fileRows(bytes, { fileName, onWarning }));
  return { titles, delimiter, rows: await Array.fromAsync(rows), warnings };
}

const wide = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
const remark = 'Ramah, "cepat"; dekat\nterima kasih';
const quoted = '"Ramah, ""cepat""; dekat\nterima kasih"';

/** The same table of two rows, as programs write it. */
const TABLES: readonly (readonly [program: string, content: string | Uint8Array])[] = [
  ["Excel in Indonesian, CSV UTF-8", `\uFEFFNomor;Unit;Saran\r\nA-1;;${quoted}\r\nA-2;Dinas;\r\n`],
  ["Excel in English, CSV UTF-8", `\uFEFFNomor,Unit,Saran\r\nA-1,,${quoted}\r\nA-2,Dinas,\r\n`],
  ["Excel, Unicode text", wide(`Nomor\tUnit\tSaran\r\nA-1\t\t${quoted}\r\nA-2\tDinas\t\r\n`)],
  ["Excel on a Mac, CSV", `Nomor;Unit;Saran\rA-1;;${quoted}\rA-2;Dinas;\r`],
  ["Excel, told its separator", `sep=|\r\nNomor|Unit|Saran\r\nA-1||${quoted}\r\nA-2|Dinas|\r\n`],
  ["LibreOffice, all quoted", `"Nomor","Unit","Saran"\n"A-1","",${quoted}\n"A-2","Dinas",""\n`],
  ["Google Sheets", `Nomor,Unit,Saran\r\nA-1,,${quoted}\r\nA-2,Dinas,`],
  ["a program that leaves out empty cells at the end", `Nomor;Unit;Saran\nA-1;;${quoted}\nA-2;Dinas\n`],
  ["Excel, with formatted empty cells", `Nomor;Unit;Saran;;\n;;;;\nA-1;;${quoted};;\n;;\nA-2;Dinas;;;;;\n\n`],
  [
    "a chat, with marks nobody sees",
    `\u200bNomor;Unit\u00a0;\u2060Saran\n A-1 ;\u200b;${quoted}\nA-2;Dinas;\u200b\n`,
  ],
  [
    "LibreOffice, XLSX",
    calcWorkbook([
      ["Nomor", "Unit", "Saran"],
      ["A-1", null, remark.replaceAll('"', "&quot;")],
      ["A-2", "Dinas", null],
    ]),
  ],
];

test.each(TABLES)("a table is read as %s writes it", async (_, content) => {
  const { titles, rows } = await read(content);
  expect(titles).toEqual(["NOMOR", "UNIT", "SARAN"]);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ["A-1", "", remark],
    ["A-2", "Dinas", ""],
  ]);
});

test.each([
  [
    "a page that a program names .xls",
    "<html><body><table><tr><td>NIP</td></tr></table></body></html>",
    "halaman web",
  ],
  ["a page after its mark and an empty line", "\uFEFF\r\n<!DOCTYPE html>\r\n<table>", "halaman web"],
  ["a page in UTF-16", wide("<table><tr><td>NIP"), "halaman web"],
  ["Excel's XML", '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>', "halaman web"],
  ["a PDF", "%PDF-1.7\n1 0 obj", "melainkan PDF"],
  ["a photo", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "melainkan gambar"],
  ["a screenshot", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), "melainkan gambar"],
  ["an archive", Buffer.from("Rar!\x1a\x07\x00", "latin1"), "melainkan arsip"],
])("says of %s what it is, whatever its name", async (_, content, words) => {
  for (const name of ["pegawai.xls", "pegawai.xlsx", "pegawai.csv"]) {
    const refusal: unknown = await read(content, name).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DomainError);
    expect((refusal as DomainError).text("id")).toContain(words);
  }
});

test("takes a remark for no page", async () => {
  const { titles } = await read("Nomor;<b>Saran</b>\n1;<table>\n");
  expect(titles).toEqual(["NOMOR", "<B>SARAN</B>"]);
});

test.each([
  ["in the last cell", 'A;B\n1;"x\n2;y\n3;z\n'],
  ["before a line with quotes of its own", 'A;B\n1;"x\n2;"y"\n3;z\n'],
  ["before another one", 'A;B\n1;"x\n2;y"\n3;z\n'],
  ["before another stray one that would close it", 'A;B\n1;"x\n2;y\n3;z"\n4;w\n'],
])("a stray quote %s spoils its own row alone", async (_, content) => {
  const { rows } = await read(content);
  expect(rows[0]).toMatchObject({ line: 2, cells: ['1;"x'], fields: undefined });
  expect(rows.slice(1).every(({ fields }) => fields !== undefined)).toBe(true);
  expect(rows.map(({ line }) => line)).toEqual(
    content
      .split("\n")
      .slice(1, -1)
      .map((_, index) => index + 2),
  );
});

test.each([
  ["Windows-1252", Buffer.from("Nomor;Saran\n1;Caf\xe9\n", "latin1")],
  ["UTF-16 of the other order", wide("Nomor;Saran\n1;Café\n").swap16()],
  ["UTF-16 without its mark", wide("Nomor;Saran\n1;Café\n").subarray(2)],
])("text in %s is decoded", async (_, content) => {
  expect((await read(content)).rows[0]?.cells).toEqual(["1", "Café"]);
});

const links = (second: string) =>
  `<Relationships><Relationship Id="a" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/><Relationship Id="b" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="http://x/worksheet" Target="${second}"/></Relationships>`;
const threeSheets = (second: string) =>
  zipOf({
    "xl/workbook.xml":
      '<workbook><sheets><sheet name="Grafik" r:id="a"/><sheet name="Kosong" r:id="b"/><sheet name="Loket &amp; 2" r:id="c"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": links("worksheets/sheet2.xml"),
    "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${second}</sheetData></worksheet>`,
    "xl/worksheets/sheet2.xml": `<worksheet><sheetData>${textRow(1, ["Nomor", "Saran"])}${textRow(2, ["1", "x"])}</sheetData></worksheet>`,
  });

test("a workbook that begins with a chart and an empty sheet is read from its first sheet with rows", async () => {
  const { titles, rows, warnings } = await read(threeSheets('<row r="1"><c r="A1" s="1"/></row>'));
  expect([titles, rows.length, warnings]).toEqual([["NOMOR", "SARAN"], 1, []]);
});

test("other sheets with rows are named", async () => {
  const { titles, warnings } = await read(threeSheets(textRow(1, ["Catatan", "x"])));
  expect(titles).toEqual(["CATATAN", "X"]);
  expect(warnings[0]?.id).toContain('Yang dibaca hanya lembar "Kosong"');
  expect(warnings[0]?.id).toContain('"Loket & 2"');
});

test("a number padded with zeros by its format is read as shown", async () => {
  const rows = `${textRow(1, ["Nomor", "U1"])}<row r="2"><c r="A2" s="1"><v>7</v></c><c r="B2"><v>3</v></c></row>`;
  expect((await read(workbookOf({ rows, formats: ["0000"] }))).rows[0]?.cells).toEqual(["0007", "3"]);
});

test.each(["&#xD800;", "&#0;", "&#xFFFF;", "&#x110000;", "_xD83D_", "_x0000_"])(
  "a cell with %s is reported, and yields nothing that cannot be stored",
  async (reference) => {
    const cell = `<row r="2"><c r="A2" t="inlineStr"><is><t>x${reference}</t></is></c></row>`;
    const { rows } = await read(workbookOf({ rows: textRow(1, ["Nomor", "U1"]) + cell }));
    expect(rows[0]?.fields?.get("NOMOR")).toMatchObject({ fault: "no-character" });
    expect(rows[0]?.cells[0]?.isWellFormed()).toBe(true);
  },
);

test.each(["x", "0", "-3", "1", "2.5", "9999999", "1e400"])(
  "a row numbered %s is refused, with its place",
  async (number) => {
    const rows = `${textRow(1, ["Nomor", "U1"])}<row r="${number}"><c><v>1</v></c></row>`;
    const refused = await read(workbookOf({ rows })).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "table-file.row-number" });
    expect((refused as DomainError).text("id")).toContain("sesudah baris 1");
  },
);

test("any file is either read or refused, with its lines in order", async () => {
  const piece = fc.constantFrom(
    '"',
    '""',
    ";",
    ",",
    "\t",
    "|",
    "\r",
    "\n",
    "\r\n",
    "sep=",
    "a",
    "1",
    " ",
    "\u200b",
    "\u00e9",
  );
  const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(""));
  const bytes = fc.oneof(
    text.map((content) => Buffer.from(content)),
    fc.uint8Array({ maxLength: 80 }),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const outcome = await read(content).catch((error: unknown) => error);
      if (outcome instanceof Error) return expect(outcome).toBeInstanceOf(DomainError);
      const { rows, titles } = outcome as Awaited<ReturnType<typeof read>>;
      for (const [index, { line, cells, fields }] of rows.entries()) {
        expect(line).toBeGreaterThan(rows[index - 1]?.line ?? 0);
        if (fields) expect(cells).toHaveLength(titles.length);
      }
    }),
    { numRuns: 1_000 },
  );
});
