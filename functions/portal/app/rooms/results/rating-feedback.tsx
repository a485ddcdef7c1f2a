import { VALUE_NAMES } from "../../../../../shared/domain/rules/berakhlak.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Facts } from "../../parts/figure/figures.tsx";
import { inOrder } from "../../parts/list/in-order.ts";
import { Card } from "../../parts/screen/screen.tsx";
import type { Result } from "./words.ts";

const WORDS = {
  title: { id: "Umpan balik penilai", en: "The rater's feedback" },
  results: { id: "Atas hasil kerja", en: "On results" },
  behaviour: { id: "Atas perilaku kerja", en: "On behaviour" },
  guide: { id: "Panduan perilaku BerAKHLAK", en: "The BerAKHLAK behaviours" },
};

/** What the rater wrote beside the rating, by result and by core value. */
export function RatingFeedback({ result: { nip, period, rating } }: { readonly result: Result }) {
  const text = words(WORDS);
  const ofResults = Object.entries(rating?.resultFeedback ?? {});
  const ofValues = inOrder(VALUE_NAMES, rating?.behaviourFeedback);
  const plan = useAsk(
    "GET /v1/employees/{nip}/plans/{year}",
    ofResults.length > 0 ? { params: { nip, year: period.slice(0, 4) } } : undefined,
  );
  const guide = useAsk("GET /v1/behaviour-texts", ofValues.length > 0 ? { query: {} } : undefined);
  if (ofResults.length + ofValues.length === 0) return null;
  const nameOf = (id: string) => plan.value?.results.find((one) => one.id === id)?.statement ?? text.results;
  return (
    <Card title={text.title}>
      <Facts of={ofResults.map(([id, said]) => [nameOf(id), said] as const)} />
      <Facts of={ofValues.map(([value, said]) => [VALUE_NAMES[value], said] as const)} />
      {guide.value && (
        <details>
          <summary>{text.guide}</summary>
          <Facts
            of={guide.value.values.map(({ code, name, behaviours }) => [
              name,
              <ul key={code}>
                {behaviours.map((one, place) => (
                  <li key={place} lang="id">
                    {one}
                  </li>
                ))}
              </ul>,
            ])}
          />
        </details>
      )}
    </Card>
  );
}
