import type { Answer } from "../../client/operations.ts";
import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import { isNip } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { Requirements } from "./requirements.tsx";

const WORDS = {
  title: { id: "Diputuskan", en: "Decided on" },
  chosen: { id: "Dipilih", en: "Chosen" },
  not: { id: "Tidak dipilih", en: "Not chosen" },
};

interface DecidedProps {
  readonly of: Answer<"GET /v1/talent/successions/{successionId}">["appointments"][number];
  readonly nameOf: (nip: string) => string;
}

/** Who was considered, what each met on that day, and why they were chosen or were not. */
export function DecidedAppointment({ of, nameOf }: DecidedProps) {
  const text = words(WORDS);
  return (
    <Card title={`${text.title} ${dayWords(of.day)}`}>
      <p class="quiet-text">
        {[of.basis, isNip(of.decidedBy) && nameOf(of.decidedBy)].filter(Boolean).join(", ")}
      </p>
      {of.considered.map(({ nip, isChosen, reason, requirements }) => (
        <article key={nip}>
          <h3>{nameOf(nip)}</h3>
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
