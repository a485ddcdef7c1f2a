import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { once } from "../../shared/domain/once.ts";
import { type BuiltUnit, buildUnits } from "./built-units.ts";
import { type BenchCity, startBenchCity } from "./city.ts";
import { simulateMonth } from "./simulate-month.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Within the project, so that modules that a bundle leaves to the runtime resolve to the project's. */
const DIRECTORY = join(ROOT, "build/bench");

/** What several families of measurements share; the first that asks creates it. */
export interface Bench {
  readonly directory: string;
  readonly units: () => Promise<readonly BuiltUnit[]>;
  /** A city with every call counted, after one month of activity. */
  readonly city: () => Promise<BenchCity>;
  readonly close: () => Promise<void>;
}

export function openBench(): Bench {
  mkdirSync(DIRECTORY, { recursive: true });
  let opened: Promise<BenchCity> | undefined;
  return {
    directory: DIRECTORY,
    units: once(() => buildUnits(join(DIRECTORY, "units"))),
    city: () => {
      opened ??= startBenchCity().then(async (city) => {
        await simulateMonth(city);
        return city;
      });
      return opened;
    },
    async close() {
      await opened?.then((city) => city.stop());
      rmSync(DIRECTORY, { recursive: true, force: true });
    },
  };
}
