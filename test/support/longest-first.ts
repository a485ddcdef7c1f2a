import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take longest, so that no worker is left with one of them at the end. The runner knows durations only from an earlier run;
 * in a new checkout it goes by size, and a short file may play a whole city.
 */
const LONGEST = [
  "functions/portal/every-screen",
  "infra/local/demo",
  "adversary/hostile-forms",
  "infra/local/breakage",
  "complaint-files/pages/files",
  "adversary/hostile-tables",
  "functions/portal/training",
  "functions/portal/surveys",
  "functions/portal/staff",
  "functions/portal/two-devices",
  "functions/portal/career",
  "adversary/objects",
  "functions/site/pages",
  "functions/portal/supervision",
  "adversary/fuzz",
  "infra/bundle",
  "functions/portal/broken-line",
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
