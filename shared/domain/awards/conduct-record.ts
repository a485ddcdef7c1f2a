import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { EnteredDaySchema } from "../calendar/entered-day.ts";
import { freeText } from "../free-text.ts";
import { named, once } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";

const Dates = /* @__PURE__ */ once(() =>
  z.strictObject({
    /** The number of the decree, or the tracking code of the complaint. */
    reference: freeText().min(3).max(100),
    from: EnteredDaySchema(),
    /** The last day in force; a complaint without one stays open until it is lifted. */
    until: EnteredDaySchema().optional(),
  }),
);

/**
 * A discipline sanction (hukuman disiplin) in force, or a complaint about an employee or a unit that an inquiry found to be
 * true (pengaduan terbukti). The complaint system knows only what was alleged, so whoever led the inquiry has the finding
 * recorded here.
 */
export const ConductContentSchema = /* @__PURE__ */ named("ConductContent", () =>
  z
    .discriminatedUnion("kind", [
      Dates().extend({
        kind: z.literal("HUKUMAN_DISIPLIN"),
        /** @source PP 94/2021 Ps 8 */
        level: z.enum(["RINGAN", "SEDANG", "BERAT"]),
        nip: NipSchema(),
        until: EnteredDaySchema(),
      }),
      Dates().extend({ kind: z.literal("PENGADUAN_TERBUKTI"), nip: NipSchema() }),
      Dates().extend({ kind: z.literal("PENGADUAN_UNIT_TERBUKTI"), unitId: UnitIdSchema() }),
    ])
    .refine(({ from, until }) => until === undefined || until >= from, {
      path: ["until"],
      error: "Tanggal berakhir (until) tidak boleh sebelum tanggal mulai (from).",
    }),
);

export type ConductContent = z.infer<ReturnType<typeof ConductContentSchema>>;

export const ConductRecordSchema = /* @__PURE__ */ named("ConductRecord", () =>
  z.object({
    id: z.string(),
    kind: z.enum(["HUKUMAN_DISIPLIN", "PENGADUAN_TERBUKTI", "PENGADUAN_UNIT_TERBUKTI"]),
    level: z.enum(["RINGAN", "SEDANG", "BERAT"]).optional(),
    /** The subject: an employee or a unit. */
    nip: NipSchema().optional(),
    unitId: UnitIdSchema().optional(),
    ...Dates().shape,
    // Those recorded before days were held to this century may last until 9999-12-31.
    from: z.iso.date(),
    until: z.iso.date().optional(),
    state: z.enum(["IN_FORCE", "LIFTED"]),
    recordedAt: z.string(),
    /** When and why it was lifted: it ended early, or was recorded by mistake. */
    lifted: z.object({ at: z.string(), reason: z.string() }).optional(),
    version: z.int(),
  }),
);

export type ConductRecord = z.infer<ReturnType<typeof ConductRecordSchema>> & Aggregate;
export type ConductEvent = DomainEvent<"CONDUCT_RECORDED" | "CONDUCT_LIFTED">;
export type ConductDecision = Decision<ConductRecord, ConductEvent>;

const refuse = /* @__PURE__ */ refusals("conduct", {
  "employee-unknown": {
    kind: "invalid",
    id: "NIP {nip} belum terdaftar sebagai pegawai, sehingga catatan ini tidak akan berlaku bagi siapa pun. Periksa NIP-nya.",
    en: "No employee has the NIP {nip}, so the record would hold against nobody. Check it.",
    source: { id: "kebijakan: hanya pegawai terdaftar", en: "policy: only registered employees" },
  },
  "unit-unknown": {
    kind: "invalid",
    id: "Unit {unit} belum terdaftar, sehingga catatan ini tidak akan berlaku bagi siapa pun. Periksa unitnya.",
    en: "The unit {unit} is not registered, so the record would hold against nobody. Check it.",
    source: { id: "kebijakan: hanya unit terdaftar", en: "policy: only registered units" },
  },
  own: {
    kind: "forbidden",
    id: "Catatan tentang diri Anda sendiri dicabut pengelola kinerja yang lain.",
    en: "A record about you has to be lifted by somebody else in HR.",
    source: {
      id: "UU 30/2014 Ps 42–45: tidak seorang pun memutus perkaranya sendiri",
      en: "UU 30/2014 Ps 42–45: nobody decides in their own cause",
    },
  },
  "lifted-already": {
    kind: "conflict",
    id: "Catatan ini sudah dicabut.",
    en: "This record has already been lifted.",
    source: { id: "kebijakan", en: "policy" },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * HR records what counts against an award.
 * @param isRegistered whether there is the employee or the unit that it is about
 * @throws DomainError `conduct.employee-unknown`, `conduct.unit-unknown`
 * @source PP 94/2021 (discipline); gates are the city's policy
 */
export function recordConduct(
  id: string,
  content: ConductContent,
  { isRegistered, by, at }: Act & { readonly isRegistered: boolean },
): ConductDecision {
  const { kind, from, until } = content;
  if (!isRegistered)
    throw "unitId" in content
      ? refuse("unit-unknown", { unit: content.unitId })
      : refuse("employee-unknown", { nip: content.nip });
  return {
    state: { ...NEW_AGGREGATE, id, ...content, state: "IN_FORCE", recordedAt: at },
    event: { type: "CONDUCT_RECORDED", by, at, data: { kind, from, ...(until && { until }) } },
  };
}

/** Lifts a record, which ended early or was a mistake. @throws DomainError `conduct.own`, `.lifted-already` */
export function liftConduct(record: ConductRecord, { reason, by, at }: Act & { readonly reason: string }) {
  if (record.nip === by) throw refuse("own");
  if (record.state === "LIFTED") throw refuse("lifted-already");
  const state: ConductRecord = { ...record, state: "LIFTED", lifted: { at, reason } };
  return { state, event: { type: "CONDUCT_LIFTED", by, at } } satisfies ConductDecision;
}

/** Whether a record is in force on any day of a span, both ends included. */
export function holdsWithin({ state, from, until }: ConductRecord, first: string, last: string): boolean {
  return state === "IN_FORCE" && from <= last && (until === undefined || until >= first);
}
