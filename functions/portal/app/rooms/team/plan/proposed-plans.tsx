import { useAsk } from "../../../client/questions.ts";
import { localDay, shortDayWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { Empty, Loaded } from "../../../parts/asked/loaded.tsx";
import { Queue } from "../../../parts/list/queue.tsx";
import { useTeamNames } from "../names.ts";
import { ProposedPlan } from "./proposed-plan.tsx";

const WORDS = {
  label: { id: "Rencana yang menunggu persetujuan Anda", en: "Plans that await your agreement" },
  none: {
    id: "Tidak ada rencana (SKP) yang menunggu persetujuan Anda.",
    en: "No plan (SKP) awaits your agreement.",
  },
  plan: { id: "Rencana", en: "Plan" },
  amendment: { id: "Perubahan rencana", en: "Amendment of the plan" },
  agree: { id: "setujui", en: "agree" },
  return: { id: "kembalikan", en: "return" },
};

/** The plans and amendments that wait for the rater's agreement, oldest first. */
export function ProposedPlans() {
  const asked = useAsk("GET /v1/me/proposed-plans", { query: { limit: 50 } });
  const nameOf = useTeamNames(asked.value?.items.map(({ nip }) => nip));
  const text = words(WORDS);
  return (
    <Loaded asked={asked} lines={8}>
      {({ items }) => (
        <Queue
          label={text.label}
          items={items}
          keyOf={({ nip, year, amendment, proposedAt }) =>
            `${nip} ${year} ${amendment?.proposedAt ?? proposedAt}`
          }
          rowOf={({ nip, year, amendment, proposedAt }) => {
            const since = amendment?.proposedAt ?? proposedAt;
            return {
              title: nameOf(nip),
              detail: `${amendment ? text.amendment : text.plan} ${year}`,
              aside: since && shortDayWords(localDay(since)),
            };
          }}
          keys={[
            ["A", text.agree],
            ["R", text.return],
          ]}
          empty={
            <Empty>
              <p>{text.none}</p>
            </Empty>
          }
        >
          {(plan) => <ProposedPlan plan={plan} name={nameOf(plan.nip)} />}
        </Queue>
      )}
    </Loaded>
  );
}
