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

/** A training of an employee, by year. */
export const training = /* @__PURE__ */ item<Training>()({
  tells: trainingNews,
  key: [
    ["EMPLOYEE", NIP],
    ["TRAINING", YEAR, DRAWN_IN_YEAR],
  ],
  /** Those that await confirmation. */
  list: [
    ["RATER", RATER, "TRAINING"],
    [INSTANT, DRAWN_IN_YEAR],
  ],
  own: { section: "pelatihan" },
});

/** In whose training a certificate is used, by its issuer and number, so that its hours count once. */
export const usedCertificate = /* @__PURE__ */ item<{ readonly nip: string; readonly trainingId: string }>()({
  isMixed: true,
  key: [["USED_CERTIFICATE", CERTIFICATE], ["STATE"]],
});

/** An employee's lesson hours in a year. */
export const trainingYear = /* @__PURE__ */ item<TrainingYear>()({
  isMixed: true,
  key: [
    ["EMPLOYEE", NIP],
    ["LIVE", TRAINING_OF_YEAR],
  ],
  own: { section: "jamPelatihan" },
});

/** A training of the catalogue. */
export const course = /* @__PURE__ */ item<Course>()({
  key: [["COURSE", DRAWN], ["STATE"]],
  /** The whole catalogue. */
  list: [["COURSES"], [DRAWN]],
});

/** What became of the participants of a course's sessions: sums from which their average and its certainty follow. */
export const courseEffect = /* @__PURE__ */ item<
  DifferenceSums & { readonly courseId: string; readonly sessions: number }
>()({
  isMixed: true,
  key: [["COURSE", DRAWN], ["EFFECT"]],
  /** Those of all courses. */
  list: [["COURSE_EFFECTS"], [DRAWN]],
});

/** One giving of a course. Who enrols does not write it, so that hundreds may at once. */
export const trainingSession = /* @__PURE__ */ item<Session>()({
  tells: sessionNews,
  key: [["SESSION", DRAWN_IN_YEAR], ["STATE"]],
  /** All sessions, by their first day. */
  list: [["SESSIONS"], [DAY, DRAWN_IN_YEAR]],
  /**
   * The end of enrolment, the settlement of attendance, then the effect; after a cancellation, that those enrolled are told.
   */
  due: "staff-deadlines",
});

/** Somebody's enrolment in a session. */
export const enrolment = /* @__PURE__ */ item<Enrolment>()({
  tells: enrolmentNews,
  key: [
    ["SESSION", DRAWN_IN_YEAR],
    ["ENROLMENT", NIP],
  ],
  /** Those that await approval. */
  list: [
    ["RATER", RATER, "ENROLMENT"],
    [INSTANT, DRAWN_IN_YEAR, NIP],
  ],
});

/** A session with everybody's enrolment. */
export const sessionRecords = /* @__PURE__ */ span({
  of: [trainingSession, enrolment],
  partition: ["SESSION", DRAWN_IN_YEAR],
});

/** Who has a place of a session, so that nobody else gets it. */
export const takenPlace = /* @__PURE__ */ item<{ readonly nip: string }>()({
  key: [["SESSION_PLACE", DRAWN_IN_YEAR], [NUMBER_4]],
  isMixed: true,
});

/** Who waits for a place of a session, first come first. */
export const waitingMark = /* @__PURE__ */ item<{ readonly nip: string }>()({
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

/** The questions that participants of a session answer before it and after it. */
export const sessionTest = /* @__PURE__ */ item<SessionTest>()({
  key: [["SESSION_TEST", DRAWN_IN_YEAR], ["STATE"]],
});

/** A participant's answers to a session's test. */
export const testAnswers = /* @__PURE__ */ item<TestAnswers>()({
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

/** How often participants gave each score to each aspect of a session; nobody's own scores are kept. */
export const reviewCounts = /* @__PURE__ */ item<ReviewCounts>()({
  hasRecords: true,
  isMixed: true,
  key: [["SESSION_REVIEW", DRAWN_IN_YEAR], ["STATE"]],
});

/** That somebody has judged a session, not how. */
export const reviewMark = /* @__PURE__ */ item<Record<never, never>>()({
  key: [
    ["SESSION_REVIEW", DRAWN_IN_YEAR],
    ["GIVEN", NIP],
  ],
});

/** A participant's remark on a session, under a random name. */
export const reviewRemark = /* @__PURE__ */ item<{ readonly text: string }>()({
  key: [
    ["SESSION_REVIEW", DRAWN_IN_YEAR],
    ["REMARK", UUID],
  ],
});

/** The secret from which the codes at a session's door are made; nobody is shown it. */
export const sessionDoor = /* @__PURE__ */ item<{ readonly secret: string }>()({
  key: [["SESSION_DOOR", DRAWN_IN_YEAR], ["STATE"]],
});

/** How often what a year's sessions cost has changed: where a city keeps to its budget, one change after another. */
export const trainingCostTurn = /* @__PURE__ */ item<{ readonly moves: number }>()({
  isMixed: true,
  key: [["TRAINING_COSTS", YEAR], ["STATE"]],
});

/** The sessions in which an employee takes part, or that they give: overlaps are found from it. */
export const agenda = /* @__PURE__ */ item<Agenda>()({
  key: [["EMPLOYEE", NIP], ["AGENDA"]],
  own: { section: "agendaPelatihan" },
});

/** An internal trainer: what they can teach, and how many hours a year. */
export const trainer = /* @__PURE__ */ item<Trainer>()({
  key: [["EMPLOYEE", NIP], ["TRAINER"]],
  /** The whole pool. */
  list: [["TRAINERS"], [NIP]],
  own: { section: "pelatihInternal" },
});
