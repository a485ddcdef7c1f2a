import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { once } from "../../shared/domain/once.ts";
import { type BenchCity, startBenchCity } from "./bench-city.ts";
import { type BuiltUnit, buildUnits } from "./built-units.ts";
import { liveMonth } from "./live-month.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Within the project, so that what a bundle leaves to the runtime is found in the project's modules. */
const DIRECTORY = join(ROOT, "build/bench");

/** What several families of measurements share, made by the first that asks. */
export interface Bench {
  readonly directory: string;
  readonly units: () => Promise<readonly BuiltUnit[]>;
  /** A city of which every call is counted; its month has been lived once. */
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
        await liveMonth(city);
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
