import { type Html, html } from "../../html.ts";

interface Column {
  readonly title: string;
  readonly isNumber?: true;
  /** Where rows are lists, it stands on one line with its neighbours: for short figures. */
  readonly isBeside?: true;
}

/** A caption that is not the page's own, and how it is drawn. */
interface Caption {
  readonly text: string;
  readonly written: Html;
}

type Cell = string | number | Html | undefined;

/**
 * A table with a caption; on a narrow screen it scrolls by itself, reachable by keyboard. The first cell of a row names it.
 * @param how `STACKED`, for tables of sentences and of many columns: on a phone each row becomes a short list, and nobody has to scroll
 *   sideways
 */
export function tableOf(
  caption: string | Caption,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  how?: "STACKED",
): Html {
  const { text, written } = typeof caption === "string" ? { text: caption, written: caption } : caption;
  const titled = (index: number) => how === "STACKED" && html` data-title="${columns[index]?.title ?? ""}"`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${text}"><table${how === "STACKED" && { html: ' class="stacked"' }}>
<caption>${written}</caption>
<thead><tr>${columns.map(({ title, isNumber }) => html`<th scope="col"${isNumber && { html: ' class="number"' }}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (cells) =>
    html`<tr>${cells.map((cell, index) =>
      index === 0
        ? html`<th scope="row">${cell}</th>`
        : html`<td${titled(index)}${classOf(columns[index])}>${cell}</td>`,
    )}</tr>
`,
)}</tbody>
</table></div>`;
}

function classOf(column: Column | undefined): Html | false {
  const classes = [column?.isNumber && "number", column?.isBeside && "beside"].filter(Boolean);
  return classes.length > 0 && html` class="${classes.join(" ")}"`;
}
