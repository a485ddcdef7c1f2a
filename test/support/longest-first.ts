import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take longest, so that no worker is left with one of them at the end. The runner knows durations only from an earlier run;
 * in a new checkout it goes by size, and a short file may play a whole city.
 */
const LONGEST = [
  "functions/portal/every-screen",
  "adversary/hostile-forms",
  "infra/local/demo",
  "complaint-files/pages/files",
  "infra/local/breakage",
  "functions/portal/rooms/supervision/supervision",
  "functions/portal/rooms/surveys",
  "functions/portal/rooms/complaints/complaints",
  "functions/portal/rooms/training",
  "functions/portal/rooms/supervision/supervision-day",
  "adversary/objects",
  "functions/site/pages",
  "functions/portal/rooms/staff/periods",
  "functions/portal/by-keyboard",
  "infra/bundle",
  "functions/portal/offline/two-devices",
  "functions/portal/rooms/career",
  "functions/portal/rooms/staff/staff",
  "functions/supervision/large-draw",
  "functions/portal/rooms/participation",
  "functions/portal/rooms/reports",
  "functions/portal/offline/kept-app",
  "adversary/fuzz",
  "adversary/roles",
  "integrity/pages/report",
  "adversary/hostile-tables",
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const longest = LONGEST.flatMap((name) =>
      sorted.filter(({ moduleId }) => moduleId.endsWith(`${name}.test.ts`)),
    );
    return [...new Set([...longest, ...sorted])];
  }
}
