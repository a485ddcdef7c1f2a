import { VALUE_NAMES } from "../../../../../shared/domain/rules/berakhlak.ts";
import { say, words } from "../../frame/language.ts";
import { Facts } from "../figure/figures.tsx";
import { PlanTable, type PlanTableProps } from "./table.tsx";
import { APPROACHES, type Terms } from "./words.ts";

const WORDS = {
  approach: { id: "Pendekatan", en: "Approach" },
  behaviour: { id: "Ekspektasi atas perilaku kerja", en: "Expectations of behaviour" },
  attachments: { id: "Lampiran", en: "Attachments" },
  support: { id: "Dukungan sumber daya", en: "Support" },
  accountability: { id: "Skema pertanggungjawaban", en: "Accountability" },
  consequences: { id: "Konsekuensi", en: "Consequences" },
};

interface PlanTermsProps extends Omit<PlanTableProps, "terms"> {
  readonly of: Terms;
}

/** The results of a plan with their measures, the expectations of behaviour, and the attachments. */
export function PlanTerms({ of, ...inTable }: PlanTermsProps) {
  const text = words(WORDS);
  const { approach, expectations, attachments } = of;
  return (
    <>
      <PlanTable terms={of} {...inTable} />
      <Facts of={[[text.approach, say(APPROACHES[approach])]]} />
      {expectations.length > 0 && (
        <>
          <h3>{text.behaviour}</h3>
          <Facts of={expectations.map(({ value, expectation }) => [VALUE_NAMES[value], expectation])} />
        </>
      )}
      {attachments && (
        <>
          <h3>{text.attachments}</h3>
          <Facts
            of={[
              [text.support, notes(attachments.support)],
              [text.accountability, notes(attachments.accountability)],
              [text.consequences, notes(attachments.consequences)],
            ]}
          />
        </>
      )}
    </>
  );
}

function notes(of: readonly string[]) {
  if (of.length === 0) return undefined;
  return (
    <ul class="plain">
      {of.map((note, place) => (
        <li key={place} lang="id">
          {note}
        </li>
      ))}
    </ul>
  );
}
