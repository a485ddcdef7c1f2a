import fc from "fast-check";
import { afterAll, expect, vi } from "vitest";
import { forgetProcess } from "../../shared/deployment/process-state.ts";
import { stopLeftRunning } from "./left-running.ts";

// Test files share a process, so that it loads each module once. What a process keeps from one request to the next, and its
// environment, start afresh with each file.
forgetProcess();
const environment = { ...process.env };
const { log, info, warn, error } = console;
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  // A spy that is left is what the next file's spyOn gives, with all that it was called with before.
  vi.restoreAllMocks();
  // A host has the console for itself until it stops, and a spy may be from before or from after.
  Object.assign(console, { log, info, warn, error });
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
});
// Properties are tried with the same values in every run; give another number to try others.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_260_310) });
// Before the environment is put back, and after the file's own: the last hook of a kind runs first.
afterAll(stopLeftRunning);

/** Tests of pure functions write no item; they are spared loading the database's SDK and every item's schema. */
const WRITES_NOTHING = /[\\/]test[\\/](?:shared[\\/]domain|architecture)[\\/]/;

if (!WRITES_NOTHING.test(expect.getState().testPath ?? "")) {
  const { holdToSchemas } = await import("./held-to-schemas.ts");
  holdToSchemas();
}
