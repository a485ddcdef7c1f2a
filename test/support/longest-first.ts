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
  "functions/portal/supervision",
  "functions/portal/surveys",
  "functions/portal/complaints",
  "functions/portal/training",
  "functions/portal/supervision-day",
  "adversary/objects",
  "functions/site/pages",
  "functions/portal/periods",
  "functions/portal/by-keyboard",
  "infra/bundle",
  "functions/portal/two-devices",
  "functions/portal/career",
  "functions/portal/staff",
  "functions/supervision/large-draw",
  "functions/portal/participation",
  "functions/portal/reports",
  "functions/portal/kept-app",
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
