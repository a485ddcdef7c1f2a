import { changeCourse as change, defineCourse as define } from "../../shared/domain/training/course.ts";
import type { Input } from "../../shared/http/exchange.ts";
import { sortableId } from "../../shared/identifier.ts";
import type { CourseRepository } from "../../shared/table/training/courses.ts";
import type { courseRoutes } from "./course-contract.ts";

interface Deps {
  readonly courses: CourseRepository;
}

export async function listCourses(_: Input<typeof courseRoutes.courses>, { courses }: Deps) {
  return { items: await courses.all() };
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
