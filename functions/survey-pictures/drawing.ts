import { BarChart, type BarSeriesOption, ScatterChart, type ScatterSeriesOption } from "echarts/charts";
import {
  GraphicComponent,
  type GraphicComponentOption,
  type GridComponentOption,
  GridSimpleComponent,
} from "echarts/components";
import { type ComposeOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { once } from "../../shared/domain/once.ts";
import { PALETTE } from "./palette.ts";
import { keepWidthsSafely } from "./text-widths.ts";

type Option = ComposeOption<
  BarSeriesOption | ScatterSeriesOption | GridComponentOption | GraphicComponentOption
>;
type One<Of> = Of extends readonly (infer Item)[] ? Item : Of;
type Series = BarSeriesOption | ScatterSeriesOption;

/** A part of the drawing with its own axes. */
export interface Plot {
  readonly grid: GridComponentOption;
  readonly xAxis: One<NonNullable<Option["xAxis"]>>;
  readonly yAxis: One<NonNullable<Option["yAxis"]>>;
  readonly series: readonly Series[];
}

/** A line of text, placed by its upper corner. */
export interface TextLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color?: string;
  readonly isBold?: boolean | undefined;
  readonly align?: "left" | "center" | "right";
  /** A box around the text, which is centred in it: colour and width. */
  readonly badge?: { readonly color: string; readonly width: number };
}

interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TextLine[];
  readonly plots: readonly Plot[];
}

/** The viewer's own: an embedded picture cannot bring a font along. */
const FONT = "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";

const parts = /* @__PURE__ */ once(() =>
  use([BarChart, ScatterChart, GridSimpleComponent, GraphicComponent, SVGRenderer]),
);

/** Plots and texts as a static SVG. */
export function drawing({ width, height, texts, plots }: Drawing): string {
  parts();
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  const at = (index: number) => ({ xAxisIndex: index, yAxisIndex: index });
  chart.setOption({
    animation: false,
    backgroundColor: PALETTE.paper,
    textStyle: { fontFamily: FONT },
    grid: plots.map(({ grid }) => grid),
    xAxis: plots.map(({ xAxis }, gridIndex) => ({ ...xAxis, gridIndex })),
    yAxis: plots.map(({ yAxis }, gridIndex) => ({ ...yAxis, gridIndex })),
    series: plots.flatMap(({ series }, index) =>
      series.map((one) => ({ ...one, ...at(index), emphasis: { disabled: true } })),
    ),
    graphic: { elements: texts.map(graphicText) },
  } as Option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return withoutHover(svg);
}

/** Without hover rules: nothing in the picture is interactive. */
function withoutHover(svg: string): string {
  return svg.replace(/<style[\s\S]*?<\/style>\s*/, "").replaceAll(/ class="zr[^"]*"/g, "");
}

function graphicText({ text, x, y, size, color = PALETTE.ink, isBold, align = "left", badge }: TextLine) {
  const font = `${isBold ? 700 : 400} ${size}px ${FONT}`;
  keepWidthsSafely(font);
  return {
    type: "text",
    x,
    y,
    style: {
      text,
      fill: color,
      font,
      textAlign: align,
      textVerticalAlign: "top",
      ...(badge && { backgroundColor: badge.color, width: badge.width, borderRadius: 8, padding: [7, 0] }),
    },
  } as const;
}
