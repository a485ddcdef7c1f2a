import { policyAt } from "../../shared/domain/calendar/policy-at.ts";
import type { CityWith } from "../../shared/domain/city.ts";
import { courseEffect } from "../../shared/domain/training/after/effect.ts";
import { changeCourse as change, defineCourse as define } from "../../shared/domain/training/course.ts";
import type { TrainingPolicy } from "../../shared/domain/training/policy.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { CourseRepository } from "../../shared/table/training/courses.ts";
import type { EffectRepository } from "../../shared/table/training/effects.ts";
import type { courseRoutes } from "./course-contract.ts";

interface Deps {
  readonly courses: CourseRepository;
}

interface ListDeps extends Deps {
  readonly effects: EffectRepository;
  readonly city: CityWith<{ training: TrainingPolicy }>;
}

/** With what became of the participants of each, as far as it is known. */
export async function listCourses(
  { at }: Input<typeof courseRoutes.courses>,
  { courses, effects, city }: ListDeps,
) {
  const [all, measured] = await Promise.all([courses.all(), effects.ofCourses()]);
  const { training } = policyAt(city, at);
  const of = new Map(measured.map((one) => [one.courseId, courseEffect(one, training)]));
  return {
    items: all.map((course) => {
      const effect = of.get(course.id);
      return { ...course, ...(effect && { effect }) };
    }),
  };
}

export async function defineCourse(
  { body, principal, at }: Input<typeof courseRoutes.defineCourse>,
  { courses }: Deps,
) {
  return courses.commit(define(sortableId(at), body, { by: principal.id, at }));
}

export async function changeCourse(
  { params, body, principal, at }: Input<typeof courseRoutes.changeCourse>,
  { courses }: Deps,
) {
  const course = await courses.edit(params.courseId);
  return courses.commit(change(course, body, { by: principal.id, at }));
}
