import { COLOURS } from "../../shared/pages/style/tokens.ts";

const { card, ink, quiet, line, good, care, wrong } = COLOURS.light;

/** What a picture draws that is neither good nor bad. */
const BLUE = "#0f5c8c";

/** Every colour of a picture. A test requires a contrast of 4.5 for text and bars to 3 (WCAG 2.2). */
export const PALETTE = {
  paper: card,
  ink,
  muted: quiet,
  track: line,
  bar: BLUE,
  weakest: care,
  /** By grade: its badge, under white text, and its band of the scale, under ink. */
  grades: {
    A: { badge: good, band: "#d3ecdd" },
    B: { badge: BLUE, band: "#d3e5f2" },
    C: { badge: care, band: "#fbe6c8" },
    D: { badge: wrong, band: "#f8dbd7" },
  },
} as const;
