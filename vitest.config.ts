import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    // The demo city plays a month before its test; on a busy machine that takes minutes.
    hookTimeout: 180_000,
  },
});
