import { AWARD_TITLES, gateValueIn } from "../../../../../shared/domain/awards/words.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { Refusal } from "../../client/refusal.ts";
import { monthFrom, monthOf, today } from "../../frame/dates.ts";
import { language, say, words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { AWARD_COMPONENTS, AWARD_GATES } from "../../parts/award-words.ts";
import { State } from "../../parts/figures.tsx";
import { Empty, Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { MonthStep } from "../../parts/period-step.tsx";
import { Card } from "../../parts/screen.tsx";
import { Table } from "../../parts/table.tsx";
import { usePerson } from "../../session/person.ts";
import { MyAward } from "./my-award.tsx";
import { ResultsScreen } from "./screen.tsx";
import { UnitAward } from "./unit-award.tsx";

type Standing = Answer<"GET /v1/award-rounds/{month}/standings/{nip}">["categories"][number];

const WORDS = {
  none: {
    id: "Calon penghargaan bulan ini belum dihitung, atau Anda tidak mempunyai hasil pada bulan ini. Setelah dihitung, di sini tampak syarat mana yang Anda penuhi dan berapa jaraknya.",
    en: "The award's candidates of this month have not been computed, or you have no result of the month. Afterwards you see here which conditions you meet, and how far you are.",
  },
  noResult: {
    id: "Anda tidak mempunyai hasil pada bulan ini, jadi tidak ikut dipertimbangkan sebagai calon.",
    en: "You have no result of this month, so you were not considered as a candidate.",
  },
  changed: {
    id: "Bulan ini dibuka kembali setelah calonnya dihitung; yang tampak di sini bukan dasar peringkatnya.",
    en: "The month was reopened after the candidates were computed; what is shown is not what the ranks were based on.",
  },
  WON: { id: "Penerima", en: "Winner" },
  LISTED: { id: "Calon", en: "Candidate" },
  STOPPED: { id: "Bukan calon", en: "Not a candidate" },
  BELOW: { id: "Di bawah batas calon", en: "Below the list" },
  gates: { id: "Syarat", en: "Conditions" },
  gate: { id: "Syarat", en: "Condition" },
  met: { id: "terpenuhi", en: "met" },
  notMet: { id: "belum", en: "not met" },
  has: { id: "Milik Anda", en: "Yours" },
  needs: { id: "Yang diminta", en: "Required" },
  parts: { id: "Nilai dan bobotnya", en: "Values and weights" },
  part: { id: "Ukuran", en: "Measure" },
  value: { id: "Nilai", en: "Value" },
  weight: { id: "Bobot", en: "Weight" },
  adds: { id: "Menyumbang", en: "Adds" },
  score: { id: "Jumlah", en: "Sum" },
  panel: {
    id: "Anda anggota tim penilai bulan ini: nilai calonnya di sini",
    en: "You are on this month's committee: score the candidates here",
  },
  last: { id: "calon terakhir", en: "last candidate" },
};

/** Why I am, or am not, a candidate for the award of a month; and what I won. */
export function MyStanding() {
  const { nip = "" } = usePerson();
  const [month, setMonth] = useMonth(monthFrom(monthOf(today()), -1));
  const text = words(WORDS);
  const asked = useAsk("GET /v1/award-rounds/{month}/standings/{nip}", { params: { month, nip } });
  const isNone = asked.error instanceof Refusal && [404, 409].includes(asked.error.status);
  return (
    <ResultsScreen tab="award" lead={<MonthStep month={month} onMonth={setMonth} />}>
      {isNone ? (
        <Empty>
          <p>{text.none}</p>
        </Empty>
      ) : (
        <Loaded asked={asked} lines={8}>
          {({ categories, hasChangedSince, isOnPanel, unitAwards }) => (
            <>
              {unitAwards.map((category) => (
                <UnitAward key={category} {...{ month, category }} />
              ))}
              {isOnPanel && (
                <p>
                  <a href={`/app/hasil/penghargaan/${month}/tim`}>{text.panel}</a>
                </p>
              )}
              {hasChangedSince && (
                <Notice kind="care">
                  <p>{text.changed}</p>
                </Notice>
              )}
              {categories.length === 0 && (
                <Empty>
                  <p>{text.noResult}</p>
                </Empty>
              )}
              {categories.map((one) => (
                <Category key={one.category} month={month} standing={one} />
              ))}
            </>
          )}
        </Loaded>
      )}
    </ResultsScreen>
  );
}

const KINDS = { WON: "good", LISTED: "good", STOPPED: "wrong", BELOW: "care" } as const;

function Category({ month, standing }: { readonly month: string; readonly standing: Standing }) {
  const text = words(WORDS);
  const gates = words(AWARD_GATES);
  const components = words(AWARD_COMPONENTS);
  const {
    category,
    state: standingAs,
    reason,
    parts,
    scoreBasisPoints,
    lastPlaceBasisPoints: last,
  } = standing;
  const won = useAsk(
    "GET /v1/award-rounds/{month}/decisions/{category}",
    standingAs === "LISTED" ? { params: { month, category } } : undefined,
  ).value;
  const state = won && won.state !== "REVOKED" ? "WON" : standingAs;
  const said = (value: string | number | undefined) =>
    value === undefined ? "–" : gateValueIn(value, language());
  return (
    <Card title={say(AWARD_TITLES[category])} aside={<State kind={KINDS[state]}>{text[state]}</State>}>
      <p>{say(reason)}</p>
      {won && <MyAward decision={won} />}
      <details>
        <summary>{text.gates}</summary>
        <Table
          caption={text.gates}
          hidesCaption
          rows={standing.gates}
          keyOf={({ gate }) => gate}
          columns={[
            { name: text.gate, of: ({ gate }) => gates[gate] },
            {
              name: text.met,
              of: ({ isPassed }) => (
                <State kind={isPassed ? "good" : "wrong"}>{isPassed ? text.met : text.notMet}</State>
              ),
            },
            { name: text.has, isNumber: true, of: ({ has }) => said(has) },
            { name: text.needs, isNumber: true, of: ({ needs }) => said(needs) },
          ]}
        />
      </details>
      <details>
        <summary>{text.parts}</summary>
        <Table
          caption={text.parts}
          hidesCaption
          rows={parts}
          keyOf={({ name }) => name}
          columns={[
            { name: text.part, of: ({ name }) => components[name] },
            { name: text.value, isNumber: true, of: (one) => percentWords(one.valueBasisPoints) },
            { name: text.weight, isNumber: true, of: (one) => percentWords(one.weightBasisPoints) },
            { name: text.adds, isNumber: true, of: (one) => percentWords(one.contributionBasisPoints) },
          ]}
        />
        <p>
          {`${text.score}: ${percentWords(scoreBasisPoints)}`}
          {last !== undefined && ` (${text.last}: ${percentWords(last)})`}
        </p>
      </details>
    </Card>
  );
}
