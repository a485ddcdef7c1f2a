import * as items from "../items.ts";
import type { PageRequest, Table } from "../table.ts";

export type SurveyLists = ReturnType<typeof surveyLists>;

/** The surveys of all units. */
export function surveyLists(table: Table) {
  return {
    /** Those that are not published yet, the first to end first. */
    unpublished: (page: PageRequest) => table.query(items.unpublishedSurvey.list.range(), page),
    /** Published ones that ended in a year, the last to end first. */
    published: (year: string, page: PageRequest) =>
      table.query(items.publication.list.range(year), { ...page, newestFirst: true }),
    /** All of them. */
    publications: (year: string) => table.all(items.publication.list.range(year), { newestFirst: true }),
  };
}
