import { ensureFontMeasureInfo } from "zrender/lib/contain/text.js";

/** As many as the library keeps of a font. */
const MOST_KEPT = 500;

/**
 * The library keeps the widths of texts under the texts themselves in a plain object, where `__proto__` and `constructor` are
 * there before anybody drew them: a unit of such a name changed `Object.prototype` for the whole process. Under a Map no
 * text means anything.
 */
class Widths {
  readonly #widths = new Map<string | number, number>();

  get(text: string | number): number | undefined {
    return this.#widths.get(text);
  }

  put(text: string | number, width: number): void {
    if (this.#widths.size >= MOST_KEPT) this.#widths.clear();
    this.#widths.set(text, width);
  }
}

/** Has the widths of texts in a font kept so that no text can be mistaken for something else. */
export function keepWidthsSafely(font: string): void {
  const info = ensureFontMeasureInfo(font);
  if (!(info.strWidthCache instanceof Widths)) Object.assign(info, { strWidthCache: new Widths() });
}
