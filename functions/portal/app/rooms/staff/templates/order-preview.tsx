import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useAct } from "../../../client/acts.ts";
import { useAsk } from "../../../client/questions.ts";
import { today } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { useYear } from "../../../frame/period-in-address.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { Check, SelectField } from "../../../parts/form/choices.tsx";
import { Form, Submit } from "../../../parts/form/form.tsx";
import { Card } from "../../../parts/screen/screen.tsx";
import { openUnits } from "../../../parts/unit/open-units.ts";

const WORDS = {
  title: { id: "Tugaskan templat ini", en: "Assign this template" },
  year: { id: "Tahun", en: "Year" },
  unit: { id: "Unit", en: "Unit" },
  choose: { id: "Pilih unit", en: "Choose a unit" },
  below: { id: "Beserta semua unit di bawahnya", en: "With every unit below it" },
  see: { id: "Lihat siapa yang akan menerima", en: "See who would get it" },
  hint: {
    id: "Belum ada yang berubah sebelum Anda memeriksa daftarnya dan menugaskannya.",
    en: "Nothing changes until you have checked the list and assigned it.",
  },
};

/** Asks who would get a template: the first step of assigning it. The unit and the year may be given in the address. */
export function OrderPreview({ templateId }: { readonly templateId: string }) {
  const { query, route } = useLocation();
  const thisYear = today().slice(0, 4);
  const years = [thisYear, String(Number(thisYear) + 1)];
  const [named, setYear] = useYear(thisYear);
  const year = years.includes(named) ? named : thisYear;
  const [chosen, setUnitId] = useState(query.unit);
  const [isWithBelow, setIsWithBelow] = useState(query.unit === undefined);
  const units = useAsk("GET /v1/units", {});
  const acting = useAct("POST /v1/plan-templates/{templateId}/assignments");
  const text = words(WORDS);
  const items = units.value?.items ?? [];
  // The whole organisation, where it has one top.
  const unitId = chosen ?? items.find(({ parentId }) => parentId === undefined)?.id ?? "";
  async function submit() {
    const body = { year, unitId, isWithBelow };
    const ordered = await acting.act({ params: { templateId }, body });
    if (ordered) route(`/app/kepegawaian/penugasan/${ordered.id}`);
  }
  return (
    <Card title={text.title}>
      <p class="quiet-text">{text.hint}</p>
      <Loaded asked={units} lines={2}>
        {() => (
          <Form error={acting.error} onSubmit={() => void submit()}>
            <div class="fields">
              <SelectField
                name="unitId"
                label={text.unit}
                value={unitId}
                onValue={setUnitId}
                options={[
                  ["", text.choose],
                  ...openUnits(items, unitId).map(({ id, name }) => [id, name] as const),
                ]}
              />
              <SelectField
                name="year"
                label={text.year}
                value={year}
                onValue={setYear}
                options={years.map((one) => [one, one] as const)}
              />
            </div>
            <Check label={text.below} isOn={isWithBelow} onToggle={setIsWithBelow} />
            <Submit isBusy={acting.isBusy}>{text.see}</Submit>
          </Form>
        )}
      </Loaded>
    </Card>
  );
}
