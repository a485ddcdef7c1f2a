import type { SetAsidePart } from "../../../../shared/domain/run.ts";
import { say, words } from "../frame/language.ts";

const WORDS = {
  lead: {
    id: "Unit ini belum dapat dihitung. Perbaiki sebabnya, lalu coba lagi.",
    en: "These units could not be computed. Mend the cause, then try again.",
  },
  retry: { id: "Coba lagi", en: "Try again" },
  without: { id: "Selesaikan tanpa unit ini", en: "Complete without these units" },
};

interface SetAsideProps {
  readonly parts: readonly SetAsidePart[];
  /** Absent for whoever may only see it. */
  readonly acts?: {
    readonly isBusy: boolean;
    readonly onRetry: (unitId: string) => void;
    /** Absent while other units are still being computed. */
    readonly onWithout?: (() => void) | undefined;
  };
}

/** The units that a run could not compute, why, and what can be done about it. */
export function SetAside({ parts, acts }: SetAsideProps) {
  const text = words(WORDS);
  if (parts.length === 0) return null;
  return (
    <div class="notice care">
      <p>{text.lead}</p>
      <ul>
        {parts.map(({ part, name, reason }) => (
          <li key={part}>
            <strong>{name ?? part}</strong>: {say(reason)}{" "}
            {acts && (
              <button type="button" class="bare" aria-busy={acts.isBusy} onClick={() => acts.onRetry(part)}>
                {text.retry}
              </button>
            )}
          </li>
        ))}
      </ul>
      {acts?.onWithout && (
        <button type="button" class="quiet" aria-busy={acts.isBusy} onClick={acts.onWithout}>
          {text.without}
        </button>
      )}
    </div>
  );
}
