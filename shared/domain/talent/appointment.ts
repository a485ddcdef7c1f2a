import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { LocalDaySchema } from "../calendar/city-calendar.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { UnitIdSchema } from "../organisation/organisation-unit.ts";
import { refusals } from "../refusal.ts";
import {
  type Candidate,
  CandidateSchema,
  requireNeverConsidered,
  type Succession,
  SuccessionIdSchema,
} from "./succession.ts";

export const AppointmentContentSchema = /* @__PURE__ */ named("AppointmentContent", () =>
  z.strictObject({
    /** Who fills the post. */
    chosenNip: NipSchema(),
    /** Why this one. */
    reason: freeText().min(20).max(4_000),
    /** Why not each of the others. */
    others: z.array(z.strictObject({ nip: NipSchema(), reason: freeText().min(10).max(2_000) })).max(40),
    /** The decree, or the minutes of the talent committee. */
    basis: freeText().min(3).max(300),
    /** The local day of the decision. */
    day: LocalDaySchema(),
  }),
);

export type AppointmentContent = z.infer<ReturnType<typeof AppointmentContentSchema>>;

const shapeOfDecision = () => ({
  id: SuccessionIdSchema(),
  successionId: SuccessionIdSchema(),
  position: z.string(),
  unitId: UnitIdSchema(),
  basis: z.string(),
  day: z.iso.date(),
  decidedBy: z.string(),
  decidedAt: z.iso.datetime(),
});

/** One of those considered: what they met on that day and what not, and why they were chosen or were not. */
const ConsideredSchema = /* @__PURE__ */ named("ConsideredCandidate", () =>
  z.object({ ...CandidateSchema().shape, isChosen: z.boolean(), reason: z.string() }),
);

/** Who fills a post, out of whom, and why (penetapan suksesor). It is never changed: a further decision is a further record. */
export const AppointmentSchema = /* @__PURE__ */ named("Appointment", () =>
  z.object({
    ...shapeOfDecision(),
    chosenNip: NipSchema(),
    /** In the order of their ranks on that day. */
    considered: z.array(ConsideredSchema()),
    version: z.int(),
  }),
);

export type Appointment = z.infer<ReturnType<typeof AppointmentSchema>> & Aggregate;
export type AppointmentDecision = Decision<Appointment, DomainEvent<"APPOINTMENT_DECIDED">>;

/** What concerns one of those considered, and nothing of the others. */
export const AppointmentLineSchema = /* @__PURE__ */ named("AppointmentLine", () =>
  z.object({
    ...shapeOfDecision(),
    ...ConsideredSchema().omit({ nip: true, rank: true, order: true }).shape,
    /** How many were considered. */
    considered: z.int(),
  }),
);

export type AppointmentLine = z.infer<ReturnType<typeof AppointmentLineSchema>>;

const refuse = /* @__PURE__ */ refusals("appointment", {
  "not-candidate": {
    kind: "invalid",
    id: "NIP {nip} bukan calon dalam suksesi ini. Pilih salah satu calon, atau tambahkan dahulu ke daftar calon.",
    en: "The NIP {nip} is no candidate of this succession. Choose one of them, or add this one first.",
    source: {
      id: "PermenPANRB 3/2020: suksesi dari kelompok calon",
      en: "PermenPANRB 3/2020: out of the pool",
    },
  },
  "reason-missing": {
    kind: "invalid",
    id: "Tuliskan mengapa calon dengan NIP {nip} tidak dipilih. Setiap calon berhak tahu alasannya.",
    en: "Say why the candidate with the NIP {nip} is not chosen. Each has a right to know.",
    source: { id: "kebijakan: setiap calon diberi alasan", en: "policy: a reason for every candidate" },
  },
  "not-serving": {
    kind: "conflict",
    id: "Calon dengan NIP {nip} tidak bertugas hari ini, sehingga tidak dapat mengisi jabatan. Pilih calon lain, atau perbaiki dahulu catatan masa tugasnya.",
    en: "The candidate with the NIP {nip} is not in service today, and so cannot fill the post. Choose another one, or correct the record of their service first.",
    source: {
      id: "PermenPANRB 3/2020: suksesor adalah pegawai ASN; pada hari pencatatan: kebijakan",
      en: "PermenPANRB 3/2020: successors are civil servants; on the day of the record: policy",
    },
  },
  "day-ahead": {
    kind: "invalid",
    id: "Tanggal keputusan {day} belum tiba. Catat keputusan setelah ditetapkan.",
    en: "The day {day} is to come. Record a decision once it is taken.",
    source: { id: "kebijakan", en: "policy" },
  },
});

interface Deciding {
  readonly id: string;
  /** The candidates as they rank today. */
  readonly ranking: readonly Candidate[];
  readonly today: string;
  readonly by: string;
  readonly at: string;
}

/**
 * Records who fills a post: everybody considered, with what each met and what not as of today, and why each was chosen or was not.
 * Whom to choose is free among those who serve today, also if they do not meet every other requirement: the record shows it.
 * @throws DomainError `succession.own-candidacy`, `succession.considered`, `appointment.not-candidate`, `appointment.not-serving`,
 * `appointment.reason-missing`, `appointment.day-ahead`
 * @source PermenPANRB 3/2020: successors are chosen from the pool, and the choice is recorded; a reason for each is a policy choice
 */
export function decideAppointment(
  succession: Pick<Succession, "id" | "position" | "unitId" | "candidates" | "considered">,
  content: AppointmentContent,
  { id, ranking, today, by, at }: Deciding,
): AppointmentDecision {
  requireNeverConsidered(by, succession);
  const { chosenNip, reason, basis, day } = content;
  if (day > today) throw refuse("day-ahead", { day });
  const reasons = new Map(content.others.map((one) => [one.nip, one.reason]));
  const known = new Set(ranking.map(({ nip }) => nip));
  const stranger = [chosenNip, ...reasons.keys()].find((nip) => !known.has(nip));
  if (stranger !== undefined) throw refuse("not-candidate", { nip: stranger });
  const chosen = ranking.find(({ nip }) => nip === chosenNip);
  if (chosen?.requirements.some(({ of, isMet }) => of === "IN_SERVICE" && !isMet))
    throw refuse("not-serving", { nip: chosenNip });
  const considered = ranking.map((one) => {
    const isChosen = one.nip === chosenNip;
    const why = isChosen ? reason : reasons.get(one.nip);
    if (why === undefined) throw refuse("reason-missing", { nip: one.nip });
    return { ...one, isChosen, reason: why };
  });
  const { id: successionId, position, unitId } = succession;
  const facts = { id, successionId, position, unitId, chosenNip, considered, basis, day };
  return {
    state: { ...NEW_AGGREGATE, ...facts, decidedBy: by, decidedAt: at },
    event: { type: "APPOINTMENT_DECIDED", by, at, data: { chosenNip, basis, day } },
  };
}

/** Whether an account is one of those among whom was chosen. */
export const wasConsidered = (account: string, { considered }: Pick<Appointment, "considered">) =>
  considered.some(({ nip }) => nip === account);

/** Each one's own line of a decision, by NIP. */
export function linesOf({
  considered,
  chosenNip: _,
  version: __,
  eventHash: ___,
  ...facts
}: Appointment): readonly (readonly [nip: string, line: AppointmentLine])[] {
  return considered.map(({ nip, rank: _rank, order: _order, ...own }) => [
    nip,
    { ...facts, ...own, considered: considered.length },
  ]);
}
