import { HEIC, JPEG } from "../files/pictures.ts";
import { type HostileTable, rowWith, type TableKind } from "./table.ts";

const NO_TABLE = /bukan judul kolom|kosong|tidak ada/;

const line = (cells: readonly string[]) => cells.join(";");
const text = (kind: TableKind, ...lines: readonly string[]) =>
  `${[line(kind.titles), ...lines].join("\n")}\n`;
const plain = (kind: TableKind) => text(kind, line(kind.row(1)), line(kind.row(2)));
/** A good row, and one with this text in its free column. */
const beside = (kind: TableKind, free: string) => text(kind, line(kind.row(1)), line(rowWith(kind, 2, free)));
const wide = (content: string) => Buffer.from(content, "utf16le");

/** CSV as broken programs, odd systems and people with bad intent make it. */
export const HOSTILE_CSV: readonly HostileTable[] = [
  ...(
    [
      ["a NUL in a cell", (kind) => beside(kind, "Ra\0mah"), { good: 1, bad: 1 }],
      ["what is no character", (kind) => beside(kind, "Ramah\uffff"), { good: 1, bad: 1 }],
      ["a cell of 1 MB", (kind) => beside(kind, "x".repeat(1_048_576)), { good: 1, bad: 1 }],
      ["100,000 quotes in a cell", (kind) => beside(kind, '"'.repeat(100_000)), { good: 1, bad: 1 }],
      [
        "100,000 quotes and a formula",
        (kind) => beside(kind, `${'"'.repeat(100_001)}'=1`),
        { good: 1, bad: 1 },
      ],
      ["a million apostrophes", (kind) => beside(kind, "'".repeat(1_000_000)), { good: 1, bad: 1 }],
      [
        "200,000 cells with one quote each",
        (kind) => text(kind, line(kind.row(1)), '"a;'.repeat(200_000)),
        { good: 1, bad: 1 },
      ],
      [
        "200,000 quoted cells in a row",
        (kind) => text(kind, line(kind.row(1)), '"";'.repeat(200_000), `${'"a";'.repeat(200_000)}`),
        { good: 1, bad: 1 },
      ],
      [
        "a quote that is opened and never closed",
        (kind) => text(kind, line(kind.row(1)), `"${line(kind.row(2))}`, line(kind.row(3))),
        { good: 2, bad: 1 },
      ],
      ["a formula", (kind) => beside(kind, "=cmd|' /C calc'!A0"), { good: 2, bad: 0 }],
      ["only carriage returns", (kind) => plain(kind).replaceAll("\n", "\r"), { good: 2, bad: 0 }],
      ["all line breaks mixed", (kind) => plain(kind).replace("\n", "\r\n\r\r"), { good: 2, bad: 0 }],
      [
        "titles that are names of objects",
        (kind) => {
          const more = (cells: readonly string[]) => line([...cells, "__proto__", "constructor"]);
          return `${more(kind.titles)}\n${more(kind.row(1))}\n`;
        },
        { good: 1, bad: 0 },
      ],
      ["only a byte order mark", () => "\uFEFF", { refused: NO_TABLE }],
      ["only separators", () => ";;;;\n;;;;\n", { refused: NO_TABLE }],
      ["a quote for a separator", (kind) => `sep="\n${plain(kind)}`, { refused: NO_TABLE }],
      [
        "100,000 titles",
        (kind) => `${line(kind.titles)}${";x".repeat(100_000)}\n${"1\n".repeat(1_000)}`,
        { refused: /paling banyak 200 kolom/ },
      ],
      [
        "a title of 1 MB",
        (kind) => `${line(kind.titles)};${"x".repeat(1_048_576)}\n${line(kind.row(1))}\n`,
        { refused: /8000 karakter/ },
      ],
      [
        "100,001 rows",
        (kind) => `${line(kind.titles)}\n${'"x\n'.repeat(100_001)}`,
        { refused: /Bagi menjadi beberapa berkas/ },
      ],
    ] as const satisfies readonly (readonly [string, (kind: TableKind) => string, HostileTable["outcome"]])[]
  ).map(([name, of, outcome]) => ({ name, of: (kind: TableKind) => Buffer.from(of(kind)), outcome })),
  ...(
    [
      ["UTF-16 with its mark", (kind) => wide(`\uFEFF${plain(kind)}`)],
      ["UTF-16 without its mark", (kind) => wide(plain(kind))],
      ["UTF-16 of the other order", (kind) => wide(`\uFEFF${plain(kind)}`).swap16()],
      ["UTF-16 of the other order without its mark", (kind) => wide(plain(kind)).swap16()],
      ["half a surrogate pair in UTF-16", (kind) => wide(`\uFEFF${beside(kind, "Ramah \ud83d")}`)],
      ["what is no UTF-8", (kind) => Buffer.from(beside(kind, "Caf\xe9 \x81"), "latin1")],
    ] as const satisfies readonly (readonly [string, (kind: TableKind) => Buffer])[]
  ).map(([name, of]) => ({ name, of, outcome: { good: 2, bad: 0 } })),
  { name: "a photo", of: () => JPEG, outcome: { refused: /bukan tabel, melainkan gambar/ } },
  { name: "an iPhone's photo", of: () => HEIC, outcome: { refused: NO_TABLE } },
  {
    name: "a PDF",
    of: () => Buffer.from("%PDF-1.7\n1 0 obj\n"),
    outcome: { refused: /bukan tabel, melainkan PDF/ },
  },
  {
    name: "a CSV that calls itself a workbook",
    fileName: "pegawai.xlsx",
    of: (kind) => Buffer.from(plain(kind)),
    outcome: { refused: /bila isinya CSV, namai \.csv/ },
  },
];
