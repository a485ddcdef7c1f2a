import { shortMonthIn } from "../../../../shared/domain/day-words.ts";
import { GRADES } from "../../../../shared/domain/rules/satisfaction-index.ts";
import type { Language } from "../../../../shared/domain/text.ts";
import { type Html, html } from "../../../../shared/html.ts";
import type { MonthIndex } from "./index-words.ts";

/** A phone's, so that its words are as large there as the page's small ones. */
const WIDTH = 340;
const PLOT = { left: 24, right: 324, top: 10, bottom: 170 };
const MONTHS_AT = 190;
const YEARS_AT = 204;
const STEP_OF_SCALE = 10;
const HIGHEST_INDEX = 100;

/**
 * The index from month to month, with its interval and the limits between grades. A month without enough answers leaves a
 * gap. It scales with the page and takes the page's colours; all its figures belong in a table beside it.
 */
export function trendPicture(months: readonly MonthIndex[], label: string, language: Language): Html {
  const lowest = Math.min(...months.flatMap(({ interval }) => interval?.lower ?? []));
  const floor = Math.min(60, Math.floor(lowest / STEP_OF_SCALE) * STEP_OF_SCALE);
  const x = (place: number) =>
    round(PLOT.left + ((place + 0.5) * (PLOT.right - PLOT.left)) / Math.max(1, months.length));
  const y = (index: number) =>
    round(PLOT.bottom - ((index - floor) * (PLOT.bottom - PLOT.top)) / (HIGHEST_INDEX - floor));
  const points = months.flatMap(({ index, interval }, place) =>
    index && interval ? [{ place, at: `${x(place)} ${y(index.ikm)}`, index, interval }] : [],
  );
  const path = points.map(({ place, at }, number) => {
    const isNext = points[number - 1]?.place === place - 1;
    return (isNext ? "L" : "M") + at;
  });
  const steps = Array.from(
    { length: (HIGHEST_INDEX - floor) / STEP_OF_SCALE + 1 },
    (_, step) => floor + step * STEP_OF_SCALE,
  );
  return html`<svg class="trend" viewBox="0 0 ${WIDTH} ${YEARS_AT + 6}" role="img" aria-label="${label}">
${steps.map((step) => html`<text x="${PLOT.left - 4}" y="${y(step) + 4}" text-anchor="end">${step}</text>`)}
${GRADES.map(({ grade, from }, place) => gradeBand(grade, { from: from / 100, to: (GRADES[place - 1]?.from ?? 10_000) / 100, floor, y }))}
${months.map(
  ({ month }, place) =>
    html`<text x="${x(place)}" y="${MONTHS_AT}" text-anchor="middle">${shortMonthIn(month, language)}</text>${
      (place === 0 || month.endsWith("-01")) &&
      html`<text x="${x(place)}" y="${YEARS_AT}" text-anchor="middle">${month.slice(0, 4)}</text>`
    }`,
)}
${points.map(({ place, interval }) => html`<path class="range" d="M${x(place)} ${y(interval.lower)}V${y(interval.upper)}"/>`)}
<path d="${path.join("")}"/>
${points.map(({ place, index }) => html`<circle cx="${x(place)}" cy="${y(index.ikm)}" r="4"/>`)}
</svg>`;
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly floor: number;
  readonly y: (index: number) => number;
}

/** A grade's letter at the right, and a line where it begins. */
function gradeBand(grade: string, { from, to, floor, y }: Band): Html {
  if (to <= floor) return html``;
  const middle = (Math.max(from, floor) + to) / 2;
  return html`${
    from > floor && html`<path class="limit" d="M${PLOT.left} ${y(from)}H${PLOT.right}"/>`
  }<text x="${PLOT.right + 4}" y="${y(middle) + 4}">${grade}</text>
`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
