import type { ComponentChildren } from "preact";
import {
  EXPECTATION_TEXTS,
  EXPECTATIONS,
  expectationCode,
  PREDIKAT_VALUES,
  PREDIKAT_WORDS,
  predikatCode,
} from "../../../../../../shared/domain/rules/predikat.ts";
import type { Answer } from "../../../client/operations.ts";
import { useAskPages } from "../../../client/pages.ts";
import { say, words } from "../../../frame/language.ts";
import { PagedList } from "../../../parts/list/paged-list.tsx";
import { Table } from "../../../parts/list/table.tsx";
import { Card } from "../../../parts/screen/screen.tsx";

type Result = Answer<"GET /v1/units/{unitId}/siasn-results/{period}">["items"][number];
type Body = NonNullable<Result["body"]>;

const WORDS = {
  title: { id: "Siap dikirim", en: "Ready to send" },
  none: {
    id: "Belum ada hasil final di unit ini untuk periode itu.",
    en: "There is no final result in this unit for that period yet.",
  },
  name: { id: "Pegawai", en: "Employee" },
  results: { id: "Hasil kerja", en: "Results" },
  behaviour: { id: "Perilaku kerja", en: "Behaviour" },
  predikat: { id: "Predikat", en: "Predikat" },
  lacks: { id: "Yang perlu dilengkapi", en: "What to complete" },
  complete: { id: "lengkap", en: "complete" },
};

interface SiasnResultsProps {
  readonly unitId: string;
  readonly period: string;
  /** The way to all of them as a file. */
  readonly file: ComponentChildren;
}

/** The final results as SIASN takes them, each with the fields that it still lacks. */
export function SiasnResults({ unitId, period, file }: SiasnResultsProps) {
  const asked = useAskPages("GET /v1/units/{unitId}/siasn-results/{period}", {
    params: { unitId, period },
    query: { limit: 100 },
  });
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => {
          const ready = items.flatMap((one) => (one.body ? [{ ...one, body: one.body }] : []));
          if (ready.length === 0) return <p>{text.none}</p>;
          return (
            <>
              {file}
              <Table
                caption={text.title}
                hidesCaption
                rows={ready}
                keyOf={({ nip }) => nip}
                columns={[
                  {
                    name: text.name,
                    of: ({ nip, name }) => <a href={`/app/kepegawaian/pegawai/${nip}`}>{name}</a>,
                  },
                  { name: text.results, of: ({ body }) => expectationWords(body.hasilKinerjaNilai) },
                  { name: text.behaviour, of: ({ body }) => expectationWords(body.perilakuKerjaNilai) },
                  { name: text.predikat, of: ({ body }) => predikatWords(body) },
                  {
                    name: text.lacks,
                    of: ({ missingFields }) =>
                      missingFields.map(({ explanation }) => say(explanation)).join(" ") || text.complete,
                  },
                ]}
              />
            </>
          );
        }}
      </PagedList>
    </Card>
  );
}

function expectationWords(code: number): string {
  const named = EXPECTATIONS.find((one) => expectationCode(one) === code);
  return named === undefined ? "" : say(EXPECTATION_TEXTS[named]);
}

function predikatWords({ kuadranKinerjaNilai: code }: Body): string {
  const named = PREDIKAT_VALUES.find((one) => predikatCode(one) === code);
  return named === undefined ? "" : PREDIKAT_WORDS[named];
}
