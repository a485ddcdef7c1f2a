import type { ComponentChildren } from "preact";
import { words } from "../../frame/language.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { Tabs } from "../../parts/screen/tabs.tsx";

const WORDS = {
  room: { id: "Hasil saya", en: "My results" },
  results: { id: "Penilaian", en: "Evaluations" },
  trainings: { id: "Pelatihan (JP)", en: "Training (JP)" },
  incentive: { id: "Insentif", en: "Incentive" },
  award: { id: "Penghargaan", en: "Award" },
  data: { id: "Data saya", en: "My data" },
};

interface ResultsScreenProps {
  /** Which of them it is: its title. */
  readonly tab: Exclude<keyof typeof WORDS, "room">;
  readonly lead?: ComponentChildren;
  readonly acts?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A screen of this room, with the way to the others. */
export function ResultsScreen({ tab, lead, acts, children }: ResultsScreenProps) {
  const text = words(WORDS);
  return (
    <Screen title={text[tab]} lead={lead} acts={acts}>
      <Tabs
        label={text.room}
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
