import { requireAnnounced, TABLE_UPLOAD_REFUSALS } from "../../shared/domain/announced-table.ts";
import type { OrganisationUnit } from "../../shared/domain/organisation/organisation-unit.ts";
import type { StaffImport } from "../../shared/domain/organisation/staff-import.ts";
import { refusals } from "../../shared/domain/refusal.ts";
import type { UnitRepository } from "../../shared/table/organisation/units.ts";
import { uploadKey } from "./messages.ts";
import { readSiasnExport, type SiasnExport } from "./siasn-export.ts";

const refuse = /* @__PURE__ */ refusals("import-file", {
  ...TABLE_UPLOAD_REFUSALS,
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
  const bytes = requireAnnounced(await readUpload(uploadKey(of.id)), of, refuse);
  const all = new Map((await units.all()).map((unit) => [unit.id, unit]));
  const read = await readSiasnExport(bytes, { unitIds: new Set(all.keys()), fileName: of.fileName });
  return { ...read, units: all };
}
