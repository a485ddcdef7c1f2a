import { VALUE_NAMES } from "../../../../../shared/domain/rules/berakhlak.ts";
import { words } from "../../frame/language.ts";
import { numberWords, percentWords } from "../../frame/numbers.ts";
import { Facts } from "../figures.tsx";
import { Table } from "../table.tsx";
import { ASPECTS, type PlanIndicator, type PlanResult, RESULT_KINDS, type Terms } from "./plan-words.ts";

const WORDS = {
  indicator: { id: "Indikator", en: "Indicator" },
  target: { id: "Target setahun", en: "Target for the year" },
  weight: { id: "Bobot", en: "Weight" },
  aspect: { id: "Aspek", en: "Aspect" },
  lower: { id: "makin rendah makin baik", en: "lower is better" },
  automatic: { id: "terisi otomatis", en: "filled automatically" },
  expectation: { id: "Ekspektasi", en: "Expectation" },
  criterion: { id: "Ukuran keberhasilan", en: "Measure of success" },
  behaviour: { id: "Ekspektasi atas perilaku kerja", en: "Expectations of behaviour" },
  support: { id: "Dukungan sumber daya", en: "Support" },
  accountability: { id: "Skema pertanggungjawaban", en: "Accountability" },
  consequences: { id: "Konsekuensi", en: "Consequences" },
};

/** The results of a plan with their measures, the expectations of behaviour, and the attachments. */
export function PlanTerms({ of }: { readonly of: Terms }) {
  const text = words(WORDS);
  const { results, expectations, attachments } = of;
  return (
    <>
      {results.map((result) => (
        <Result key={result.id} of={result} />
      ))}
      {expectations.length > 0 && (
        <>
          <h3>{text.behaviour}</h3>
          <Facts of={expectations.map(({ value, expectation }) => [VALUE_NAMES[value], expectation])} />
        </>
      )}
      {attachments && (
        <Facts
          of={[
            [text.support, <Notes key="s" of={attachments.support} />],
            [text.accountability, <Notes key="a" of={attachments.accountability} />],
            [text.consequences, <Notes key="c" of={attachments.consequences} />],
          ]}
        />
      )}
    </>
  );
}

function Notes({ of }: { readonly of: readonly string[] }) {
  return (
    <ul class="plain">
      {of.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}

function Result({ of: { kind, statement, indicators, criteria = [] } }: { readonly of: PlanResult }) {
  const text = words(WORDS);
  const kinds = words(RESULT_KINDS);
  return (
    <>
      <h3>{statement}</h3>
      <p class="quiet-text">{kinds[kind]}</p>
      {indicators.length > 0 && (
        <Table
          caption={statement}
          hidesCaption
          rows={indicators}
          keyOf={({ id }) => id}
          columns={[
            { name: text.indicator, of: (one) => one.statement },
            { name: text.aspect, of: (one) => aspectWords(one) },
            { name: text.target, of: (one) => targetWords(one), isNumber: true },
            { name: text.weight, of: (one) => percentWords(one.weightBasisPoints), isNumber: true },
          ]}
        />
      )}
      {criteria.length > 0 && (
        <Table
          caption={statement}
          hidesCaption
          rows={criteria}
          keyOf={({ id }) => id}
          columns={[
            { name: text.criterion, of: (one) => one.statement },
            { name: text.expectation, of: (one) => one.expectation },
          ]}
        />
      )}
    </>
  );
}

export function targetWords({ target, unitOfMeasure }: PlanIndicator): string {
  return `${numberWords(target)} ${unitOfMeasure}`;
}

function aspectWords({ aspect, perspective, polarity, feed }: PlanIndicator): string {
  const text = words(WORDS);
  const code = aspect ?? perspective;
  return [code && words(ASPECTS)[code], polarity === "NEGATIF" && text.lower, feed && text.automatic]
    .filter(Boolean)
    .join(", ");
}
