import type { Block } from "../../shared/documents/printed-document.ts";
import { localDay } from "../../shared/domain/calendar/calendar.ts";
import { lastDayOf } from "../../shared/domain/calendar/period-id.ts";
import type { CityFacts } from "../../shared/domain/city.ts";
import type { Evaluation } from "../../shared/domain/evaluation/evaluation.ts";
import { behaviourTextsOn } from "../../shared/domain/rules/berakhlak.ts";

/**
 * The seven values and their behaviours, in the wording at the time of the rating, with the superior's
 * expectation and feedback.
 */
export function behaviourTable({ period, rating, facts }: Evaluation, city: CityFacts): Block[] {
  const day = rating ? localDay(rating.at, city.timeZone) : lastDayOf(period);
  const texts = behaviourTextsOn(day);
  const expected = new Map((facts.plan?.expectations ?? []).map((one) => [one.value, one.expectation]));
  return [
    {
      kind: "table",
      head: ["No", "Perilaku kerja", "Ekspektasi khusus pimpinan", "Umpan balik"],
      widths: [7, 95, 45, 45],
      rows: texts.values.map(({ code, name, behaviours }, index) => [
        String(index + 1),
        [name, ...behaviours.map((behaviour) => `– ${behaviour}`)].join("\n"),
        expected.get(code) ?? "-",
        rating?.behaviourFeedback?.[code] ?? "",
      ]),
    },
    { kind: "note", text: `${texts.source}, versi ${texts.version}` },
  ];
}
