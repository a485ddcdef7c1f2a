import { crc32, deflateRawSync } from "node:zlib";

interface Form {
  readonly flags?: number;
  /** False sizes that entries claim, by file name. */
  readonly claims?: Readonly<Record<string, number>>;
  /** As written by a program that does not know a file's size until its end. */
  readonly isStreamed?: boolean;
}

type Content = string | Buffer;
/** By name, or in a list, where a name may be twice. */
type Files = Readonly<Record<string, Content>> | (readonly [name: string, content: Content])[];

/** A ZIP of texts, as programs write it. */
export function zipOf(files: Files, form: Form = {}): Buffer {
  const { flags = 0, claims, isStreamed = false } = form;
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Array.isArray(files) ? files : Object.entries(files)) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(isStreamed ? flags | 8 : flags, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims?.[name] ?? bytes.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const sizes = facts.subarray(10, 22);
    const before = isStreamed
      ? Buffer.concat([facts.subarray(0, 10), Buffer.alloc(12), facts.subarray(22)])
      : facts;
    const after = isStreamed ? [Buffer.from("PK\u0007\u0008"), sizes] : [];
    const body = Buffer.concat([Buffer.from("PK\u0003\u0004"), before, title, packed, ...after]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), facts, rest, title]));
    bodies.push(body);
    offset += body.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, entries, end]);
}

interface Sheet {
  /** The XML of its rows. */
  readonly rows: string;
  readonly strings?: readonly string[];
  /** Format codes: a cell of style 1 has the first. */
  readonly formats?: readonly string[];
  /** A hidden sheet before it. */
  readonly hidden?: string;
  /** Whether its days count from 1904. */
  readonly since1904?: boolean;
}

/** A workbook as Excel writes it, with a sheet of the given XML. */
export function workbookOf(sheet: Sheet): Buffer {
  return zipOf(workbookFiles(sheet));
}

/** The files of such a workbook, for those who spoil one of them. */
export function workbookFiles({ rows, strings = [], formats = [], hidden, since1904 = false }: Sheet) {
  const sheet = (xml: string) =>
    `<worksheet><sheetData>${xml}</sheetData><pageMargins left="1"/></worksheet>`;
  const hiddenSheet =
    hidden === undefined ? "" : '<sheet name="Daftar" sheetId="2" state="hidden" r:id="rId2"/>';
  const styles = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`);
  const used = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
  return {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook><workbookPr date1904="${since1904 ? 1 : 0}"/><sheets>${hiddenSheet}<sheet name="Formulir" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId2" Target="worksheets/sheet2.xml"/><Relationship Target="/xl/worksheets/sheet1.xml" Id="rId1"/></Relationships>',
    "xl/styles.xml": `<styleSheet><numFmts>${styles.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${used.join("")}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": sheet(rows),
    ...(hidden !== undefined && { "xl/worksheets/sheet2.xml": sheet(hidden) }),
  };
}

/** A row of text cells, each at its column. */
export function textRow(number: number, cells: readonly string[]): string {
  const xml = cells.map((text, place) => {
    const reference = `${String.fromCharCode(65 + place)}${number}`;
    return text === "" ? "" : `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
  });
  return `<row r="${number}">${xml.join("")}</row>`;
}
