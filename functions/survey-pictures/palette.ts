/** Every colour of a picture. A test holds text to a contrast of 4.5 and bars to 3 (WCAG 2.2). */
export const PALETTE = {
  paper: "#ffffff",
  ink: "#14202e",
  muted: "#48566a",
  track: "#e3e9ef",
  bar: "#0f5c8c",
  weakest: "#a85100",
  /** By grade: its badge, under white text, and its band of the scale, under ink. */
  grades: {
    A: { badge: "#17693c", band: "#d3ecdd" },
    B: { badge: "#0f5c8c", band: "#d3e5f2" },
    C: { badge: "#8f5500", band: "#fbe6c8" },
    D: { badge: "#a3241c", band: "#f8dbd7" },
  },
} as const;
