import { hash } from "node:crypto";
import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { lastDayOf, PeriodIdSchema } from "../calendar/period-id.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import { type Candidate, drawLots, listOf, lotName, seedHash } from "./lots.ts";
import {
  PinnedInstrumentSchema,
  type Programme,
  ProgrammeContentSchema,
  ProgrammeIdSchema,
  requireRunning,
} from "./programme.ts";

/** The most that one draw visits. */
export const MOST_DRAWN = 500;

export const DrawTermsSchema = /* @__PURE__ */ named("SupervisionDrawTerms", () =>
  z.strictObject({
    /** A month, a quarter or a year. */
    period: PeriodIdSchema(),
    /** How many are visited. */
    sampleSize: z.int().min(1).max(MOST_DRAWN),
    /** `RISK`: the more complaints, lateness and dissatisfaction in a unit, the likelier. */
    weighting: z.enum(["PLAIN", "RISK"]),
  }),
);

export type DrawTerms = z.infer<ReturnType<typeof DrawTermsSchema>>;

/** One that was drawn; its number is the order in which it was. */
export const DrawnSchema = /* @__PURE__ */ named("DrawnSubject", () =>
  z.object({
    number: z.int(),
    /** A NIP, or the id of a unit. */
    subject: z.string(),
    /** Who is visited: the employee, or whoever answers for the unit. */
    nip: NipSchema(),
    unitId: UnitIdSchema(),
    weight: z.int(),
  }),
);

export type Drawn = z.infer<ReturnType<typeof DrawnSchema>>;

const SCOPE = { visits: true, scopeUnitId: true, unitKinds: true, positions: true } as const;

/** Draws whom a programme visits in a period: announced with its terms and the seed's hash first, made once after that. */
export const DrawSchema = /* @__PURE__ */ named("StoredSupervisionDraw", () =>
  z.object({
    ...DrawTermsSchema().shape,
    programmeId: ProgrammeIdSchema(),
    title: z.string(),
    /** Whom it may draw, as the programme was when it was announced. */
    ...ProgrammeContentSchema().pick(SCOPE).shape,
    isUnannounced: z.boolean(),
    /** The form of these visits, whatever becomes of the programme. */
    instrument: PinnedInstrumentSchema(),
    /** Secret until the draw is made. */
    seed: z.string(),
    /** SHA-256 of the seed, published when the draw was announced. */
    seedHash: z.string(),
    announcedAt: z.string(),
    made: z
      .object({
        at: z.string(),
        candidates: z.int(),
        /** Sum of the candidates' weights. */
        tickets: z.int(),
        /** SHA-256 of the published list, its lines joined by line breaks. */
        listHash: z.string(),
        /** The month by which risks were weighed. */
        riskMonth: z.string().optional(),
        drawn: z.array(DrawnSchema()),
      })
      .optional(),
    version: z.int(),
  }),
);

export type Draw = z.infer<ReturnType<typeof DrawSchema>> & Aggregate;
export type DrawEvent = DomainEvent<"DRAW_ANNOUNCED" | "DRAW_MADE">;
export type DrawDecision = Decision<Draw, DrawEvent>;

