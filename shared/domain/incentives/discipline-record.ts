import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { WHOLE_BASIS_POINTS } from "../basis-points.ts";
import { MonthSchema } from "../calendar/period-id.ts";
import { canonicalJson } from "../canonical.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { type DomainError, refusals } from "../refusal.ts";
import { DeductionCodeSchema, type IncentiveContent } from "./content.ts";

/** HR's record for one employee's month. */
export const DisciplineOrderSchema = /* @__PURE__ */ named("DisciplineOrder", () =>
  z.strictObject({
    nip: NipSchema(),
    /** The share of required attendance that was met. */
    presenceBasisPoints: z.int().min(0).max(WHOLE_BASIS_POINTS),
    /** Number of cases of each kind, by the codes of the incentive table. */
    cases: z.record(DeductionCodeSchema(), z.int().min(1).max(1_000)),
  }),
);

/** Attendance and discipline (kehadiran dan disiplin) in an employee's month, the basis of the incentive's discipline part. */
export const DisciplineRecordSchema = /* @__PURE__ */ named("DisciplineRecord", () =>
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

const refuse = /* @__PURE__ */ refusals("discipline", {
  own: {
    kind: "forbidden",
    id: "Catatan disiplin Anda sendiri dimasukkan pengelola kinerja yang lain. Hapus barisnya.",
    en: "Your own record has to be entered by somebody else. Leave that line out.",
    source: {
      id: "kebijakan: tidak seorang pun memutus perkaranya sendiri",
      en: "policy: nobody decides in their own cause",
    },
  },
  "unknown-employee": {
    kind: "invalid",
    id: "Pegawai ke-{place} dalam daftar tidak terdaftar. Periksa NIP-nya, atau impor dahulu data pegawainya.",
    en: "Employee {place} in the list is not registered. Check the NIP, or import the employee first.",
    source: {
      id: "kebijakan: catatan hanya untuk pegawai yang terdaftar",
      en: "policy: records are of registered employees",
    },
  },
  "unknown-code": {
    kind: "invalid",
    id: 'Kode "{code}" (pegawai ke-{place}) tidak ada dalam tabel insentif yang berlaku. Kode yang dikenal: {known}.',
    en: 'The code "{code}" (employee {place}) is not in the incentive table in force. Known codes: {known}.',
    source: {
      id: "PP 12/2019 Ps 58: potongan mengikuti peraturan kepala daerah",
      en: "PP 12/2019 Ps 58: deductions are those of the city's regulation",
    },
  },
  "named-twice": {
    kind: "invalid",
    id: "Pegawai ke-{place} dalam daftar disebut lebih dari sekali. Sisakan satu baris.",
    en: "Employee {place} is in the list more than once. Keep one line.",
    source: {
      id: "kebijakan: satu catatan untuk setiap pegawai dan bulan",
      en: "policy: one record an employee and month",
    },
  },
  "month-to-come": {
    kind: "invalid",
    id: "Bulan {month} belum dimulai (sekarang {now}), jadi kehadirannya belum dapat dicatat. Periksa bulannya.",
    en: "The month {month} has not begun (it is {now}), so nothing of it can be recorded. Check the month.",
    source: {
      id: "kebijakan: bulan yang salah ketik tidak boleh luput sampai menjadi dasar pembayaran",
      en: "policy: a mistyped month must not wait unseen until somebody is paid by it",
    },
  },
  "month-too-old": {
    kind: "invalid",
    id: "Bulan {month} terlalu lama berlalu; catatan disiplin dapat dimasukkan untuk bulan {earliest} dan sesudahnya. Periksa bulannya.",
    en: "The month {month} is too long ago; records can be entered for {earliest} and later months. Check the month.",
    source: {
      id: "kebijakan: bulan yang salah ketik tidak boleh luput sampai menjadi dasar pembayaran",
      en: "policy: a mistyped month must not wait unseen until somebody is paid by it",
    },
  },
  "month-paid": {
    kind: "conflict",
    id: "Insentif {month} sudah dihitung final, jadi catatan disiplin bulan itu tidak dapat diubah lagi.",
    en: "The final incentive of {month} has been computed, so its discipline records can no longer be changed.",
    source: {
      id: "kebijakan: yang sudah dibayarkan tidak ditulis ulang",
      en: "policy: what has been paid is not rewritten",
    },
  },
});

/** A month's record can be corrected until the end of the following year. */
const YEARS_BACK = 1;

/**
 * Requires that a month can have records: it has begun, and is in this year or the previous one.
 * @param today the city's local day
 * @throws DomainError `discipline.month-to-come`, `.month-too-old`
 * @source policy: a mistyped month must not go unnoticed until somebody is paid by it
 */
export function requireRecordableMonth(month: string, today: string): void {
  if (month > today.slice(0, 7)) throw refuse("month-to-come", { month, now: today.slice(0, 7) });
  const earliest = `${Number(today.slice(0, 4)) - YEARS_BACK}-01`;
  if (month < earliest) throw refuse("month-too-old", { month, earliest });
}

interface RecordingContext {
  /** Who enters the records. */
  readonly by: string;
  readonly month: string;
  /** Those of the given NIPs that are registered. */
  readonly registered: ReadonlySet<string>;
  /** The incentive table in force for the month; without one, every code is accepted. */
  readonly content: IncentiveContent | undefined;
  readonly isPaid: boolean;
}

/** A problem with an order: its index in the list, and the field. */
interface OrderFault {
  readonly index: number;
  /** `nip`, or a deduction code. */
  readonly part: string;
  readonly error: DomainError;
}

/**
 * Everything that prevents orders from being recorded: each must be about a registered employee, once, with codes known to
 * the table in force. All faults are returned, so that a list can be corrected in one go.
 * @returns faults `discipline.named-twice`, `.unknown-employee`, `.unknown-code`, in the order of the list
 * @throws DomainError `discipline.month-paid`, `.own`
 */
export function orderFaults(
  orders: readonly DisciplineOrder[],
  { by, month, registered, content, isPaid }: RecordingContext,
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

/** Records an order; undefined if it changes nothing, so that it may be sent again. */
export function recordDiscipline(
  before: DisciplineRecord | undefined,
  { nip, presenceBasisPoints, cases }: DisciplineOrder,
  { month, by, at }: { readonly month: string; readonly by: string; readonly at: string },
): DisciplineDecision | undefined {
  const content = { presenceBasisPoints, cases };
  if (before && canonicalJson(contentOf(before)) === canonicalJson(content)) return undefined;
  const { version, eventHash } = before ?? NEW_AGGREGATE;
  return {
    state: { nip, month, ...content, recordedAt: at, version, eventHash },
    event: { type: "DISCIPLINE_RECORDED", by, at, data: content },
  };
}

function contentOf({ presenceBasisPoints, cases }: DisciplineRecord) {
  return { presenceBasisPoints, cases };
}
