import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    isolate: false,
    // By default one core is left idle, half of a small machine.
    setupFiles: ["test/support/setup.ts"],
    globalSetup: ["test/support/browser-setup.ts"],
    maxWorkers: "100%",
    // A test waits for events, never for a time; this only ends one that hangs, also on a busy machine.
    testTimeout: 180_000,
    // The demo city plays a month before its test; on a busy machine that takes minutes.
    hookTimeout: 600_000,
  },
});
