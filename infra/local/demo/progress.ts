import type { City } from "../../../shared/cities/city.ts";
import { isTerminal, styled } from "../terminal.ts";
import { countWords, dayWords } from "./words.ts";

/** Shows the progress of the play. */
export interface Progress {
  phase(text: string): void;
  update(performed: number, total: number, at: number): void;
  end(): void;
}

const BAR_WIDTH = 28;
const REDRAW_MILLISECONDS = 80;
const CLEAR_LINE = "\r\x1b[K";
const PLAIN_STEP_PERCENT = 10;

/** In a terminal one line that is redrawn; elsewhere a line for every tenth. */
export function showProgress(city: City): Progress {
  return isTerminal() ? drawnProgress(city) : plainProgress(city);
}

function drawnProgress(city: City): Progress {
  let drawnAt = 0;
  const draw = (text: string) => process.stdout.write(`${CLEAR_LINE}  ${text}`);
  return {
    phase: (text) => draw(styled("dim", `${text} …`)),
    update(performed, total, at) {
      if (performance.now() - drawnAt < REDRAW_MILLISECONDS) return;
      drawnAt = performance.now();
      const filled = Math.round((performed / total) * BAR_WIDTH);
      const bar = styled("cyan", "━".repeat(filled)) + styled("dim", "━".repeat(BAR_WIDTH - filled));
      const share = `${percent(performed, total)}%`.padStart(5);
      draw(`${bar} ${share}  ${dayWords(at, city)}${styled("dim", ` · ${countWords(performed)} kejadian`)}`);
    },
    end: () => void process.stdout.write(CLEAR_LINE),
  };
}

function plainProgress(city: City): Progress {
  let next = 0;
  return {
    phase: (text) => void process.stdout.write(`  ${text} …\n`),
    update(performed, total, at) {
      const share = percent(performed, total);
      if (share < next) return;
      next = share - (share % PLAIN_STEP_PERCENT) + PLAIN_STEP_PERCENT;
      process.stdout.write(`  ${`${share}%`.padStart(4)}  ${dayWords(at, city)}\n`);
    },
    end: () => {},
  };
}

const percent = (part: number, whole: number) => Math.floor((100 * part) / whole);
