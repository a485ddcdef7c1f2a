import fc from "fast-check";
import { describe, expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import { type Reading, readPaperFile } from "../../../functions/paper-import/paper-file.ts";
import { DomainError } from "../../../shared/domain/refusal.ts";
import { isDateFormat } from "../../../shared/spreadsheets/cell-value.ts";
import { calcWorkbook } from "../../support/files/calc-workbook.ts";
import { textRow, workbookOf, zipOf } from "../../support/files/workbook.ts";

const TITLES = ["Nomor", "U1", "U2", "U3", "U4", "U5", "U6", "U7", "U8", "U9", "Q1", "Saran"];
const HEADER = textRow(1, TITLES);
const questions = { own: [{ id: "Q1", text: "Kembali lagi?", choices: ["Ya", "Tidak"] }] };

async function read(bytes: Uint8Array, fileName = "loket.xlsx") {
  const readings: Reading[] = [];
  const onReading = async (reading: Reading) => {
    readings.push(reading);
  };
  return { ...(await readPaperFile(bytes, { fileName, questions, onReading })), readings };
}

/** Why a whole file is refused. */
async function refusalOf(bytes: Uint8Array, fileName?: string): Promise<string> {
  const error = await read(bytes, fileName).catch((refused: unknown) => refused);
  if (!(error instanceof DomainError)) throw error;
  expect(error.text("id").length).toBeGreaterThan(40);
  return error.code;
}

/** A row whose nine scores are 3, except for one cell. */
const rowWith = (number: number, cell: string, column = "B") => {
  const others = Array.from("BCDEFGHIJ", (letter) =>
    letter === column ? cell : `<c r="${letter}${number}"><v>3</v></c>`,
  );
  const form = column === "A" ? cell : `<c r="A${number}" t="inlineStr"><is><t>F-${number}</t></is></c>`;
  return `<row r="${number}">${form}${others.join("")}</row>`;
};

describe("a workbook of paper forms", () => {
  test("is read as another program writes it, with numbers, texts and empty cells", async () => {
    const forms = [
      ["A-1", 2, 2, 3, 4, 3, 4, 4, 4, 3, 1, "Antrean <panjang> & lama\nsekali"],
      [17, "4 ", " 3", 3, 3, 3, 3, 3, 3, 3, null, null],
    ];
    const rows = [TITLES, ...forms].map((row) => row.map((value) => (value === null ? null : { value })));
    const bytes = await writeXlsxFile(rows as never).toBuffer();
    const { forms: read1, problems } = await read(bytes);
    expect(problems).toEqual([]);
    expect(read1).toMatchObject([
      {
        number: "A-1",
        scores: { U1: 2, U9: 3 },
        choices: { Q1: 1 },
        comment: "Antrean <panjang> & lama\nsekali",
      },
      { number: "17", scores: { U1: 4, U2: 3 }, choices: {} },
    ]);
  });

  test("gives the first visible sheet, by its own row numbers, whatever is above and in between", async () => {
    const bytes = workbookOf({
      hidden: textRow(1, ["Pilihan"]),
      strings: [
        "<t>F-9</t>",
        '<r><t>Rama</t></r><r><t xml:space="preserve">h &amp; cepat</t></r><rPh><t>x</t></rPh>',
      ],
      rows: `<row r="2"/>${textRow(3, TITLES)}<row r="5"><c r="A5"/></row>${rowWith(
        9,
        '<c r="A9" t="s"><v>0</v></c>',
        "A",
      ).replace("</row>", '<c r="L9" t="s"><v>1</v></c></row>')}${rowWith(12, '<c r="B12"><v>5</v></c>')}`,
    });
    const { forms, problems } = await read(bytes);
    expect(forms).toMatchObject([{ number: "F-9", comment: "Ramah & cepat" }]);
    expect(problems).toMatchObject([{ line: 12, reasons: [{ column: "U1" }] }]);
    expect(problems[0]?.cells).toHaveLength(TITLES.length);
  });

  test("has the computed value of a formula, and without one says how to paste values", async () => {
    const rows = [
      HEADER,
      rowWith(2, '<c r="B2"><f>1+3</f><v>4</v></c>'),
      rowWith(3, '<c r="B3"><f>1+3</f></c>'),
      rowWith(4, '<c r="B4" t="str"><f>A1&amp;""</f><v></v></c>'),
      rowWith(5, '<c r="B5" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
      rowWith(6, '<c r="A6" t="str"><f>"F"</f></c>', "A"),
    ];
    const { forms, problems } = await read(workbookOf({ rows: rows.join("") }));
    expect(forms).toMatchObject([{ number: "F-2", scores: { U1: 4 } }]);
    expect(problems.map(({ line, reasons }) => [line, reasons[0]?.column])).toEqual([
      [3, "U1"],
      [4, "U1"],
      [5, "U1"],
      [6, "NOMOR"],
    ]);
    expect(problems[0]?.reasons[0]?.id).toContain("tempel sebagai nilai");
    expect(problems[1]?.reasons[0]?.id).toContain('tertulis ""');
    expect(problems[2]?.reasons[0]?.id).toContain("#DIV/0!");
    expect(problems[3]?.reasons).toHaveLength(1);
  });

  test("reports numbers that Excel turned into dates or rounded, with what it made of them", async () => {
    const rows = [
      HEADER,
      rowWith(2, '<c r="A2" s="1"><v>46115</v></c>', "A"),
      rowWith(3, '<c r="B3" s="2"><v>59</v></c>'),
      rowWith(4, '<c r="A4"><v>1.98609262015051E+17</v></c>', "A"),
      rowWith(5, '<c r="A5" s="3"><v>45</v></c>', "A"),
    ];
    const formats = ["dd/mm/yyyy", "[$-421]d mmm", '0" dari"'];
    const { forms, problems } = await read(workbookOf({ rows: rows.join(""), formats }));
    expect(forms.map(({ number }) => number)).toEqual(["45"]);
    const told = problems.map(({ reasons }) => reasons[0]?.id ?? "");
    expect(told[0]).toContain("menjadi tanggal 2026-04-03");
    expect(told[1]).toContain("1900-02-28");
    expect(told[2]).toContain("dibulatkan Excel menjadi 198609262015051000");
    const onMac = await read(workbookOf({ rows: rows.join(""), formats, since1904: true }));
    expect(onMac.problems[0]?.reasons[0]?.id).toContain("menjadi tanggal 2030-04-04");
  });

  test("with prefixed names, single quotes and rows without numbers is read as well", async () => {
    const cells = ["K-1", ..."333333333"].map((text) => `<x:c t='str'><x:v>${text}</x:v></x:c>`).join("");
    const titles = TITLES.map((text) => `<x:c t='inlineStr'><x:is><x:t>${text}</x:t></x:is></x:c>`).join("");
    const { forms } = await read(workbookOf({ rows: `<x:row>${titles}</x:row><x:row>${cells}</x:row>` }));
    expect(forms).toMatchObject([{ number: "K-1", scores: { U9: 3 } }]);
  });

  test("is read as LibreOffice writes it", async () => {
    const scores = [3, 3, 3, 3, 3, 3, 3, 3, 3];
    const four = { formula: "B2+1", type: "n", value: "4" } as const;
    const failed = { formula: "1/0", type: "e", value: "#DIV/0!" } as const;
    const remark = " Ramah &amp; cepat,\n&quot;terima kasih&quot; \u{1F600} ";
    const bytes = calcWorkbook([
      TITLES,
      ["A-1", four, ...scores.slice(1), 2, remark],
      [{ formula: "&quot;A-&quot;&amp;2", type: "str", value: "A-2" }, ...scores, null, null],
      ["A-3", failed, ...scores.slice(1), null, null],
      [{ date: 46115 }, ...scores, null, null],
      TITLES.map(() => null),
    ]);
    const { forms, problems } = await read(bytes);
    expect(forms).toMatchObject([
      { number: "A-1", scores: { U1: 4, U9: 3 }, choices: { Q1: 2 } },
      { number: "A-2", scores: { U1: 3 }, choices: {} },
    ]);
    expect(forms[0]?.comment).toBe('Ramah & cepat,\n"terima kasih" \u{1F600}');
    expect(problems.map(({ line, reasons }) => [line, reasons[0]?.column])).toEqual([
      [4, "U1"],
      [5, "NOMOR"],
    ]);
    expect(problems[1]?.reasons[0]?.id).toContain("menjadi tanggal 2026-04-03");
  });

  test("gives a text as it was typed, however its characters are encoded", async () => {
    const written = "<![CDATA[a < b]]> &amp;lt; &#38; &#x1F600;&#128512;&#xe9; _x0041_ _x005F_x0041_";
    const remark = `<c r="L2" t="inlineStr"><is><t>${written}</t></is></c>`;
    const row = rowWith(2, '<c r="B2"><v>3</v></c>').replace("</row>", `${remark}</row>`);
    const { forms } = await read(workbookOf({ rows: HEADER + row }));
    expect(forms[0]?.comment).toBe("a < b &lt; & \u{1F600}\u{1F600}\u00e9 A _x0041_");
  });

  test("reports its progress while reading", async () => {
    const rows = Array.from({ length: 12_000 }, (_, index) =>
      rowWith(index + 2, `<c r="B${index + 2}"><v>${1 + (index % 5)}</v></c>`),
    );
    const { readings, forms, problems } = await read(workbookOf({ rows: HEADER + rows.join("") }));
    expect(readings.map(({ rowsRead }) => rowsRead)).toEqual([5_000, 10_000]);
    expect(readings[1]).toMatchObject({ accepted: 8_000, refused: 2_000 });
    expect([forms.length, problems.length]).toEqual([9_600, 2_400]);
    expect(readings.every(({ share }) => share > 0 && share <= 1)).toBe(true);
  });
});

describe("a file is refused with what to do", () => {
  const whole = workbookOf({ rows: HEADER });
  const partsWith = (sheet: Buffer | string) => ({
    "xl/workbook.xml": '<workbook><sheets><sheet r:id="a"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships><Relationship Id="a" Target="s.xml"/></Relationships>',
    "xl/s.xml": sheet,
  });

  test("if it is no workbook, whatever its name says", async () => {
    expect(await refusalOf(zipOf({ mimetype: "application/vnd.oasis.opendocument" }))).toBe(
      "table-file.not-a-workbook",
    );
    expect(await refusalOf(Buffer.from("%PDF-1.7"))).toBe("table-file.no-table");
    expect(await refusalOf(Buffer.from("NOMOR;TANGGAL"))).toBe("table-file.not-xlsx");
    expect(await refusalOf(Buffer.from("PK\u0003\u0004"))).toBe("table-file.broken-workbook");
    expect(await refusalOf(Buffer.alloc(0), "kosong.csv")).toBe("paper-file.empty");
    expect(await refusalOf(workbookOf({ rows: "" }))).toBe("paper-file.empty");
  });

  test("if it is protected by a password, or is an old workbook", async () => {
    const ole = Buffer.from("d0cf11e0a1b11ae1", "hex");
    const encrypted = Buffer.concat([ole, Buffer.alloc(512), Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusalOf(encrypted)).toBe("table-file.password-protected");
    expect(await refusalOf(Buffer.concat([ole, Buffer.alloc(512)]), "loket.xls")).toBe(
      "table-file.old-workbook",
    );
    const files = { "xl/workbook.xml": "x" };
    expect(await refusalOf(zipOf(files, { flags: 1 }))).toBe("table-file.password-protected");
    expect(await refusalOf(zipOf(files, { flags: 0x41 }))).toBe("table-file.password-protected");
  });

  test("if a column is missing or duplicated, or there are too many forms", async () => {
    expect(await refusalOf(workbookOf({ rows: textRow(1, TITLES.slice(0, 9)) }))).toBe(
      "paper-file.missing-column",
    );
    const twice = TITLES.with(10, "U1");
    expect(await refusalOf(workbookOf({ rows: textRow(1, twice) }))).toBe("paper-file.column-twice");
    const line = "1;1;1;1;1;1;1;1;1;1;;\n";
    const csv = `${TITLES.join(";")}\n${line.repeat(100_001)}`;
    expect(await refusalOf(Buffer.from(csv), "loket.csv")).toBe("paper-file.too-many-rows");
  });

  test("if a little data unpacks to a great deal", async () => {
    const spaces = Buffer.alloc(257 * 1_024 * 1_024, " ");
    const bomb = zipOf(partsWith(spaces));
    expect(bomb.length).toBeLessThan(512 * 1_024);
    expect(await refusalOf(bomb)).toBe("table-file.too-much-inside");
    const rows = `<x>${HEADER}${"<row/>".repeat(100_000)}</x>`;
    expect((await read(zipOf(partsWith(rows)))).forms).toEqual([]);
    const lying = zipOf(partsWith(rows), { claims: { "xl/s.xml": 64 * 1_024 } });
    expect(await refusalOf(lying)).toBe("table-file.broken-workbook");
  });

  test("if an element never ends or is too long, before it fills the memory", async () => {
    const text = (inside: string) => `<row><c t="inlineStr"><is>${inside}</is></c></row>`;
    const tooLong = "a".repeat(1_000_000);
    for (const rows of [
      `<row r="2">${"<c>".repeat(1_000_000)}`,
      `<row>${"<c>".repeat(200)}${"</c>".repeat(200)}</row>`,
      text(`<t>${tooLong}</t>`),
      text("<t>long</t>".repeat(200_000)),
      `<row r="${tooLong}"/>`,
      `<!-- ${tooLong} -->`,
    ])
      expect(await refusalOf(workbookOf({ rows: HEADER + rows }))).toBe("table-file.broken-workbook");
    expect(await refusalOf(zipOf(partsWith("<x><row/>")))).toBe("table-file.broken-workbook");
    expect(await refusalOf(zipOf(partsWith("<x><row/></x>")))).toBe("paper-file.empty");
  });

  test("except for what follows its rows, which is not read", async () => {
    const { forms } = await read(zipOf(partsWith(`<x><sheetData>${HEADER}</sheetData><pageSetup`)));
    expect(forms).toEqual([]);
  });

  test("and never with a fault of ours, wherever it is damaged or truncated", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), fc.boolean(), async (at, value, isCut) => {
        const damaged = isCut ? whole.subarray(0, at) : Buffer.from(whole);
        if (!isCut) damaged[at] = value;
        const outcome = await read(damaged, "loket.csv").catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(DomainError);
      }),
      { numRuns: 300 },
    );
  });
});

test.each([
  [14, undefined, true],
  [22, undefined, true],
  [4, undefined, false],
  [164, "yyyy-mm-dd", true],
  [164, "[$-421]dd mmmm yyyy", true],
  [164, "[h]:mm", true],
  [164, '#,##0.00" hari"', false],
  [164, "[Red]0.00", false],
  [164, "General", false],
  [164, "0.00E+00", false],
])("format %s %s shows a date: %s", (id, code, isDate) => {
  expect(isDateFormat(id, code)).toBe(isDate);
});
