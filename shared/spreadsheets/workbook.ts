import { refusals } from "../domain/refusal.ts";
import type { Text } from "../domain/text.ts";
import { type NumberFormat, numberFormat, type WorkbookTerms } from "./cell-value.ts";
import { sheetRows } from "./sheet-rows.ts";
import type { SourceRow } from "./source-row.ts";
import { stringText } from "./string-text.ts";
import { type Attributes, decoded, type XmlListener, xmlReader } from "./xml-reader.ts";
import { refuseBroken, requireModest, unpack, type ZipEntry, zipEntries } from "./zip-archive.ts";

/** 100,000 forms with 20 columns are some 80 MB of XML, and as much again with the longest remarks. */
const SHEET_MEGABYTES = 256;
const STRINGS_MEGABYTES = 128;
const PART_MEGABYTES = 8;
const MOST_STRINGS = 2_500_000;
const MOST_SHEETS = 50;
/** Excel's own limits. */
const MOST_FORMATS = 65_490;
const LONGEST_FORMAT = 255;
const LONGEST_NAME = 31;
const ROWS_LOOKED_AT = 1_000;

const refuse = /* @__PURE__ */ refusals("table-file", {
  "not-a-workbook": {
    kind: "invalid",
    id: "Berkas ini bukan buku kerja XLSX (mungkin ODS, XLSB atau arsip lain). Buka di Excel atau LibreOffice, simpan sebagai .xlsx atau CSV UTF-8, lalu buat impor baru.",
    en: "This file is no XLSX workbook (it may be ODS, XLSB or another archive). Open it in Excel or LibreOffice, save it as .xlsx or CSV UTF-8, and create a new import.",
  },
});

type Entries = ReadonlyMap<string, ZipEntry>;

/**
 * The rows, as text, of a workbook's first visible sheet that is not empty. Formulas have the value computed
 * when the workbook was saved.
 * @param onWarning called if other sheets have rows too
 * @throws DomainError `table-file.not-a-workbook`, `table-file.broken-workbook` and the other refusals of its
 * archive
 */
export async function* workbookRows(
  bytes: Uint8Array,
  onWarning: (warning: Text) => void = () => {},
): AsyncGenerator<SourceRow> {
  const entries = await zipEntries(bytes);
  const workbook = entries.get("xl/workbook.xml");
  if (workbook === undefined) throw refuse("not-a-workbook");
  const { shown, since1904 } = await contentsOf(workbook);
  const terms: WorkbookTerms = {
    strings: await sharedStrings(entries.get("xl/sharedStrings.xml")),
    formats: await numberFormats(entries.get("xl/styles.xml")),
    since1904,
  };
  const sheets = await sheetsOf(shown, entries);
  const [first = sheets[0], ...others] = sheets.length > 1 ? await withRows(sheets, terms) : sheets;
  if (first === undefined) return;
  if (others.length > 0) onWarning(otherSheets(first, others));
  yield* sheetRows(unpack(first.part, SHEET_MEGABYTES), terms);
}

interface Sheet {
  readonly name: string;
  readonly part: ZipEntry;
}

function otherSheets({ name }: Sheet, others: readonly Sheet[]): Text {
  const names = others.map((other) => `"${other.name}"`).join(", ");
  return {
    id: `Yang dibaca hanya lembar "${name}". Lembar lain juga berisi data dan tidak dibaca: ${names}. Bila perlu, simpan tiap lembar sebagai berkas tersendiri.`,
    en: `Only the sheet "${name}" is read. Others hold data too and are not read: ${names}. Where they are needed, save each sheet as a file of its own.`,
  };
}

async function contentsOf(workbook: ZipEntry) {
  const sheets: Attributes[] = [];
  let since1904 = false;
  await readPart(workbook, {
    open(name, attributes) {
      if (name === "sheet") sheets.push(attributes());
      else if (name === "workbookPr") since1904 = ["1", "true"].includes(attributes().date1904 ?? "");
    },
  });
  const visible = sheets.filter(({ state = "visible" }) => state === "visible");
  return { shown: (visible.length > 0 ? visible : sheets).slice(0, MOST_SHEETS), since1904 };
}

/** Sheets of cells; charts and dialogs have none. */
async function sheetsOf(shown: readonly Attributes[], entries: Entries): Promise<readonly Sheet[]> {
  const parts = new Map<string, ZipEntry | undefined>();
  await readPart(entries.get("xl/_rels/workbook.xml.rels"), {
    open(name, attributes) {
      const { Id = "", Target = "", Type = "/worksheet" } = name === "Relationship" ? attributes() : {};
      if (Id === "" || !Type.endsWith("/worksheet")) return;
      const target = decoded(Target);
      parts.set(Id, entries.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`));
    },
  });
  const sheets = shown.flatMap((sheet) => {
    const [, link = ""] = Object.entries(sheet).find(([name]) => /^(\w+:)?id$/.test(name)) ?? [];
    const part = parts.get(link);
    if (part === undefined && parts.has(link)) throw refuseBroken();
    const name = decoded(sheet.name ?? "").slice(0, LONGEST_NAME);
    return part === undefined ? [] : [{ name, part }];
  });
  if (sheets.length === 0) throw refuseBroken();
  // Each of them may be looked into, and all may name the same one.
  requireModest(
    sheets.map(({ part }) => part),
    SHEET_MEGABYTES,
  );
  return sheets;
}

async function withRows(sheets: readonly Sheet[], terms: WorkbookTerms): Promise<readonly Sheet[]> {
  const found: Sheet[] = [];
  for (const sheet of sheets) if (await hasRows(sheet, terms)) found.push(sheet);
  return found;
}

/** Only the beginning is searched: a table does not start after thousands of empty rows. */
async function hasRows({ part }: Sheet, terms: WorkbookTerms): Promise<boolean> {
  let rows = 0;
  for await (const { cells = [], faults } of sheetRows(unpack(part, SHEET_MEGABYTES), terms)) {
    if (cells.some((cell) => cell !== "") || faults?.size) return true;
    rows += 1;
    if (rows === ROWS_LOOKED_AT) return false;
  }
  return false;
}

async function sharedStrings(part: ZipEntry | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  const { open, text, close, take } = stringText();
  const listener: XmlListener = {
    open,
    text,
    close(name) {
      if (name !== "si") return close(name);
      if (strings.length === MOST_STRINGS) throw refuseBroken();
      strings.push(take());
    },
  };
  await readPart(part, listener, STRINGS_MEGABYTES);
  return strings;
}

async function numberFormats(part: ZipEntry | undefined): Promise<readonly NumberFormat[]> {
  const codes = new Map<number, string>();
  const used: number[] = [];
  let isUsed = false;
  await readPart(part, {
    open(name, attributes) {
      if (name === "cellXfs") isUsed = true;
      else if (name === "xf" && isUsed) {
        if (used.length === MOST_FORMATS) throw refuseBroken();
        used.push(Number(attributes().numFmtId ?? 0));
      } else if (name === "numFmt") {
        const code = decoded(attributes().formatCode ?? "");
        codes.set(Number(attributes().numFmtId), code.slice(0, LONGEST_FORMAT));
      }
    },
    close(name) {
      if (name === "cellXfs") isUsed = false;
    },
  });
  return used.map((id) => numberFormat(id, codes.get(id)));
}

/** Does nothing if the workbook lacks this optional part. */
async function readPart(part: ZipEntry | undefined, listener: XmlListener, mostMegabytes = PART_MEGABYTES) {
  if (part === undefined) return;
  const reader = xmlReader(listener);
  for await (const { bytes } of unpack(part, mostMegabytes)) reader.write(bytes);
  reader.end();
}
