/**
 * The one visual language of pages, portal and pictures: colours by their role, light and dark. Documents are black on white, as
 * letters are. A test requires a contrast of 4.5 for text and what is drawn to 3 (WCAG 2.2, 1.4.3 and 1.4.11).
 */
export const COLOURS = {
  light: {
    paper: "#fbfaf7",
    card: "#ffffff",
    ink: "#1a2024",
    quiet: "#556066",
    line: "#dcd8cf",
    edge: "#7d868b",
    good: "#17693c",
    care: "#875309",
    wrong: "#a3241c",
    tint: "#f1eee7",
  },
  dark: {
    paper: "#14171a",
    card: "#1b1f23",
    ink: "#e9e7e2",
    quiet: "#a7afb4",
    line: "#31373c",
    edge: "#838c91",
    good: "#86cba3",
    care: "#e0b36b",
    wrong: "#f0a099",
    tint: "#22272b",
  },
} as const;

export const FONTS = {
  serif: 'Charter, "Bitstream Charter", "Sitka Text", "Noto Serif", Cambria, Georgia, serif',
  sans: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif',
  mono: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
} as const;
