import { useAskAll } from "../../client/pages.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { predikatWords, stageOf } from "./words.ts";

const WORDS = {
  title: { id: "Hasil sebelum dibuka kembali", en: "Results before it was reopened" },
  closed: { id: "Ditutup", en: "Closed" },
  stage: { id: "Keadaan", en: "State" },
  predikat: { id: "Predikat", en: "Predikat" },
  achievement: { id: "Capaian", en: "Achievement" },
};

/** What a month was each time before it was reopened. */
export function Earlier({ nip, period }: { readonly nip: string; readonly period: string }) {
  const text = words(WORDS);
  const asked = useAskAll("GET /v1/employees/{nip}/evaluations/{period}/earlier", {
    params: { nip, period },
    query: { limit: 100 },
  });
  return (
    <Card title={text.title}>
      <Loaded asked={asked} lines={3}>
        {({ items }) => (
          <Table
            caption={text.title}
            hidesCaption
            rows={items}
            keyOf={({ closedAt, version }) => `${closedAt} ${version}`}
            columns={[
              { name: text.closed, of: ({ closedAt }) => momentWords(closedAt) },
              { name: text.stage, of: ({ stage }) => stageOf(stage).text },
              {
                name: text.predikat,
                of: ({ outcome, rating }) => {
                  const predikat = outcome?.predikat ?? rating?.predikat;
                  return predikat ? predikatWords(predikat) : "–";
                },
              },
              {
                name: text.achievement,
                isNumber: true,
                of: ({ advice: { achievementBasisPoints: achieved } }) =>
                  achieved === undefined ? "–" : percentWords(achieved),
              },
            ]}
          />
        )}
      </Loaded>
    </Card>
  );
}
