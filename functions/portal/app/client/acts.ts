import { useRef, useState } from "preact/hooks";
import { type Guard, send } from "./call.ts";
import { useIntent } from "./intent.ts";
import type { Act, Answer, Given } from "./operations.ts";
import { askAnew } from "./question-client.ts";
import { isExpected, Refusal } from "./refusal.ts";

/** One intended act: busy while it goes, refused with its reason, and never done twice. */
export interface Acting<Of extends Act> {
  readonly isBusy: boolean;
  readonly error: Error | undefined;
  /** @returns the answer; undefined if it was refused, is under way, or found no connection */
  readonly act: (given: Given<Of>, guard?: Meant) => Promise<Answer<Of> | undefined>;
  /** Of what it was refused with last. */
  readonly forget: () => void;
}

interface Meant extends Pick<Guard, "version"> {
  /** As soon as it is done, while what was read is still being asked again. */
  readonly onAnswer?: () => void;
}

/** What is shown is not what is stored: changed meanwhile, or its state forbids it. */
const OVERTAKEN = [409, 412];

/**
 * An act of a screen. Each try of the same content has the same idempotency key until it is answered, so that a second tap, or a
 * try after a lost connection, counts once. Afterwards, everything that was read is asked again.
 * @param onAnswer as soon as it is done, while what was read is still being asked again
 */
export function useAct<const Of extends Act>(
  operation: Of,
  onAnswer?: (answer: Answer<Of>) => void,
): Acting<Of> {
  const [state, setState] = useState<{ readonly isBusy: boolean; readonly error?: Error }>({ isBusy: false });
  const intent = useIntent();
  const isSending = useRef(false);
  // Done, while what it changed is still being asked again: a second tap of it is late, but another act is not.
  const { current: done } = useRef(new Set<string>());

  async function act(given: Given<Of>, { onAnswer: answered, ...guard }: Meant = {}) {
    const meant = JSON.stringify([given, guard.version]);
    if (isSending.current || done.has(meant)) return undefined;
    isSending.current = true;
    setState({ isBusy: true });
    try {
      const answer = await send(operation, given, { key: intent.keyOf(given), ...guard }).finally(() => {
        isSending.current = false;
      });
      intent.answered(given);
      done.add(meant);
      setState({ isBusy: false });
      onAnswer?.(answer);
      answered?.();
      await askAnew();
      return answer;
    } catch (error) {
      if (!isExpected(error)) {
        setState({ isBusy: false });
        throw error;
      }
      if (error instanceof Refusal) intent.answered(given);
      // Somebody was first: what they did is shown beside what was typed here.
      if (isOvertaken(error)) void askAnew();
      setState({ isBusy: false, error });
      return undefined;
    } finally {
      done.delete(meant);
    }
  }
  const forget = () => {
    if (!isSending.current) setState({ isBusy: false });
  };
  return { ...state, error: state.error, act, forget };
}

const isOvertaken = (error: Error) => error instanceof Refusal && OVERTAKEN.includes(error.status);
