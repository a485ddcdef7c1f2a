import type { Decision } from "../../aggregate.ts";
import { addDays } from "../../calendar/calendar.ts";
import { refusals } from "../../refusal.ts";
import { type Employee, type EmployeeEvent, placeOn } from "../employee.ts";
import type { LeavePolicy } from "../policy.ts";
import { LEAVE_WORDS, type Leave } from "./leave.ts";

type Change = Decision<Employee, EmployeeEvent>;

/** Longer than the longest leave of the law, a year of illness and six months more; a mistyped year is. */
const LONGEST_DAYS = 550;

const LAW = {
  id: "PP 11/2017 jo. PP 17/2020 Ps 310: jenis cuti",
  en: "PP 11/2017 jo. PP 17/2020 Ps 310: the kinds of leave",
};
const POLICY = { id: "kebijakan", en: "policy" };

const refuse = /* @__PURE__ */ refusals("leave", {
  "ends-before-it-begins": {
    kind: "conflict",
    id: "Hari terakhir ({until}) mendahului hari pertama ({from}). Betulkan tanggalnya.",
    en: "The last day ({until}) is before the first ({from}). Correct the days.",
    source: POLICY,
  },
  "too-long": {
    kind: "conflict",
    id: "Cuti paling lama {days} hari, sedangkan yang ini sampai {until}. Periksa tahunnya; cuti di luar tanggungan negara dan tugas belajar dicatat sebagai berhenti sementara.",
    en: "Leave lasts at most {days} days, and this one until {until}. Check the year; unpaid leave and study leave are entered as a pause of service.",
    source: LAW,
  },
  "not-in-service": {
    kind: "conflict",
    id: "Pegawai ini tidak bertugas pada {day}, sehingga tidak dapat cuti. Periksa tanggalnya, atau betulkan lebih dahulu status kepegawaiannya.",
    en: "This employee does not serve on {day}, and cannot be on leave. Check the day, or correct first how they stand.",
    source: LAW,
  },
  overlaps: {
    kind: "conflict",
    id: "Pada {from} sampai {until} sudah tercatat {kind}. Hapus atau betulkan dahulu cuti itu; cuti dengan hari pertama yang sama langsung digantikan.",
    en: "From {from} to {until} there is {kind} already. Withdraw or correct it first; leave with the same first day is replaced.",
    source: POLICY,
  },
  "known-already": {
    kind: "conflict",
    id: "Cuti ini memang sudah tercatat. Tidak ada yang perlu diubah.",
    en: "This leave is entered already. There is nothing to change.",
    source: POLICY,
  },
  "not-found": {
    kind: "not-found",
    id: "Tidak ada cuti yang mulai pada {from}. Lihat hari pertama cutinya pada profil pegawai.",
    en: "No leave begins on {from}. See the employee's profile for its first day.",
    source: POLICY,
  },
  own: {
    kind: "forbidden",
    id: "Cuti Anda sendiri dicatat pengelola kinerja yang lain.",
    en: "Your own leave is entered by another member of HR.",
    source: {
      id: "kebijakan: tidak seorang pun memutuskan tentang dirinya sendiri",
      en: "policy: nobody decides about themselves",
    },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * Enters leave, from its first to its last local day; it may be in the past, since decisions reach HR late. Leave that is
 * known from the same first day is replaced, for example because it was cut short. Closed periods stay as they are.
 * @throws DomainError `leave.own`, `leave.ends-before-it-begins`, `leave.too-long`, `leave.not-in-service`,
 * `leave.overlaps`, `leave.known-already`
 * @source PP 11/2017 jo. PP 17/2020 Ps 310; from when on somebody else rates meanwhile is the city's policy
 */
export function takeLeave(
  employee: Employee,
  { kind, from, until, basis }: Omit<Leave, "handsOver">,
  { by, at, policy }: Act & { readonly policy: LeavePolicy },
): Change {
  requireOthers(employee, by);
  if (until < from) throw refuse("ends-before-it-begins", { from, until });
  if (until >= addDays(from, LONGEST_DAYS)) throw refuse("too-long", { days: LONGEST_DAYS, until });
  if (placeOn(employee, from) === undefined) throw refuse("not-in-service", { day: from });
  const handsOver = until >= addDays(from, policy.handsOverFromDays - 1);
  const leave: Leave = { kind, from, until, basis, ...(handsOver && { handsOver }) };
  const { leaves = [] } = employee;
  const others = leaves.filter((one) => one.from !== from);
  const same = leaves.find((one) => one.from === from);
  if (same && isSame(same, leave)) throw refuse("known-already");
  const other = others.find((one) => one.from <= until && from <= one.until);
  if (other)
    throw refuse("overlaps", { from: other.from, until: other.until, kind: LEAVE_WORDS[other.kind] });
  return {
    state: { ...employee, leaves: [...others, leave].toSorted((one, two) => (one.from < two.from ? -1 : 1)) },
    event: { type: "LEAVE_TAKEN", by, at, data: { ...leave } },
  };
}

/**
 * Withdraws the leave that begins on a local day, as if it had never been entered. Closed periods stay as they are.
 * @throws DomainError `leave.own`, `leave.not-found`
 * @source policy
 */
export function withdrawLeave(employee: Employee, from: string, { by, at }: Act): Change {
  requireOthers(employee, by);
  const { leaves: known = [], ...person } = employee;
  const withdrawn = known.find((one) => one.from === from);
  if (withdrawn === undefined) throw refuse("not-found", { from });
  const leaves = known.filter((one) => one !== withdrawn);
  return {
    state: { ...person, ...(leaves.length > 0 && { leaves }) },
    event: { type: "LEAVE_WITHDRAWN", by, at, data: { ...withdrawn } },
  };
}

function requireOthers({ nip }: Employee, by: string): void {
  if (nip === by) throw refuse("own");
}

function isSame(one: Leave, other: Leave): boolean {
  return (["kind", "until", "basis", "handsOver"] as const).every((field) => one[field] === other[field]);
}
