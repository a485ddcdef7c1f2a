import { textRow, workbookFiles, zipOf } from "../files/workbook.ts";
import { type HostileTable, type Outcome, rowWith, type TableKind } from "./table.ts";

const BROKEN = /rusak atau terpotong/;
const SHEET = "xl/worksheets/sheet1.xml";
const MEGABYTE = 1_048_576;

type Files = Readonly<Record<string, string | Buffer>>;

const plainRows = (kind: TableKind) => textRow(1, kind.titles) + textRow(2, kind.row(1));
const filesOf = (kind: TableKind, more = ""): Files => workbookFiles({ rows: plainRows(kind) + more });
/** A good row, and one with this XML as the text of its free cell. */
const beside = (kind: TableKind, xml: string) => filesOf(kind, textRow(3, rowWith(kind, 2, xml)));
/** With one of its files rewritten. */
const rewritten = (files: Files, name: string, by: (xml: string) => string): Files => ({
  ...files,
  [name]: by(String(files[name])),
});
const sheetBegins = (kind: TableKind, prologue: string) =>
  rewritten(beside(kind, "&lol;"), SHEET, (xml) => prologue + xml);

const LAUGHS = Array.from(
  { length: 9 },
  (_, step) => `<!ENTITY lol${step + 1} "${`&lol${step};`.repeat(10)}">`,
).join("");

/** 50 sheets that are all the same file. */
function manySheets(kind: TableKind): Files {
  const sheets = Array.from({ length: 50 }, (_, place) => `<sheet name="S${place}" r:id="rId${place}"/>`);
  const links = sheets.map((_, place) => `<Relationship Id="rId${place}" Target="worksheets/sheet1.xml"/>`);
  return {
    ...filesOf(kind),
    "xl/workbook.xml": `<workbook><sheets>${sheets.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${links.join("")}</Relationships>`,
  };
}

/** Three sheets with rows, whose names are 400,000 characters each. */
function longNames(kind: TableKind): Files {
  const name = (letter: string) => letter.repeat(400_000);
  const sheets = ["a", "b"].map((letter) => `<sheet name="${name(letter)}" r:id="rId1"/>`);
  return rewritten(filesOf(kind), "xl/workbook.xml", (xml) =>
    xml.replace("</sheets>", `${sheets.join("")}</sheets>`),
  );
}

const sharedString = (kind: TableKind, index: string) =>
  filesOf(kind, textRow(3, kind.row(2)).replace(/<c r="B3".*?<\/c>/, `<c r="B3" t="s"><v>${index}</v></c>`));

