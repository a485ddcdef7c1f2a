import type { ComponentChildren } from "preact";
import { AWARD_TITLES, gateValueIn } from "../../../../../shared/domain/awards/words.ts";
import type { Answer } from "../../client/operations.ts";
import { language, say, words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { State } from "../figure/figures.tsx";
import { Table } from "../list/table.tsx";
import { Card } from "../screen/screen.tsx";
import { AWARD_COMPONENTS, AWARD_GATES } from "./words.ts";

export type Standing = Answer<"GET /v1/award-rounds/{month}/standings/{nip}">["categories"][number];

const WORDS = {
  WON: { id: "Penerima", en: "Winner" },
  LISTED: { id: "Calon", en: "Candidate" },
  STOPPED: { id: "Bukan calon", en: "Not a candidate" },
  BELOW: { id: "Di bawah batas calon", en: "Below the list" },
  gates: { id: "Syarat", en: "Conditions" },
  gate: { id: "Syarat", en: "Condition" },
  met: { id: "terpenuhi", en: "met" },
  notMet: { id: "belum", en: "not met" },
  needs: { id: "Yang diminta", en: "Required" },
  parts: { id: "Nilai dan bobotnya", en: "Values and weights" },
  part: { id: "Ukuran", en: "Measure" },
  value: { id: "Nilai", en: "Value" },
  weight: { id: "Bobot", en: "Weight" },
  adds: { id: "Menyumbang", en: "Adds" },
  score: { id: "Jumlah", en: "Sum" },
  last: { id: "calon terakhir", en: "last candidate" },
};

const KINDS = { WON: "good", LISTED: "good", STOPPED: "wrong", BELOW: "care" } as const;

interface StandingProps {
  readonly of: Standing;
  readonly hasWon?: boolean;
  /** Names the column of what somebody has of each condition. */
  readonly theirs: string;
  /** Beneath the reason. */
  readonly children?: ComponentChildren;
}

/** Why somebody is, or is not, a candidate for an award: each condition, and what their score is made of. */
export function AwardStanding({ of: standing, hasWon = false, theirs, children }: StandingProps) {
  const text = words(WORDS);
  const gates = words(AWARD_GATES);
  const components = words(AWARD_COMPONENTS);
  const { category, reason, parts, scoreBasisPoints, lastPlaceBasisPoints: last } = standing;
  const state = hasWon ? "WON" : standing.state;
  const said = (value: string | number | undefined) =>
    value === undefined ? "–" : gateValueIn(value, language());
  return (
    <Card title={say(AWARD_TITLES[category])} aside={<State kind={KINDS[state]}>{text[state]}</State>}>
      <p>{say(reason)}</p>
      {children}
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
            { name: theirs, isNumber: true, of: ({ has }) => said(has) },
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
