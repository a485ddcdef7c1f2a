import type { SetAsidePart } from "../../../../../shared/domain/run.ts";
import { useAct } from "../../client/acts.ts";
import type { Act, Given } from "../../client/operations.ts";
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

/** Tries one part again. */
export interface Retry<Of extends Act> {
  readonly operation: Of;
  readonly of: (part: string) => Given<Of>;
}

interface SetAsideProps<Of extends Act> {
  readonly parts: readonly SetAsidePart[];
  /** Absent for whoever may only see it. */
  readonly retry?: Retry<Of> | undefined;
  /** Absent for whoever may only see it, and while other parts are still being done. */
  readonly without?: Without | undefined;
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
export function SetAside<const Of extends Act>({ parts, retry, without }: SetAsideProps<Of>) {
  const text = words(WORDS);
  if (parts.length === 0) return null;
  return (
    <div class="notice care">
      <p>{text.lead}</p>
      <ul>
        {parts.map((one) => (
          <li key={one.part}>
            <strong>{nameOf(one)}</strong>: {say(one.reason)} {retry && <Again of={one} retry={retry} />}
          </li>
        ))}
      </ul>
      {without && (
        <ConfirmDialog act={text.without} look="quiet" acting={without.acting} onSend={without.onSend}>
          <p>{without.follows}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}

const nameOf = ({ part, name: id = `${words(WORDS).part} ${part}`, english: en = id }: SetAsidePart) =>
  say({ id, en });

interface AgainProps<Of extends Act> {
  readonly of: SetAsidePart;
  readonly retry: Retry<Of>;
}

function Again<const Of extends Act>({ of, retry }: AgainProps<Of>) {
  const retrying = useAct(retry.operation);
  const text = words(WORDS);
  return (
    <>
      <button
        type="button"
        class="bare"
        aria-label={`${text.retry}: ${nameOf(of)}`}
        aria-busy={retrying.isBusy}
        onClick={() => void retrying.act(retry.of(of.part))}
      >
        {text.retry}
      </button>
      <Failure error={retrying.error} />
    </>
  );
}
