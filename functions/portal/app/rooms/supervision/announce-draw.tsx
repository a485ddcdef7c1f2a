import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { asChosen } from "../../parts/form/as-chosen.ts";
import { Choices, SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { numberSent } from "../../parts/form/typed-figures.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { periodsAhead, weightingWords } from "./programme-words.ts";

const WORDS = {
  title: { id: "Umumkan undian", en: "Announce a draw" },
  lead: {
    id: "Jumlah, cara menimbang, dan sidik benihnya ditetapkan sekarang, sebelum siapa pun dapat mengetahui hasilnya. Satu periode diundi satu kali.",
    en: "Its size, weighting and the hash of its seed are fixed now, before anybody can know what they lead to. A period is drawn once.",
  },
  period: { id: "Periode", en: "Period" },
  size: { id: "Berapa yang dikunjungi", en: "How many are visited" },
  weighting: { id: "Peluang", en: "Chances" },
  send: { id: "Umumkan undian", en: "Announce the draw" },
};

/** Fixes the terms of a draw, to be made after that. */
export function AnnounceDraw({ programmeId }: { readonly programmeId: string }) {
  const { route } = useLocation();
  const periods = periodsAhead();
  const next = periods[0]?.[0] ?? "";
  const [chosen, setPeriod] = useKept(`draw ${programmeId}, period`, next);
  const period = periods.some(([ahead]) => ahead === chosen) ? chosen : next;
  const [size, setSize] = useKept(`draw ${programmeId}`, "");
  const [weighting, setWeighting] = useKept<"PLAIN" | "RISK" | undefined>(
    `draw ${programmeId}, weighting`,
    undefined,
  );
  const announcing = useAct("POST /v1/supervision-programmes/{programmeId}/draws");
  const text = words(WORDS);
  async function submit() {
    const sampleSize = numberSent(size);
    const body = { period, sampleSize, weighting: asChosen(weighting) };
    const draw = await announcing.act({ params: { programmeId }, body });
    if (draw === undefined) return;
    setSize("");
    setPeriod(next);
    setWeighting(undefined);
    route(`/app/pengawasan/program/${programmeId}/${draw.period}`);
  }
  return (
    <Card>
      <details>
        <summary>{text.title}</summary>
        <p>{text.lead}</p>
        <Form error={announcing.error} onSubmit={() => void submit()}>
          <SelectField
            name="period"
            label={text.period}
            options={periods}
            value={period}
            onValue={setPeriod}
          />
          <TextField name="sampleSize" label={text.size} inputMode="numeric" value={size} onValue={setSize} />
          <Choices
            name="weighting"
            legend={text.weighting}
            options={(["PLAIN", "RISK"] as const).map((value) => ({ value, label: weightingWords(value) }))}
            value={weighting ?? ""}
            onValue={(value) => setWeighting(value as typeof weighting)}
          />
          <Submit isBusy={announcing.isBusy}>{text.send}</Submit>
        </Form>
      </details>
    </Card>
  );
}
