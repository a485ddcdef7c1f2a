import { useAsk } from "../../client/questions.ts";
import { dayWords, momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Facts } from "../../parts/figure/figures.tsx";
import { PlanDifference } from "../../parts/plan/difference.tsx";
import { PlanTerms } from "../../parts/plan/terms.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { PlanScreen, usePlanYear } from "./screen.tsx";

const WORDS = {
  none: {
    id: "Belum ada rencana yang disepakati pada tahun ini. Setiap kesepakatan nanti tercatat di sini.",
    en: "No plan has been agreed in this year yet. Each agreement will be kept here.",
  },
  agreement: { id: "Kesepakatan ke-", en: "Agreement " },
  since: { id: "Berlaku sejak", en: "In force since" },
  agreed: { id: "Disepakati", en: "Agreed" },
  whole: { id: "Isi lengkapnya", en: "In full" },
};

/** Each plan of the year that was agreed, the newest first, with what it changed. */
export function Revisions() {
  const { nip = "" } = usePerson();
  const { year } = usePlanYear();
  const text = words(WORDS);
  const asked = useAsk("GET /v1/employees/{nip}/plans/{year}/revisions", { params: { nip, year } });
  return (
    <PlanScreen tab="revisions">
      <Loaded asked={asked} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            items.toReversed().map((one) => {
              const before = items.find(({ revision }) => revision === one.revision - 1);
              return (
                <Card key={one.revision} title={`${text.agreement}${one.revision}`}>
                  <Facts
                    of={[
                      [text.since, dayWords(one.inForceFrom)],
                      [text.agreed, momentWords(one.agreedAt)],
                    ]}
                  />
                  {before && <PlanDifference before={before} after={one} />}
                  <details open={before === undefined}>
                    <summary>{text.whole}</summary>
                    <PlanTerms of={one} />
                  </details>
                </Card>
              );
            })
          )
        }
      </Loaded>
    </PlanScreen>
  );
}
