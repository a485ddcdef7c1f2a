import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Act, Given } from "../../client/operations.ts";
import { usePerson } from "../../session/person.ts";
import { areLeftOver, type RunParts, useRunning } from "../asked/running.ts";
import { type Retry, SetAside } from "../asked/set-aside.tsx";

interface UnitsOfRunProps<Retrying extends Act, Without extends Act> {
  readonly parts: RunParts;
  readonly isRunning: boolean;
  /** Whether units that were set aside can still be computed; by default while it runs. */
  readonly isOpen?: boolean;
  readonly retry: Retry<Retrying>;
  /** How HR goes on without such units, and what becomes of them then. */
  readonly without: {
    readonly operation: Without;
    readonly given: Given<Without>;
    readonly follows: string;
  };
  /** Asks for its progress again. */
  readonly again: () => void;
}

/** Follows a run that is computed unit by unit; the units that it could not compute, and what HR can do about them. */
export function UnitsOfRun<const Retrying extends Act, const Without extends Act>({
  parts,
  isRunning,
  isOpen = isRunning,
  retry,
  without,
  again,
}: UnitsOfRunProps<Retrying, Without>) {
  const { has } = usePerson();
  const [isCompleting, setCompleting] = useState(false);
  const completing = useAct(without.operation, () => setCompleting(true));
  const isLeft = isRunning && areLeftOver(parts);
  // Also for the moment between the last unit and the sums; not while it waits for somebody.
  useRunning(isRunning && (!isLeft || isCompleting), again);
  return (
    <SetAside
      parts={parts.setAside}
      {...(has("HR") &&
        isOpen && {
          retry,
          ...(isLeft && {
            without: {
              follows: without.follows,
              acting: completing,
              onSend: (onAnswer) => void completing.act(without.given, { onAnswer }),
            },
          }),
        })}
    />
  );
}
