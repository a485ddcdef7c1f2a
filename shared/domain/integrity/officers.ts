import type { Principal, Role } from "../../auth/principal.ts";
import type { Employee } from "../organisation/employee.ts";
import { nameWords, wordsIn } from "../organisation/names/words.ts";
import { refusals } from "../refusal.ts";
import type { IntegrityAccount } from "./account.ts";

const refuse = /* @__PURE__ */ refusals("integrity", {
  "not-officer": {
    kind: "forbidden",
    id: "Laporan integritas hanya dibuka petugas integritas yang ditunjuk, yang tidak merangkap admin, pengelola kinerja, atau kepala daerah.",
    en: "Integrity reports are opened only by appointed integrity officers, who are neither administrators, HR nor the head of the city.",
    source: {
      id: "kebijakan: tersegel bagi semua yang lain",
      en: "policy: sealed from everybody else",
    },
  },
});

/** Whoever runs the system, rates, or appoints would know too much with it. Policy choice. */
const INCOMPATIBLE: readonly Role[] = ["ADMIN", "HR", "HEAD_OF_CITY"];

/**
 * Requires an integrity officer: an employee, since only of them it is known whom they serve under.
 * @throws DomainError `integrity.not-officer`, whether the report is there or not
 */
export function requireOfficer({ id, roles }: Principal): void {
  const isOne = roles.includes("INTEGRITY_OFFICER") && /^\d{18}$/.test(id);
  if (!isOne || roles.some((role) => INCOMPATIBLE.includes(role))) throw refuse("not-officer");
}

export const refuseNotOfficer = () => refuse("not-officer");

/** An officer and everybody above them. */
export interface OfficerLine {
  readonly officer: Employee;
  readonly above: readonly Employee[];
}

/**
 * Whether a report concerns an officer: it names them or somebody above them by NIP, or says their name, with its titles or without:
 * where it says whom it is about its words in any order, elsewhere and in what was written to it later one after the other. They then
 * do not learn that it exists. A name of one word is too common to tell.
 * @param written the messages of its conversation
 * @source UU 30/2014 Ps 42–45: conflict of interest; how it is found out is a policy choice
 */
export function concernsOfficer(
  { namedNips, who = "", what, where = "", when = "", evidence = "" }: IntegrityAccount,
  line: OfficerLine,
  written: readonly string[] = [],
): boolean {
  const { officer } = line;
  if (nipsOf(line).some((nip) => namedNips.includes(nip))) return true;
  const said = wordsIn(who);
  const names = [wordsIn(officer.name), nameWords(officer.name)].filter(({ length }) => length > 1);
  if (names.some((name) => name.every((word) => said.includes(word)))) return true;
  return [who, what, where, when, evidence, ...written].some((text) => namesOfficer(text, line));
}

/**
 * Whether a text names an officer, or by NIP somebody above them.
 * @source policy choice: a NIP may be written with blanks
 */
export function namesOfficer(text: string, line: OfficerLine): boolean {
  const numbers = text.replace(/(?<=\d)[\s.-]+(?=\d)/g, "");
  return nipsOf(line).some((nip) => numbers.includes(nip)) || saysInOrder(text, nameWords(line.officer.name));
}

const nipsOf = ({ officer, above }: OfficerLine) => [officer, ...above].map(({ nip }) => nip);

/** Initials between them count for nothing. */
function saysInOrder(text: string, name: readonly string[]): boolean {
  const said = wordsIn(text).filter((word) => word.length > 1);
  return name.length > 1 && ` ${said.join(" ")} `.includes(` ${name.join(" ")} `);
}
