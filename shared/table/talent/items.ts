import { appointmentNews, assessmentNews, careerPlanNews } from "../../domain/inbox/news/talent.ts";
import type { Appointment, AppointmentLine } from "../../domain/talent/appointment.ts";
import type { Assessment } from "../../domain/talent/assessment.ts";
import type { CareerPlan } from "../../domain/talent/career-plan.ts";
import type { TalentCircle } from "../../domain/talent/circle.ts";
import type { Standard } from "../../domain/talent/standard.ts";
import type { Succession } from "../../domain/talent/succession.ts";
import { DRAWN, NIP, SHA256, TITLE } from "../id-kinds.ts";
import { item } from "../item.ts";

export const talentCircle = /* @__PURE__ */ item<TalentCircle>()({
  doc: "Whom HR named to assess competencies, and to see boxes and successions.",
  key: [["TALENT_CIRCLE"], ["STATE"]],
});

export const competencyStandard = /* @__PURE__ */ item<Standard>()({
  doc: "The competency standard of a post, by the hash of the post's name, so that whoever holds it finds it.",
  key: [["COMPETENCY_STANDARD", SHA256], ["STATE"]],
  list: { at: [["COMPETENCY_STANDARDS"], [TITLE]], doc: "all of them, by post" },
});

export const competencyAssessment = /* @__PURE__ */ item<Assessment>()({
  doc: "What an assessment found of somebody's competencies and potential.",
  tells: assessmentNews,
  key: [
    ["EMPLOYEE", NIP],
    ["COMPETENCY_ASSESSMENT", DRAWN],
  ],
  own: { section: "penilaianKompetensi" },
});

export const careerPlan = /* @__PURE__ */ item<CareerPlan>()({
  doc: "An employee's career plan.",
  tells: careerPlanNews,
  key: [["EMPLOYEE", NIP], ["CAREER_PLAN"]],
  list: { at: [["MENTOR", NIP, "CAREER_PLANS"], [NIP]], doc: "those somebody guides" },
  due: { on: "staff-deadlines", doc: "its next review, until everybody was reminded of it" },
  own: { section: "rencanaKarier" },
});

export const succession = /* @__PURE__ */ item<Succession>()({
  doc: "Who might succeed in a post; outside any employee's partition, as no candidate sees it.",
  key: [["SUCCESSION", DRAWN], ["STATE"]],
  list: { at: [["SUCCESSIONS"], [DRAWN]], doc: "all of them" },
});

export const appointment = /* @__PURE__ */ item<Appointment>()({
  doc: "Who fills a post, out of whom, and why; never changed.",
  tells: appointmentNews,
  key: [
    ["SUCCESSION", DRAWN],
    ["APPOINTMENT", DRAWN],
  ],
});

export const appointmentLine = /* @__PURE__ */ item<AppointmentLine>()({
  doc: "What a decision on a post says of one of those considered, for themselves.",
  key: [
    ["EMPLOYEE", NIP],
    ["APPOINTMENT", DRAWN],
  ],
  own: { section: "pengisianJabatan" },
});
