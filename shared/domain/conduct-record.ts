import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, UNBORN } from "./aggregate.ts";
import { NipSchema } from "./employee.ts";
import { once } from "./once.ts";
import { UnitIdSchema } from "./organisation-unit.ts";
import { refusals } from "./refusal.ts";

/**
 * A discipline sanction (hukuman disiplin) in force, or a complaint that an inquiry has found to be founded (pengaduan
 * terbukti). The complaint system knows what was complained of, and not whether it was true: whoever inquired says so here.
 */
const CONDUCT_KINDS = ["HUKUMAN_DISIPLIN", "PENGADUAN_TERBUKTI"] as const;

export const ConductContentSchema = once(() =>
  z
    .strictObject({
      kind: z.enum(CONDUCT_KINDS),
      /** Of a sanction. @source PP 94/2021 Ps 8 */
      level: z.enum(["RINGAN", "SEDANG", "BERAT"]).optional(),
      /** Whom it is about: an employee, or where a complaint is about it, a unit. */
      nip: NipSchema().optional(),
      unitId: UnitIdSchema().optional(),
      /** Number of the decree, or tracking code of the complaint. */
      reference: z.string().trim().min(3).max(100),
      from: z.iso.date(),
      /** The last day on which it holds; a complaint without one is open until it is lifted. */
      until: z.iso.date().optional(),
    })
    .superRefine(({ kind, level, nip, unitId, from, until }, context) => {
      const wrong = (path: string, message: string) =>
        context.addIssue({ code: "custom", path: [path], message });
      if ((nip === undefined) === (unitId === undefined))
        wrong("nip", "Isi salah satu: nip pegawai, atau unitId unit.");
      if (kind === "HUKUMAN_DISIPLIN" && nip === undefined)
        wrong("nip", "Hukuman disiplin dijatuhkan kepada pegawai. Isi nip.");
      if (kind === "HUKUMAN_DISIPLIN" && level === undefined)
        wrong("level", "Isi tingkat hukuman disiplin: RINGAN, SEDANG, atau BERAT.");
      if (kind === "HUKUMAN_DISIPLIN" && until === undefined)
        wrong("until", "Isi tanggal berakhirnya hukuman disiplin.");
      if (until !== undefined && until < from)
        wrong("until", "Tanggal berakhir tidak boleh sebelum tanggal mulai (from).");
    }),
);

type ConductContent = z.infer<ReturnType<typeof ConductContentSchema>>;

export const ConductRecordSchema = once(() => {
  const { kind, level, nip, unitId, reference, from, until } = ConductContentSchema().shape;
  return z.object({
    id: z.string(),
    kind,
    level,
    nip,
    unitId,
    reference,
    from,
    until,
    state: z.enum(["IN_FORCE", "LIFTED"]),
    recordedAt: z.string(),
    /** When and why it was lifted: it ended early, or was recorded by mistake. */
    lifted: z.object({ at: z.string(), reason: z.string() }).optional(),
    version: z.int(),
  });
});

export type ConductRecord = z.infer<ReturnType<typeof ConductRecordSchema>> & Aggregate;
export type ConductEvent = DomainEvent<"CONDUCT_RECORDED" | "CONDUCT_LIFTED">;
export type ConductDecision = Decision<ConductRecord, ConductEvent>;

const refuse = refusals("conduct", {
  "lifted-already": {
    kind: "conflict",
    id: "Catatan ini sudah dicabut.",
    en: "This record has been lifted already.",
    source: "policy",
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

/** HR records what stands against an award. @source PP 94/2021 (discipline); gates are the city's policy */
export function recordConduct(id: string, content: ConductContent, { by, at }: Act): ConductDecision {
  const { kind, from, until } = content;
  return {
    state: { ...UNBORN, id, ...content, state: "IN_FORCE", recordedAt: at },
    event: { type: "CONDUCT_RECORDED", by, at, data: { kind, from, ...(until && { until }) } },
  };
}

/** @throws DomainError `conduct.lifted-already` */
export function liftConduct(record: ConductRecord, { reason, by, at }: Act & { readonly reason: string }) {
  if (record.state === "LIFTED") throw refuse("lifted-already");
  const state: ConductRecord = { ...record, state: "LIFTED", lifted: { at, reason } };
  return { state, event: { type: "CONDUCT_LIFTED", by, at } } satisfies ConductDecision;
}

/** Whether a record holds on any day of a span, both ends included. */
export function holdsWithin({ state, from, until }: ConductRecord, first: string, last: string): boolean {
  return state === "IN_FORCE" && from <= last && (until === undefined || until >= first);
}
