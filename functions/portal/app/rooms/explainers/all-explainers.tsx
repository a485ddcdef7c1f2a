import { useAsk } from "../../client/questions.ts";
import { say, words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Screen } from "../../parts/screen/screen.tsx";

const WORDS = {
  title: { id: "Aturan penilaian", en: "Rules of evaluation" },
  lead: {
    id: "Setiap aturan dijelaskan singkat, dengan angka yang berlaku di daerah Anda.",
    en: "Each rule in short, with the numbers that hold in your region.",
  },
};

/** Every rule that is explained. */
export function AllExplainers() {
  const asked = useAsk("GET /v1/explainers", {});
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <Loaded asked={asked} lines={8}>
        {({ items }) => (
          <Rows
            label={text.title}
            of={items.map(({ rule, title }) => ({ key: rule, to: `/app/aturan/${rule}`, title: say(title) }))}
          />
        )}
      </Loaded>
    </Screen>
  );
}
