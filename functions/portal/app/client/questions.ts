import { useQuery } from "@tanstack/preact-query";
import { store } from "../offline/store.ts";
import { account } from "../session/account.ts";
import { useErrorOf } from "./absent.ts";
import { ask } from "./call.ts";
import type { Answer, Given, Question } from "./operations.ts";
import { NoLine } from "./refusal.ts";
import { useFailure } from "./unshown.ts";

/** An answer, and since when this device has it where it could not ask again. */
interface Seen<Of extends Question> {
  readonly value: Answer<Of>;
  readonly seenAt?: number;
}

/** What a screen makes of a question: its answer, or what is shown instead. */
export interface Asked<Of extends Question> {
  readonly value: Answer<Of> | undefined;
  /** Epoch milliseconds; only where there is no connection and the answer is an old one. */
  readonly seenAt: number | undefined;
  /** Read by whoever shows it: one that nobody reads is said by the frame. */
  readonly error: Error | undefined;
  readonly again: () => void;
}

/** @param given undefined if it cannot be asked yet */
export function useAsk<const Of extends Question>(operation: Of, given: Given<Of> | undefined): Asked<Of> {
  const query = useQuery<Seen<Of>>({
    queryKey: [operation, given],
    queryFn: () => askOrRecall(operation, given as Given<Of>),
    enabled: given !== undefined,
  });
  const again = () => void query.refetch({ cancelRefetch: false });
  const error = useErrorOf(query, given);
  const failure = useFailure({ error, isThere: query.data !== undefined }, again);
  return {
    value: query.data?.value,
    seenAt: query.data?.seenAt,
    get error() {
      return failure();
    },
    again,
  };
}

/** What is sealed in the city's table is not left open on a device. */
const isSealed = (operation: Question) => operation.startsWith("GET /v1/integrity/reports");

/** Asks, and keeps the answer on the device; without a connection, what was last seen. @throws Refusal, NoLine, SignedOut */
export async function askOrRecall<const Of extends Question>(
  operation: Of,
  given: Given<Of>,
): Promise<Seen<Of>> {
  const key = JSON.stringify([account(), operation, given]);
  try {
    const value = await ask(operation, given);
    if (!isSealed(operation)) void keep(key, value);
    return { value };
  } catch (error) {
    if (!(error instanceof NoLine)) throw error;
    const kept = await (await store()).get("answers", key).catch(() => undefined);
    if (kept === undefined) throw error;
    return { value: kept.value as Answer<Of>, seenAt: kept.at };
  }
}

/** Without room or in a private window there is nothing kept, and the app works all the same. */
async function keep(key: string, value: unknown): Promise<void> {
  try {
    await (await store()).put("answers", { value, at: Date.now() }, key);
  } catch {}
}