const refuse = /* @__PURE__ */ refusals("supervision-draw", {
  "announced-already": {
    kind: "conflict",
    id: "Undian program ini untuk {period} sudah diumumkan. Satu periode diundi satu kali.",
    en: "This programme's draw for {period} has been announced. A period is drawn once.",
    source: {
      id: "kebijakan: undian yang dapat diulang dapat dipilih hasilnya",
      en: "policy: a draw that can be repeated can be chosen",
    },
  },
  "made-already": {
    kind: "conflict",
    id: "Undian untuk {period} sudah dilakukan dan tidak diulang. Siapa pun dapat menghitungnya kembali dari benih dan daftarnya.",
    en: "The draw for {period} has been made, and is not repeated. Anybody can recompute it from its seed and list.",
    source: {
      id: "kebijakan: undian yang dapat diulang dapat dipilih hasilnya",
      en: "policy: a draw that can be repeated can be chosen",
    },
  },
  "period-over": {
    kind: "conflict",
    id: "Periode {period} sudah lewat. Undi untuk periode yang berjalan atau yang akan datang.",
    en: "The period {period} is over. Draw for the present one or a later one.",
    source: { id: "kebijakan", en: "policy" },
  },
  "no-candidates": {
    kind: "conflict",
    id: "Tidak ada yang dapat diundi: dalam lingkup program ini tidak ada yang memenuhi syaratnya hari ini. Periksa unit, jenis unit, dan jabatannya.",
    en: "There is nobody to draw: nothing within the programme's scope meets its terms today. Check its units, kinds and positions.",
    source: { id: "kebijakan", en: "policy" },
  },
  "not-made": {
    kind: "conflict",
    id: "Undian untuk {period} belum dilakukan.",
    en: "The draw for {period} has not been made.",
    source: { id: "kebijakan: yang dikunjungi ditentukan undian", en: "policy: who is visited is drawn" },
  },
  "list-closed": {
    kind: "forbidden",
    id: "Daftar undian ini terbuka bagi semua pegawai setelah {day}, karena kunjungannya tidak diberitahukan lebih dahulu.",
    en: "The list of this draw is open to all employees after {day}, since its visits are unannounced.",
    source: {
      id: "kebijakan: kunjungan mendadak tidak dapat dihitung lebih dahulu",
      en: "policy: an unannounced visit cannot be computed beforehand",
    },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

interface Announcement extends Act {
  readonly terms: DrawTerms;
  /** Random, and known to nobody before the draw. */
  readonly seed: string;
  /** Local day. */
  readonly today: string;
}

/**
 * Announces a draw: its size, its weighting, and the hash of its seed are fixed before anybody can know what they lead to.
 * @param before the draw of that period; undefined if there is none
 * @throws DomainError `supervision-draw.announced-already`, `supervision-draw.period-over`, `supervision.retired`
 * @source policy: commit to the seed first, reveal it with the draw
 */
export function announceDraw(
  programme: Programme,
  before: Draw | undefined,
  { terms, seed, today, by, at }: Announcement,
): DrawDecision {
  const { period } = terms;
  requireRunning(programme);
  if (before !== undefined) throw refuse("announced-already", { period });
  if (lastDayOf(period) < today) throw refuse("period-over", { period });
  const { id: programmeId, title, visits, scopeUnitId, unitKinds, positions } = programme;
  const { isUnannounced, instrument } = programme;
  const scope = { visits, scopeUnitId, ...(unitKinds && { unitKinds }), ...(positions && { positions }) };
  const committed = { ...terms, programmeId, ...scope, seedHash: seedHash(seed) };
  return {
    state: { ...NEW_AGGREGATE, ...committed, title, isUnannounced, instrument, seed, announcedAt: at },
    event: { type: "DRAW_ANNOUNCED", by, at, data: committed },
  };
}

/** Requires that a draw may still be made. @throws DomainError `supervision-draw.made-already`, `supervision-draw.period-over` */
export function requireUnmade({ made, period }: Draw, today: string): void {
  if (made !== undefined) throw refuse("made-already", { period });
  if (lastDayOf(period) < today) throw refuse("period-over", { period });
}

interface Making extends Act {
  readonly candidates: readonly Candidate[];
  /** The month by which risks were weighed; undefined for a plain draw. */
  readonly riskMonth: string | undefined;
  readonly today: string;
}

/**
 * Makes a draw over the candidates of the day; of fewer than it is to visit, all are drawn.
 * @returns the decision, and the list to publish
 * @throws DomainError `supervision-draw.made-already`, `supervision-draw.period-over`, `supervision-draw.no-candidates`
 * @source policy
 */
export function makeDraw(
  draw: Draw,
  { candidates, riskMonth, today, by, at }: Making,
): { readonly decision: DrawDecision; readonly list: readonly string[] } {
  requireUnmade(draw, today);
  if (candidates.length === 0) throw refuse("no-candidates");
  const { seed, sampleSize } = draw;
  const named = new Map(candidates.map((one) => [lotName(seed, one.subject), one]));
  const lots = Array.from(named, ([name, { weight }]) => ({ name, weight }));
  const list = listOf(lots);
  const drawn = drawLots(seed, lots, sampleSize).flatMap((name, place) => {
    const one = named.get(name);
    return one ? [{ number: place + 1, ...one }] : [];
  });
  const figures = {
    candidates: lots.length,
    tickets: lots.reduce((sum, { weight }) => sum + weight, 0),
    listHash: hash("sha256", list.join("\n")),
    ...(riskMonth && { riskMonth }),
  };
  return {
    list,
    decision: {
      state: { ...draw, made: { at, ...figures, drawn } },
      event: { type: "DRAW_MADE", by, at, data: { seed, ...figures, drawn: drawn.length } },
    },
  };
}

/** What somebody who runs the programme may do with a draw on a local day. */
export function actsOnDraw({ made, period }: Draw, isCoordinator: boolean, today: string) {
  if (!isCoordinator) return [];
  if (made !== undefined) return ["PLAN"] as const;
  return lastDayOf(period) < today ? [] : (["MAKE"] as const);
}

/** What was drawn. @throws DomainError `supervision-draw.not-made` */
export function drawnOf({ made, period }: Draw): readonly Drawn[] {
  if (made === undefined) throw refuse("not-made", { period });
  return made.drawn;
}

/**
 * Whether the list and the seed are open to everybody: once drawn, and of unannounced visits once the period is over.
 * @source policy: whoever has the list can compute who is visited
 */
export function isOpen({ made, isUnannounced, period }: Draw, today: string): boolean {
  return made !== undefined && (!isUnannounced || lastDayOf(period) < today);
}

/** Requires that. @throws DomainError `supervision-draw.not-made`, `supervision-draw.list-closed` */
export function requireOpen(draw: Draw, today: string): void {
  drawnOf(draw);
  if (!isOpen(draw, today)) throw refuse("list-closed", { day: lastDayOf(draw.period) });
}
