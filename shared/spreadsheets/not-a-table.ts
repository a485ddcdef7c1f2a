import { refusals } from "../domain/refusal.ts";

const refuse = /* @__PURE__ */ refusals("table-file", {
  "web-page": {
    kind: "invalid",
    id: "Berkas ini halaman web yang dinamai seperti berkas Excel, seperti yang diunduh dari banyak aplikasi. Buka di Excel, simpan sebagai .xlsx atau CSV UTF-8, lalu buat impor baru.",
    en: "This file is a web page named like an Excel file, as many applications offer for download. Open it in Excel, save it as .xlsx or CSV UTF-8, and create a new import.",
  },
  "no-table": {
    kind: "invalid",
    id: "Berkas ini bukan tabel, melainkan {what}. Pilih berkas .xlsx atau CSV, lalu buat impor baru.",
    en: "This file is no table but {what}. Choose an .xlsx or a CSV file, and create a new import.",
  },
});

/** How the files that people take for a table begin. */
const BEGINNINGS: readonly {
  readonly bytes: string;
  readonly what: { readonly id: string; readonly en: string };
}[] = [
  { bytes: "%PDF-", what: { id: "PDF", en: "a PDF" } },
  { bytes: "{\\rtf", what: { id: "dokumen RTF", en: "an RTF document" } },
  { bytes: "\xff\xd8\xff", what: { id: "gambar", en: "a picture" } },
  { bytes: "\x89PNG\r\n", what: { id: "gambar", en: "a picture" } },
  { bytes: "GIF8", what: { id: "gambar", en: "a picture" } },
  { bytes: "\x1f\x8b", what: { id: "arsip GZIP", en: "a GZIP archive" } },
  { bytes: "Rar!\x1a\x07", what: { id: "arsip RAR", en: "a RAR archive" } },
  { bytes: "7z\xbc\xaf\x27\x1c", what: { id: "arsip 7z", en: "a 7z archive" } },
];

/** A page, or Excel's XML of 2003, whatever comes before it: a mark of its encoding, spaces. */
const MARKUP = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:!doctype|html|head|body|meta|style|table|\?xml|workbook)\b/i;

/** Enough for what stands before a page's first tag. */
const LOOKED_AT = 256;

/**
 * Refuses what is no table, as what it is: read as CSV it would be told that its columns are missing.
 * @throws DomainError `table-file.web-page`, `table-file.no-table`
 */
export function requireTable(bytes: Uint8Array): void {
  const beginning = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1");
  if (MARKUP.test(beginning.replaceAll("\0", ""))) throw refuse("web-page");
  const other = BEGINNINGS.find(({ bytes: first }) => beginning.startsWith(first));
  if (other) throw refuse("no-table", { what: other.what });
}
