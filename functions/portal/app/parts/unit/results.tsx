import type { ComponentChildren } from "preact";
import { WITHOUT_RESULT_WORDS } from "../../../../../shared/domain/evaluation/stage-words.ts";
import { PREDIKAT_WORDS } from "../../../../../shared/domain/rules/predikat.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { plainName } from "../../client/plain-name.ts";
import { untilWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { usePerson } from "../../session/person.ts";
import { Download } from "../asked/download.tsx";
import { STAGES } from "../figure/stages.ts";
import { PagedList } from "../list/paged-list.tsx";
import { Table } from "../list/table.tsx";
import { namesIn } from "../person/people.ts";
import { useUnitName } from "./name.ts";

export type UnitResult = Answer<"GET /v1/units/{unitId}/evaluations/{period}">["items"][number];

const WORDS = {
  title: { id: "Hasil pegawai", en: "Results of the staff" },
  none: {
    id: "Belum ada hasil untuk periode ini. Hasil muncul di sini setelah periodenya ditutup.",
    en: "There are no results for this period yet. They appear here once it has closed.",
  },
  name: { id: "Pegawai", en: "Employee" },
  score: { id: "Nilai", en: "Score" },
  predikat: { id: "Predikat", en: "Predikat" },
  stage: { id: "Keadaan", en: "Stage" },
  rater: { id: "Penilai", en: "Rater" },
  csv: { id: "Unduh CSV", en: "Download CSV" },
  xlsx: { id: "Unduh XLSX", en: "Download XLSX" },
};

interface UnitResultsProps {
  readonly unitId: string;
  readonly period: string;
  /** The screen about somebody, if the reader has one. */
  readonly addressOf?: (result: UnitResult) => string;
  /** What the reader may do about a result, in a column of its own. */
  readonly act?: { readonly name: string; readonly of: (result: UnitResult) => ComponentChildren };
}

/** How the staff of a unit were rated in a period, one by one, and by whom; for HR also as files. */
export function UnitResults({ unitId, period, addressOf, act }: UnitResultsProps) {
  const { has } = usePerson();
  const params = { unitId, period };
  const asked = useAskPages("GET /v1/units/{unitId}/evaluations/{period}", { params, query: { limit: 50 } });
  const text = words(WORDS);
  return (
    <PagedList asked={asked} empty={<p>{text.none}</p>}>
      {(page) => {
        const nameOf = namesIn(page);
        return (
          <>
            {has("HR") && <Files of={params} />}
            <Table
              caption={text.title}
              hidesCaption
              rows={page.items}
              keyOf={({ nip }) => nip}
              columns={[
                {
                  name: text.name,
                  of: (result) => (
                    <>
                      {addressOf ? <a href={addressOf(result)}>{result.name}</a> : result.name}
                      <br />
                      <small>{result.position}</small>
                    </>
                  ),
                },
                { name: text.score, isNumber: true, of: scoreOf },
                {
                  name: text.predikat,
                  of: ({ outcome }) => (outcome ? PREDIKAT_WORDS[outcome.predikat] : "–"),
                },
                {
                  name: text.stage,
                  of: stageOf,
                },
                { name: text.rater, of: ({ raterNip }) => nameOf(raterNip) },
                ...(act ? [{ ...act, isAct: true as const }] : []),
              ]}
            />
          </>
        );
      }}
    </PagedList>
  );
}

function stageOf({ stage, ratingDueAt, withoutResult }: UnitResult): string {
  if (stage === "MEASURED" && withoutResult) return say(WITHOUT_RESULT_WORDS[withoutResult]);
  return stage === "AWAITING_RATING" && ratingDueAt !== undefined
    ? `${say(STAGES[stage])}, ${untilWords(ratingDueAt)}`
    : say(STAGES[stage]);
}

function Files({ of }: { readonly of: { readonly unitId: string; readonly period: string } }) {
  const text = words(WORDS);
  const name = plainName("hasil", useUnitName(of.unitId) ?? "", of.period);
  return (
    <p class="acts">
      <Download
        operation="GET /v1/units/{unitId}/results/{period}/results.csv"
        given={{ params: of }}
        fileName={`${name}.csv`}
      >
        {text.csv}
      </Download>
      <Download
        operation="GET /v1/units/{unitId}/results/{period}/results.xlsx"
        given={{ params: of }}
        fileName={`${name}.xlsx`}
      >
        {text.xlsx}
      </Download>
    </p>
  );
}

function scoreOf({ outcome, scoreBasisPoints: measured }: UnitResult): string {
  const score = outcome?.scoreBasisPoints ?? measured;
  return score === undefined ? "–" : percentWords(score);
}
