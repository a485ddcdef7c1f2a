import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";

export const InstrumentIdSchema = /* @__PURE__ */ named("InstrumentId", () =>
  z.string().regex(/^[0-9a-z]{20}$/),
);

const LevelSchema = /* @__PURE__ */ named("Level", () =>
  z.strictObject({ score: z.int().min(0).max(100), label: freeText().min(1).max(100) }),
);

const CriterionSchema = /* @__PURE__ */ named("FeedbackCriterion", () =>
  z.strictObject({
    id: z.string().regex(/^[\w-]{1,32}$/),
    /** What to look at, such as "Area publik bersih dari sampah". */
    statement: freeText().min(1).max(500),
    /**
     * How it is answered: on the instrument's scale, which is the default; by yes or no; by photos; by coordinates; or in words.
     * Only an instrument whose criteria are all on the scale is for observing employees; any is for visits.
     */
    answer: z.enum(["SCALE", "CHECK", "PHOTO", "PLACE", "NOTE"]).optional(),
    /** Whether scoring it requires a note. */
    isNoteRequired: z.boolean().optional(),
  }),
);

/** A city's definition of one kind of observation or visit: a lesson, the cleanliness of an area, a service counter. */
export const InstrumentContentSchema = /* @__PURE__ */ named("InstrumentContent", () =>
  z.strictObject({
    title: freeText().min(1).max(200),
    purpose: freeText().min(1).max(1_000).optional(),
    /** The scale, from lowest to highest; at least two if any criterion is on it. */
    levels: z.array(LevelSchema()).max(10),
    criteria: z.array(CriterionSchema()).min(1).max(50),
    /** Who may observe with it besides the rater and the heads of the unit's line, such as a school supervisor. */
    supervisors: z.array(NipSchema()).max(200).optional(),
  }),
);

export type InstrumentContent = z.infer<ReturnType<typeof InstrumentContentSchema>>;
export type Criterion = InstrumentContent["criteria"][number];

export const InstrumentSchema = /* @__PURE__ */ named("Instrument", () =>
  z.object({
    ...InstrumentContentSchema().shape,
    id: InstrumentIdSchema(),
    /** Whether it is no longer used for new observations; existing ones stay. */
    isRetired: z.boolean(),
    version: z.int(),
  }),
);

export type Instrument = z.infer<ReturnType<typeof InstrumentSchema>> & Aggregate;
export type InstrumentEvent = DomainEvent<"INSTRUMENT_DEFINED" | "INSTRUMENT_CHANGED" | "INSTRUMENT_RETIRED">;

