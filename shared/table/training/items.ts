import { enrolmentNews, sessionNews } from "../../domain/inbox/news/learning.ts";
import { trainingNews } from "../../domain/inbox/news/training.ts";
import type { DifferenceSums } from "../../domain/rules/paired-difference.ts";
import type { ReviewCounts } from "../../domain/training/after/review.ts";
import type { SessionTest } from "../../domain/training/after/session-test.ts";
import type { TestAnswers } from "../../domain/training/after/test-answers.ts";
import type { Agenda } from "../../domain/training/agenda.ts";
import type { Course } from "../../domain/training/course.ts";
import type { Enrolment } from "../../domain/training/enrolment.ts";
import type { Session } from "../../domain/training/session.ts";
import type { Trainer } from "../../domain/training/trainer.ts";
import type { Training } from "../../domain/training/training.ts";
import type { TrainingYear } from "../../domain/training/year.ts";
import {
  CERTIFICATE,
  DAY,
  DRAWN,
  DRAWN_IN_YEAR,
  INSTANT,
  NIP,
  NUMBER_4,
  RATER,
  TRAINING_OF_YEAR,
  UUID,
  YEAR,
} from "../id-kinds.ts";
import { item, span } from "../item.ts";

export const training = /* @__PURE__ */ item<Training>()({
  doc: "A training of an employee, by year.",
  tells: trainingNews,
  key: [
    ["EMPLOYEE", NIP],
    ["TRAINING", YEAR, DRAWN_IN_YEAR],
  ],
  list: {
    at: [
      ["RATER", RATER, "TRAINING"],
      [INSTANT, DRAWN_IN_YEAR],
    ],
    doc: "those that await confirmation",
  },
  own: { section: "pelatihan" },
});

export const usedCertificate = /* @__PURE__ */ item<{ readonly nip: string; readonly trainingId: string }>()({
  doc: "In whose training a certificate is used, by its issuer and number, so that its hours count once.",
  isMixed: true,
  key: [["USED_CERTIFICATE", CERTIFICATE], ["STATE"]],
});

export const trainingYear = /* @__PURE__ */ item<TrainingYear>()({
  doc: "An employee's lesson hours in a year.",
  isMixed: true,
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", TRAINING_OF_YEAR],
  ],
  own: { section: "jamPelatihan" },
});

export const course = /* @__PURE__ */ item<Course>()({
  doc: "A training of the catalogue.",
  key: [["COURSE", DRAWN], ["STATE"]],
  list: { at: [["COURSES"], [DRAWN]], doc: "the whole catalogue" },
});

export const courseEffect = /* @__PURE__ */ item<
  DifferenceSums & { readonly courseId: string; readonly sessions: number }
>()({
  doc: "What became of the participants of a course's sessions: sums from which their average and its certainty follow.",
  isMixed: true,
  key: [["COURSE", DRAWN], ["EFFECT"]],
  list: { at: [["COURSE_EFFECTS"], [DRAWN]], doc: "those of all courses" },
});

export const trainingSession = /* @__PURE__ */ item<Session>()({
  doc: "One giving of a course. Who enrols does not write it, so that hundreds may at once.",
  tells: sessionNews,
  key: [["SESSION", DRAWN_IN_YEAR], ["STATE"]],
  list: { at: [["SESSIONS"], [DAY, DRAWN_IN_YEAR]], doc: "all sessions, by their first day" },
  due: {
    on: "staff-deadlines",
    doc: "the end of enrolment, the settlement of attendance, then the effect; after a cancellation, that those enrolled are told",
  },
});

export const enrolment = /* @__PURE__ */ item<Enrolment>()({
  doc: "Somebody's enrolment in a session.",
  tells: enrolmentNews,
  key: [
    ["SESSION", DRAWN_IN_YEAR],
    ["ENROLMENT", NIP],
  ],
  list: {
    at: [
      ["RATER", RATER, "ENROLMENT"],
      [INSTANT, DRAWN_IN_YEAR, NIP],
    ],
    doc: "those that await approval",
  },
});

