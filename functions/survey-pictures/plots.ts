import type { BarSeriesOption, ScatterSeriesOption } from "echarts/charts";
import { GRADES } from "../../shared/domain/rules/satisfaction-index.ts";
import type { SurveyResult } from "../../shared/domain/surveys/results/result.ts";
import type { Language } from "../../shared/domain/text.ts";
import type { Plot, TextLine } from "./drawing.ts";
import { PALETTE } from "./palette.ts";
import { twoDecimals } from "./picture-words.ts";

/** Includes the name of the element above its bar. */
export const ROW_HEIGHT = 38;
const BAR_HEIGHT = 10;
/** Includes the numbers on the scale. */
export const SCALE_HEIGHT = 56;
const BAND_HEIGHT = 24;
/** An index is 25 to 100 (a little less with a rounded weight). */
const LOWEST_INDEX = 25;
const HIGHEST_INDEX = 100;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

function pixelsOfPoint({ width }: Place): number {
  return width / (HIGHEST_INDEX - LOWEST_INDEX);
}

const HIDDEN_AXIS = { axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false } };

/** The grade bands with the index and its confidence interval on them. */
export function indexScale(result: SurveyResult, place: Place, language: Language): Plot {
  const starts = GRADES.map(({ from }) => from / 100).filter((from) => from > LOWEST_INDEX);
  const bands = GRADES.toReversed().map(({ grade, from }, band, all): BarSeriesOption => {
    const start = Math.max(from / 100, LOWEST_INDEX);
    const end = all[band + 1] ? (all[band + 1]?.from ?? 0) / 100 : HIGHEST_INDEX;
    return {
      type: "bar",
      stack: "bands",
      barWidth: BAND_HEIGHT,
      // A bar starts at 0: the first band takes the rest of the scale.
      data: [band === 0 ? end : end - start],
      itemStyle: { color: PALETTE.grades[grade].band },
    };
  });
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
    series: [...bands, ...intervalMarks(result, place)],
  };
}

/** The interval as a thin line with end marks over the bands, and the index on it. */
function intervalMarks({ index, interval }: SurveyResult, place: Place): readonly ScatterSeriesOption[] {
  const { lower = 0, upper = 0 } = interval ?? {};
  // Not clipped: with a rounded weight, the index may lie a little below the scale.
  const mark = {
    type: "scatter",
    symbol: "rect",
    clip: false,
    itemStyle: { color: PALETTE.ink, opacity: 1 },
  } as const;
  return [
    { ...mark, data: [[(lower + upper) / 2, 0]], symbolSize: [(upper - lower) * pixelsOfPoint(place), 3] },
    { ...mark, data: [lower, upper].map((end) => [end, 0]), symbolSize: [3, 16] },
    {
      ...mark,
      data: [[index?.ikm ?? 0, 0]],
      symbol: "circle",
      symbolSize: 11,
      itemStyle: { ...mark.itemStyle, borderColor: PALETTE.paper, borderWidth: 2 },
    },
  ];
}

/** The grade letters above their bands. */
export function bandLetters(place: Place): TextLine[] {
  const { left, top } = place;
  return GRADES.map(({ grade, from }, rank) => {
    const start = Math.max(from / 100, LOWEST_INDEX);
    const end = rank === 0 ? HIGHEST_INDEX : (GRADES[rank - 1]?.from ?? 0) / 100;
    const x = left + pixelsOfPoint(place) * ((start + end) / 2 - LOWEST_INDEX);
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
