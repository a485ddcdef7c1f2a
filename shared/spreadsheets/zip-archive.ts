import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { type DomainError, refusals } from "../domain/refusal.ts";

const refuse = /* @__PURE__ */ refusals("table-file", {
  "broken-workbook": {
    kind: "invalid",
    id: "Berkas ini rusak atau terpotong, sehingga tidak dapat dibuka sebagai XLSX. Buka di Excel, simpan lagi sebagai .xlsx, lalu buat impor baru.",
    en: "This file is damaged or truncated and does not open as XLSX. Open it in Excel, save it as .xlsx again, and create a new import.",
  },
  "password-protected": {
    kind: "invalid",
    id: "Berkas ini dilindungi kata sandi. Di Excel pilih File, Info, Protect Workbook, Encrypt with Password, kosongkan kata sandinya, simpan, lalu buat impor baru.",
    en: "This file is protected by a password. In Excel choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save it, and create a new import.",
  },
  "too-much-inside": {
    kind: "invalid",
    id: "Isi berkas ini setelah dibuka lebih dari {most} MB, jauh di atas yang diketik orang. Salin kolom yang diperlukan saja ke buku kerja baru, lalu buat impor baru.",
    en: "Unpacked, this file holds more than {most} MB, far beyond what people type. Copy the columns that are needed alone into a new workbook, and create a new import.",
    source: {
      id: "kebijakan: berkas kecil yang mengembang sangat besar tidak boleh menghentikan impor yang lain",
      en: "policy: a small file that unpacks to a huge one must not stop the import of others",
    },
  },
  "row-number": {
    kind: "invalid",
    id: 'Di lembar kerja ini, baris sesudah baris {line} bernomor "{value}", padahal nomornya harus lebih besar. Buka di Excel, simpan lagi sebagai .xlsx, lalu buat impor baru.',
    en: 'In this sheet the row after row {line} is numbered "{value}", and its number should be greater. Open it in Excel, save it as .xlsx again, and create a new import.',
  },
});

/** The refusal of a sheet whose row numbers do not ascend. */
export function refuseRowNumber(line: number, value: string): DomainError {
  return refuse("row-number", { line, value: value.slice(0, 20) });
}

/** The refusal of a file whose content does not match its type. */
export function refuseBroken(): DomainError {
  return refuse("broken-workbook");
}

/** A file within an archive, still compressed. */
export interface ZipEntry {
  readonly archive: ZipFile;
  readonly entry: Entry;
}

const MEGABYTE = 1_024 * 1_024;
/** A workbook has a dozen files, with pictures on its sheets some hundreds. */
const MOST_FILES = 5_000;

/**
 * The files of a ZIP by name, not unpacked yet.
 * @throws DomainError `table-file.broken-workbook`, `table-file.password-protected`
 */
export async function zipEntries(bytes: Uint8Array): Promise<ReadonlyMap<string, ZipEntry>> {
  const entries = new Map<string, ZipEntry>();
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (archive.entryCount > MOST_FILES) throw new Error(`${archive.entryCount} files.`);
    for await (const entry of archive.eachEntry()) {
      // Programs would differ on which of the two they open.
      if (entries.has(entry.fileName)) throw new Error("Two files of one name.");
      entries.set(entry.fileName, { archive, entry });
    }
  } catch (cause) {
    throw refusalOf(cause);
  }
  return entries;
}

/** @throws DomainError `table-file.too-much-inside` if the files declare more than that together */
export function requireModest(files: readonly ZipEntry[], mostMegabytes: number): void {
  const size = files.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (size > mostMegabytes * MEGABYTE) throw refuse("too-much-inside", { most: mostMegabytes });
}

/** A chunk of an unpacked file, and the share of the file unpacked up to its end, 0 to 1. */
export interface Piece {
  readonly bytes: Uint8Array;
  readonly share: number;
}

/**
 * Unpacks a file chunk by chunk, so that only one is in memory. The limit is checked against the declared
 * size first, and against the actual size while unpacking.
 * @throws DomainError `table-file.broken-workbook`, `table-file.password-protected`,
 * `table-file.too-much-inside`
 */
export async function* unpack(file: ZipEntry, mostMegabytes: number): AsyncGenerator<Piece> {
  requireModest([file], mostMegabytes);
  const { archive, entry } = file;
  const size = entry.uncompressedSize;
  let unpacked = 0;
  try {
    const pieces: AsyncIterable<Buffer> = await archive.openReadStreamPromise(entry);
    for await (const bytes of pieces) {
      unpacked += bytes.length;
      yield { bytes, share: unpacked / size };
    }
  } catch (cause) {
    throw refusalOf(cause);
  }
}

/** Only yauzl's message says that a file is encrypted. */
function refusalOf(cause: unknown): DomainError {
  const isProtected = cause instanceof Error && /encrypt/.test(cause.message);
  return Object.assign(refuse(isProtected ? "password-protected" : "broken-workbook"), { cause });
}

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** The stream in which Office stores a workbook with a password. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** Whether the bytes are an OLE container, the format of old workbooks and of those with a password. */
export function isOle(bytes: Uint8Array): boolean {
  return OLE.equals(bytes.subarray(0, OLE.length));
}

/** @throws DomainError `table-file.password-protected` if the container holds a workbook with a password */
export function refuseEncrypted(bytes: Uint8Array): void {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED))
    throw refuse("password-protected");
}
