import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "../aggregate.ts";
import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import { MonthSchema } from "../calendar/period-id.ts";
import { canonicalJson } from "../canonical.ts";
import { once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { type DomainError, refusals } from "../refusal.ts";
import { DeductionCodeSchema, type IncentiveContent } from "./incentive-content.ts";

/** What HR says of one employee's month. */
export const DisciplineOrderSchema = once(() =>
  z.strictObject({
    nip: NipSchema(),
    /** Part of the month's duty that somebody was present for. */
    presenceBasisPoints: z.int().min(0).max(WHOLE_BASIS_POINTS),
    /** How many cases of each kind, by the codes of the incentive table. */
    cases: z.record(DeductionCodeSchema(), z.int().min(1).max(1_000)),
  }),
);

/** Presence and discipline (kehadiran dan disiplin) of an employee's month, from which the incentive's discipline half follows. */
export const DisciplineRecordSchema = once(() =>
  z.object({
    ...DisciplineOrderSchema().shape,
    month: MonthSchema(),
    recordedAt: z.string(),
    version: z.int(),
  }),
);

export type DisciplineOrder = Readonly<z.infer<ReturnType<typeof DisciplineOrderSchema>>>;
export type DisciplineRecord = z.infer<ReturnType<typeof DisciplineRecordSchema>> & Aggregate;
export type DisciplineDecision = Decision<DisciplineRecord, DomainEvent<"DISCIPLINE_RECORDED">>;

const refuse = refusals("discipline", {
  own: {
    kind: "forbidden",
    id: "Catatan disiplin Anda sendiri dimasukkan pengelola kinerja yang lain. Hapus barisnya.",
    en: "Your own record is entered by somebody else. Leave that line out.",
    source: "policy: nobody decides in their own cause",
  },
  "unknown-employee": {
    kind: "invalid",
    id: "Pegawai ke-{place} dalam daftar tidak terdaftar. Periksa NIP-nya, atau impor dahulu data pegawainya.",
    en: "Employee {place} of the list is not registered. Check the number, or import the register first.",
    source: "policy: records are of registered employees",
  },
  "unknown-code": {
    kind: "invalid",
    id: 'Kode "{code}" (pegawai ke-{place}) tidak ada dalam tabel insentif yang berlaku. Kode yang dikenal: {known}.',
    en: 'The code "{code}" (employee {place}) is not in the table in force. It knows: {known}.',
    source: "PP 12/2019 Ps 58: deductions are those of the city's regulation",
  },
  "named-twice": {
    kind: "invalid",
    id: "Pegawai ke-{place} dalam daftar disebut lebih dari sekali. Sisakan satu baris.",
    en: "Employee {place} of the list stands there more than once. Leave one line.",
    source: "policy: one record an employee and month",
  },
  "month-paid": {
    kind: "conflict",
    id: "Insentif {month} sudah dihitung final, jadi catatan disiplin bulan itu tidak dapat diubah lagi.",
    en: "The incentive of {month} has been computed for good, so its records of discipline can no longer be changed.",
    source: "policy: what has been paid is not rewritten",
  },
});

interface Surroundings {
  /** Who enters the records. */
  readonly by: string;
  readonly month: string;
  /** Numbers of those ordered who are registered. */
  readonly registered: ReadonlySet<string>;
  /** The incentive table in force for the month; without one, every code is taken. */
  readonly content: IncentiveContent | undefined;
  readonly isPaid: boolean;
}

/** What is wrong with an order: which one of the list, and which of its fields. */
interface OrderFault {
  readonly index: number;
  /** `nip`, or the code of a deduction. */
  readonly part: string;
  readonly error: DomainError;
}

/**
 * What keeps orders from being recorded: they are about registered employees, each once, by codes that the table in force
 * knows. All of it is told, so that a list is mended in one go.
 * @returns faults `discipline.named-twice`, `.unknown-employee`, `.unknown-code`, in the order of the list
 * @throws DomainError `discipline.month-paid`, `.own`
 */
export function faultsOfOrders(
  orders: readonly DisciplineOrder[],
  { by, month, registered, content, isPaid }: Surroundings,
): readonly OrderFault[] {
  if (isPaid) throw refuse("month-paid", { month });
  if (orders.some(({ nip }) => nip === by)) throw refuse("own");
  const known = content?.discipline.deductions.map(({ code }) => code);
  const seen = new Set<string>();
  return orders.flatMap(({ nip, cases }, index) => {
    const place = index + 1;
    const fault = (part: string, error: DomainError): OrderFault => ({ index, part, error });
    const isTwice = seen.has(nip);
    seen.add(nip);
    const unknown = known ? Object.keys(cases).filter((code) => !known.includes(code)) : [];
    return [
      ...(isTwice ? [fault("nip", refuse("named-twice", { place }))] : []),
      ...(registered.has(nip) ? [] : [fault("nip", refuse("unknown-employee", { place }))]),
      ...unknown.map((code) =>
        fault(code, refuse("unknown-code", { code, place, known: known?.join(", ") || "-" })),
      ),
    ];
  });
}

/** The record as ordered; undefined where it says nothing new, so that it may be sent again. */
export function recordDiscipline(
  before: DisciplineRecord | undefined,
  { nip, presenceBasisPoints, cases }: DisciplineOrder,
  { month, by, at }: { readonly month: string; readonly by: string; readonly at: string },
): DisciplineDecision | undefined {
  const said = { presenceBasisPoints, cases };
  if (before && canonicalJson(saidBy(before)) === canonicalJson(said)) return undefined;
  const { version, eventHash } = before ?? UNBORN;
  return {
    state: { nip, month, ...said, recordedAt: at, version, eventHash },
    event: { type: "DISCIPLINE_RECORDED", by, at, data: said },
  };
}

function saidBy({ presenceBasisPoints, cases }: DisciplineRecord) {
  return { presenceBasisPoints, cases };
}
