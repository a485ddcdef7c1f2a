/** Words in capitals that people in a city hall say: names of documents, files, columns and numbers. */
const WORDS = new Set(
  [
    ["ASN", "CPNS", "NIP", "PNS", "PPPK", "RHK", "IKI", "SKP", "SKB", "JPT", "SKM", "IKM", "TPP", "SIASN"],
    ["CSV", "UTF", "BOM", "XLSX", "XLS", "XLSB", "ODS", "JSON", "PDF", "JPEG", "PNG", "SHA", "UUID", "XVII"],
    // Titles of columns, as files must have them.
    ["UNOR", "NAMA", "BARU", "NOMOR", "SARAN", "JABATAN", "JENIS", "PEGAWAI", "GOL", "AKHIR", "TMT"],
    // What a city calls its own deductions.
    ["TERLAMBAT", "ALPA", "HUKUMAN_RINGAN"],
    // What a client of the API sends.
    ["GET", "PUT", "POST", "ETAG", "YYYY"],
  ].flat(),
);

const IN_CAPITALS = /(?<![\w{])[A-Z]{3,}(?:_[A-Z]+)*(?![\w}])/g;

/** What stands in a sentence as a code of ours would, in capitals and no word that people know. */
export function codesIn(sentence: string): readonly string[] {
  return Array.from(sentence.matchAll(IN_CAPITALS), ([word]) => word).filter((word) => !WORDS.has(word));
}

/** A sentence without what it repeats of the asker's own, which stands in quotes. */
export function withoutQuotes(sentence: string): string {
  return sentence.replaceAll(/"[^"]*"/g, '""');
}
