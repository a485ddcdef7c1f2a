import type { SetAsidePart } from "../../../../../shared/domain/run.ts";
import { say, words } from "../../frame/language.ts";
import { ConfirmDialog } from "../dialog/confirm-dialog.tsx";
import { Failure } from "./notice.tsx";

const WORDS = {
  lead: {
    id: "Bagian ini belum dapat dikerjakan. Perbaiki sebabnya, lalu coba lagi.",
    en: "These parts could not be done. Mend the cause, then try again.",
  },
  part: { id: "Bagian", en: "Part" },
  retry: { id: "Coba lagi", en: "Try again" },
  without: { id: "Selesaikan tanpa bagian ini", en: "Complete without these parts" },
};

interface SetAsideProps {
  readonly parts: readonly SetAsidePart[];
  /** Absent for whoever may only see it. */
  readonly acts?: {
    readonly isBusy: boolean;
    readonly error?: Error | undefined;
    readonly onRetry: (part: string) => void;
    /** Absent while other parts are still being done. */
    readonly without?: Without | undefined;
  };
}

/** Completes the run without the parts that are set aside. */
interface Without {
  /** What becomes of these parts then. */
  readonly follows: string;
  readonly acting: { readonly isBusy: boolean; readonly error: Error | undefined };
  /** @param onAnswer to be told once it is done */
  readonly onSend: (onAnswer: () => void) => void;
}

/** The parts of a run that failed too often, why, and what can be done about it. */
export function SetAside({ parts, acts }: SetAsideProps) {
  const text = words(WORDS);
  if (parts.length === 0) return null;
  return (
    <div class="notice care">
      <p>{text.lead}</p>
      <Failure error={acts?.error} />
      <ul>
        {parts.map(({ part, name: id = `${text.part} ${part}`, english: en = id, reason }) => (
          <li key={part}>
            <strong>{say({ id, en })}</strong>: {say(reason)}{" "}
            {acts && (
              <button
                type="button"
                class="bare"
                aria-label={`${text.retry}: ${say({ id, en })}`}
                aria-busy={acts.isBusy}
                onClick={() => acts.onRetry(part)}
              >
                {text.retry}
              </button>
            )}
          </li>
        ))}
      </ul>
      {acts?.without && (
        <ConfirmDialog
          act={text.without}
          look="quiet"
          acting={acts.without.acting}
          onSend={acts.without.onSend}
        >
          <p>{acts.without.follows}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
