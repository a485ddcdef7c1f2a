import { fill, type Text } from "../domain/text.ts";
import type { CellFault } from "./cell-value.ts";

const FAULTS: Readonly<Record<CellFault, Text>> = {
  "formula-without-value": {
    id: "Sel ini berisi rumus yang belum ada hasilnya. Salin kolomnya, tempel sebagai nilai (Tempel Khusus, Nilai), simpan, lalu unggah lagi.",
    en: "This cell holds a formula without its result. Copy the column, paste it as values (Paste Special, Values), save, and upload again.",
  },
  "formula-error": {
    id: "Rumus di sel ini gagal dan berisi {value}. Ketik isi yang sebenarnya, atau perbaiki rumusnya lalu tempel sebagai nilai.",
    en: "The formula in this cell failed and says {value}. Type what it should say, or mend it and paste it as values.",
  },
  "became-date": {
    id: "Excel mengubah isi sel ini menjadi tanggal {value}. Ubah format kolomnya menjadi Teks, lalu ketik ulang seperti aslinya.",
    en: "Excel has made a date, {value}, of this cell. Set the format of its column to Text, and type it again as it was.",
  },
  "was-rounded": {
    id: "Angka di sel ini lebih dari 15 digit dan sudah dibulatkan Excel menjadi {value}. Ubah format kolomnya menjadi Teks, lalu ketik ulang.",
    en: "The number in this cell has more than 15 digits and Excel has rounded it to {value}. Set the format of its column to Text, and type it again.",
  },
  "no-character": {
    id: "Sel ini berisi tanda yang bukan huruf, angka atau simbol apa pun ({value}). Hapus isinya, lalu ketik ulang.",
    en: "This cell holds something that is no character at all ({value}). Clear it, and type it again.",
  },
};

/** What to do about a cell that does not show what was typed. @param value the text that it shows */
export function cellFaultText(fault: CellFault, value: string): Text {
  const shown = { value: value.slice(0, 60) };
  return { id: fill(FAULTS[fault].id, shown), en: fill(FAULTS[fault].en, shown) };
}
