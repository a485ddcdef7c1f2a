/**
 * Roles besides being an employee. Who may see or answer whom follows from the reporting line, never from a role.
 *
 * - `EMPLOYEE`: every civil servant (pegawai).
 * - `HR`: administers performance (pengelola kinerja).
 * - `COMPLAINT_OFFICER`: verifies and answers complaints (pengelola pengaduan).
 * - `INTEGRITY_OFFICER`: examines integrity reports (pengaduan pelanggaran integritas), which nobody else reads.
 * - `HEAD_OF_CITY`: the wali kota or bupati.
 * - `ADMIN`: runs the installation: organisation, imports, queues.
 */
export const ROLES = [
  "EMPLOYEE",
  "HR",
  "COMPLAINT_OFFICER",
  "INTEGRITY_OFFICER",
  "HEAD_OF_CITY",
  "ADMIN",
] as const;

export type Role = (typeof ROLES)[number];

/** The caller, from the authorizer's verified claims. */
export interface Principal {
  /** The employee's 18-digit NIP, or the account's subject if it belongs to no employee. */
  readonly id: string;
  readonly roles: readonly Role[];
}
