import { afterAll, expect, vi } from "vitest";

// Test files share a process, so that it loads each library once. What is ours starts anew with each file: its modules with their
// state, and the environment.
vi.resetModules();
const environment = { ...process.env };
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
});

/** Tests of pure functions write no item; they are spared loading the database's SDK and every item's schema. */
const WRITES_NOTHING = /[\\/]test[\\/](?:shared[\\/]domain|architecture)[\\/]/;

if (!WRITES_NOTHING.test(expect.getState().testPath ?? "")) await import("./held-to-schemas.ts");
