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

const PDF = { id: "PDF", en: "a PDF" };
const PICTURE = { id: "gambar", en: "a picture" };
const ARCHIVE = { id: "arsip", en: "an archive" };

/** How the files begin that people take for a table. */
const BEGINNINGS = [
  ["%PDF-", PDF],
  ["\xff\xd8\xff", PICTURE],
  ["\x89PNG", PICTURE],
  ["GIF8", PICTURE],
  ["\x1f\x8b", ARCHIVE],
  ["Rar!", ARCHIVE],
  ["7z\xbc\xaf", ARCHIVE],
] as const;

/** A page, or Excel's XML of 2003, whatever comes before it: a mark of its encoding, spaces. */
const MARKUP =
  /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<(?:!doctype|html|head|body|meta|style|table|\?xml|workbook)\b/i;

/** Enough for what stands before a page's first tag. */
const LOOKED_AT = 256;

/**
 * Refuses what is no table, as what it is: read as CSV it would be told that its columns are missing.
 * @throws DomainError `table-file.web-page`, `table-file.no-table`
 */
export function requireTable(bytes: Uint8Array): void {
  const beginning = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString("latin1");
  if (MARKUP.test(beginning.replaceAll("\0", ""))) throw refuse("web-page");
  const what = BEGINNINGS.find(([first]) => beginning.startsWith(first))?.[1];
  if (what) throw refuse("no-table", { what });
}
