import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import {
  type Instrument,
  InstrumentContentSchema,
  InstrumentIdSchema,
  requireNotRetired,
} from "../feedback/observation-instrument.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import {
  isWithin,
  type OrganisationUnit,
  UnitIdSchema,
  UnitKindSchema,
} from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";

export const ProgrammeIdSchema = /* @__PURE__ */ named("SupervisionProgrammeId", () =>
  z.string().regex(/^[0-9a-z]{20}$/),
);

export const ProgrammeContentSchema = /* @__PURE__ */ named("SupervisionProgrammeContent", () =>
  z.strictObject({
    title: freeText().min(3).max(200),
    purpose: freeText().min(1).max(1_000).optional(),
    /** The form that inspectors fill in, as it is now; a later wording takes a change of the programme. */
    instrumentId: InstrumentIdSchema(),
    /** Whom a visit is about: an employee at work, or a unit, for which its head answers. */
    visits: z.enum(["EMPLOYEES", "UNITS"]),
    /** The unit that carries it out, such as the inspectorate: whoever heads it coordinates, besides HR. */
    leadUnitId: UnitIdSchema(),
    /** Visits are in this unit and those below it. */
    scopeUnitId: UnitIdSchema(),
    /** Only units of these kinds; all by default. */
    unitKinds: z.array(UnitKindSchema()).min(1).max(13).optional(),
    /** Only employees whose position contains one of these words, whatever the case; all by default. */
    positions: z.array(freeText().min(2).max(100)).min(1).max(10).optional(),
    /** Who may be in its teams. */
    inspectors: z.array(NipSchema()).min(1).max(90),
    /** Whether those who will be visited learn of it only by the visit. */
    isUnannounced: z.boolean(),
  }),
);

export type ProgrammeContent = z.infer<ReturnType<typeof ProgrammeContentSchema>>;

/** An instrument as it was when the programme took it over. */
export const PinnedInstrumentSchema = /* @__PURE__ */ named("PinnedInstrument", () =>
  InstrumentContentSchema()
    .pick({ title: true, levels: true, criteria: true })
    .extend({ id: InstrumentIdSchema(), version: z.int() }),
);

export type PinnedInstrument = z.infer<ReturnType<typeof PinnedInstrumentSchema>>;

/** A programme of supervision (program pengawasan): who visits whom with which form. */
export const ProgrammeSchema = /* @__PURE__ */ named("SupervisionProgramme", () =>
  z.object({
    ...ProgrammeContentSchema().shape,
    id: ProgrammeIdSchema(),
    /** Ids from the root to the parent of the unit that carries it out, at the last change. */
    leadAncestors: z.array(UnitIdSchema()),
    instrument: PinnedInstrumentSchema(),
    /** Whether nothing is drawn for it any more; what was drawn is carried out. */
    isRetired: z.boolean(),
    version: z.int(),
  }),
);

export type Programme = z.infer<ReturnType<typeof ProgrammeSchema>> & Aggregate;
export type ProgrammeEvent = DomainEvent<
  "SUPERVISION_DEFINED" | "SUPERVISION_CHANGED" | "SUPERVISION_WENT_ON" | "SUPERVISION_RETIRED"
>;
export type ProgrammeDecision = Decision<Programme, ProgrammeEvent>;

const refuse = /* @__PURE__ */ refusals("supervision", {
  retired: {
    kind: "conflict",
    id: 'Program pengawasan "{title}" sudah dihentikan. Susun program baru bila masih diperlukan.',
    en: 'The programme "{title}" has been retired. Define a new one if it is still needed.',
    source: { id: "kebijakan", en: "policy" },
  },
  "unit-unknown": {
    kind: "invalid",
    id: "Unit {unit} belum terdaftar. Pilih unit yang ada.",
    en: "The unit {unit} is not registered. Choose one that is.",
    source: {
      id: "kebijakan: program berlaku dalam unit yang terdaftar",
      en: "policy: programmes are of registered units",
    },
  },
  "instrument-unknown": {
    kind: "invalid",
    id: "Instrumen itu tidak ditemukan. Pilih salah satu instrumen daerah ini.",
    en: "There is no such instrument. Choose one of the city's.",
    source: {
      id: "kebijakan: pengawasan memakai instrumen yang ditetapkan",
      en: "policy: supervision uses the city's instruments",
    },
  },
  "inspector-unknown": {
    kind: "invalid",
    id: "NIP pengawas {nip} belum terdaftar sebagai pegawai. Periksa NIP-nya, atau impor pegawainya lebih dahulu.",
    en: "No employee has the inspector's NIP {nip}. Check it, or import the employee first.",
    source: {
      id: "kebijakan: hanya pegawai terdaftar yang mengawasi",
      en: "policy: only registered employees inspect",
    },
  },
  "scope-outside": {
    kind: "forbidden",
    id: "Unit yang dikunjungi harus berada di bawah unit yang Anda pimpin. Program di luar unit itu dilaksanakan Inspektorat atau disusun pengelola kinerja.",
    en: "The units visited have to be below the one that you head. A programme beyond it is the inspectorate's, or defined by HR.",
    source: {
      id: "PP 12/2017 Ps 10: pengawasan umum oleh inspektorat; atasan mengawasi unitnya sendiri",
      en: "PP 12/2017 Ps 10: the inspectorate supervises in general; a superior their own unit",
    },
  },
});

