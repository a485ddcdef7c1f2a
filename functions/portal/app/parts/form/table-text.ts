import { decode } from "../../../../../shared/spreadsheets/decode.ts";
import { Refusal } from "../../client/refusal.ts";
import { words } from "../../frame/language.ts";

const WORDS = {
  workbook: {
    id: "Berkas ini buku kerja Excel, yang tidak dibaca di sini. Di Excel simpan lembarnya sebagai CSV UTF-8, lalu pilih berkas itu.",
    en: "This file is an Excel workbook, which is not read here. In Excel save the sheet as CSV UTF-8, then choose that file.",
  },
};

/** How workbooks begin: .xlsx, and .xls of old. */
const WORKBOOKS = ["504b0304", "d0cf11e0"];

/**
 * The text of a CSV file, in whichever encoding a spreadsheet wrote it.
 * @param field the file's own, beside which it is refused
 * @throws Refusal where it is a workbook
 */
export async function tableText(file: File, field: string): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const beginning = [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!WORKBOOKS.includes(beginning)) return decode(bytes);
  const message = words(WORDS).workbook;
  throw new Refusal({ status: 422, code: "", detail: message, errors: [{ field, message }] });
}
