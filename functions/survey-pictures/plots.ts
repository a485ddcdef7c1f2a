import type { BarSeriesOption } from "echarts/charts";
import { GRADES } from "../../shared/domain/rules/satisfaction-index.ts";
import type { SurveyResult } from "../../shared/domain/survey-result.ts";
import type { Language } from "../../shared/domain/text.ts";
import type { Plot, TextLine } from "./drawing.ts";
import { PALETTE } from "./palette.ts";
import { twoDecimals } from "./picture-words.ts";

/** The name of an element above its bar. */
export const ROW_HEIGHT = 38;
const BAR_HEIGHT = 10;
/** The scale with its numbers. */
export const SCALE_HEIGHT = 56;
const BAND_HEIGHT = 24;
/** An index is 25 to 100 (a little less with a rounded weight). */
const LOWEST_INDEX = 25;
const HIGHEST_INDEX = 100;

interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

const HIDDEN_AXIS = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };

/** The bands of the grades with the index on them, and the interval in which it may be as well. */
export function indexScale({ index, interval }: SurveyResult, place: Place, language: Language): Plot {
  const starts = GRADES.map(({ from }) => from / 100).filter((from) => from > LOWEST_INDEX);
  const bands = GRADES.toReversed().map(({ grade, from }, band, all): BarSeriesOption => {
    const start = Math.max(from / 100, LOWEST_INDEX);
    const end = all[band + 1] ? (all[band + 1]?.from ?? 0) / 100 : HIGHEST_INDEX;
    return {
      type: "bar",
      stack: "bands",
      barWidth: BAND_HEIGHT,
      // A bar starts at 0: what is left of the scale belongs to the first band.
      data: [band === 0 ? end : end - start],
      itemStyle: { color: PALETTE.grades[grade].band },
    };
  });
  const { lower = 0, upper = 0 } = interval ?? {};
  return {
    grid: { ...place, height: BAND_HEIGHT },
    xAxis: {
      type: "value",
      min: LOWEST_INDEX,
      max: HIGHEST_INDEX,
      ...HIDDEN_AXIS,
      axisLabel: {
        customValues: [LOWEST_INDEX, ...starts, HIGHEST_INDEX],
        formatter: (value: number) =>
          Number.isInteger(value) ? String(value) : twoDecimals(value, language),
        color: PALETTE.muted,
        fontSize: 12,
        margin: 8,
        alignMinLabel: "left",
        alignMaxLabel: "right",
      },
    },
    yAxis: { type: "category", data: [""], show: false },
    series: [
      ...bands,
      ...intervalLine(lower, upper),
      {
        type: "scatter",
        data: [[index?.ikm ?? 0, 0]],
        symbolSize: 14,
        itemStyle: { color: PALETTE.ink, borderColor: PALETTE.paper, borderWidth: 2 },
      },
    ],
  };
}

/** A thin bar over the bands, with an end at each side. */
function intervalLine(lower: number, upper: number): Plot["series"] {
  const line = { type: "bar", stack: "interval", barWidth: 3, barGap: "-100%" } as const;
  return [
    { ...line, data: [lower], itemStyle: { color: "transparent" } },
    { ...line, data: [upper - lower], itemStyle: { color: PALETTE.ink } },
    {
      type: "scatter",
      data: [
        [lower, 0],
        [upper, 0],
      ],
      symbol: "rect",
      symbolSize: [3, 14],
      itemStyle: { color: PALETTE.ink, opacity: 1 },
    },
  ];
}

/** The letters of the grades above their bands. */
export function bandLetters({ left, right, top }: Place, width: number): TextLine[] {
  const unit = (width - left - right) / (HIGHEST_INDEX - LOWEST_INDEX);
  return GRADES.map(({ grade, from }, place) => {
    const start = Math.max(from / 100, LOWEST_INDEX);
    const end = place === 0 ? HIGHEST_INDEX : (GRADES[place - 1]?.from ?? 0) / 100;
    const x = left + unit * ((start + end) / 2 - LOWEST_INDEX);
    return { text: grade, x, y: top - 20, size: 14, isBold: true, align: "center" };
  });
}

/** The average of each element on the scale from 1 to 4. */
export function elementBars({ elements = [], weakest = [] }: SurveyResult, place: Place): Plot {
  return {
    grid: { ...place, height: elements.length * ROW_HEIGHT },
    xAxis: { type: "value", min: 1, max: 4, show: false },
    yAxis: { type: "category", data: elements.map(({ code }) => code), inverse: true, show: false },
    series: [
      {
        type: "bar",
        barWidth: BAR_HEIGHT,
        showBackground: true,
        backgroundStyle: { color: PALETTE.track, borderRadius: BAR_HEIGHT / 2 },
        data: elements.map(({ code, average }) => ({
          value: average,
          itemStyle: {
            color: weakest.includes(code) ? PALETTE.weakest : PALETTE.bar,
            borderRadius: BAR_HEIGHT / 2,
          },
        })),
      },
    ],
  };
}
