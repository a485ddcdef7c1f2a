import { useAsk } from "../../client/questions.ts";
import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { Requirements } from "./requirements.tsx";

const WORDS = {
  title: { id: "Pengisian jabatan yang mempertimbangkan Anda", en: "Posts for which you were considered" },
  chosen: { id: "Anda dipilih", en: "You were chosen" },
  not: { id: "Anda tidak dipilih", en: "You were not chosen" },
  outOf: { id: "calon", en: "candidates" },
};

/** One's own part of decisions on posts; nothing is there until one was considered. */
export function OwnAppointments({ nip }: { readonly nip: string }) {
  const asked = useAsk("GET /v1/talent/employees/{nip}/appointment-lines", { params: { nip } });
  const text = words(WORDS);
  if (asked.value === undefined || asked.value.items.length === 0) return null;
  return (
    <Card title={text.title}>
      {asked.value.items.map(({ id, position, day, basis, considered, isChosen, reason, requirements }) => (
        <article key={id}>
          <h3>{position}</h3>
          <p class="quiet-text">
            {dayWords(day)}, {basis}, {considered} {text.outOf}
          </p>
          <p>
            <State {...(isChosen && { kind: "good" as const })}>{isChosen ? text.chosen : text.not}</State>
          </p>
          <Words>{reason}</Words>
          <Requirements of={requirements} />
        </article>
      ))}
    </Card>
  );
}
