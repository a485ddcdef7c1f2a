import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { EnteredDaySchema } from "../calendar/entered-day.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import {
  type Instrument,
  InstrumentIdSchema,
  requireNotRetired,
  requireOnScale,
} from "./observation-instrument.ts";
import {
  DescribedScoreSchema,
  describeScores,
  GivenScoresSchema,
  shareOfScale,
} from "./observation-scores.ts";

/** Starts with the month that the observation counts for. */
export const ObservationIdSchema = /* @__PURE__ */ named("ObservationId", () =>
  z.string().regex(/^20\d\d-(0[1-9]|1[0-2])-[0-9a-z]{20}$/),
);

export const ObservationTextSchema = /* @__PURE__ */ named("ObservationText", () =>
  freeText().min(1).max(2_000),
);

/** What an observer fills in. */
export const ObservationContentSchema = /* @__PURE__ */ named("ObservationContent", () =>
  z.strictObject({
    instrumentId: InstrumentIdSchema(),
    /** Local day of the observation. */
    day: EnteredDaySchema(),
    /** The class, the street or the counter. */
    place: freeText().min(1).max(200).optional(),
    scores: GivenScoresSchema(),
    /** What the employee is told right away. */
    feedback: ObservationTextSchema(),
  }),
);

export type ObservationContent = z.infer<ReturnType<typeof ObservationContentSchema>>;

/** An observation in the instrument's wording at the time: shared with the employee at once, who may respond. */
export const ObservationSchema = /* @__PURE__ */ named("Observation", () =>
  z.object({
    id: ObservationIdSchema(),
    nip: NipSchema(),
    unitId: UnitIdSchema(),
    observerNip: NipSchema(),
    instrument: z.object({ id: InstrumentIdSchema(), version: z.int(), title: z.string() }),
    day: z.iso.date(),
    place: z.string().optional(),
    scores: z.array(DescribedScoreSchema()),
    /** 0 if every criterion is at the lowest level, 10,000 if every one is at the highest. */
    scoreBasisPoints: z.int(),
    feedback: z.string(),
    observedAt: z.string(),
    response: z.object({ text: z.string(), at: z.string() }).optional(),
    version: z.int(),
  }),
);

export type Observation = z.infer<ReturnType<typeof ObservationSchema>> & Aggregate;
export type ObservationEvent = DomainEvent<"OBSERVATION_MADE" | "OBSERVATION_RESPONDED">;

const refuse = /* @__PURE__ */ refusals("observation", {
  "on-self": {
    kind: "forbidden",
    id: "Pengamatan atas diri sendiri tidak diterima. Pengamatan diisi oleh pejabat penilai atau pengawas.",
    en: "Nobody can observe themselves. Observations are made by the rater or a supervisor.",
    source: {
      id: "PermenPANRB 6/2022: atasan memantau; kebijakan",
      en: "PermenPANRB 6/2022: the superior monitors; policy",
    },
  },
  "not-observer": {
    kind: "forbidden",
    id: "Pengamatan diisi oleh pejabat penilai, pimpinan unit pegawai ini atau unit di atasnya, atau pengawas yang disebut dalam instrumennya.",
    en: "Only the rater, the head of the employee's unit or of one above it, or a supervisor named in the instrument may record this observation.",
    source: { id: "kebijakan: tertutup, kecuali yang diizinkan", en: "policy: deny by default" },
  },
  "in-future": {
    kind: "invalid",
    id: "Tanggal {day} belum tiba. Catat pengamatan yang sudah dilakukan.",
    en: "The day {day} has not come yet. Record observations after making them.",
    source: { id: "kebijakan", en: "policy" },
  },
  "month-closed": {
    kind: "conflict",
    id: "Periode {month} sudah ditutup; pengamatan atas bulan itu tidak lagi diterima. Lakukan pengamatan baru pada bulan berjalan, atau minta pengelola kinerja membuka kembali bulan yang sudah dievaluasi.",
    en: "The period {month} is closed; no more observations are accepted for it. Make a new one in the current month, or ask HR to reopen a month that has been evaluated.",
    source: {
      id: "kebijakan: bukti dibekukan saat periode ditutup",
      en: "policy: the evidence is frozen at the close",
    },
  },
  "responded-already": {
    kind: "conflict",
    id: "Pengamatan ini sudah Anda tanggapi.",
    en: "You have already responded to this observation.",
    source: { id: "kebijakan: satu tanggapan", en: "policy: one response" },
  },
});

export function monthOfObservation(id: string): string {
  return id.slice(0, 7);
}

export const refuseNotObserver = () => refuse("not-observer");

/** Requires somebody entitled to observe. @throws DomainError `observation.on-self`, `observation.not-observer` */
export function requireObserver(
  observer: string,
  nip: string,
  is: { readonly rater: boolean; readonly lead: boolean; readonly supervisor: boolean },
): void {
  if (observer === nip) throw refuse("on-self");
  if (!is.rater && !is.lead && !is.supervisor) throw refuse("not-observer");
}

interface Act {
  readonly by: string;
  readonly at: string;
}

interface ObservationOrder extends Act {
  readonly id: string;
  readonly nip: string;
  readonly unitId: string;
  readonly content: ObservationContent;
  /** Local day on which it is recorded. */
  readonly today: string;
  readonly isMonthClosed: boolean;
}

/**
 * Records an observation with an instrument in use, with every criterion scored on its scale.
 * @throws DomainError `observation.in-future`, `observation.month-closed`, `observation-instrument.retired`,
 * `observation-instrument.of-visits`, `observation.criteria-differ`, `observation.off-scale`, `observation.note-missing`
 * @source PermenPANRB 6/2022: performance is monitored while the plan is carried out; the form is policy
 */
export function recordObservation(
  instrument: Instrument,
  { id, nip, unitId, content, today, isMonthClosed, by, at }: ObservationOrder,
): Decision<Observation, ObservationEvent> {
  const { day, place, feedback } = content;
  if (day > today) throw refuse("in-future", { day });
  if (isMonthClosed) throw refuse("month-closed", { month: day.slice(0, 7) });
  requireNotRetired(instrument);
  requireOnScale(instrument);
  const scores = describeScores(instrument, content.scores);
  return {
    state: {
      ...NEW_AGGREGATE,
      id,
      nip,
      unitId,
      observerNip: by,
      instrument: { id: instrument.id, version: instrument.version, title: instrument.title },
      day,
      ...(place && { place }),
      scores,
      scoreBasisPoints: shareOfScale(instrument, scores),
      feedback,
      observedAt: at,
    },
    event: { type: "OBSERVATION_MADE", by, at, data: { ...content, instrumentVersion: instrument.version } },
  };
}

/** What observations add to the scorecard, for one or for a whole month. */
export function observationCounts(made: readonly Pick<Observation, "scoreBasisPoints">[]) {
  return {
    observations: made.length,
    observationBasisPoints: made.reduce((sum, { scoreBasisPoints }) => sum + scoreBasisPoints, 0),
  };
}

/**
 * Records the employee's response. It is possible after the close too, since it changes no evidence.
 * @throws DomainError `observation.responded-already`
 */
export function respondToObservation(
  observation: Observation,
  { text, by, at }: Act & { readonly text: string },
): Decision<Observation, ObservationEvent> {
  if (observation.response) throw refuse("responded-already");
  return {
    state: { ...observation, response: { text, at } },
    event: { type: "OBSERVATION_RESPONDED", by, at, data: { text } },
  };
}
