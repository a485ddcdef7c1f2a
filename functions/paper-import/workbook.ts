import { refusals } from "../../shared/domain/refusal.ts";
import { type CellFault, cellText, isDateFormat, type WorkbookTerms } from "./cell-value.ts";
import { cellsOfRow } from "./sheet-row.ts";
import type { SourceRow } from "./source-row.ts";
import { attribute, elementsIn, elementsOf, stringText } from "./xml-reading.ts";
import { refuseBroken, unpack, type ZipEntry, zipEntries } from "./zip-archive.ts";

/** 100,000 forms with 20 columns are some 80 MB of XML, their remarks at their longest as much again. */
const SHEET_MEGABYTES = 256;
const STRINGS_MEGABYTES = 128;
const PART_MEGABYTES = 8;
const MOST_STRINGS = 2_500_000;
/** A sheet of Excel has no more, with anything in them or not. */
const MOST_ROWS = 1_048_576;
/** A form has some 20 columns; what lies further right is no part of it. */
const COLUMNS_READ = 100;

const refuse = refusals("paper-file", {
  "not-a-workbook": {
    kind: "invalid",
    id: "Berkas ini bukan buku kerja XLSX (mungkin ODS, XLSB atau arsip lain). Buka di Excel atau LibreOffice, simpan sebagai .xlsx atau CSV UTF-8, lalu buat impor baru.",
    en: "This file is no XLSX workbook (it may be ODS, XLSB or another archive). Open it in Excel or LibreOffice, save it as .xlsx or CSV UTF-8, and create a new import.",
  },
});

/**
 * The rows of a workbook's first sheet that is not hidden, as text. Cells of formulas have the value that was computed when
 * the workbook was saved.
 * @throws DomainError `paper-file.not-a-workbook`, `paper-file.broken-workbook` and the other refusals of its archive
 */
export async function* workbookRows(bytes: Uint8Array): AsyncGenerator<SourceRow> {
  const entries = zipEntries(bytes);
  const workbook = entries.get("xl/workbook.xml");
  if (workbook === undefined) throw refuse("not-a-workbook");
  const sheet = await firstSheet(await textOf(workbook), entries);
  const terms = await termsOf(await textOf(workbook), entries);
  let line = 0;
  let rows = 0;
  for await (const { attributes, content, piece } of elementsOf(unpack(sheet, SHEET_MEGABYTES), "row")) {
    rows += 1;
    if (rows > MOST_ROWS) throw refuseBroken();
    line = Number(attribute(attributes, "r") ?? line + 1);
    yield { line, ...textsOf(content, terms), share: piece.share };
  }
}

function textsOf(content: string, terms: WorkbookTerms) {
  const cells: string[] = [];
  const faults = new Map<number, CellFault>();
  for (const cell of cellsOfRow(content)) {
    if (cell.column >= COLUMNS_READ) break;
    const { text, fault } = cellText(cell, terms);
    while (cells.length < cell.column) cells.push("");
    cells[cell.column] = text.trim();
    if (fault) faults.set(cell.column, fault);
  }
  return { cells, faults };
}

async function firstSheet(workbook: string, entries: ReadonlyMap<string, ZipEntry>): Promise<ZipEntry> {
  const sheets = [...elementsIn(workbook, "sheet")].map(({ attributes }) => attributes);
  const shown = sheets.find((sheet) => (attribute(sheet, "state") ?? "visible") === "visible") ?? sheets[0];
  const id = shown && attribute(shown, "(?:\\w+:)?id");
  const links = entries.get("xl/_rels/workbook.xml.rels");
  for (const { attributes } of links ? elementsIn(await textOf(links), "Relationship") : []) {
    if (attribute(attributes, "Id") !== id) continue;
    const target = attribute(attributes, "Target") ?? "";
    const sheet = entries.get(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    if (sheet) return sheet;
  }
  throw refuseBroken();
}

async function termsOf(workbook: string, entries: ReadonlyMap<string, ZipEntry>): Promise<WorkbookTerms> {
  const [properties] = elementsIn(workbook, "workbookPr");
  const date1904 = properties && attribute(properties.attributes, "date1904");
  const styles = entries.get("xl/styles.xml");
  return {
    strings: await sharedStrings(entries.get("xl/sharedStrings.xml")),
    isDate: styles ? dateFormats(await textOf(styles)) : [],
    since1904: date1904 === "1" || date1904 === "true",
  };
}

async function sharedStrings(entry: ZipEntry | undefined): Promise<readonly string[]> {
  const strings: string[] = [];
  if (entry === undefined) return strings;
  for await (const { content } of elementsOf(unpack(entry, STRINGS_MEGABYTES), "si")) {
    if (strings.length === MOST_STRINGS) throw refuseBroken();
    strings.push(stringText(content));
  }
  return strings;
}

function dateFormats(styles: string): readonly boolean[] {
  const codes = new Map<number, string>();
  for (const { attributes } of elementsIn(styles, "numFmt"))
    codes.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
  const [formats] = elementsIn(styles, "cellXfs");
  return Array.from(elementsIn(formats?.content ?? "", "xf"), ({ attributes }) => {
    const id = Number(attribute(attributes, "numFmtId") ?? 0);
    return isDateFormat(id, codes.get(id));
  });
}

async function textOf(entry: ZipEntry): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const { bytes } of unpack(entry, PART_MEGABYTES))
    text += decoder.decode(bytes, { stream: true });
  return text;
}
