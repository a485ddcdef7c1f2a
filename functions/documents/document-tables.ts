import type { City } from "../../shared/cities/city.ts";
import { daysOfMonth, localDay } from "../../shared/domain/calendar.ts";
import type { Evaluation } from "../../shared/domain/evaluation.ts";
import { behaviourTextsOn } from "../../shared/domain/rules/berakhlak.ts";
import { achievements } from "../../shared/domain/scorecard.ts";
import { type Html, html } from "../../shared/http/html.ts";
import { decimals } from "./words.ts";

const KINDS = [
  { kind: "UTAMA", title: "A. UTAMA" },
  { kind: "TAMBAHAN", title: "B. TAMBAHAN" },
] as const;

/** Planned results with target, realisation and feedback: the main ones, then the additional ones. */
export function resultTables({ facts, rating }: Evaluation): Html {
  const { plan } = facts;
  if (plan === undefined) return html`<p>Tidak ada rencana kinerja.</p>`;
  const measured = new Map(achievements(plan, facts.counters).map((one) => [one.indicatorId, one]));
  const rows = (kind: (typeof KINDS)[number]["kind"]) =>
    plan.results
      .filter((result) => result.kind === kind)
      .flatMap(({ id, statement, indicators }, number) =>
        indicators.map((indicator, index) => {
          const one = measured.get(indicator.id);
          const isFirst = index === 0;
          return html`<tr><td>${isFirst && number + 1}</td><td>${isFirst && statement}</td><td>${indicator.aspect}</td>
<td>${indicator.statement}</td><td class="right">${decimals(one?.target ?? 0)} ${indicator.unitOfMeasure}</td>
<td class="right">${decimals(one?.actual ?? 0)}</td><td class="right">${decimals((one?.achievementBasisPoints ?? 0) / 100)} %</td>
<td>${isFirst && rating?.resultFeedback?.[id]}</td></tr>
`;
        }),
      );
  const tables = KINDS.map(({ kind, title }) => ({ title, rows: rows(kind) })).filter(
    (table) => table.rows.length > 0,
  );
  return html`${tables.map(
    (table) => html`<h2>${table.title}</h2>
<table><tr><th>No</th><th>Rencana hasil kerja</th><th>Aspek</th><th>Indikator kinerja individu</th><th>Target</th>
<th>Realisasi</th><th>Capaian</th><th>Umpan balik</th></tr>
${table.rows}</table>`,
  )}`;
}

/** The seven values with their behaviours, in the wording under which the rating was given, and the leader's feedback. */
export function behaviourTable({ month, rating }: Evaluation, city: City): Html {
  const day = rating ? localDay(rating.at, city.timeZone) : (daysOfMonth(month).at(-1) ?? month);
  const texts = behaviourTextsOn(day);
  return html`<table><tr><th>No</th><th>Perilaku kerja</th><th>Umpan balik</th></tr>
${texts.values.map(
  ({ code, name, behaviours }, index) => html`<tr><td>${index + 1}</td><td><b>${name}</b><br>${behaviours.map(
    (behaviour) => html`– ${behaviour}<br>`,
  )}</td><td>${rating?.behaviourFeedback?.[code]}</td></tr>
`,
)}</table><p class="note">${texts.source}, versi ${texts.version}</p>`;
}
