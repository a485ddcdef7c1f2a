import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    isolate: false,
    sequence: { sequencer: LongestFirst },
    setupFiles: ["test/support/setup.ts"],
    globalSetup: ["test/support/browser-setup.ts"],
    // By default one core is left idle, half of a small machine. One test in three waits for a browser or a clock.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // A test waits for events, never for a time; this only ends one that hangs, also on a busy machine.
    testTimeout: 180_000,
    // The demo city plays a month before its test; on a busy machine that takes minutes.
    hookTimeout: 600_000,
    // Its own limit is a second, which a busy machine loses.
    expect: { poll: { timeout: 60_000 } },
  },
});
