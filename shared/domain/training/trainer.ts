import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { NipSchema } from "../organisation/employee.ts";
import { refusals } from "../refusal.ts";

/** A subject, in a word or a few: what a course is about, and what a trainer can teach. */
export const SubjectSchema = /* @__PURE__ */ named("TrainingSubject", () => freeText().min(2).max(60));

/** What HR decides of an internal trainer. */
export const TrainerContentSchema = /* @__PURE__ */ named("TrainerContent", () =>
  z.strictObject({
    /** What they can teach. */
    skills: z.array(SubjectSchema()).min(1).max(20),
    /** Lesson hours that they may teach in a year at most. */
    yearlyHours: z.int().min(1).max(400),
    /** One who is not is proposed for nothing. */
    isActive: z.boolean().default(true),
  }),
);

export type TrainerContent = z.infer<ReturnType<typeof TrainerContentSchema>>;

/** An employee who teaches colleagues (pelatih internal). */
export const TrainerSchema = /* @__PURE__ */ named("Trainer", () =>
  z.object({ ...TrainerContentSchema().shape, nip: NipSchema(), version: z.int() }),
);

export type Trainer = z.infer<ReturnType<typeof TrainerSchema>> & Aggregate;
export type TrainerEvent = DomainEvent<"TRAINER_APPOINTED" | "TRAINER_CHANGED">;
export type TrainerDecision = Decision<Trainer, TrainerEvent>;

const refuse = /* @__PURE__ */ refusals("trainer", {
  already: {
    kind: "conflict",
    id: "Pegawai {nip} sudah ada dalam daftar pelatih internal. Ubah keterangannya di sana.",
    en: "The employee {nip} is an internal trainer already. Change what is said of them there.",
    source: { id: "kebijakan: satu catatan tiap pelatih", en: "policy: one record for each trainer" },
  },
});

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * Takes an employee into the pool of internal trainers.
 * @throws DomainError `trainer.already`
 * @source policy choice: HR appoints, with skills and a yearly limit
 */
export function appointTrainer(
  before: Trainer | undefined,
  { nip, content, ...act }: Act & { readonly nip: string; readonly content: TrainerContent },
): TrainerDecision {
  if (before !== undefined) throw refuse("already", { nip });
  return {
    state: { ...NEW_AGGREGATE, ...content, nip },
    event: { type: "TRAINER_APPOINTED", ...act, data: { ...content } },
  };
}

/** Replaces what HR decided of a trainer. Sessions that they give already stay. */
export function changeTrainer(trainer: Trainer, content: TrainerContent, act: Act): TrainerDecision {
  return {
    state: { ...trainer, ...content },
    event: { type: "TRAINER_CHANGED", ...act, data: { ...content } },
  };
}
