import type { Posting } from "../../../shared/domain/organisation/employee.ts";
import type { OrganisationUnit } from "../../../shared/domain/organisation/organisation-unit.ts";
import type { Account, Api } from "./api.ts";
import { inParallel } from "./in-parallel.ts";

/** An employee in their current posting. */
export interface Player {
  readonly nip: string;
  readonly name: string;
  readonly posting: Posting;
}

/** Who is who in a city. */
export interface Cast {
  readonly units: readonly OrganisationUnit[];
  readonly players: readonly Player[];
  readonly accounts: Accounts;
}

export interface Accounts {
  readonly admin: Account;
  /** The head of the city, who has no NIP. */
  readonly head: Account;
  readonly hr: Account;
  readonly complaints: Account;
  /** An employee of the inspectorate. */
  readonly integrity: Account;
}

type Profile = Omit<Player, "posting"> & Partial<Player>;

/** Accounts that belong to no employee; they exist before any employee does. */
export const ADMIN: Account = { id: "admin", roles: ["ADMIN"] };
export const HEAD_OF_CITY: Account = { id: "kepala-daerah", roles: ["HEAD_OF_CITY"] };
const HR: Account = { id: "pengelola-kinerja", roles: ["HR"] };

export const HR_UNIT = /Penilaian Kinerja|Kepegawaian/;
export const COMPLAINTS_UNIT = /Komunikasi dan Informatika/;
const LISTS_AT_ONCE = 8;

/** Reads the organisation through the API; somebody without a current posting plays no part. */
export async function readCast(api: Api): Promise<Cast> {
  const { items } = await api.get<{ items: OrganisationUnit[] }>("/v1/units", ADMIN);
  // The play takes the first that fit: whatever a city calls its units, they are the same.
  const units = items.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const players = await playersOf(api, units);
  return { units, players, accounts: accountsOf(units, players) };
}

/** The employees of some units. */
export async function playersOf(api: Api, units: readonly OrganisationUnit[]): Promise<readonly Player[]> {
  const lists = await inParallel(units, LISTS_AT_ONCE, ({ id }) =>
    api.list<Profile>(`/v1/units/${id}/employees`, ADMIN),
  );
  return lists
    .flat()
    .flatMap(({ nip, name, posting }) => (posting === undefined ? [] : [{ nip, name, posting }]));
}

/** The player's own account. */
export function accountOf(nip: string): Account {
  return { id: nip, roles: ["EMPLOYEE"] };
}

/** Who holds which office: the head of the unit that it belongs to, or an account of no employee. */
export function accountsOf(units: readonly OrganisationUnit[], players: readonly Player[]): Accounts {
  const headOf = (name: RegExp) => {
    const unit = units.findLast((candidate) => name.test(candidate.name));
    return players.find(({ posting }) => posting.isHead && posting.unitId === unit?.id)?.nip;
  };
  const hr = headOf(HR_UNIT);
  const complaints = headOf(COMPLAINTS_UNIT);
  const oversight = units.findLast(({ kind }) => kind === "INSPEKTORAT")?.id;
  const examiner = players.find(({ posting }) => posting.unitId === oversight && !posting.isHead);
  return {
    admin: ADMIN,
    head: HEAD_OF_CITY,
    hr: hr === undefined ? HR : { id: hr, roles: ["EMPLOYEE", "HR"] },
    complaints:
      complaints === undefined
        ? { id: "pengelola-pengaduan", roles: ["COMPLAINT_OFFICER"] }
        : { id: complaints, roles: ["EMPLOYEE", "COMPLAINT_OFFICER"] },
    integrity: { id: examiner?.nip ?? "petugas-integritas", roles: ["EMPLOYEE", "INTEGRITY_OFFICER"] },
  };
}