/** A session with everybody's enrolment. */
export const sessionRecords = /* @__PURE__ */ span({
  of: [trainingSession, enrolment],
  partition: ["SESSION", DRAWN_IN_YEAR],
});

export const takenPlace = /* @__PURE__ */ item<{ readonly nip: string }>()({
  doc: "Who has a place of a session, so that nobody else gets it.",
  key: [["SESSION_PLACE", DRAWN_IN_YEAR], [NUMBER_4]],
  isMixed: true,
});

export const waitingMark = /* @__PURE__ */ item<{ readonly nip: string }>()({
  doc: "Who waits for a place of a session, first come first.",
  key: [
    ["SESSION_PLACE", DRAWN_IN_YEAR],
    ["WAITING", INSTANT, NIP],
  ],
});

/** How full a session is, without the enrolments themselves. */
export const sessionPlaces = /* @__PURE__ */ span({
  of: [takenPlace, waitingMark],
  partition: ["SESSION_PLACE", DRAWN_IN_YEAR],
});

export const sessionTest = /* @__PURE__ */ item<SessionTest>()({
  doc: "The questions that participants of a session answer before it and after it.",
  key: [["SESSION_TEST", DRAWN_IN_YEAR], ["STATE"]],
});

export const testAnswers = /* @__PURE__ */ item<TestAnswers>()({
  doc: "A participant's answers to a session's test.",
  key: [
    ["SESSION_TEST", DRAWN_IN_YEAR],
    ["ANSWERS", ["BEFORE", "AFTER"], NIP],
  ],
});

/** A session's test with everybody's answers. */
export const testRecords = /* @__PURE__ */ span({
  of: [sessionTest, testAnswers],
  partition: ["SESSION_TEST", DRAWN_IN_YEAR],
});

export const reviewCounts = /* @__PURE__ */ item<ReviewCounts>()({
  doc: "How often participants gave each score to each aspect of a session; nobody's own scores are kept.",
  isMixed: true,
  key: [["SESSION_REVIEW", DRAWN_IN_YEAR], ["STATE"]],
});

export const reviewMark = /* @__PURE__ */ item<Record<never, never>>()({
  doc: "That somebody has judged a session, not how.",
  key: [
    ["SESSION_REVIEW", DRAWN_IN_YEAR],
    ["GIVEN", NIP],
  ],
});

export const reviewRemark = /* @__PURE__ */ item<{ readonly text: string }>()({
  doc: "A participant's remark on a session, under a random name.",
  key: [
    ["SESSION_REVIEW", DRAWN_IN_YEAR],
    ["REMARK", UUID],
  ],
});

export const sessionDoor = /* @__PURE__ */ item<{ readonly secret: string }>()({
  doc: "The secret from which the codes at a session's door are made; nobody is shown it.",
  key: [["SESSION_DOOR", DRAWN_IN_YEAR], ["STATE"]],
});

export const trainingCostTurn = /* @__PURE__ */ item<{ readonly moves: number }>()({
  doc: "How often what a year's sessions cost has changed: where a city keeps to its budget, one change after another.",
  isMixed: true,
  key: [["TRAINING_COSTS", YEAR], ["STATE"]],
});

export const agenda = /* @__PURE__ */ item<Agenda>()({
  doc: "The sessions in which an employee takes part, or that they give: overlaps are found from it.",
  key: [["EMPLOYEE", NIP], ["AGENDA"]],
  own: { section: "agendaPelatihan" },
});

export const trainer = /* @__PURE__ */ item<Trainer>()({
  doc: "An internal trainer: what they can teach, and how many hours a year.",
  key: [["EMPLOYEE", NIP], ["TRAINER"]],
  list: { at: [["TRAINERS"], [NIP]], doc: "the whole pool" },
  own: { section: "pelatihInternal" },
});
