import { useAsk } from "../../client/questions.ts";
import { Refusal } from "../../client/refusal.ts";
import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { PlanDifference } from "../../parts/plan/difference.tsx";
import { PlanTalk } from "../../parts/plan/talk.tsx";
import { PlanTerms } from "../../parts/plan/terms.tsx";
import { type Plan, planState } from "../../parts/plan/words.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Written, written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { PlanActs } from "./acts.tsx";
import { PlanScreen, usePlanYear } from "./screen.tsx";

const WORDS = {
  inForce: { id: "Yang berlaku", en: "In force" },
  draft: { id: "Isi rencana", en: "What is planned" },
  since: { id: "berlaku sejak", en: "in force since" },
  amendment: { id: "Perubahan rencana", en: "Amendment" },
  reason: { id: "Alasan perubahan", en: "Why it should change" },
  amended: { id: "Rencana setelah diubah", en: "The plan as amended" },
  returned: { id: "Dikembalikan pejabat penilai:", en: "Returned by the rater:" },
  none: {
    id: "Di sini nanti rencana kinerja (SKP) Anda: hasil kerja, indikator dengan target dan bobot, dan sumber nilainya. Susun dahulu, lalu ajukan kepada pejabat penilai Anda.",
    en: "Here your performance plan (SKP) will be: results, indicators with targets and weights, and where their values come from. Draft it first, then propose it to your rater.",
  },
  past: {
    id: "Tidak ada rencana kinerja pada tahun ini.",
    en: "There is no performance plan of this year.",
  },
  write: { id: "Susun rencana", en: "Draft the plan" },
  why: { id: "Mengapa?", en: "Why?" },
  whyOf: { id: "nilai bulanan", en: "monthly values of" },
  supports: { id: "Mendukung", en: "Supports" },
};

/** My plan of a year as it is now, and what can be done with it next. */
export function MyPlan() {
  const { nip = "", me } = usePerson();
  const { year, thisYear } = usePlanYear();
  const asked = useAsk("GET /v1/employees/{nip}/plans/{year}", { params: { nip, year } });
  const text = words(WORDS);
  const isMissing =
    (asked.error instanceof Refusal && asked.error.status === 404) || asked.value?.withdrawnAt !== undefined;
  if (isMissing)
    return (
      <PlanScreen tab="plan">
        <Empty>
          <p>{year < thisYear ? text.past : text.none}</p>
          {year >= thisYear && (
            <a class="button" href={`/app/rencana/ubah?tahun=${year}`}>
              {text.write}
            </a>
          )}
        </Empty>
      </PlanScreen>
    );
  return (
    <PlanScreen
      tab="plan"
      lead={asked.value && <StateOf plan={asked.value} />}
      acts={asked.value && <PlanActs plan={asked.value} isOver={year < thisYear} />}
    >
      <Loaded asked={asked} lines={8}>
        {(plan) => (
          <>
            <Amendment plan={plan} />
            {plan.amendment === undefined && <Returned proposal={plan} />}
            <Card title={plan.state === "AGREED" ? text.inForce : text.draft}>
              <PlanTerms
                of={plan}
                actOf={({ id, statement }) =>
                  plan.state === "AGREED" && (
                    <a class="why" href={`/app/rencana/indikator/${id}?tahun=${year}`}>
                      {text.why}
                      <span class="unseen">{` ${text.whyOf} ${statement}`}</span>
                    </a>
                  )
                }
                beneath={(resultId) => <Supported plan={plan} resultId={resultId} />}
              />
            </Card>
            <PlanTalk plan={plan} name={me.employee?.name ?? ""} side="EMPLOYEE" />
          </>
        )}
      </Loaded>
    </PlanScreen>
  );
}

function StateOf({ plan }: { readonly plan: Plan }) {
  const text = words(WORDS);
  const { text: state, kind } = planState(plan.state);
  return (
    <>
      <State {...(kind && { kind })}>{state}</State>
      {plan.inForceFrom !== undefined && ` ${text.since} ${dayWords(plan.inForceFrom)}`}
    </>
  );
}

function Returned({
  proposal: { state, returnReason },
}: {
  readonly proposal: Pick<Plan, "state" | "returnReason">;
}) {
  if (returnReason === undefined) return null;
  return (
    <Notice {...(state === "DRAFT" && { kind: "wrong" as const })}>
      <p>
        <strong>{words(WORDS).returned}</strong> <Written>{returnReason}</Written>
      </p>
    </Notice>
  );
}

/** What is to replace the terms in force, beside them. */
function Amendment({ plan }: { readonly plan: Plan }) {
  const { amendment } = plan;
  const text = words(WORDS);
  if (amendment === undefined) return null;
  const { text: state, kind } = planState(amendment.state);
  return (
    <Card title={text.amendment} aside={<State {...(kind && { kind })}>{state}</State>}>
      <Returned proposal={amendment} />
      <Facts of={[[text.reason, written(amendment.reason)]]} />
      <PlanDifference before={plan} after={amendment} />
      <details>
        <summary>{text.amended}</summary>
        <PlanTerms of={amendment} />
      </details>
    </Card>
  );
}

function Supported({ plan, resultId }: { readonly plan: Plan; readonly resultId: string }) {
  const link = plan.links.find((one) => one.resultId === resultId);
  if (link === undefined) return null;
  return (
    <small>
      {words(WORDS).supports}: <Written>{link.statement}</Written>
    </small>
  );
}
