import { startBusyCity } from "./busy-city.ts";
import { type FuzzOptions, fuzz } from "./fuzz.ts";

/** One city, for one process is one host. */
process.once("message", async (options: FuzzOptions) => {
  const city = await startBusyCity();
  const fuzzed = await fuzz(city, options);
  await city.host.idle();
  await city.host.stop();
  process.send?.(fuzzed, () => process.exit());
});
