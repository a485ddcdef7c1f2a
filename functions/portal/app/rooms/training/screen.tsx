import type { ComponentChildren } from "preact";
import { words } from "../../frame/language.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { Tabs } from "../../parts/screen/tabs.tsx";
import { usePerson } from "../../session/person.ts";

const WORDS = {
  room: { id: "Pelatihan", en: "Training" },
  offered: { id: "Sesi yang ditawarkan", en: "Sessions offered" },
  mine: { id: "Sesi saya", en: "My sessions" },
  hours: { id: "JP saya", en: "My lesson hours" },
  certificates: { id: "Sertifikat", en: "Certificates" },
  trainers: { id: "Pelatih internal", en: "Internal trainers" },
  costs: { id: "Biaya", en: "Costs" },
  import: { id: "Impor sertifikat", en: "Import certificates" },
  catalogue: { id: "Katalog", en: "Catalogue" },
};

interface TrainingScreenProps {
  /** Which of them it is: its title. */
  readonly tab: Exclude<keyof typeof WORDS, "room">;
  readonly lead?: ComponentChildren;
  readonly acts?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A screen of this room, with the way to the others. */
export function TrainingScreen({ tab, lead, acts, children }: TrainingScreenProps) {
  const { nip, has } = usePerson();
  const text = words(WORDS);
  return (
    <Screen title={text[tab]} lead={lead} acts={acts}>
      <Tabs
        label={text.room}
        of={[
          { to: "/app/pelatihan", name: text.offered },
          ...(nip === undefined
            ? []
            : [
                { to: "/app/pelatihan/saya", name: text.mine },
                { to: "/app/pelatihan/sertifikat", name: text.certificates },
                { to: "/app/hasil/pelatihan", name: text.hours },
              ]),
          { to: "/app/pelatihan/katalog", name: text.catalogue },
          ...(has("HR", "HEAD_OF_CITY")
            ? [
                { to: "/app/pelatihan/pelatih", name: text.trainers },
                { to: "/app/pelatihan/biaya", name: text.costs },
              ]
            : []),
          ...(has("HR") ? [{ to: "/app/pelatihan/impor", name: text.import }] : []),
        ]}
      />
      {children}
    </Screen>
  );
}
