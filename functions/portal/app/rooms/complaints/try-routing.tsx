import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords } from "../../frame/numbers.ts";
import { useDraft } from "../../offline/draft.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import { Check, Group } from "../../parts/form/choices.tsx";
import { Form, Submit } from "../../parts/form/form.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { closedWords } from "../../parts/unit/closed-words.ts";
import type { Routing } from "./draft-routing.tsx";

const WORDS = {
  title: { id: "Uji dan aktifkan", en: "Try, and switch on" },
  hint: {
    id: "Pilih unit yang pengaduan lamanya, yang sudah berakhir, dipakai menguji; paling banyak 20.",
    en: "Choose the units whose past complaints, those that have ended, serve for the trial; at most 20.",
  },
  try: { id: "Uji aturan", en: "Try the rules" },
  last: { id: "Uji terakhir", en: "Last trial" },
  complaints: { id: "pengaduan", en: "complaints", one: "complaint" },
  right: { id: "tersalur dengan benar", en: "routed correctly" },
  on: { id: "Aktifkan aturan", en: "Switch the rules on" },
  off: { id: "Nonaktifkan aturan", en: "Switch the rules off" },
  untried: { id: "Belum diuji.", en: "Not tried yet." },
  onNothing: {
    id: "Di unit-unit itu belum ada pengaduan yang sudah berakhir. Uji lagi dengan unit lain; setelah itu aturan dapat diaktifkan.",
    en: "None of those units has a complaint that has ended. Try again with other units; the rules can be switched on afterwards.",
  },
};

/** Tries the rules on past complaints, and switches them on or off. */
export function TryRouting({ routing: { version, trial, isOn, rules } }: { readonly routing: Routing }) {
  const units = useAsk("GET /v1/units", {});
  const own = [...new Set(rules.map(({ unitId }) => unitId))];
  const { value: chosen, set, clear } = useDraft<readonly string[]>("units of the routing trial", own);
  const trying = useAct("POST /v1/routing-rules/trial", () => clear(chosen));
  const switching = useAct("POST /v1/routing-rules/switch");
  const text = words(WORDS);
  const toggle = (unitId: string, isIn: boolean) =>
    set(isIn ? [...chosen, unitId] : chosen.filter((one) => one !== unitId));
  const canSwitch = isOn || (trial?.tried ?? 0) > 0;
  const right = trial?.rules.reduce((sum, rule) => sum + rule.right, 0);
  return (
    <Card title={text.title}>
      <p>
        {trial === undefined
          ? text.untried
          : `${text.last}, ${momentWords(trial.at)}: ${countWords(trial.tried, WORDS.complaints)}, ${right} ${text.right}.`}
      </p>
      <Failure error={switching.error} />
      {trial?.tried === 0 && <p>{text.onNothing}</p>}
      {canSwitch && (
        <p>
          <button
            type="button"
            class={isOn ? "quiet" : ""}
            aria-busy={switching.isBusy}
            onClick={() => void switching.act({ body: { isOn: !isOn } }, { version })}
          >
            {isOn ? text.off : text.on}
          </button>
        </p>
      )}
      <Form
        error={trying.error}
        onSubmit={() => void trying.act({ body: { unitIds: [...chosen] } }, { version })}
      >
        <Group name="unitIds" legend={text.hint}>
          <div class="scrolls">
            {(units.value?.items ?? []).map(({ id, name, closing }) => (
              <Check
                key={id}
                label={
                  <>
                    {name}
                    {closing && <span class="hint">{closedWords(closing)}</span>}
                  </>
                }
                isOn={chosen.includes(id)}
                onToggle={(isIn) => toggle(id, isIn)}
              />
            ))}
          </div>
        </Group>
        <Submit isBusy={trying.isBusy}>{text.try}</Submit>
      </Form>
    </Card>
  );
}
