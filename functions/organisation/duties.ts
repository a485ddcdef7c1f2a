import type { AwardConsentRepository } from "../../shared/table/awards/consents.ts";
import type { OwedAnswerRepository } from "../../shared/table/discussion/owed-answers.ts";
import type { OwedConsultationRepository } from "../../shared/table/participation/owed-consultations.ts";
import type { InspectionRepository } from "../../shared/table/supervision/inspections.ts";
import type { OwedFollowUpRepository } from "../../shared/table/surveys/owed-follow-ups.ts";

export interface DutyDeps {
  readonly answers: OwedAnswerRepository;
  readonly consents: AwardConsentRepository;
  readonly inspections: InspectionRepository;
  readonly consultations: OwedConsultationRepository;
  readonly followUps: OwedFollowUpRepository;
}

interface Self {
  readonly nip: string;
  readonly headed: readonly string[];
  /** Local day. */
  readonly day: string;
  readonly month: string;
}

/**
 * Whether supervision, an award's publication, a question on what they announced, a consultation or a survey's follow-up may wait for
 * an employee: all asked at once.
 */
export async function hasDuties(
  { nip, headed, day, month }: Self,
  { answers, consents, inspections, consultations, followUps }: DutyDeps,
): Promise<boolean> {
  const [{ questions }, awards, hasVisits, ...owed] = await Promise.all([
    answers.of(nip),
    consents.of({ nip, month, day, headed: async () => headed }),
    inspections.hasVisits(nip),
    consultations.of(nip),
    followUps.of(nip),
  ]);
  return hasVisits || awards.length + questions.length > 0 || owed.some((one) => one.owed.length > 0);
}
