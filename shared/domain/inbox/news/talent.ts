import type { Appointment, AppointmentDecision } from "../../talent/appointment.ts";
import type { Assessment, AssessmentEvent } from "../../talent/assessment.ts";
import type { CareerPlan, CareerPlanEvent } from "../../talent/career-plan.ts";
import { nextReview } from "../../talent/career-plan.ts";
import type { InboxKind } from "../sentences.ts";
import { deskOf, type News, telling } from "./news.ts";

export const assessmentNews = /* @__PURE__ */ telling<Assessment, AssessmentEvent>({
  COMPETENCY_ASSESSED: ({ nip, day }) => [
    { to: nip, kind: "COMPETENCY_ASSESSED", about: { nip }, facts: { day } },
  ],
  COMPETENCY_ASSESSMENT_WITHDRAWN: ({ nip, day }) => [
    { to: nip, kind: "COMPETENCY_ASSESSMENT_WITHDRAWN", about: { nip }, facts: { day } },
  ],
});

/** The rater to whom a plan is proposed finds it with their staff; of its reviews, all who take part are reminded. */
export const careerPlanNews = /* @__PURE__ */ telling<CareerPlan, CareerPlanEvent>({
  CAREER_PLAN_PROPOSED: (plan) => [toldOf(plan, "CAREER_PLAN_PROPOSED", deskOf(plan.raterNip))],
  CAREER_PLAN_AGREED: (plan) => [
    toldOf(plan, "CAREER_PLAN_AGREED", plan.nip),
    ...(plan.mentorNip ? [toldOf(plan, "CAREER_MENTOR", plan.mentorNip)] : []),
  ],
  CAREER_PLAN_RETURNED: (plan) => [toldOf(plan, "CAREER_PLAN_RETURNED", plan.nip)],
  CAREER_PLAN_REVIEWED: (plan) => [toldOf(plan, "CAREER_PLAN_REVIEWED", plan.nip)],
  CAREER_PLAN_HANDED_ON: (plan) => [
    toldOf(
      plan,
      plan.state === "PROPOSED" ? "CAREER_PLAN_PROPOSED" : "CAREER_PLAN_HANDED_ON",
      deskOf(plan.raterNip),
    ),
  ],
  CAREER_MENTOR_LEFT: (plan) =>
    [plan.nip, deskOf(plan.raterNip)].map((to) => toldOf(plan, "CAREER_MENTOR_LEFT", to)),
  CAREER_REVIEW_DUE: (plan) =>
    [plan.nip, deskOf(plan.raterNip), ...(plan.mentorNip ? [plan.mentorNip] : [])].map((to) => ({
      ...toldOf(plan, "CAREER_REVIEW_DUE", to),
      facts: { day: nextReview(plan) ?? "" },
    })),
});

/** Everybody who was considered: each finds their own line. */
export const appointmentNews = /* @__PURE__ */ telling<Appointment, AppointmentDecision["event"]>({
  APPOINTMENT_DECIDED: ({ considered, id }) =>
    considered.map(({ nip }) => ({
      to: nip,
      kind: "APPOINTMENT_DECIDED",
      about: { nip, appointmentId: id },
    })),
});

function toldOf({ nip }: CareerPlan, kind: InboxKind, to: string): News {
  return { to, kind, about: { nip } };
}
