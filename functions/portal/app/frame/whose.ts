import type { Text } from "../../../../shared/domain/text.ts";
import type { Person } from "../session/person.ts";

/** Those for whom a screen is, where not for everybody who may enter its room. */
export interface Whose {
  readonly isFor: (person: Person) => boolean;
  /** In the plural, within a sentence. */
  readonly whom: Text;
}

export const EMPLOYEES: Whose = {
  isFor: ({ nip, has }) => nip !== undefined && has("EMPLOYEE"),
  whom: { id: "pegawai", en: "employees" },
};

export const EMPLOYEES_AND_HR: Whose = {
  isFor: ({ has }) => has("EMPLOYEE", "HR"),
  whom: { id: "pegawai dan pengelola kinerja", en: "employees and HR" },
};

export const HR: Whose = {
  isFor: ({ has }) => has("HR"),
  whom: { id: "pengelola kinerja", en: "HR" },
};

export const HR_AND_ADMIN: Whose = {
  isFor: ({ has }) => has("HR", "ADMIN"),
  whom: { id: "pengelola kinerja dan admin", en: "HR and administrators" },
};

export const HR_AND_MAYOR: Whose = {
  isFor: ({ has }) => has("HR", "HEAD_OF_CITY"),
  whom: { id: "pengelola kinerja dan kepala daerah", en: "HR and the head of the city" },
};

export const HR_AND_HEADS: Whose = {
  isFor: ({ has, isHead }) => isHead || has("HR"),
  whom: { id: "kepala unit dan pengelola kinerja", en: "heads of units and HR" },
};

export const HR_AND_ALL_HEADS: Whose = {
  isFor: ({ has, isHead }) => isHead || has("HR", "HEAD_OF_CITY"),
  whom: {
    id: "kepala unit, kepala daerah, dan pengelola kinerja",
    en: "heads of units, the head of the city and HR",
  },
};

export const OFFICERS: Whose = {
  isFor: ({ has }) => has("COMPLAINT_OFFICER"),
  whom: { id: "petugas pengaduan", en: "complaint officers" },
};
