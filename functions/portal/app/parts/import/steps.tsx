import { words } from "../../frame/language.ts";
import { Failure } from "../notice.tsx";
import type { ImportState } from "./states.tsx";

const WORDS = {
  check: { id: "Periksa berkas", en: "Check the file" },
  again: { id: "Periksa lagi", en: "Check again" },
};

interface Step {
  readonly isBusy: boolean;
  readonly error: Error | undefined;
  readonly onAct: () => void;
}

interface ImportStepsProps {
  readonly state: ImportState;
  readonly check: Step;
  readonly apply: Step & {
    readonly name: string;
    /** Whether the check found anything to apply. */
    readonly isWorth: boolean;
  };
}

/** What comes next for a file: its check, and once somebody has seen what that found, its application. */
export function ImportSteps({ state, check, apply }: ImportStepsProps) {
  const text = words(WORDS);
  const isReady = state === "CHECKED" && apply.isWorth;
  return (
    <>
      <Failure error={check.error ?? apply.error} />
      <div class="act-bar">
        {isReady && (
          <button type="button" aria-busy={apply.isBusy} onClick={apply.onAct}>
            {apply.name}
          </button>
        )}
        {state !== "APPLIED" && (
          <button type="button" class={isReady ? "quiet" : ""} aria-busy={check.isBusy} onClick={check.onAct}>
            {state === "AWAITING_FILE" ? text.check : text.again}
          </button>
        )}
      </div>
    </>
  );
}
