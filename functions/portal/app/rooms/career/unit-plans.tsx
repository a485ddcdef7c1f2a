import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { rupiahWords } from "../../frame/numbers.ts";
import { useYear } from "../../frame/period-in-address.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Figures, State } from "../../parts/figure/figures.tsx";
import { Check } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { rupiahSent } from "../../parts/form/typed-figures.ts";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { YearStep } from "../../parts/screen/year-step.tsx";
import { usePerson } from "../../session/person.ts";
import { nextYear, planStates } from "./need-words.ts";
import { CareerScreen } from "./screen.tsx";

const WORDS = {
  lead: {
    id: "Rencana pengembangan kompetensi (AKPK) semua unit, dan anggarannya.",
    en: "All units' plans of development, and their budget.",
  },
  budget: { id: "Anggaran", en: "Budget" },
  approved: { id: "Sudah disetujui", en: "Approved" },
  left: { id: "Sisa", en: "Left" },
  noBudget: { id: "Anggaran tahun ini belum ditetapkan.", en: "The budget of the year has not been set." },
  amount: { id: "Anggaran setahun (rupiah)", en: "Budget of the year (rupiah)" },
  close: { id: "Tutup tahun ini: tidak ada yang direncanakan lagi", en: "Close the year" },
  save: { id: "Simpan anggaran", en: "Save the budget" },
  none: {
    id: "Belum ada unit yang menyusun AKPK untuk tahun ini.",
    en: "No unit has begun a plan for this year.",
  },
  plans: { id: "AKPK unit", en: "Units' plans" },
};

type Budget = NonNullable<Answer<"GET /v1/development-years/{year}">["budget"]>;

/** HR sees every unit's plan, and sets the year's budget. */
export function UnitPlans() {
  const { has } = usePerson();
  const [year, setYear] = useYear(today().slice(0, 4));
  const budget = useAsk("GET /v1/development-years/{year}", { params: { year } });
  const plans = useAskPages("GET /v1/development-years/{year}/plans", { params: { year } });
  const units = useAsk("GET /v1/units", {});
  const text = words(WORDS);
  const states = planStates();
  const unitName = (unitId: string) => units.value?.items.find(({ id }) => id === unitId)?.name ?? "";
  return (
    <CareerScreen tab="plans" lead={text.lead}>
      <YearStep year={year} last={nextYear()} onYear={setYear} />
      <Loaded asked={budget} lines={2}>
        {(known) => <BudgetCard key={year} year={year} of={known.budget} isHr={has("HR")} />}
      </Loaded>
      <h2>{text.plans}</h2>
      <PagedList asked={plans} empty={<p>{text.none}</p>}>
        {({ items }) => (
          <Rows
            label={text.plans}
            of={items.map(({ unitId, costRupiah, state }) => ({
              key: unitId,
              to: `/app/karier/akpk/${unitId}/${year}`,
              title: unitName(unitId),
              detail: rupiahWords(costRupiah),
              aside: <State {...(state === "PROPOSED" && { kind: "care" as const })}>{states[state]}</State>,
            }))}
          />
        )}
      </PagedList>
    </CareerScreen>
  );
}

interface BudgetCardProps {
  readonly year: string;
  readonly of: Budget | undefined;
  readonly isHr: boolean;
}

function BudgetCard({ year, of, isHr }: BudgetCardProps) {
  const edit = useEdit(`development budget ${year}`, {
    version: of?.version ?? 0,
    typed: { amount: of === undefined ? "" : String(of.budgetRupiah), isClosed: of?.isClosed ?? false },
  });
  const acting = useAct("PUT /v1/development-years/{year}", edit.clear);
  const text = words(WORDS);
  const submit = () => {
    const { amount, isClosed } = edit.typed;
    const budgetRupiah = rupiahSent(amount);
    void acting.act({ params: { year }, body: { budgetRupiah, isClosed } }, { version: edit.version });
  };
  return (
    <Card title={text.budget}>
      {of === undefined ? (
        <p>{text.noBudget}</p>
      ) : (
        <Figures
          of={[
            { name: text.budget, value: rupiahWords(of.budgetRupiah) },
            {
              name: text.approved,
              value: rupiahWords(of.approvedRupiah),
              beside: `${text.left} ${rupiahWords(of.budgetRupiah - of.approvedRupiah)}`,
            },
          ]}
        />
      )}
      {isHr && (
        <EditStored of={edit}>
          {(typed, onTyped) => (
            <Form error={acting.error} onSubmit={submit}>
              <TextField
                name="budgetRupiah"
                label={text.amount}
                inputMode="numeric"
                value={typed.amount}
                onValue={(amount) => onTyped({ ...typed, amount })}
              />
              <Check
                label={text.close}
                isOn={typed.isClosed}
                onToggle={(isClosed) => onTyped({ ...typed, isClosed })}
              />
              <Submit isBusy={acting.isBusy}>{text.save}</Submit>
            </Form>
          )}
        </EditStored>
      )}
    </Card>
  );
}
