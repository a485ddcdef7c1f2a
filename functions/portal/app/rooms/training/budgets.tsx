import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { rupiahWords } from "../../frame/numbers.ts";
import { State } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card } from "../../parts/screen/screen.tsx";

type Use = Answer<"GET /v1/training-costs/{year}">["budgets"][number];

const WORDS = {
  title: { id: "Pagu dan pemakaiannya", en: "Budgets and what is set against them" },
  holder: { id: "Penanggung", en: "Borne by" },
  whole: { id: "Seluruhnya", en: "As a whole" },
  budget: { id: "Pagu", en: "Budget" },
  planned: { id: "Direncanakan (AKPK)", en: "Planned (AKPK)" },
  committed: { id: "Sesi yang belum selesai", en: "Sessions not over" },
  spent: { id: "Terpakai", en: "Spent" },
  left: { id: "Sisa", en: "Left" },
  unset: { id: "belum ditetapkan", en: "not set" },
  beyond: { id: "melampaui pagu", en: "beyond the budget" },
  why: {
    id: "Pagu setahun ditetapkan bersama AKPK; pagu unit ialah biaya AKPK-nya yang disetujui.",
    en: "The year's budget is set with the plans of development; a unit's is what its approved plan costs.",
  },
  set: { id: "Buka AKPK dan pagunya", en: "Open the plans and their budget" },
};

interface BudgetsProps {
  readonly year: string;
  readonly of: readonly Use[];
}

/** What the year's trainings may cost, beside what they do. */
export function Budgets({ year, of }: BudgetsProps) {
  const units = useAsk("GET /v1/units", {});
  const text = words(WORDS);
  const nameOf = (unitId: string) => units.value?.items.find(({ id }) => id === unitId)?.name ?? "";
  const amount = (name: string, said: (use: Use) => number) => ({
    name,
    isNumber: true as const,
    of: (use: Use) => rupiahWords(said(use)),
  });
  return (
    <Card title={text.title}>
      <Table
        caption={text.title}
        hidesCaption
        rows={of}
        keyOf={({ unitId }) => unitId ?? ""}
        columns={[
          { name: text.holder, of: ({ unitId }) => (unitId === undefined ? text.whole : nameOf(unitId)) },
          {
            name: text.budget,
            isNumber: true,
            of: ({ budgetRupiah }) => (budgetRupiah === undefined ? text.unset : rupiahWords(budgetRupiah)),
          },
          amount(text.planned, ({ plannedRupiah }) => plannedRupiah),
          amount(text.committed, ({ committedRupiah }) => committedRupiah),
          amount(text.spent, ({ spentRupiah }) => spentRupiah),
          { name: text.left, isNumber: true, of: ({ leftRupiah }) => <Left of={leftRupiah} /> },
        ]}
      />
      <p>
        <small>{text.why}</small>
      </p>
      <a href={`/app/karier/akpk?tahun=${year}`}>{text.set}</a>
    </Card>
  );
}

function Left({ of: left }: { readonly of: number | undefined }) {
  const text = words(WORDS);
  if (left === undefined) return null;
  if (left >= 0) return <>{rupiahWords(left)}</>;
  return (
    <State kind="wrong">
      {rupiahWords(-left)} {text.beyond}
    </State>
  );
}
