import type { ComponentChildren } from "preact";
import { words } from "../../frame/language.ts";
import { Screen } from "../../parts/screen.tsx";
import { Tabs } from "../../parts/tabs.tsx";

const WORDS = {
  title: { id: "Hasil saya", en: "My results" },
  results: { id: "Penilaian", en: "Evaluations" },
  trainings: { id: "Pelatihan (JP)", en: "Training (JP)" },
  incentive: { id: "Insentif", en: "Incentive" },
  award: { id: "Penghargaan", en: "Award" },
  data: { id: "Data saya", en: "My data" },
};

interface ResultsScreenProps {
  readonly lead?: ComponentChildren;
  readonly acts?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A screen of this room, with the way to the others. */
export function ResultsScreen({ lead, acts, children }: ResultsScreenProps) {
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={lead} acts={acts}>
      <Tabs
        label={text.title}
        of={[
          { to: "/app/hasil", name: text.results },
          { to: "/app/hasil/pelatihan", name: text.trainings },
          { to: "/app/hasil/insentif", name: text.incentive },
          { to: "/app/hasil/penghargaan", name: text.award },
          { to: "/app/hasil/data", name: text.data },
        ]}
      />
      {children}
    </Screen>
  );
}
