import { useLocation } from "preact-iso/router";
import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Screen } from "../../../parts/screen/screen.tsx";
import { InstrumentForm } from "./form.tsx";
import { contentOf, newTyped } from "./typed-instrument.ts";

const WORDS = {
  title: { id: "Susun instrumen", en: "Define an instrument" },
  back: { id: "Instrumen pengamatan", en: "Observation instruments" },
  save: { id: "Simpan instrumen", en: "Save the instrument" },
};

/** Defines an instrument; what was typed stays on the device until it is saved. */
export function NewInstrument() {
  const { route } = useLocation();
  const draft = useDraft("instrument", newTyped());
  const defining = useAct("POST /v1/observation-instruments", ({ id }) => {
    draft.clear();
    route(`/app/pengaturan/instrumen/${id}`);
  });
  const text = words(WORDS);
  return (
    <Screen title={text.title} back={{ to: "/app/pengaturan/instrumen", name: text.back }}>
      <InstrumentForm
        value={draft.value}
        onValue={draft.set}
        error={defining.error}
        isBusy={defining.isBusy}
        save={text.save}
        onSubmit={() => void defining.act({ body: contentOf(draft.value) })}
      />
    </Screen>
  );
}
