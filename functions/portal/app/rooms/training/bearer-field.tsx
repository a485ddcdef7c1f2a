import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { rupiahWords } from "../../frame/numbers.ts";
import { Notice } from "../../parts/asked/notice.tsx";
import { SelectField } from "../../parts/form/choices.tsx";
import { openUnits } from "../../parts/unit/open-units.ts";

const WORDS = {
  bearer: { id: "Dibebankan pada pagu", en: "Set against the budget of" },
  whole: { id: "Pagu umum", en: "The year as a whole" },
  year: { id: "pagu setahun", en: "the year's budget" },
  beyond: { id: "Sesi ini melampaui", en: "This session goes beyond" },
  by: { id: "sebesar", en: "by" },
  left: { id: "Sisa setelah sesi ini:", en: "Left after this session:" },
};

interface BearerFieldProps {
  /** Year in which the session begins; empty as long as it has no day. */
  readonly year: string;
  readonly costRupiah: number;
  /** What it was to cost as it is stored: that is among the figures already. */
  readonly before?: { readonly costRupiah: number; readonly unitId: string };
  readonly unitId: string;
  readonly onUnit: (unitId: string) => void;
}

/** Whose budget bears a session, and what is left of it then. */
export function BearerField({ year, costRupiah, before, unitId, onUnit }: BearerFieldProps) {
  const units = useAsk("GET /v1/units", {});
  const isCosted = year.length === 4 && costRupiah > 0;
  const costs = useAsk("GET /v1/training-costs/{year}", isCosted ? { params: { year } } : undefined);
  const text = words(WORDS);
  const nameOf = (id: string) => units.value?.items.find((unit) => unit.id === id)?.name ?? "";
  const after = isCosted
    ? (costs.value?.budgets ?? []).flatMap(({ unitId: holder, leftRupiah }) => {
        if (leftRupiah === undefined || (holder !== undefined && holder !== unitId)) return [];
        const counted = holder === undefined || holder === before?.unitId ? (before?.costRupiah ?? 0) : 0;
        return [
          {
            name: holder === undefined ? text.year : nameOf(holder),
            left: leftRupiah + counted - costRupiah,
          },
        ];
      })
    : [];
  const beyond = after.filter(({ left }) => left < 0);
  return (
    <>
      <SelectField
        name="unitId"
        label={text.bearer}
        value={unitId}
        options={[
          ["", text.whole],
          ...openUnits(units.value?.items, unitId).map(({ id, name }) => [id, name] as const),
        ]}
        onValue={onUnit}
      />
      {beyond.map(({ name, left }) => (
        <Notice key={name} kind="care">
          <p role="status">
            {text.beyond} {name} {text.by} {rupiahWords(-left)}.
          </p>
        </Notice>
      ))}
      {beyond.length === 0 && after.length > 0 && (
        <p>
          {text.left} {after.map(({ name, left }) => `${name} ${rupiahWords(left)}`).join("; ")}.
        </p>
      )}
    </>
  );
}
