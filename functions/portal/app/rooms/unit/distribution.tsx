import { PREDIKAT_WORDS } from "../../../../../shared/domain/rules/predikat.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Facts } from "../../parts/figures.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Card } from "../../parts/screen.tsx";

const WORDS = { title: { id: "Sebaran predikat", en: "Distribution of predikat" } };

interface DistributionProps {
  readonly unitId: string;
  readonly period: string;
}

/** How many have each predikat, in a unit and those below it. */
export function Distribution({ unitId, period }: DistributionProps) {
  const asked = useAsk("GET /v1/units/{unitId}/predikat/{period}", { params: { unitId, period }, query: {} });
  return (
    <Card title={words(WORDS).title}>
      <Loaded asked={asked}>
        {({ counts }) => (
          <Facts
            of={Object.entries(PREDIKAT_WORDS).map(([predikat, name]) => [
              name,
              numberWords((counts as Readonly<Record<string, number>>)[predikat] ?? 0),
            ])}
          />
        )}
      </Loaded>
    </Card>
  );
}
