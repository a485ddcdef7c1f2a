import { QueryClient } from "@tanstack/preact-query";
import { NoLine } from "./refusal.ts";

/** Seconds for which an answer counts as fresh: going back to a screen asks for nothing again. */
const FRESH_SECONDS = 20;
const RETRIES = 2;

/** What was asked and is kept fresh: again when a tab is returned to, or a connection comes back. */
export const questions = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_SECONDS * 1_000,
      // The device's own copy answers without a connection, so a question is asked even then.
      networkMode: "always",
      retry: (count, error) => error instanceof NoLine && navigator.onLine && count < RETRIES,
    },
    mutations: { networkMode: "always" },
  },
});

let isAsking = false;
let isAskedAgain = false;

/**
 * Has everything that is on the screen asked again: one round at a time however often it is called, and the last one begins
 * after the last call. Of an outbox's hundred acts, each would otherwise ask for all of it. Nobody waits for it: in a tab out
 * of sight, a question whose connection broke stays unanswered as long as that lasts.
 */
export async function askAllAnew(): Promise<void> {
  if (isAsking) {
    isAskedAgain = true;
    return;
  }
  isAsking = true;
  do {
    isAskedAgain = false;
    await questions.invalidateQueries();
  } while (isAskedAgain);
  isAsking = false;
}
