import type { Decision } from "../aggregate.ts";
import { refusals } from "../refusal.ts";
import { type Employee, type EmployeeEvent, placeOn, withTurn } from "./employee.ts";
import type { Headship } from "./headship.ts";
import { SERVICE_REASONS, type ServiceReason, STANDING_WORDS, type Standing, standingOn } from "./service.ts";

type Change = Decision<Employee, EmployeeEvent>;

const refuse = /* @__PURE__ */ refusals("career", {
  "before-service": {
    kind: "conflict",
    id: "Pegawai ini baru bertugas sejak {since}. Pilih tanggal sesudahnya.",
    en: "This employee has served since {since}. Choose a day after it.",
    source: {
      id: "kebijakan: masa tugas berakhir setelah dimulai",
      en: "policy: service ends after it begins",
    },
  },
  "standing-already": {
    kind: "conflict",
    id: "Pada {day} pegawai ini memang sudah {standing}. Tidak ada yang perlu diubah.",
    en: "On {day} this employee is {standing} already. There is nothing to change.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-in-service": {
    kind: "conflict",
    id: "Pegawai ini tidak bertugas pada {day}, sehingga tidak dapat memimpin unit. Pilih pegawai yang lain.",
    en: "This employee does not serve on {day}, and cannot lead a unit. Choose somebody else.",
    source: {
      id: "UU 30/2014 Ps 14: pelaksana tugas ialah pejabat",
      en: "UU 30/2014 Ps 14: an official acts",
    },
  },
  "ends-before-it-begins": {
    kind: "conflict",
    id: "Hari terakhir ({until}) mendahului hari pertama ({from}). Betulkan tanggalnya.",
    en: "The last day ({until}) is before the first ({from}). Correct the days.",
    source: { id: "kebijakan", en: "policy" },
  },
  "leads-already": {
    kind: "conflict",
    id: "Pegawai ini memang pimpinan unit itu pada {day}. Tidak perlu penugasan.",
    en: "This employee is the head of that unit on {day}. No order is needed.",
    source: {
      id: "UU 30/2014 Ps 14: pelaksana tugas mengisi jabatan orang lain",
      en: "UU 30/2014 Ps 14: acting is for another's office",
    },
  },
});

interface ServiceOrder {
  /** Why service pauses or ends; undefined if it continues. */
  readonly reason: ServiceReason | undefined;
  /** The first local day of the change; it may be in the past, since decisions reach HR late. */
  readonly from: string;
  readonly basis: string;
  readonly by: string;
  readonly at: string;
}

/**
 * Pauses, ends or resumes service from a day. It replaces all later changes, so that a mistake can be
 * corrected; closed periods stay as they are.
 * @throws DomainError `career.before-service`, `career.standing-already`
 * @source PP 11/2017 jo. PP 17/2020 for the reasons; that a correction replaces later changes is policy
 */
export function changeService(employee: Employee, { reason, from, basis, by, at }: ServiceOrder): Change {
  const since = employee.postings[0]?.from;
  if (since === undefined || from <= since) throw refuse("before-service", { since: since ?? "-" });
  const standing: Standing = reason === undefined ? "IN_SERVICE" : SERVICE_REASONS[reason];
  const { service = [] } = employee;
  const isSame =
    standingOn(employee, from) === standing &&
    (service.findLast((turn) => turn.from <= from)?.reason ?? undefined) === reason &&
    service.every((turn) => turn.from <= from);
  if (isSame) throw refuse("standing-already", { day: from, standing: STANDING_WORDS[standing] });
  const turn = { from, standing, ...(reason && { reason }), basis };
  return {
    state: { ...employee, service: withTurn(service, turn) },
    event: { type: "SERVICE_CHANGED", by, at, data: { ...turn } },
  };
}

/**
 * Appoints an acting head of a unit, with one order for all of its staff. Repeating it from the same day
 * corrects it, for example its last day.
 * @throws DomainError `career.ends-before-it-begins`, `career.not-in-service`, `career.leads-already`
 * @source UU 30/2014 Ps 14; SE BKN 1/SE/I/2021 on acting heads
 */
export function actAsHead(
  employee: Employee,
  order: Headship,
  { by, at }: { readonly by: string; readonly at: string },
): Change {
  const { unitId, from, until } = order;
  if (until !== undefined && until < from) throw refuse("ends-before-it-begins", { from, until });
  const place = placeOn(employee, from);
  if (place === undefined) throw refuse("not-in-service", { day: from });
  if (place.isHead && place.unitId === unitId) throw refuse("leads-already", { day: from });
  const others = (employee.headships ?? []).filter((one) => one.unitId !== unitId || one.from !== from);
  const headships = [...others, order].toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return {
    state: { ...employee, headships },
    event: { type: "HEADSHIP_CHANGED", by, at, data: { ...order } },
  };
}
