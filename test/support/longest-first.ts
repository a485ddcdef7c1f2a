import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Files that take longest, so that no worker is left with one of them at the end. The runner knows durations only from an earlier run;
 * in a new checkout it goes by size, and a short file may play a whole city.
 */
const LONGEST = [
  "functions/portal/every-screen",
  "infra/local/breakage",
  "infra/local/demo",
  "complaint-files/pages/files",
  "functions/site/pages",
  "functions/portal/supervision",
  "adversary/hostile-tables",
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
