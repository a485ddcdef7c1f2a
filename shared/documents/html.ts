import { type Html, html } from "../html.ts";
import type { Block, Cell, PrintedDocument } from "./printed-document.ts";

const STYLE = `body{font:11pt/1.4 "Times New Roman",serif;max-width:21cm;margin:1cm auto;padding:0 .5cm;color:#111}
h1{font-size:13pt;text-align:center;margin:.2em}h2{font-size:11pt;margin:1.2em 0 .3em}p{margin:.3em 0;white-space:pre-line;overflow-wrap:anywhere}
header{text-align:center;font-weight:bold;border-bottom:4px double #111;margin-bottom:1em;padding-bottom:.4em}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #444;padding:.25em .4em;text-align:left;vertical-align:top}
td{white-space:pre-line;overflow-wrap:break-word}th{background:#eee}.right{text-align:right}.result{font-weight:bold}
.signs{display:flex;justify-content:space-around;gap:2em;margin-top:2em;text-align:center}.name{margin-top:4em;font-weight:bold}
header{position:relative;min-height:2cm}header img{position:absolute;left:0;top:0;width:1.8cm;height:1.8cm;object-fit:contain}.note,footer{font-size:9pt;color:#333}@media print{body{margin:0;max-width:none}tr,.signs{break-inside:avoid}h2{break-after:avoid}}`;

/** A document as HTML for the screen; all free text is escaped. */
export function documentHtml(
  { title, letterhead, headlines, blocks, footer }: PrintedDocument,
  arms?: Uint8Array,
): string {
  const picture = arms && `data:image/png;base64,${Buffer.from(arms).toString("base64")}`;
  return html`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${{ html: STYLE }}</style></head><body>
<header>${picture !== undefined && html`<img src="${picture}" alt="">`}${letterhead.map((line, index) => html`${index > 0 && { html: "<br>" }}${line.toUpperCase()}`)}</header>
${headlines.map((line) => html`<h1>${line}</h1>\n`)}${blocks.map(ofBlock)}
<footer>${footer}</footer>
</body></html>`.html;
}

function ofBlock(block: Block): Html {
  switch (block.kind) {
    case "heading":
      return html`<h2>${block.text}</h2>\n`;
    case "paragraph":
    case "note":
    case "result":
      return html`<p class="${block.kind}">${block.text}</p>\n`;
    case "table":
      return html`<table>${block.head.length > 0 && html`<tr>${block.head.map((text) => html`<th>${text}</th>`)}</tr>\n`}
${block.rows.map((cells) => html`<tr>${cells.map(ofCell)}</tr>\n`)}</table>\n`;
    case "signatures":
      return html`<div class="signs">${block.signatures.map(
        ({ title, remark, name, number }) =>
          html`<div>${title}<br>${remark}<div class="name">${name}</div>${number}</div>\n`,
      )}</div>\n`;
  }
}

function ofCell(cell: Cell): Html {
  if (typeof cell === "string") return html`<td>${cell}</td>`;
  if (cell.isHeading) return html`<th>${cell.text}</th>`;
  return html`<td${cell.isNumber && { html: ' class="right"' }}>${cell.text}</td>`;
}
