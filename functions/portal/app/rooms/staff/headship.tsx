import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, today } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { asChosen } from "../../parts/form/as-chosen.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { openUnits } from "../../parts/unit/open-units.ts";
import { ACTING, BASIS, type FormOf, optionsOf } from "./record-words.ts";

const WORDS = {
  title: { id: "Tugas memimpin unit lain", en: "Acting as head of a unit" },
  none: { id: "Belum pernah menjadi Plt atau Plh.", en: "Has never been an acting head." },
  open: { id: "Tugaskan sebagai Plt atau Plh", en: "Have them act as head" },
  unit: { id: "Unit", en: "Unit" },
  choose: { id: "Pilih unit", en: "Choose a unit" },
  as: { id: "Sebagai", en: "As" },
  from: { id: "Mulai", en: "From" },
  until: { id: "Sampai", en: "Until" },
  save: { id: "Tugaskan", en: "Order" },
};

/** The units that somebody heads for another, and an order to head one. */
export function Headship({ of: { nip, version, headships = [] } }: FormOf) {
  const units = useAsk("GET /v1/units", {});
  const [unitId, setUnitId] = useKept(`headship ${nip}, unitId`, "");
  const [as, setAs] = useKept<keyof typeof ACTING | undefined>(`headship ${nip}, as`, undefined);
  const [from, setFrom] = useKept(`headship ${nip}, from`, today());
  const [until, setUntil] = useKept(`headship ${nip}, until`, "");
  const [basis, setBasis] = useKept(`headship ${nip}, basis`, "");
  const acting = useAct("PUT /v1/employees/{nip}/headship", () => {
    setUntil("");
    setBasis("");
    setUnitId("");
    setAs(undefined);
    setFrom(today());
  });
  const text = words(WORDS);
  const kinds = words(ACTING);
  const items = units.value?.items ?? [];
  const submit = () => {
    const body = { unitId, as: asChosen(as), from, ...(until !== "" && { until }), basis: basis.trim() };
    void acting.act({ params: { nip }, body }, { version });
  };
  return (
    <Card title={text.title}>
      {headships.length === 0 && <p>{text.none}</p>}
      <ul class="plain">
        {headships.map((order) => (
          <li key={`${order.unitId} ${order.from}`}>
            <strong>{`${kinds[order.as]}, ${items.find(({ id }) => id === order.unitId)?.name ?? ""}`}</strong>
            <br />
            <small>
              {[dayWords(order.from), order.until && dayWords(order.until)].filter(Boolean).join(" – ")},{" "}
              {order.basis}
            </small>
          </li>
        ))}
      </ul>
      <details>
        <summary>{text.open}</summary>
        <Form error={acting.error} onSubmit={submit}>
          <SelectField
            name="unitId"
            label={text.unit}
            options={[
              ["", text.choose],
              ...openUnits(items, unitId).map(({ id, name }) => [id, name] as const),
            ]}
            value={unitId}
            onValue={setUnitId}
          />
          <SelectField
            name="as"
            label={text.as}
            options={optionsOf(kinds)}
            value={as ?? ""}
            onValue={(code) => setAs(code as typeof as)}
          />
          <TextField name="from" type="date" label={text.from} value={from} onValue={setFrom} />
          <TextField
            name="until"
            type="date"
            label={text.until}
            isOptional
            value={until}
            onValue={setUntil}
          />
          <TextField name="basis" label={say(BASIS)} value={basis} onValue={setBasis} />
          <Submit isBusy={acting.isBusy}>{text.save}</Submit>
        </Form>
      </details>
    </Card>
  );
}
