import type { AwardConsentRepository } from "../../shared/table/awards/consents.ts";
import type { OwedAnswerRepository } from "../../shared/table/discussion/owed-answers.ts";
import type { InspectionRepository } from "../../shared/table/supervision/inspections.ts";

export interface DutyDeps {
  readonly answers: OwedAnswerRepository;
  readonly consents: AwardConsentRepository;
  readonly inspections: InspectionRepository;
}

interface Self {
  readonly nip: string;
  readonly headed: readonly string[];
  /** Local day. */
  readonly day: string;
  readonly month: string;
}

/** Whether supervision, an award's publication or a question on what they announced may wait for an employee: all asked at once. */
export async function hasDuties(
  { nip, headed, day, month }: Self,
  { answers, consents, inspections }: DutyDeps,
): Promise<boolean> {
  const [{ questions }, awards, hasVisits] = await Promise.all([
    answers.of(nip),
    consents.of({ nip, month, day, headed: async () => headed }),
    inspections.hasVisits(nip),
  ]);
  return hasVisits || awards.length + questions.length > 0;
}
