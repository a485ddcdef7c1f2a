import { qrPath } from "../../shared/documents/qr-path.ts";
import type { Language, Text } from "../../shared/domain/text.ts";
import { html } from "../../shared/html.ts";
import { wrappedLines } from "./wrapped-lines.ts";

export interface Poster {
  readonly link: string;
  readonly pointName: string;
  readonly unitName: string;
  readonly cityName: string;
}

const INVITATION: Text = { id: "Nilailah layanan kami", en: "Rate our service" };
const HOW: Text = {
  id: "Pindai dengan kamera ponsel, atau buka:",
  en: "Scan it with a phone's camera, or open:",
};
const TITLE: Text = { id: "Kode QR survei kepuasan", en: "QR code of the satisfaction survey" };

const SANS = "system-ui, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";
const MONO = "ui-monospace, Consolas, 'Liberation Mono', monospace";

/** All in millimetres: printed at full size, the code is 8 cm wide and readable from about 80 cm away. */
const WIDTH = 100;
const CODE = 80;
const CODE_TOP = 22;
const LINK_WIDTH = 90;
/** Width of a character of a monospaced font, relative to its height. */
const MONO_ADVANCE = 0.61;

/** A card with the code of a service point: what it is for, whose it is, and its link for those who type it. */
export function qrPoster({ link, pointName, unitName, cityName }: Poster, language: Language): string {
  const { path, side } = qrPath(link);
  const name = wrappedLines(pointName, 30);
  const unit = [...wrappedLines(unitName, 46), cityName];
  const linkSize = Math.min(4, LINK_WIDTH / (MONO_ADVANCE * link.length));
  const linkTop = CODE_TOP + CODE + 9;
  const nameTop = linkTop + 10;
  const unitTop = nameTop + name.length * 6;
  const height = unitTop + unit.length * 5 + 3;
  const lines = (texts: readonly string[], top: number, step: number) =>
    texts.map((text, index) => html`<tspan x="50" y="${top + index * step}">${text}</tspan>`);
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title" aria-describedby="description" lang="${language}" width="${WIDTH}mm" height="${height}mm" viewBox="0 0 ${WIDTH} ${height}">
<title id="title">${TITLE[language]}: ${pointName}, ${unitName}</title>
<desc id="description">${link}</desc>
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<g fill="#000" font-family="${SANS}" text-anchor="middle">
<text x="50" y="12" font-size="7" font-weight="700">${INVITATION[language]}</text>
<text x="50" y="19" font-size="3.6">${HOW[language]}</text>
<path transform="translate(${(WIDTH - CODE) / 2} ${CODE_TOP}) scale(${CODE / side})" shape-rendering="crispEdges" d="${path}"/>
<text x="50" y="${linkTop - 4}" font-family="${MONO}" font-size="${linkSize.toFixed(2)}">${link}</text>
<text font-size="5" font-weight="700">${lines(name, nameTop, 6)}</text>
<text font-size="3.6">${lines(unit, unitTop, 5)}</text>
</g>
</svg>
`.html;
}
