import type { Role } from "../../auth/principal.ts";
import type { Text } from "../text.ts";

/** Roles, for use within a sentence. */
export const ROLE_WORDS: Readonly<Record<Role, Text>> = {
  EMPLOYEE: { id: "pegawai", en: "employee" },
  HR: { id: "pengelola kinerja", en: "HR" },
  COMPLAINT_OFFICER: { id: "pengelola pengaduan", en: "complaint officer" },
  INTEGRITY_OFFICER: { id: "petugas integritas", en: "integrity officer" },
  HEAD_OF_CITY: { id: "kepala daerah", en: "head of the city" },
  ADMIN: { id: "admin sistem", en: "administrator" },
};
