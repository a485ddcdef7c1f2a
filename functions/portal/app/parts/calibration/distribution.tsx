import {
  ORGANISATION_PREDIKAT_WORDS,
  warningTexts,
} from "../../../../../shared/domain/rules/predikat-distribution.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, localDay } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { Loaded } from "../asked/loaded.tsx";
import { Facts } from "../figure/figures.tsx";
import { namesIn } from "../person/people.ts";
import { Card } from "../screen/screen.tsx";
import { PredikatSpread } from "./predikat-spread.tsx";

const WORDS = {
  title: { id: "Sebaran predikat", en: "Distribution of predikat" },
  caption: { id: "Unit ini beserta unit di bawahnya", en: "This unit and those below it" },
  unit: { id: "Predikat organisasi", en: "Organisation predikat" },
  notSet: { id: "belum ditetapkan", en: "not set yet" },
  by: { id: "Ditetapkan oleh", en: "Set by" },
  reason: { id: "Alasan sebarannya", en: "Why it is spread so" },
  unexpected: { id: "Yang berbeda dari perkiraan", en: "What is not as expected" },
};

interface DistributionProps {
  readonly unitId: string;
  readonly period: string;
}

/** How many have each predikat in a unit and those below it, and the unit's own predikat. */
export function Distribution({ unitId, period }: DistributionProps) {
  const asked = useAsk("GET /v1/units/{unitId}/predikat/{period}", { params: { unitId, period }, query: {} });
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      <Loaded asked={asked}>
        {(reply) => {
          const { counts, standing, warnings } = reply;
          return (
            <>
              <PredikatSpread caption={text.caption} counts={counts} />
              <Facts
                of={[
                  [text.unit, standing ? ORGANISATION_PREDIKAT_WORDS[standing.predikat] : text.notSet],
                  [text.by, standing && `${namesIn(reply)(standing.by)}, ${dayWords(localDay(standing.at))}`],
                  [text.unexpected, warnings.length > 0 ? say(warningTexts(warnings)) : undefined],
                  [text.reason, standing?.justification],
                ]}
              />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
