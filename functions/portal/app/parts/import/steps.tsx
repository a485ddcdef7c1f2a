import { words } from "../../frame/language.ts";
import { Failure } from "../asked/notice.tsx";
import type { ImportState } from "./states.tsx";

const WORDS = {
  check: { id: "Periksa berkas", en: "Check the file" },
  again: { id: "Periksa lagi", en: "Check again" },
  other: { id: "Unggah berkas lain", en: "Upload another file" },
};

interface Step {
  readonly isBusy: boolean;
  readonly error: Error | undefined;
  readonly onAct: () => void;
}

interface ImportStepsProps {
  readonly state: ImportState;
  readonly check: Step;
  /** Where a file is uploaded. */
  readonly uploadAt: string;
  readonly apply: Step & {
    readonly name: string;
    /** Whether the check found anything to apply. */
    readonly isWorth: boolean;
  };
}

/**
 * What comes next for a file: its check, and once somebody has seen what that found, its application. After one that could not be
 * read comes another one, unless it was not the file's fault.
 */
export function ImportSteps({ state, check, uploadAt, apply }: ImportStepsProps) {
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
        {state === "FAILED" && (
          <a class="button" href={uploadAt}>
            {text.other}
          </a>
        )}
        {state !== "APPLIED" && (
          <button
            type="button"
            class={isReady || state === "FAILED" ? "quiet" : ""}
            aria-busy={check.isBusy}
            onClick={check.onAct}
          >
            {state === "AWAITING_FILE" ? text.check : text.again}
          </button>
        )}
      </div>
    </>
  );
}
