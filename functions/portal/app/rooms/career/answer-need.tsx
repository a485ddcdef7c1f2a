import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import { ReasonForm } from "./reason-form.tsx";

const WORDS = {
  takeUp: { id: "Setujui", en: "Take up" },
  refuse: { id: "Tolak", en: "Refuse" },
  reason: { id: "Mengapa ditolak", en: "Why it is refused" },
  send: { id: "Tolak kebutuhan", en: "Refuse the need" },
};

interface AnswerNeedProps {
  readonly nip: string;
  readonly year: string;
  readonly needId: string;
  readonly canTakeUp: boolean;
  readonly canRefuse: boolean;
}

/** The employee or the rater takes a need up, or refuses it with a reason. */
export function AnswerNeed({ nip, year, needId, canTakeUp, canRefuse }: AnswerNeedProps) {
  const [reason, setReason] = useKept<string | undefined>(`refuse need ${nip} ${needId}`, undefined);
  const taking = useAct("POST /v1/employees/{nip}/development-needs/{year}/{needId}/take-up");
  const refusing = useAct("POST /v1/employees/{nip}/development-needs/{year}/{needId}/refuse", () =>
    setReason(undefined),
  );
  const text = words(WORDS);
  const params = { nip, year, needId };
  if (reason !== undefined)
    return (
      <ReasonForm
        label={text.reason}
        send={text.send}
        reason={reason}
        onReason={setReason}
        acting={refusing}
        onSend={(why) => void refusing.act({ params, body: { reason: why } })}
      />
    );
  return (
    <>
      <Failure error={taking.error} />
      <div class="acts">
        {canTakeUp && (
          <button type="button" aria-busy={taking.isBusy} onClick={() => void taking.act({ params })}>
            {text.takeUp}
          </button>
        )}
        {canRefuse && (
          <button type="button" class="quiet" onClick={() => setReason("")}>
            {text.refuse}
          </button>
        )}
      </div>
    </>
  );
}