const CASES: readonly (readonly [
  name: string,
  of: (kind: TableKind) => Buffer,
  outcome: Outcome,
  fileName?: string,
])[] = [
  [
    "a sheet that declares 300 MB",
    (kind) => zipOf(filesOf(kind), { claims: { [SHEET]: 300 * MEGABYTE } }),
    { refused: /lebih dari 256 MB/ },
  ],
  [
    "a sheet that unpacks to more than it declares",
    (kind) => zipOf(filesOf(kind, "<x/>".repeat(500_000)), { claims: { [SHEET]: 4_096 } }),
    { refused: BROKEN },
  ],
  [
    "one sheet of 10 MB, named fifty times",
    (kind) => zipOf(manySheets(kind), { claims: { [SHEET]: 10 * MEGABYTE } }),
    { refused: /lebih dari 256 MB/ },
  ],
  [
    "6,000 files",
    (kind) => {
      const many = Array.from({ length: 6_000 }, (_, place) => [`xl/media/${place}.xml`, ""]);
      return zipOf({ ...filesOf(kind), ...Object.fromEntries(many) });
    },
    { refused: BROKEN },
  ],
  [
    "a file that would lie outside",
    (kind) => zipOf({ ...filesOf(kind), "../../etc/passwd": "x" }),
    { refused: BROKEN },
  ],
  [
    "a file at the root of the disk",
    (kind) => zipOf({ ...filesOf(kind), "/etc/passwd": "x" }),
    { refused: BROKEN },
  ],
  [
    "a file of Windows' disk",
    (kind) => zipOf({ ...filesOf(kind), "C:\\boot.ini": "x" }),
    { refused: BROKEN },
  ],
  [
    "two files of one name",
    (kind) => zipOf([...Object.entries(filesOf(kind)), [SHEET, "<worksheet/>"]]),
    { refused: BROKEN },
  ],
  ["half a surrogate pair", (kind) => zipOf(beside(kind, "&#xD800;")), { good: 1, bad: 1 }],
  [
    "a row that is numbered x",
    (kind) => zipOf(filesOf(kind, '<row r="x"><c><v>1</v></c></row>')),
    { refused: /bernomor "x"/ },
  ],
  [
    "an entity that names a file of the disk",
    (kind) => zipOf(sheetBegins(kind, '<!DOCTYPE x [<!ENTITY lol SYSTEM "file:///etc/passwd">]>')),
    { refused: BROKEN },
  ],
  [
    "an entity that names an address",
    (kind) => zipOf(sheetBegins(kind, '<!DOCTYPE x SYSTEM "http://169.254.169.254/latest/meta-data">')),
    { refused: BROKEN },
  ],
  [
    "a billion laughs",
    (kind) => zipOf(sheetBegins(kind, `<!DOCTYPE x [<!ENTITY lol0 "ha">${LAUGHS}]>`)),
    { refused: BROKEN },
  ],
  [
    "a document type among the shared texts",
    (kind) =>
      zipOf(
        rewritten(filesOf(kind), "xl/sharedStrings.xml", (xml) => `<!DOCTYPE sst [<!ENTITY a "b">]>${xml}`),
      ),
    { refused: BROKEN },
  ],
  ...["7", "-1", "0.5", "1e9", "x"].map(
    (index) =>
      [
        `a shared text numbered ${index}, of none`,
        (kind: TableKind) => zipOf(sharedString(kind, index)),
        { refused: BROKEN },
      ] as const,
  ),
  [
    "1,048,574 empty rows below",
    (kind) => zipOf(filesOf(kind, "<row/>".repeat(1_048_574))),
    { good: 1, bad: 0 },
  ],
  [
    "a row more than a sheet has",
    (kind) => zipOf(filesOf(kind, '<row r="1048577"><c><v>1</v></c></row>')),
    { refused: /bernomor "1048577"/ },
  ],
  [
    "cells far to the right",
    (kind) =>
      zipOf(filesOf(kind, textRow(3, kind.row(2)).replace("</row>", '<c r="XFD3"><v>1</v></c></row>'))),
    { good: 2, bad: 0 },
  ],
  ["100,000 nested elements", (kind) => zipOf(filesOf(kind, "<c>".repeat(100_000))), { refused: BROKEN }],
  [
    "a number format of 500,000 brackets",
    (kind) => zipOf(workbookFiles({ rows: plainRows(kind), formats: ["[".repeat(500_000)] })),
    { good: 1, bad: 0 },
  ],
  [
    "a million formats",
    (kind) =>
      zipOf(
        rewritten(filesOf(kind), "xl/styles.xml", (xml) =>
          xml.replace("</cellXfs>", `${"<xf/>".repeat(1_000_000)}</cellXfs>`),
        ),
      ),
    { refused: BROKEN },
  ],
  ["sheets with names of 400,000 letters", (kind) => zipOf(longNames(kind)), { good: 1, bad: 0 }],
  [
    "a link to another workbook",
    (kind) =>
      zipOf({
        ...filesOf(kind, textRow(3, kind.row(2)).replace("<is>", "<f>[1]Gaji!$A$1</f><is>")),
        "xl/externalLinks/externalLink1.xml": '<externalLink><externalBook r:id="rId1"/></externalLink>',
      }),
    { good: 2, bad: 0 },
  ],
  [
    "a sheet at an address",
    (kind) =>
      zipOf(
        rewritten(filesOf(kind), "xl/_rels/workbook.xml.rels", (xml) =>
          xml.replace("/xl/worksheets/sheet1.xml", "http://contoh.test/sheet1.xml"),
        ),
      ),
    { refused: BROKEN },
  ],
  [
    "macros",
    (kind) => zipOf({ ...filesOf(kind), "xl/vbaProject.bin": Buffer.from("d0cf11e0a1b11ae1", "hex") }),
    { good: 1, bad: 0 },
    "daftar.xlsm",
  ],
  ["a password", (kind) => zipOf(filesOf(kind), { flags: 1 }), { refused: /kata sandi/ }],
  ["a workbook of before 2007", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), { refused: /\.xls\)/ }],
  ["an archive that is no workbook", () => zipOf({ mimetype: "x" }), { refused: /bukan buku kerja/ }],
  ["a workbook cut off", (kind) => zipOf(filesOf(kind)).subarray(0, -30), { refused: BROKEN }],
];

/** XLSX as broken programs and people with bad intent make it. */
export const HOSTILE_WORKBOOKS: readonly HostileTable[] = CASES.map(
  ([name, of, outcome, fileName = "daftar.xlsx"]) => ({
    name,
    of,
    outcome,
    fileName,
  }),
);
