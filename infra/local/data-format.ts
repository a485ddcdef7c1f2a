import { existsSync } from "node:fs";
import * as z from "zod";
import { TABLE_DEFINITION } from "../../shared/table/keys.ts";
import { ITEMS } from "../../shared/table/registry.ts";
import { patternOf } from "../../shared/table/segments.ts";
import type { DataDirectory } from "./data-directory.ts";
import { requireKept } from "./database-file.ts";
import { UserFacingError } from "./user-facing-error.ts";

/** How the data of a directory are laid out, written down beside them. */
const FORMAT_FILE = "format.json";

const FormatSchema = z.object({
  /** False until the table exists: a start that died before that has left nothing to lose. */
  isKept: z.boolean(),
  table: z.string(),
  /** By the name of the item: its key, and the version of its form. */
  items: z.record(z.string(), z.object({ places: z.string(), version: z.int() })),
});

type Format = z.infer<typeof FormatSchema>;

/** The layout that this program reads and writes, made of the items' declarations. */
function declaredFormat(isKept: boolean): Format {
  const items = [...ITEMS].map(([name, { spec }]) => {
    const places = [spec.key, ...(spec.list ? [spec.list] : [])];
    const patterns = places.map(([partition, sort]) => `${patternOf(partition)} ${patternOf(sort)}`);
    return [name, { places: patterns.join(", "), version: spec.version ?? 1 }] as const;
  });
  return { isKept, table: JSON.stringify(TABLE_DEFINITION), items: Object.fromEntries(items) };
}

/**
 * Requires that this program reads the data of a directory as they were written; nothing is opened before.
 * @param file the database's
 * @returns marks the directory as one that has a city
 * @throws UserFacingError if another program has written them, or they are gone
 */
export function openFormat(directory: DataDirectory, file: string): () => void {
  const saved = directory.read(FORMAT_FILE);
  const keep = () => directory.write(FORMAT_FILE, declaredFormat(true));
  if (saved === undefined && !existsSync(file)) {
    directory.write(FORMAT_FILE, declaredFormat(false));
    return keep;
  }
  const format = FormatSchema.safeParse(saved).data;
  const change = format === undefined ? "susunannya tidak tercatat" : changeSince(format);
  if (change !== undefined) {
    throw new UserFacingError(
      `Data di ${directory.path} ditulis oleh versi Kinerja yang lain (${change}) dan dibiarkan apa adanya; pakai versi itu, atau jalankan lagi dengan --fresh untuk memulai dari awal (semua data lokal kota ini dihapus).`,
    );
  }
  if (format?.isKept) requireKept(file);
  return keep;
}

/** What is stored in another way than this program expects; undefined if it can read everything. */
function changeSince(saved: Format): string | undefined {
  const declared = declaredFormat(true);
  if (saved.table !== declared.table) return "susunan tabelnya berbeda";
  const moved = Object.entries(saved.items).find(([name, { places, version }]) => {
    const now = declared.items[name];
    // An older version is upgraded as it is read.
    return now === undefined || now.places !== places || version > now.version;
  });
  return moved && `susunan "${moved[0]}" berbeda`;
}
