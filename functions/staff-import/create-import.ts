import { announceImport } from "../../shared/domain/organisation/staff-import.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { StaffImportRepository } from "../../shared/table/organisation/staff-imports.ts";
import { signUpload } from "../../shared/uploads/sign-upload.ts";
import type { importRoutes } from "./contract.ts";
import { uploadKey } from "./messages.ts";

/** Records a file about to be uploaded, and returns an upload address that accepts this file and no other. */
export async function createImport(
  { body, principal, at }: Input<typeof importRoutes.createImport>,
  { imports }: { readonly imports: StaffImportRepository },
) {
  const id = sortableId(at);
  const { sizeBytes, sha256 } = body;
  const upload = await signUpload({ key: uploadKey(id), sizeBytes, sha256, at });
  return imports.announce(announceImport({ id, ...body, by: principal.id, at }), upload);
}
