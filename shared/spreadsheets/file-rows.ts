import { refusals } from "../domain/refusal.ts";
import type { Text } from "../domain/text.ts";
import { csvRows } from "./csv-rows.ts";
import { requireTable } from "./not-a-table.ts";
import type { SourceRow } from "./source-row.ts";
import { workbookRows } from "./workbook.ts";
import { isOle, refuseEncrypted } from "./zip-archive.ts";

const refuse = /* @__PURE__ */ refusals("table-file", {
  "old-workbook": {
    kind: "invalid",
    id: "Berkas ini bukan XLSX, melainkan buku kerja Excel lama (.xls). Buka di Excel, simpan sebagai .xlsx atau CSV UTF-8, lalu buat impor baru.",
    en: "This file is no XLSX but an old Excel workbook (.xls). Open it in Excel, save it as .xlsx or CSV UTF-8, and create a new import.",
  },
  "not-xlsx": {
    kind: "invalid",
    id: "Nama berkas ini berakhiran .xlsx, tetapi isinya bukan buku kerja Excel. Buka di Excel, simpan sebagai .xlsx, lalu buat impor baru; bila isinya CSV, namai .csv.",
    en: "The name of this file ends in .xlsx, but it holds no Excel workbook. Open it in Excel, save it as .xlsx, and create a new import; where it is CSV, name it .csv.",
  },
});

interface Terms {
  readonly fileName: string;
  /** Called before the first row with things worth showing that do not refuse the file. */
  readonly onWarning: (warning: Text) => void;
}

/**
 * The rows of a file made with a spreadsheet or another system: CSV in its many forms, or a workbook (XLSX).
 * The first bytes decide which, not the name.
 * @throws DomainError `table-file.*` if the file as a whole cannot be read
 */
export function fileRows(
  bytes: Uint8Array,
  { fileName, onWarning }: Terms,
): Iterable<SourceRow> | AsyncIterable<SourceRow> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return workbookRows(bytes, onWarning);
  if (isOle(bytes)) {
    refuseEncrypted(bytes);
    throw refuse("old-workbook");
  }
  requireTable(bytes);
  if (/\.xls[xm]$/i.test(fileName)) throw refuse("not-xlsx");
  return csvRows(bytes);
}
