import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    isolate: false,
    sequence: { sequencer: LongestFirst },
    setupFiles: ["test/support/setup.ts"],
    globalSetup: ["test/support/browser/browser-setup.ts"],
    // By default one core is left idle, half of a small machine. With three workers for two cores, a quarter of their time was idle
    // still: a test waits for a browser or a clock. A worker and its browser need a gigabyte.
    maxWorkers: availableParallelism() * 2,
    // A test waits for events, never for a time; this only ends one that hangs, also on a busy machine.
    testTimeout: 600_000,
    // The demo city plays a month before its test; on a busy machine that takes minutes.
    hookTimeout: 1_200_000,
    // Its own limit is a second, which a busy machine loses.
    expect: { poll: { timeout: 180_000 } },
  },
});
