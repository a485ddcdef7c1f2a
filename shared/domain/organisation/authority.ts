import type { Principal } from "../../auth/principal.ts";
import { refusals } from "../refusal.ts";
import { type Employee, isNip, lastPlaceOn, type Posting } from "./employee.ts";

const refuse = /* @__PURE__ */ refusals("authority", {
  "not-yours": {
    kind: "forbidden",
    id: "Data kinerja ini hanya dapat dilihat pegawai yang bersangkutan, pejabat penilainya, dan pengelola kinerja.",
    en: "Only the employee, their rater and HR may see this.",
    source: {
      id: "kebijakan: tertutup, kecuali yang diizinkan; UU 27/2022",
      en: "policy: deny by default; UU 27/2022",
    },
  },
  "not-self": {
    kind: "forbidden",
    id: "Anda hanya dapat melakukan ini untuk diri Anda sendiri.",
    en: "You may do this for yourself only.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
  "not-office": {
    kind: "forbidden",
    id: "Akun ini milik pegawai: daftarkan berkasnya sebagai berkas sendiri.",
    en: "This account is an employee's: announce the file as your own.",
    source: { id: "kebijakan: berkas milik yang menerbitkannya", en: "policy: a file is its publisher's" },
  },
  "not-rater": {
    kind: "forbidden",
    id: "Hanya pejabat penilai pegawai ini yang dapat melakukannya.",
    en: "Only this employee's rater may do this.",
    source: {
      id: "PermenPANRB 6/2022: atasan langsung yang menilai",
      en: "PermenPANRB 6/2022: the direct superior rates",
    },
  },
});

export const refuseNotRater = () => refuse("not-rater");
export const refuseNotYours = () => refuse("not-yours");

/** Requires that somebody acts on their own data. @throws DomainError `authority.not-self` */
export function requireSelf(principal: Principal, nip: string): void {
  if (principal.id !== nip) throw refuse("not-self");
}

/**
 * The account of an office, which publishes files in its own name: it has no NIP. An employee's files are their own.
 * @throws DomainError `authority.not-office`
 * @source policy choice
 */
export function requireOffice({ id }: Principal): string {
  if (isNip(id)) throw refuse("not-office");
  return id;
}

/**
 * Requires the rater.
 * @param raterNip absent if the head of the city rates, who has no NIP
 * @throws DomainError `authority.not-rater`
 */
export function requireRater(principal: Principal, raterNip: string | undefined): void {
  if (!isRater(principal, raterNip)) throw refuse("not-rater");
}

/** Whether somebody is the rater with that NIP, or the head of the city if there is none. */
export function isRater({ id, roles }: Principal, raterNip: string | undefined): boolean {
  return raterNip === undefined ? roles.includes("HEAD_OF_CITY") : id === raterNip;
}

/**
 * Lets the employee, the rater on that day and HR see somebody's performance.
 * @param day local day of the request
 * @throws DomainError `authority.not-yours`
 */
export function requireCanSee(principal: Principal, employee: Employee, day: string): void {
  if (!canSee(principal, employee, day)) throw refuse("not-yours");
}

/** Whether somebody is the employee, their rater on a local day, or HR. */
export function canSee({ id, roles }: Principal, employee: Employee, day: string): boolean {
  return id === employee.nip || roles.includes("HR") || isRaterIn({ id, roles }, lastPlaceOn(employee, day));
}

/** Nobody rates an employee who has not started yet; after they leave, it is their last rater. */
function isRaterIn(principal: Principal, place: Posting | undefined): boolean {
  return place !== undefined && isRater(principal, place.raterNip);
}
