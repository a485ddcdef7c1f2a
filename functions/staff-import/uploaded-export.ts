import { createHash } from "node:crypto";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { StaffImport } from "../../shared/domain/organisation/staff-import.ts";
import { refusals } from "../../shared/domain/refusal.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import { uploadKey } from "./messages.ts";
import { readSiasnExport, type SiasnExport } from "./siasn-export.ts";

const refuse = refusals("import-file", {
  missing: {
    kind: "not-found",
    id: "Berkas belum diunggah. Unggah ke alamat yang diberikan, lalu periksa lagi; bila alamatnya sudah lewat satu jam, buat impor baru.",
    en: "The file has not been uploaded. Upload it to the given address and check again; if the address is over an hour old, create a new import.",
  },
  other: {
    kind: "conflict",
    id: "Isi berkas yang diunggah bukan berkas yang didaftarkan (SHA-256 berbeda). Buat impor baru untuk berkas itu.",
    en: "The uploaded file is not the one that was announced (its SHA-256 differs). Create a new import for it.",
  },
});

export interface Uploads {
  readonly units: UnitRepository;
  readonly readUpload: (key: string) => Promise<Uint8Array | undefined>;
}

/** What was uploaded for an import, and the city's units by id. */
export interface UploadedExport extends SiasnExport {
  readonly units: ReadonlyMap<string, OrganisationUnit>;
}

/** @throws DomainError if there is no file, or a different one, or it cannot be read as a whole */
export async function uploadedExport(
  of: StaffImport,
  { readUpload, units }: Uploads,
): Promise<UploadedExport> {
  const bytes = await readUpload(uploadKey(of.id));
  if (bytes === undefined) throw refuse("missing");
  if (createHash("sha256").update(bytes).digest("hex") !== of.sha256) throw refuse("other");
  const all = new Map((await units.all()).map((unit) => [unit.id, unit]));
  const read = await readSiasnExport(bytes, { unitIds: new Set(all.keys()), fileName: of.fileName });
  return { ...read, units: all };
}
