import { afterAll, expect, vi } from "vitest";
import { forgetProcess } from "../../shared/deployment/process-state.ts";
import { stopLeftRunning } from "./left-running.ts";

// Test files share a process, so that it loads each module once. What a process keeps from one request to the next, and its
// environment, start afresh with each file.
forgetProcess();
const environment = { ...process.env };
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
});
// Before the environment is put back, and after the file's own: the last hook of a kind runs first.
afterAll(stopLeftRunning);

/** Tests of pure functions write no item; they are spared loading the database's SDK and every item's schema. */
const WRITES_NOTHING = /[\\/]test[\\/](?:shared[\\/]domain|architecture)[\\/]/;

if (!WRITES_NOTHING.test(expect.getState().testPath ?? "")) {
  const { holdToSchemas } = await import("./held-to-schemas.ts");
  holdToSchemas();
}
