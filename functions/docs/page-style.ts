/** One style sheet for both colour schemes, for print, and from phone width up. It uses the reader's own fonts. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#fcfbf8, #15171a);
  --card: light-dark(#ffffff, #1b1e22);
  --ink: light-dark(#1d2124, #e8e6e1);
  --quiet: light-dark(#5d6468, #9aa1a6);
  --line: light-dark(#e4e0d8, #2c3136);
  --code: light-dark(#f4f1ea, #202429);
  --accent: light-dark(#0f5c57, #7cc7bf);
  --get: light-dark(#2b5a86, #8fbbe3);
  --post: light-dark(#1f6b42, #86cba3);
  --put: light-dark(#875309, #e0b36b);
  --delete: light-dark(#9a2f2f, #eb9a94);
  --serif: Charter, "Bitstream Charter", "Sitka Text", "Noto Serif", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1.5rem; -webkit-text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans); }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .2em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 3px; }
code, pre { font-family: var(--mono); font-size: .84em; }
h1, h2 { font-family: var(--serif); font-weight: 600; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
.sheet { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem 5rem; }
.masthead { padding: 3rem 0 2rem; border-bottom: 1px solid var(--line); }
.masthead .top { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; justify-content: space-between; }
.masthead h1 { margin: 0; font-size: clamp(2.1rem, 5vw, 3rem); }
.masthead p { margin: .9rem 0 0; max-width: 38rem; font: 1.15rem/1.5 var(--serif); color: var(--quiet); text-wrap: pretty; }
.links { display: flex; gap: 1.25rem; font-size: .9rem; }
nav { padding: 1.5rem 0; font-size: .92rem; }
nav ul { list-style: none; margin: 0; padding: 0; columns: 2; column-gap: 1.5rem; }
nav li { break-inside: avoid; }
nav a { display: flex; justify-content: space-between; gap: .75rem; padding: .3rem 0; color: inherit; text-decoration: none; }
nav a:hover { color: var(--accent); }
nav .count { color: var(--quiet); font-variant-numeric: tabular-nums; }
nav ul + ul { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--line); }
main { min-width: 0; }
section > h2 { margin: 3.5rem 0 1.25rem; font-size: 1.6rem; }
.intro { display: grid; grid-template-columns: minmax(0, 44rem); gap: 2rem; padding-top: 2rem; }
.intro h3 { margin: 0 0 .35rem; font: 600 1.15rem/1.3 var(--serif); }
.intro p { margin: 0 0 .7rem; text-wrap: pretty; }
.intro p code { background: var(--code); border-radius: 3px; padding: .05em .3em; overflow-wrap: anywhere; }
pre { margin: 0; padding: .8rem 1rem; background: var(--code); border-radius: 6px; overflow-x: auto; line-height: 1.55; tab-size: 2; }
article { margin: 0 0 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
article:target { border-color: var(--accent); }
.head { padding: 1.1rem 1.25rem 1.15rem; }
.route { display: flex; flex-wrap: wrap; gap: .3rem .75rem; align-items: baseline; margin: 0; font: 500 .95rem/1.5 var(--mono); }
.route a { color: inherit; text-decoration: none; overflow-wrap: anywhere; }
.route a:hover { text-decoration: underline; }
.route var { font-style: normal; color: var(--accent); }
.method { flex: none; min-width: 3.6rem; font: 700 .75rem/1.5 var(--sans); letter-spacing: .07em; }
.get { color: var(--get); } .post { color: var(--post); } .put { color: var(--put); } .delete { color: var(--delete); }
.head p { margin: .5rem 0 0; max-width: 44rem; text-wrap: pretty; }
.marks { display: flex; flex-wrap: wrap; gap: .35rem .4rem; margin: .75rem 0 0; padding: 0; list-style: none; font-size: .76rem; line-height: 1.5; }
.marks li { padding: .08rem .55rem; border: 1px solid var(--line); border-radius: 99px; color: var(--quiet); }
.marks .guard { font-family: var(--mono); font-size: .95em; }
.marks .open { color: var(--accent); border-color: currentColor; }
.part { border-top: 1px solid var(--line); padding: .8rem 1.25rem; }
.part > h4, summary { margin: 0; font: 600 .8rem/1.6 var(--sans); color: var(--quiet); }
summary { cursor: pointer; width: fit-content; }
summary:hover { color: var(--ink); }
details[open] > summary { margin-bottom: .5rem; }
dl { margin: .35rem 0 0; font-size: .9rem; }
dl > div { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr max-content; gap: .1rem 1.25rem; padding: .3rem 0; }
dl > div + div { border-top: 1px dotted var(--line); }
dt { font: .86rem/1.6 var(--mono); overflow-wrap: anywhere; padding-left: calc(var(--depth, 0) * 1.1rem); }
dd { margin: 0; color: var(--quiet); overflow-wrap: anywhere; }
.must, .may { font-size: .8rem; line-height: 1.8; }
.must { color: var(--accent); }
dd code { color: var(--ink); background: var(--code); border-radius: 3px; padding: .05em .35em; margin-right: .15em; white-space: break-spaces; }
.where { color: var(--quiet); font-size: .9em; }
.statuses { display: flex; flex-wrap: wrap; gap: .2rem .9rem; margin: .6rem 0 0; font-size: .8rem; color: var(--quiet); }
.statuses abbr { text-decoration: none; border-bottom: 1px dotted; cursor: help; }
footer { margin-top: 4rem; padding-top: 1.25rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .85rem; }
@media (max-width: 34rem) {
  .masthead { padding: 2rem 0 1.5rem; }
  nav ul { columns: 1; }
  .head, .part { padding-left: 1rem; padding-right: 1rem; }
  dl > div { grid-template-columns: 1fr max-content; padding: .45rem 0; }
  dd { grid-column: 1 / -1; grid-row: 2; padding-left: calc(var(--depth, 0) * 1.1rem); }
  .must, .may { grid-column: 2; grid-row: 1; padding: 0; }
}
@media (min-width: 62rem) {
  .columns { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 3.5rem; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 2rem 0; }
  nav ul { columns: 1; }
}
@media print { nav, .links { display: none; } article { break-inside: avoid; } }
`;
