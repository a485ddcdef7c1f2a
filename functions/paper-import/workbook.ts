import { refusals } from "../../shared/domain/refusal.ts";
import { isDateFormat, type WorkbookTerms } from "./cell-value.ts";
import { sheetRows } from "./sheet-rows.ts";
import type { SourceRow } from "./source-row.ts";
import { stringText } from "./string-text.ts";
import { type Attributes, decoded, type XmlListener, xmlReader } from "./xml-reader.ts";
import { refuseBroken, unpack, type ZipEntry, zipEntries } from "./zip-archive.ts";

/** 100,000 forms with 20 columns are some 80 MB of XML, and as much again with the longest remarks. */
const SHEET_MEGABYTES = 256;
const STRINGS_MEGABYTES = 128;
const PART_MEGABYTES = 8;
const MOST_STRINGS = 2_500_000;

const refuse = refusals("paper-file", {
  "not-a-workbook": {
    kind: "invalid",
    id: "Berkas ini bukan buku kerja XLSX (mungkin ODS, XLSB atau arsip lain). Buka di Excel atau LibreOffice, simpan sebagai .xlsx atau CSV UTF-8, lalu buat impor baru.",
    en: "This file is no XLSX workbook (it may be ODS, XLSB or another archive). Open it in Excel or LibreOffice, save it as .xlsx or CSV UTF-8, and create a new import.",
  },
});

type Entries = ReadonlyMap<string, ZipEntry>;

/**
 * The rows of a workbook's first visible sheet, as text. A formula cell has the value computed when the workbook was saved.
 * @throws DomainError `paper-file.not-a-workbook`, `paper-file.broken-workbook` and the other refusals of its archive
 */
export async function* workbookRows(bytes: Uint8Array): AsyncGenerator<SourceRow> {
  const entries = await zipEntries(bytes);
  const workbook = entries.get("xl/workbook.xml");
  if (workbook === undefined) throw refuse("not-a-workbook");
  const { sheetLink, since1904 } = await contentsOf(workbook);
  const sheet = await linkedPart(sheetLink, entries);
  const terms: WorkbookTerms = {
    strings: await sharedStrings(entries.get("xl/sharedStrings.xml")),
    isDate: await dateFormats(entries.get("xl/styles.xml")),
    since1904,
  };
  yield* sheetRows(unpack(sheet, SHEET_MEGABYTES), terms);
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
  const [shown = sheets[0]] = sheets.filter(({ state = "visible" }) => state === "visible");
  const [, sheetLink] = Object.entries(shown ?? {}).find(([name]) => /^(\w+:)?id$/.test(name)) ?? [];
  return { sheetLink, since1904 };
}

async function linkedPart(link: string | undefined, entries: Entries): Promise<ZipEntry> {
  let part: ZipEntry | undefined;
  await readPart(entries.get("xl/_rels/workbook.xml.rels"), {
    open(name, attributes) {
      if (name !== "Relationship" || attributes().Id !== link) return;
      const target = decoded(attributes().Target ?? "");
      part ??= entries.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  if (part === undefined) throw refuseBroken();
  return part;
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

async function dateFormats(part: ZipEntry | undefined): Promise<readonly boolean[]> {
  const codes = new Map<number, string>();
  const used: number[] = [];
  let isUsed = false;
  await readPart(part, {
    open(name, attributes) {
      if (name === "cellXfs") isUsed = true;
      else if (name === "xf" && isUsed) used.push(Number(attributes().numFmtId ?? 0));
      else if (name === "numFmt")
        codes.set(Number(attributes().numFmtId), decoded(attributes().formatCode ?? ""));
    },
    close(name) {
      if (name === "cellXfs") isUsed = false;
    },
  });
  return used.map((id) => isDateFormat(id, codes.get(id)));
}

/** Reads nothing if the workbook lacks the part, which is optional. */
async function readPart(part: ZipEntry | undefined, listener: XmlListener, mostMegabytes = PART_MEGABYTES) {
  if (part === undefined) return;
  const reader = xmlReader(listener);
  for await (const { bytes } of unpack(part, mostMegabytes)) reader.write(bytes);
  reader.end();
}
