import type { Language } from "../../shared/domain/text.ts";
import { html } from "../../shared/html.ts";
import { drawing, type Plot, type TextLine } from "./drawing.ts";
import { PALETTE } from "./palette.ts";
import { type PictureWords, pictureWords } from "./picture-words.ts";
import { bandLetters, elementBars, indexScale, ROW_HEIGHT, SCALE_HEIGHT } from "./plots.ts";
import { SENTENCES } from "./sentences.ts";
import type { SurveyPicture } from "./survey-picture.ts";
import { wrappedLines } from "./wrapped-lines.ts";

/** A phone's width: what is readable there is readable anywhere, because an SVG scales with its page. */
const WIDTH = 400;
const MARGIN = 20;
const RIGHT = WIDTH - MARGIN;
const BADGE_WIDTH = 52;

/**
 * A result as a picture without scripts, which a page shows with `<img>`: the index with its grade and interval, and the
 * average of each element; if too few have answered, only that.
 */
export function resultPicture(picture: SurveyPicture, language: Language): string {
  const words = pictureWords(picture, language);
  const texts: TextLine[] = [];
  const plots: Plot[] = [];
  let y = header(words, texts);
  y = words.findings
    ? findings({ picture, words, findings: words.findings, language }, y, texts, plots)
    : paragraph(words.tooFew, y + 16, texts, { size: 16, width: 38 });
  y = words.footer.reduce(
    (top, line) => paragraph(line, top, texts, { size: 12, width: 53, color: PALETTE.muted }),
    y + 10,
  );
  const svg = drawing({ width: WIDTH, height: Math.ceil(y + 12), texts, plots });
  return withDescription(svg, words, language);
}

interface Lines {
  readonly size: number;
  /** In characters. */
  readonly width: number;
  readonly color?: string;
  readonly isBold?: boolean;
  readonly most?: number;
}

/** Adds a paragraph, and returns where the next one starts. */
function paragraph(text: string, top: number, texts: TextLine[], { width, most, ...look }: Lines): number {
  const lines = wrappedLines(text, width, most);
  const step = Math.round(look.size * 1.35);
  for (const [index, line] of lines.entries())
    texts.push({ text: line, x: MARGIN, y: top + index * step, ...look });
  return top + lines.length * step;
}

function header({ heading, subject, period }: PictureWords, texts: TextLine[]): number {
  const title = { size: 20, width: 28, isBold: true, most: 3 };
  const named = paragraph(heading, 20, texts, title);
  const about = paragraph(subject, named + 4, texts, { size: 15, width: 40, most: 3 });
  return paragraph(period, about + 2, texts, { size: 14, width: 44, color: PALETTE.muted });
}

interface Shown {
  readonly picture: SurveyPicture;
  readonly words: PictureWords;
  readonly findings: NonNullable<PictureWords["findings"]>;
  readonly language: Language;
}

function findings(shown: Shown, top: number, texts: TextLine[], plots: Plot[]): number {
  const { picture, words, findings: found, language } = shown;
  const say = SENTENCES[language];
  const { grades, paper, weakest } = PALETTE;
  const badge = grades[found.grade].badge;
  texts.push(
    { text: say.indexName, x: MARGIN, y: top + 18, size: 13, color: PALETTE.muted },
    { text: found.ikm, x: MARGIN, y: top + 34, size: 46, isBold: true },
    {
      ...{ text: found.grade, x: RIGHT - BADGE_WIDTH / 2, y: top + 16, size: 34, isBold: true },
      ...{ color: paper, align: "center", badge: { color: badge, width: BADGE_WIDTH } },
    },
    { text: found.gradeLabel, x: RIGHT, y: top + 68, size: 14, isBold: true, color: badge, align: "right" },
  );
  const scale = { left: MARGIN, width: RIGHT - MARGIN, top: top + 122 };
  texts.push(...bandLetters(scale));
  plots.push(indexScale(picture.result, scale, language));
  let y = scale.top + SCALE_HEIGHT;
  y = paragraph(found.interval, y, texts, { size: 14, width: 44 });
  y = paragraph(found.certainty, y, texts, { size: 14, width: 44 });
  y = paragraph(words.elementsHeading, y + 18, texts, { size: 15, width: 44, isBold: true });
  const [low, high] = words.ends;
  const end = { y: y + 1, size: 12, color: PALETTE.muted };
  texts.push({ text: low, x: MARGIN, ...end }, { text: high, x: RIGHT, align: "right", ...end });
  const rows = y + 28;
  plots.push(elementBars(picture.result, { left: MARGIN, width: RIGHT - MARGIN, top: rows }));
  for (const [index, { name, average, isWeakest }] of found.elements.entries()) {
    const label = { y: rows - 5 + index * ROW_HEIGHT, ...(isWeakest && { color: weakest }) };
    const text = isWeakest ? `↓ ${name}` : name;
    texts.push(
      { text, x: MARGIN, ...label, size: 13 },
      { text: average, x: RIGHT, align: "right", ...label, size: 14, isBold: true },
    );
  }
  return rows + found.elements.length * ROW_HEIGHT;
}

/** For screen readers: the drawing as one picture with a name and a description. */
function withDescription(svg: string, { title, description }: PictureWords, language: Language): string {
  const opening = `<svg role="img" aria-labelledby="title" aria-describedby="description" lang="${language}" `;
  const head = html`<title id="title">${title}</title><desc id="description">${description}</desc>`.html;
  return svg.replace("<svg ", opening).replace(/(?<=^<svg [^>]*>)/, `\n${head}`);
}
