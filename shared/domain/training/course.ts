import * as z from "zod";
import { type Aggregate, type Decision, type DomainEvent, NEW_AGGREGATE } from "../aggregate.ts";
import { freeText } from "../free-text.ts";
import { named } from "../once.ts";
import { SubjectSchema } from "./trainer.ts";
import { requireForm, TrainingContentSchema } from "./training.ts";

export const CourseIdSchema = /* @__PURE__ */ named("CourseId", () => z.string().regex(/^[0-9a-z]{20}$/));

/** What HR offers: the same each time that it is given. */
export const CourseContentSchema = /* @__PURE__ */ named("CourseContent", () => {
  const { title, path, form, hours } = TrainingContentSchema().shape;
  return z.strictObject({
    ...{ title, path, form, hours },
    /** For whom it is, and what they can do afterwards. */
    about: freeText().max(2_000).optional(),
    /** What it is about, to find trainers who can teach it. */
    subjects: z.array(SubjectSchema()).max(20).default([]),
    /** One that is not offered gets no new sessions; those planned stay. */
    isOffered: z.boolean().default(true),
  });
});

export type CourseContent = z.infer<ReturnType<typeof CourseContentSchema>>;

/** A training of the catalogue. */
export const CourseSchema = /* @__PURE__ */ named("Course", () =>
  z.object({ ...CourseContentSchema().shape, id: CourseIdSchema(), version: z.int() }),
);

export type Course = z.infer<ReturnType<typeof CourseSchema>> & Aggregate;
export type CourseEvent = DomainEvent<"COURSE_DEFINED" | "COURSE_CHANGED">;
export type CourseDecision = Decision<Course, CourseEvent>;

interface Act {
  readonly by: string;
  readonly at: string;
}

/**
 * Puts a training into the catalogue.
 * @throws DomainError `training.form-missing`, `training.form-of-education`
 * @source PP 11/2017 Ps 210-213: competence development, by path and form
 */
export function defineCourse(id: string, content: CourseContent, act: Act): CourseDecision {
  requireForm({ path: content.path, form: content.form });
  return {
    state: { ...NEW_AGGREGATE, ...content, id },
    event: { type: "COURSE_DEFINED", ...act, data: { ...content } },
  };
}

/**
 * Replaces the content of a course. Sessions planned before keep what they promised.
 * @throws DomainError `training.form-missing`, `training.form-of-education`
 */
export function changeCourse(course: Course, content: CourseContent, act: Act): CourseDecision {
  requireForm({ path: content.path, form: content.form });
  const { id, version, eventHash } = course;
  return {
    state: { ...content, id, version, eventHash },
    event: { type: "COURSE_CHANGED", ...act, data: { ...content } },
  };
}
