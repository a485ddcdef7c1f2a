import { useAsk } from "../../../client/questions.ts";
import { Refusal } from "../../../client/refusal.ts";
import { dayWords, monthOf, today } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { Empty, Loaded } from "../../../parts/asked/loaded.tsx";
import { Notice } from "../../../parts/asked/notice.tsx";
import { PlanDifference } from "../../../parts/plan/difference.tsx";
import { PlanTalk } from "../../../parts/plan/talk.tsx";
import { PlanTerms } from "../../../parts/plan/terms.tsx";
import { Card } from "../../../parts/screen/screen.tsx";
import { Words } from "../../../parts/screen/written.tsx";
import { SetExpectations } from "../plan/set-expectations.tsx";
import { RatedScreen } from "./screen.tsx";

const WORDS = {
  plan: { id: "Rencana", en: "Plan" },
  none: {
    id: "Pegawai ini belum menyusun rencana (SKP) untuk tahun ini.",
    en: "This employee has not drafted a plan (SKP) for this year.",
  },
  inForce: { id: "Berlaku sejak", en: "In force since" },
  DRAFT: { id: "Masih rancangan.", en: "Still a draft." },
  PROPOSED: { id: "Menunggu persetujuan Anda.", en: "Awaits your agreement." },
  toQueue: { id: "Buka antrean rencana", en: "Open the queue of plans" },
  amendment: { id: "Perubahan yang belum disepakati", en: "Amendment that is not agreed yet" },
};

const MISSING = 404;

/** A member's plan of the year, with what the rater expects of behaviour and what was said about it. */
export function MemberPlan({ nip = "" }: { readonly nip?: string }) {
  const year = monthOf(today()).slice(0, 4);
  const asked = useAsk("GET /v1/employees/{nip}/plans/{year}", { params: { nip, year } });
  const employee = useAsk("GET /v1/employees/{nip}", { params: { nip } });
  const text = words(WORDS);
  const isMissing = asked.error instanceof Refusal && asked.error.status === MISSING;
  return (
    <RatedScreen nip={nip} hasMonth={false}>
      {() =>
        isMissing ? (
          <Empty>
            <p>{text.none}</p>
          </Empty>
        ) : (
          <Loaded asked={asked} lines={8}>
            {(plan) => {
              const pending = (plan.amendment ?? plan).state;
              return (
                <>
                  <Card title={`${text.plan} ${year}`}>
                    {plan.inForceFrom && <p>{`${text.inForce} ${dayWords(plan.inForceFrom)}.`}</p>}
                    {pending !== "AGREED" && (
                      <Notice>
                        <p>
                          {text[pending]}{" "}
                          {pending === "PROPOSED" && <a href="/app/tim?jenis=AGREE_PLAN">{text.toQueue}</a>}
                        </p>
                      </Notice>
                    )}
                    <PlanTerms of={plan} />
                  </Card>
                  {plan.amendment && (
                    <Card title={text.amendment}>
                      <Words>{plan.amendment.reason}</Words>
                      <PlanDifference before={plan} after={plan.amendment} />
                    </Card>
                  )}
                  {pending !== "AGREED" && <SetExpectations plan={plan} />}
                  <PlanTalk plan={plan} name={employee.value?.name ?? nip} side="RATER" />
                </>
              );
            }}
          </Loaded>
        )
      }
    </RatedScreen>
  );
}
