import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { Notice } from "../../../parts/asked/notice.tsx";
import { Decide } from "../../../parts/form/decide.tsx";
import { useDone } from "../../../parts/list/queue.tsx";
import { PlanDifference } from "../../../parts/plan/difference.tsx";
import { PlanTalk } from "../../../parts/plan/talk.tsx";
import { PlanTerms } from "../../../parts/plan/terms.tsx";
import type { Plan } from "../../../parts/plan/words.ts";
import { Card } from "../../../parts/screen/screen.tsx";
import { Written } from "../../../parts/screen/written.tsx";
import { SetExpectations } from "./set-expectations.tsx";

const WORDS = {
  plan: { id: "Rencana", en: "Plan" },
  amendment: { id: "Perubahan rencana", en: "Amendment of the plan" },
  why: { id: "Alasan perubahan:", en: "Why it should change:" },
  changes: { id: "Yang berubah", en: "What changes" },
  whole: { id: "Rencana setelah perubahan, selengkapnya", en: "The whole plan after the change" },
  before: { id: "Pernah dikembalikan:", en: "Returned before:" },
  agree: { id: "Setujui", en: "Agree" },
  return: { id: "Kembalikan", en: "Return" },
  reason: { id: "Alasan dikembalikan", en: "Why it is returned" },
  reasonHint: {
    id: "Sebutkan apa yang perlu diperbaiki; pegawai lalu mengajukannya lagi.",
    en: "Say what should be different; the employee then proposes it again.",
  },
};

/** A plan or an amendment as its rater reads it: what is in it or changes, what is expected of behaviour, what was said about it. */
export function ProposedPlan({ plan, name }: { readonly plan: Plan; readonly name: string }) {
  const done = useDone();
  const agreeing = useAct("POST /v1/employees/{nip}/plans/{year}/agree", done);
  const returning = useAct("POST /v1/employees/{nip}/plans/{year}/return", done);
  const text = words(WORDS);
  const { nip, year, version, amendment } = plan;
  const params = { nip, year };
  const { returnReason } = amendment ?? plan;
  return (
    <>
      <Card title={`${amendment ? text.amendment : text.plan} ${year}, ${name}`}>
        {amendment ? (
          <>
            <Notice>
              <p>
                <strong>{text.why}</strong> <Written>{amendment.reason}</Written>
              </p>
            </Notice>
            <h3>{text.changes}</h3>
            <PlanDifference before={plan} after={amendment} />
            <details>
              <summary>{text.whole}</summary>
              <PlanTerms of={amendment} />
            </details>
          </>
        ) : (
          <PlanTerms of={plan} />
        )}
        {returnReason !== undefined && (
          <p>
            <strong>{text.before}</strong> <Written>{returnReason}</Written>
          </p>
        )}
        <Decide
          about={`plan ${nip} ${year}`}
          yes={{
            name: text.agree,
            key: "a",
            ...agreeing,
            act: () => void agreeing.act({ params }, { version }),
          }}
          worded={[
            {
              name: text.return,
              key: "r",
              field: "reason",
              label: text.reason,
              hint: text.reasonHint,
              maxLength: 1_000,
              ...returning,
              act: (reason, onAnswer) =>
                void returning.act({ params, body: { reason } }, { version, onAnswer }),
            },
          ]}
        />
      </Card>
      <SetExpectations plan={plan} />
      <PlanTalk plan={plan} name={name} side="RATER" />
    </>
  );
}
