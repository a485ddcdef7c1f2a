import { appointmentNews, assessmentNews, careerPlanNews } from "../../domain/inbox/news/talent.ts";
import type { Appointment, AppointmentLine } from "../../domain/talent/appointment.ts";
import type { Assessment } from "../../domain/talent/assessment.ts";
import type { CareerPlan } from "../../domain/talent/career-plan.ts";
import type { TalentCircle } from "../../domain/talent/circle.ts";
import type { Standard } from "../../domain/talent/standard.ts";
import type { Succession } from "../../domain/talent/succession.ts";
import { DRAWN, NIP, SHA256, TITLE } from "../id-kinds.ts";
import { item } from "../item.ts";

/** Whom HR named to assess competencies, and to see boxes and successions. */
export const talentCircle = /* @__PURE__ */ item<TalentCircle>()({
  key: [["TALENT_CIRCLE"], ["STATE"]],
});

/** The competency standard of a post, by the hash of the post's name, so that whoever holds it finds it. */
export const competencyStandard = /* @__PURE__ */ item<Standard>()({
  key: [["COMPETENCY_STANDARD", SHA256], ["STATE"]],
  /** All of them, by post. */
  list: [["COMPETENCY_STANDARDS"], [TITLE]],
});

/** What an assessment found of somebody's competencies and potential. */
export const competencyAssessment = /* @__PURE__ */ item<Assessment>()({
  tells: assessmentNews,
  key: [
    ["EMPLOYEE", NIP],
    ["COMPETENCY_ASSESSMENT", DRAWN],
  ],
  own: { section: "penilaianKompetensi" },
});

/** An employee's career plan. */
export const careerPlan = /* @__PURE__ */ item<CareerPlan>()({
  tells: careerPlanNews,
  key: [["EMPLOYEE", NIP], ["CAREER_PLAN"]],
  /** Those somebody guides. */
  list: [["MENTOR", NIP, "CAREER_PLANS"], [NIP]],
  /** Its next review, until everybody was reminded of it. */
  due: "staff-deadlines",
  own: { section: "rencanaKarier" },
});

/** Who might succeed in a post; outside any employee's partition, as no candidate sees it. */
export const succession = /* @__PURE__ */ item<Succession>()({
  key: [["SUCCESSION", DRAWN], ["STATE"]],
  /** All of them. */
  list: [["SUCCESSIONS"], [DRAWN]],
});

/** Who fills a post, out of whom, and why; never changed. */
export const appointment = /* @__PURE__ */ item<Appointment>()({
  tells: appointmentNews,
  key: [
    ["SUCCESSION", DRAWN],
    ["APPOINTMENT", DRAWN],
  ],
});

/** What a decision on a post says of one of those considered, for themselves. */
export const appointmentLine = /* @__PURE__ */ item<AppointmentLine>()({
  key: [
    ["EMPLOYEE", NIP],
    ["APPOINTMENT", DRAWN],
  ],
  own: { section: "pengisianJabatan" },
});
