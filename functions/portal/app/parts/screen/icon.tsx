const PATHS = {
  home: "M3 11l9-8 9 8M5 9.5V20h5v-6h4v6h5V9.5",
  report: "M6 3h9l4 4v14H6zM14 3v5h5M9 12h7M9 16h7",
  plan: "M4 5h16M4 12h16M4 19h10M8 3v4M14 10v4M10 17v4",
  talk: "M4 5h16v11H9l-5 4zM8 9h8M8 12h5",
  consult: "M3 4h12v8H9l-3.500 3v-3H3zM18 9h3v8h-2v3l-3.500-3H9v-2",
  result: "M4 20V10M10 20V4M16 20v-8M3 20h18",
  team: "M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20c.5-4 3-6 6.500-6s6 2 6.500 6M16 4.500a3.500 3.500 0 010 6.500M18 14.500c2 .8 3.200 2.700 3.500 5.500",
  unit: "M4 21V5h10v16M14 10h6v11M2.500 21h19M7.500 9h3M7.500 13h3M7.500 17h3",
  complaint: "M12 3a9 9 0 100 18 9 9 0 000-18zM12 7.500v6M12 16.500v.5",
  seal: "M12 3l7 3v5c0 5-3 8-7 10-4-2-7-5-7-10V6zM9.500 11V9.500a2.500 2.500 0 015 0V11M8.500 11h7v5h-7z",
  survey:
    "M5 4h14v17H5zM9 3h6v3H9zM8.500 11l1.500 1.500 2.500-3M8.500 17l1.500 1.500 2.500-3M15 12h1.500M15 18h1.500",
  staff:
    "M4 5h16v14H4zM9 12a2 2 0 100-4 2 2 0 000 4zM6 16.500c.3-2 1.400-3 3-3s2.700 1 3 3M14.500 9.500H18M14.500 13H18",
  award: "M12 14a5 5 0 100-10 5 5 0 000 10zM9 13.500L7.500 21l4.500-2.500L16.500 21 15 13.500",
  money: "M3 6h18v12H3zM12 15a3 3 0 100-6 3 3 0 000 6zM6 9v0M18 15v0",
  city: "M3 21h18M5 21V9l7-5 7 5v12M9 21v-6h6v6M9 11.500h0M15 11.500h0",
  settings:
    "M12 15a3 3 0 100-6 3 3 0 000 6zM12 3v3M12 18v3M3 12h3M18 12h3M5.600 5.600l2.100 2.100M16.300 16.300l2.100 2.100M5.600 18.400l2.100-2.100M16.300 7.700l2.100-2.100",
  training: "M2.500 9L12 4.500 21.500 9 12 13.500zM6.500 11v5.500c3 2.500 8 2.500 11 0V11M21.500 9v6",
  career: "M3 20h18M5 20v-4h4v4M10 20v-8h4v8M15 20V8h4v12M4 10l6-5 4 2 6-5",
  announce: "M4 10v4h3l9 5V5l-9 5zM7 14v5h3v-3.500M19 9.500c1 1.500 1 3.500 0 5",
  ask: "M4 4h16v12H10l-5 4v-4H4zM10 8.500a2 2 0 113 1.700c-.7.500-1 .8-1 1.500M12 13.500v.3",
  explain: "M5 4h11l3 3v13H5zM9 9a2.500 2.500 0 114 2c-1 .7-1.500 1.200-1.500 2M11.500 16v.5",
  more: "M5 13a1 1 0 100-2 1 1 0 000 2zM12 13a1 1 0 100-2 1 1 0 000 2zM19 13a1 1 0 100-2 1 1 0 000 2z",
  search: "M10.500 17a6.500 6.500 0 100-13 6.500 6.500 0 000 13zM15.500 15.500L21 21",
  inbox: "M4 5h16v14H4zM4 13h5l1 2.500h4l1-2.500h5",
  bell: "M6 17V11a6 6 0 0112 0v6l1.500 2h-15zM10 21.500h4",
  check: "M5 12.500l4.500 4.500L19 7",
  cross: "M6 6l12 12M18 6L6 18",
  back: "M19 12H5M11 6l-6 6 6 6",
  next: "M9 6l6 6-6 6",
  camera: "M4 7h4l1.500-2.500h5L16 7h4v12H4zM12 16.500a3.500 3.500 0 100-7 3.500 3.500 0 000 7z",
  clock: "M12 3a9 9 0 100 18 9 9 0 000-18zM12 7v5.500l3.500 2",
  cloud: "M7 18a4.500 4.500 0 01-.5-9A6 6 0 0118 10.500 3.800 3.800 0 0117.500 18z",
  download: "M12 4v11M7 11l5 5 5-5M4 20h16",
} as const;

export type IconName = keyof typeof PATHS;

/** A drawing beside words; it says nothing by itself. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
