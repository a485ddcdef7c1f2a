import { QueryClient } from "@tanstack/preact-query";
import { NoLine } from "./refusal.ts";

/** Seconds for which an answer counts as fresh: going back to a screen asks nothing anew. */
const FRESH_SECONDS = 20;
const RETRIES = 2;

/** What was asked and is kept fresh: again when a tab is returned to, or a line comes back. */
export const questions = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_SECONDS * 1_000,
      // The device's own copy answers without a line, so a question is asked even then.
      networkMode: "always",
      retry: (count, error) => error instanceof NoLine && navigator.onLine && count < RETRIES,
    },
    mutations: { networkMode: "always" },
  },
});