const refuse = /* @__PURE__ */ refusals("observation-instrument", {
  retired: {
    kind: "conflict",
    id: 'Instrumen "{title}" tidak dipakai lagi. Pilih instrumen yang masih berlaku.',
    en: 'The instrument "{title}" is no longer used. Choose one in force.',
    source: {
      id: "kebijakan: daerah menentukan instrumen yang dipakainya",
      en: "policy: the city decides which instruments it uses",
    },
  },
  "levels-unordered": {
    kind: "invalid",
    id: "Urutkan tingkat skala dari skor terendah, tanpa skor yang sama.",
    en: "Order the levels of the scale from the lowest score, without repeating a score.",
    source: {
      id: "kebijakan: skala berurut dari yang terendah",
      en: "policy: a scale goes from the least to the most",
    },
  },
  "levels-missing": {
    kind: "invalid",
    id: "Isi skala dengan sedikitnya dua tingkat, karena ada kriteria yang dijawab dengan skala.",
    en: "Give the scale at least two levels, since some criteria are on it.",
    source: { id: "kebijakan: skala membedakan tingkat", en: "policy: a scale distinguishes levels" },
  },
  "of-visits": {
    kind: "conflict",
    id: 'Instrumen "{title}" untuk kunjungan pengawasan: tidak semua kriterianya dijawab dengan skala. Pilih instrumen pengamatan pegawai.',
    en: 'The instrument "{title}" is for visits: not all of its criteria are on the scale. Choose one for observing employees.',
    source: {
      id: "kebijakan: pengamatan pegawai dihitung dari skala",
      en: "policy: an observation counts by its scale",
    },
  },
  "supervisor-unknown": {
    kind: "invalid",
    id: "NIP pengawas {nip} belum terdaftar sebagai pegawai. Periksa NIP-nya, atau impor pegawainya lebih dahulu.",
    en: "No employee has the supervisor's NIP {nip}. Check it, or import the employee first.",
    source: {
      id: "kebijakan: hanya pegawai terdaftar yang dapat mengamati",
      en: "policy: only registered employees can observe",
    },
  },
  "criteria-alike": {
    kind: "invalid",
    id: 'Kriteria "{criterion}" disebut dua kali. Beri setiap kriteria id sendiri.',
    en: 'The criterion "{criterion}" is listed twice. Give each its own id.',
    source: { id: "kebijakan", en: "policy" },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * Defines a new instrument.
 * @throws DomainError `observation-instrument.levels-missing`, `observation-instrument.levels-unordered`,
 * `observation-instrument.criteria-alike`
 * @source policy: instruments are the city's own
 */
export function defineInstrument(
  id: string,
  content: InstrumentContent,
  { by, at }: Act,
): Decision<Instrument, InstrumentEvent> {
  requireValid(content);
  return {
    state: { ...NEW_AGGREGATE, ...content, id, isRetired: false },
    event: { type: "INSTRUMENT_DEFINED", by, at, data: { ...content } },
  };
}

/**
 * Replaces the content of an instrument; earlier observations keep the wording they were made with.
 * @throws DomainError `observation-instrument.retired` and those of `defineInstrument`
 */
export function changeInstrument(
  instrument: Instrument,
  content: InstrumentContent,
  { by, at }: Act,
): Decision<Instrument, InstrumentEvent> {
  requireNotRetired(instrument);
  requireValid(content);
  const { id, isRetired, version, eventHash } = instrument;
  return {
    state: { ...content, id, isRetired, version, eventHash },
    event: { type: "INSTRUMENT_CHANGED", by, at, data: { ...content } },
  };
}

/** Retires an instrument; existing observations stay. @throws DomainError `observation-instrument.retired` */
export function retireInstrument(instrument: Instrument, act: Act): Decision<Instrument, InstrumentEvent> {
  requireNotRetired(instrument);
  return { state: { ...instrument, isRetired: true }, event: { type: "INSTRUMENT_RETIRED", ...act } };
}

/** Requires that the instrument is not retired. @throws DomainError `observation-instrument.retired` */
export function requireNotRetired({ isRetired, title }: Instrument): void {
  if (isRetired) throw refuse("retired", { title });
}

/** Whether a criterion is answered on the instrument's scale. */
export function isOnScale({ answer = "SCALE" }: Criterion): boolean {
  return answer === "SCALE";
}

/**
 * Requires an instrument for observing employees.
 * @throws DomainError `observation-instrument.of-visits`
 * @source policy: an observation's score is its share of the scale, so that all of it has to be on one
 */
export function requireOnScale({ criteria, title }: Pick<Instrument, "criteria" | "title">): void {
  if (!criteria.every(isOnScale)) throw refuse("of-visits", { title });
}

/**
 * Requires that every supervisor is a registered employee.
 * @param known NIPs of the supervisors who are employees
 * @throws DomainError `observation-instrument.supervisor-unknown`
 */
export function requireKnownSupervisors(
  { supervisors = [] }: InstrumentContent,
  known: ReadonlySet<string>,
): void {
  const unknown = supervisors.find((nip) => !known.has(nip));
  if (unknown !== undefined) throw refuse("supervisor-unknown", { nip: unknown });
}

function requireValid({ levels, criteria }: InstrumentContent): void {
  if (levels.length < 2 && criteria.some(isOnScale)) throw refuse("levels-missing");
  const scores = levels.map(({ score }) => score);
  if (scores.some((score, index) => index > 0 && score <= (scores[index - 1] ?? 0)))
    throw refuse("levels-unordered");
  const ids = criteria.map(({ id }) => id);
  const alike = ids.find((id, index) => ids.indexOf(id) !== index);
  if (alike !== undefined) throw refuse("criteria-alike", { criterion: alike });
}
