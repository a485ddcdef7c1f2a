import type { Course, CourseDecision } from "../../domain/training/course.ts";
import * as items from "../items.ts";
import type { Table } from "../table.ts";

export type CourseRepository = ReturnType<typeof courseRepository>;

export function courseRepository(table: Table) {
  return {
    get: (id: string): Promise<Course> => table.get(items.course.key(id)),
    edit: (id: string): Promise<Course> => table.edit(items.course.key(id)),
    /** The whole catalogue, newest first. */
    all: () => table.all(items.course.list.range(), { newestFirst: true }),
    commit(decision: CourseDecision) {
      const { id } = decision.state;
      const placement = { list: items.course.list.at(id) };
      return table.commit([{ key: items.course.key(id), decision, placement }]);
    },
  };
}
