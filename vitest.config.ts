import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // By default one core is left idle, half of a small machine.
    maxWorkers: "100%",
    testTimeout: 30_000,
    // The demo city plays a month before its test; on a busy machine that takes minutes.
    hookTimeout: 180_000,
  },
});
