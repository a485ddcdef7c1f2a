import { createInflateRaw } from "node:zlib";
import { type DomainError, refusals } from "../../shared/domain/refusal.ts";

const refuse = refusals("paper-file", {
  "broken-workbook": {
    kind: "invalid",
    id: "Berkas ini rusak atau terpotong, sehingga tidak dapat dibuka sebagai XLSX. Buka di Excel, simpan lagi sebagai .xlsx, lalu buat impor baru.",
    en: "This file is damaged or cut off and does not open as XLSX. Open it in Excel, save it as .xlsx again, and create a new import.",
  },
  "password-protected": {
    kind: "invalid",
    id: "Berkas ini dilindungi kata sandi. Di Excel pilih File, Info, Protect Workbook, Encrypt with Password, kosongkan kata sandinya, simpan, lalu buat impor baru.",
    en: "This file is protected by a password. In Excel choose File, Info, Protect Workbook, Encrypt with Password, clear the password, save it, and create a new import.",
  },
  "too-much-inside": {
    kind: "invalid",
    id: "Isi berkas ini setelah dibuka lebih dari {most} MB, jauh di atas 100.000 formulir. Salin kolom formulirnya saja ke buku kerja baru, lalu buat impor baru.",
    en: "Unpacked, this file holds more than {most} MB, far beyond 100,000 forms. Copy the columns of the forms alone into a new workbook, and create a new import.",
    source: "policy: a small file that unpacks to a huge one must not stop the import of others",
  },
});

/** The refusal of a file that is not what it says it is. */
export function refuseBroken(): DomainError {
  return refuse("broken-workbook");
}

/** A file within the archive, still packed. */
export interface ZipEntry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT = 65_535;
/** Stands for a number that is in the entry's ZIP64 field instead. */
const BEYOND_32_BITS = 0xffff_ffff;
const STORED = 0;
const DEFLATED = 8;
const MEGABYTE = 1_024 * 1_024;

/**
 * The files of a ZIP by their names, none of them unpacked yet.
 * @throws DomainError `paper-file.broken-workbook`
 * @source PKWARE APPNOTE 6.3, sections 4.3.12, 4.3.16 and 4.5.3
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  try {
    return new Map(centralDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
  } catch (cause) {
    // A number read past the end: the file says of itself what is not so.
    if (cause instanceof RangeError) throw Object.assign(refuse("broken-workbook"), { cause });
    throw cause;
  }
}

function* centralDirectory(file: Buffer): Generator<[string, ZipEntry]> {
  let at = file.readUInt32LE(endOf(file) + 16);
  while (at + ENTRY_BYTES <= file.length && file.readUInt32LE(at) === ENTRY) {
    const nameBytes = file.readUInt16LE(at + 28);
    const extraBytes = file.readUInt16LE(at + 30);
    const name = file.toString("utf8", at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes);
    const extra = file.subarray(at + ENTRY_BYTES + nameBytes, at + ENTRY_BYTES + nameBytes + extraBytes);
    const { size, offset } = placeOf(file, at, extra);
    const start = offset + LOCAL_BYTES + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
    if (start + size > file.length) throw refuse("broken-workbook");
    yield [
      name,
      {
        method: file.readUInt16LE(at + 10),
        isEncrypted: (file.readUInt16LE(at + 8) & 1) === 1,
        packed: file.subarray(start, start + size),
      },
    ];
    at += ENTRY_BYTES + nameBytes + extraBytes + file.readUInt16LE(at + 32);
  }
}

/** Some writers put their sizes into the ZIP64 field of files of any size. */
function placeOf(file: Buffer, at: number, extra: Buffer) {
  const unpacked = file.readUInt32LE(at + 24);
  let size = file.readUInt32LE(at + 20);
  let offset = file.readUInt32LE(at + 42);
  for (let field = 0; field + 4 <= extra.length; field += 4 + extra.readUInt16LE(field + 2)) {
    if (extra.readUInt16LE(field) !== 1) continue;
    let next = field + 4 + (unpacked === BEYOND_32_BITS ? 8 : 0);
    if (size === BEYOND_32_BITS) {
      size = Number(extra.readBigUInt64LE(next));
      next += 8;
    }
    if (offset === BEYOND_32_BITS) offset = Number(extra.readBigUInt64LE(next));
  }
  return { size, offset };
}

function endOf(file: Buffer): number {
  const earliest = Math.max(0, file.length - END_BYTES - LONGEST_COMMENT);
  for (let at = file.length - END_BYTES; at >= earliest; at -= 1) {
    if (file.readUInt32LE(at) === END) return at;
  }
  throw refuse("broken-workbook");
}

/** A piece of an unpacked file, and the share of the packed one, 0 to 1, that it took so far. */
interface Piece {
  readonly bytes: Uint8Array;
  readonly share: number;
}

/**
 * Unpacks a file piece by piece, so that memory holds a piece and not the whole.
 * @param mostMegabytes after which no more of it is unpacked, whatever the archive says of its size
 * @throws DomainError `paper-file.broken-workbook`, `paper-file.password-protected`, `paper-file.too-much-inside`
 */
export async function* unpack(
  { method, isEncrypted, packed }: ZipEntry,
  mostMegabytes: number,
): AsyncGenerator<Piece> {
  if (isEncrypted) throw refuse("password-protected");
  if (method === STORED) return yield { bytes: packed, share: 1 };
  if (method !== DEFLATED) throw refuse("broken-workbook");
  const stream = createInflateRaw({ chunkSize: 256 * 1_024 });
  stream.end(packed);
  let unpacked = 0;
  try {
    for await (const bytes of stream) {
      unpacked += bytes.length;
      if (unpacked > mostMegabytes * MEGABYTE) throw refuse("too-much-inside", { most: mostMegabytes });
      yield { bytes, share: Math.min(1, stream.bytesWritten / packed.length) };
    }
  } catch (cause) {
    if (isCorruption(cause)) throw Object.assign(refuse("broken-workbook"), { cause });
    throw cause;
  }
}

function isCorruption(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}

const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** What Office puts a workbook into that has a password. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** Whether the bytes are an OLE container, the form of old workbooks and of those with a password. */
export function isOle(bytes: Uint8Array): boolean {
  return OLE.equals(bytes.subarray(0, OLE.length));
}

/** @throws DomainError `paper-file.password-protected` where the container holds a workbook with a password */
export function refuseEncrypted(bytes: Uint8Array): void {
  if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(ENCRYPTED))
    throw refuse("password-protected");
}