/** What a programme's content refers to, as far as it exists. */
export interface ProgrammeContext {
  readonly lead: OrganisationUnit | undefined;
  readonly scope: OrganisationUnit | undefined;
  readonly instrument: Instrument | undefined;
  /** NIPs of the inspectors who are employees. */
  readonly known: ReadonlySet<string>;
  /** Whether HR defines it, rather than the head of the unit that carries it out. */
  readonly isByHr: boolean;
}

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * Defines a programme. That its author may do so for the unit is checked before.
 * @throws DomainError `supervision.unit-unknown`, `supervision.scope-outside`, `supervision.instrument-unknown`,
 * `supervision.inspector-unknown`, `observation-instrument.retired`
 * @source PP 12/2017 Ps 10: the inspectorate supervises the region's offices; PP 94/2021 Ps 3 and PermenPANRB 6/2022: superiors
 * watch over their own staff. That it runs by programmes is a policy choice
 */
export function defineProgramme(
  id: string,
  content: ProgrammeContent,
  context: ProgrammeContext,
  { by, at }: Act,
): ProgrammeDecision {
  return {
    state: { ...NEW_AGGREGATE, ...content, id, ...resolved(content, context), isRetired: false },
    event: { type: "SUPERVISION_DEFINED", by, at, data: { ...content } },
  };
}

/**
 * Replaces the content of a programme, and takes over the instrument as it is now. What was drawn keeps its form.
 * @throws DomainError `supervision.retired` and those of `defineProgramme`
 */
export function changeProgramme(
  programme: Programme,
  content: ProgrammeContent,
  context: ProgrammeContext,
  { by, at }: Act,
): ProgrammeDecision {
  requireRunning(programme);
  const { id, isRetired, version, eventHash } = programme;
  return {
    state: { ...content, id, ...resolved(content, context), isRetired, version, eventHash },
    event: { type: "SUPERVISION_CHANGED", by, at, data: { ...content } },
  };
}

interface LeadInstead {
  /** Which unit has closed. */
  readonly of: string;
  readonly successor: OrganisationUnit;
  readonly at: string;
}

/**
 * Gives a programme to the unit that goes on with the work of the one that led it, also if it is retired: what was drawn is
 * carried out, and what it recommended is followed up. Whom it visits stays as it was defined. Undefined if another unit leads it.
 * @source policy: what a unit left open goes to its successor
 */
export function leadInstead(
  programme: Programme,
  { of, successor, at }: LeadInstead,
): ProgrammeDecision | undefined {
  if (programme.leadUnitId !== of) return undefined;
  return {
    state: { ...programme, leadUnitId: successor.id, leadAncestors: successor.ancestors },
    event: {
      type: "SUPERVISION_WENT_ON",
      by: "SYSTEM",
      at,
      data: { fromUnitId: of, leadUnitId: successor.id },
    },
  };
}

/** Ends a programme; what was drawn is still carried out. @throws DomainError `supervision.retired` */
export function retireProgramme(programme: Programme, act: Act): ProgrammeDecision {
  requireRunning(programme);
  return { state: { ...programme, isRetired: true }, event: { type: "SUPERVISION_RETIRED", ...act } };
}

/** Requires that a programme still runs. @throws DomainError `supervision.retired` */
export function requireRunning({ isRetired, title }: Pick<Programme, "isRetired" | "title">): void {
  if (isRetired) throw refuse("retired", { title });
}

/** The unit that carries a programme out, if it is registered. @throws DomainError `supervision.unit-unknown` */
export function requireUnit(unit: OrganisationUnit | undefined, id: string): OrganisationUnit {
  if (unit === undefined) throw refuse("unit-unknown", { unit: id });
  return unit;
}

function resolved(content: ProgrammeContent, { lead, scope, instrument, known, isByHr }: ProgrammeContext) {
  const { ancestors, id, kind } = requireUnit(lead, content.leadUnitId);
  const visited = requireUnit(scope, content.scopeUnitId);
  if (!isByHr && kind !== "INSPEKTORAT" && !isWithin(visited, id)) throw refuse("scope-outside");
  if (instrument === undefined) throw refuse("instrument-unknown");
  requireNotRetired(instrument);
  const unknown = content.inspectors.find((nip) => !known.has(nip));
  if (unknown !== undefined) throw refuse("inspector-unknown", { nip: unknown });
  const { title, levels, criteria, version } = instrument;
  return {
    leadAncestors: ancestors,
    instrument: { id: instrument.id, version, title, levels, criteria },
  };
}
