import { QueryClient } from "@tanstack/preact-query";
import type { Question } from "./operations.ts";
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

/**
 * Has what was read asked again after something has changed. An answer that is under way may be from before: it is asked for again
 * rather than waited for, and rather than kept as fresh where no screen waits for it any more.
 * @param operations what is asked again; everything if none are named
 */
export async function askAnew(...operations: readonly Question[]): Promise<void> {
  const asked = operations.length === 0 ? [{}] : operations.map((operation) => ({ queryKey: [operation] }));
  await Promise.all(
    asked.map(async (which) => {
      await questions.cancelQueries(which);
      await questions.invalidateQueries(which);
    }),
  );
}

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
    await askAnew();
  } while (isAskedAgain);
  isAsking = false;
}
