import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { ReasonForm } from "./reason-form.tsx";

type Whole = Answer<"GET /v1/talent/employees/{nip}/career-plan">;

const WORDS = {
  agree: { id: "Sepakati", en: "Agree" },
  sendBack: { id: "Kembalikan", en: "Return" },
  reason: { id: "Mengapa dikembalikan", en: "Why it is returned" },
  note: { id: "Hasil peninjauan", en: "What came of the review" },
  save: { id: "Catat peninjauan", en: "Record the review" },
};

interface AnswerProps {
  readonly plan: NonNullable<Whole["plan"]>;
  readonly acts: Whole["acts"];
}

/** The rater agrees or returns; rater and mentor record reviews. */
export function AnswerCareerPlan({ plan: { nip, version }, acts }: AnswerProps) {
  const [reason, setReason] = useKept<string | undefined>(`return career plan ${nip}`, undefined);
  const [note, setNote] = useKept(`review career plan ${nip}`, "");
  const agreeing = useAct("POST /v1/talent/employees/{nip}/career-plan/agree");
  const returning = useAct("POST /v1/talent/employees/{nip}/career-plan/return", () => setReason(undefined));
  const reviewing = useAct("POST /v1/talent/employees/{nip}/career-plan/review", () => setNote(""));
  const text = words(WORDS);
  const params = { nip };
  return (
    <>
      {acts.includes("AGREE") && (
        <>
          <Failure error={agreeing.error} />
          <div class="acts">
            <button
              type="button"
              aria-busy={agreeing.isBusy}
              onClick={() => void agreeing.act({ params }, { version })}
            >
              {text.agree}
            </button>
            {reason === undefined && (
              <button type="button" class="quiet" onClick={() => setReason("")}>
                {text.sendBack}
              </button>
            )}
          </div>
          {reason !== undefined && (
            <ReasonForm
              label={text.reason}
              send={text.sendBack}
              reason={reason}
              onReason={setReason}
              acting={returning}
              onSend={(why) => void returning.act({ params, body: { reason: why } }, { version })}
            />
          )}
        </>
      )}
      {acts.includes("REVIEW") && (
        <Form
          error={reviewing.error}
          onSubmit={() => void reviewing.act({ params, body: { note: note.trim() } }, { version })}
        >
          <TextArea name="note" label={text.note} maxLength={4_000} rows={3} value={note} onValue={setNote} />
          <Submit isBusy={reviewing.isBusy}>{text.save}</Submit>
        </Form>
      )}
    </>
  );
}
