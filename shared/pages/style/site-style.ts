import { COLOURS, FONTS } from "./tokens.ts";

/** A city's own colour on light and on dark ground. */
export interface CityColour {
  readonly slug: string;
  readonly light: string;
  readonly dark: string;
}

function variables(colours: Readonly<Record<string, string>>): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}:${value};`)
    .join("");
}

/** The tokens as custom properties, light and dark; each page names its city, and the city its colour. */
export function tokenStyle(cities: readonly CityColour[]): string {
  const light = cities.map(({ slug, light: accent }) => `[data-city=${slug}]{--accent:${accent}}`).join("");
  const dark = cities.map(({ slug, dark: accent }) => `[data-city=${slug}]{--accent:${accent}}`).join("");
  return `:root{color-scheme:light dark;--accent:#0f5c57;${variables(COLOURS.light)}}
${light}
@media screen and (prefers-color-scheme:dark){:root{--accent:#7cc7bf;${variables(COLOURS.dark)}}${dark}}
`;
}

/** The style sheet of all pages: one for all cities. */
export function siteStyle(cities: readonly CityColour[]): string {
  return tokenStyle(cities) + STYLE;
}

const STYLE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 ${FONTS.sans};display:flex;flex-direction:column;min-height:100vh}
a{color:var(--accent);text-underline-offset:.2em;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
main:focus,.summary:focus{outline:none}
h1,h2,h3{font-family:${FONTS.serif};font-weight:600;line-height:1.2;letter-spacing:-.01em;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:clamp(1.75rem,1.35rem + 2vw,2.5rem);margin:0 0 .75rem}
h2{font-size:1.4rem;margin:2.5rem 0 .75rem}
h3{font-size:1.15rem;margin:1.75rem 0 .5rem}
p{margin:0 0 .9rem;text-wrap:pretty;overflow-wrap:anywhere}
ul,ol{margin:0 0 .9rem;padding-left:1.25rem}
li{margin:.25rem 0}
code{font-family:${FONTS.mono};font-size:.92em}
.lead{font-size:1.2rem;line-height:1.5;color:var(--quiet);max-width:38rem}
.hint,.quiet-text{color:var(--quiet);font-size:.94rem}
.skip{position:absolute;left:-999rem}
.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.5rem 1rem;z-index:2}
.wide,main{width:100%;max-width:64rem;margin:0 auto;padding:0 1.125rem}
main{flex:1;padding-top:2rem;padding-bottom:3.5rem}
main>p,main>ul,main>ol,main>form,main>.summary,main>.notice{max-width:42rem}
.top{border-bottom:1px solid var(--line);background:var(--card);border-top:4px solid var(--accent)}
.top .wide{display:flex;flex-wrap:wrap;align-items:baseline;column-gap:1.5rem;padding-top:.75rem}
.home{color:inherit;text-decoration:none;margin-right:auto;padding:.25rem 0}
.city{font:600 1.15rem/1.3 ${FONTS.serif}}
.arms{width:2.25rem;height:2.25rem;object-fit:contain;vertical-align:middle;margin-right:.6rem}
.site{color:var(--quiet);font-size:.9rem;white-space:nowrap}
.language{font-size:.94rem;padding:.4rem 0}
.top nav{flex-basis:100%}
.top ul{list-style:none;display:flex;flex-wrap:wrap;margin:.25rem 0 0;padding:0;column-gap:1.5rem}
.top li{margin:0}
.top nav a{display:block;padding:.55rem 0 .6rem;color:inherit;text-decoration:none;border-bottom:3px solid transparent}
.top nav a:hover{border-color:var(--line)}
.top nav a[aria-current]{border-color:var(--accent)}
footer{border-top:1px solid var(--line);color:var(--quiet);font-size:.9rem;padding:1.25rem 0 2rem}
footer ul{list-style:none;display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;padding:0}
footer li a{display:inline-block;padding:.35rem 0;color:inherit}
.button,button{display:inline-block;font:600 1.0625rem/1.3 ${FONTS.sans};padding:.85rem 1.4rem;border:2px solid var(--accent);border-radius:8px;background:var(--accent);color:var(--card);text-decoration:none;cursor:pointer;text-align:center}
.button:hover,button:hover{filter:brightness(1.08)}
button.quiet,.button.quiet{background:none;color:var(--accent)}
button[aria-busy=true]{opacity:.6;cursor:progress}
.acts{display:flex;flex-wrap:wrap;gap:.75rem 1.25rem;align-items:center;margin:1.5rem 0 0}
.acts+p{margin-top:1.5rem}
.field{margin:0 0 1.5rem;padding:0;border:0;min-width:0}
.field>label,legend{display:block;overflow-wrap:anywhere;font-weight:600;margin:0 0 .25rem;padding:0}
.field .hint{margin:0 0 .4rem}
.error{color:var(--wrong);font-weight:600;margin:0 0 .4rem}
.wrong{border-left:4px solid var(--wrong);padding-left:.9rem}
input:not([type=radio],[type=checkbox],[type=file]),textarea,select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--edge);border-radius:8px;padding:.7rem .8rem;width:100%;max-width:100%}
input[size]{width:auto}
[type=file]{font:inherit;max-width:100%}
::file-selector-button{font:inherit;font-weight:600;padding:.7rem 1rem;margin-right:.75rem;border:2px solid var(--accent);border-radius:8px;background:none;color:var(--accent)}
textarea{resize:vertical;min-height:6rem}
.count{text-align:right;font-size:.9rem;color:var(--quiet);margin:.25rem 0 0}
.tap{position:relative;margin:.5rem 0}
.tap input{position:absolute;left:1rem;top:1rem;width:1.25rem;height:1.25rem;margin:0;accent-color:var(--accent)}
.tap label{display:block;overflow-wrap:anywhere;padding:.8rem 1rem .8rem 3rem;border:1px solid var(--edge);border-radius:8px;background:var(--card);cursor:pointer}
.tap label .hint{display:block;margin:.1rem 0 0}
.tap input:checked+label{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.tap input:focus-visible+label{outline:3px solid var(--accent);outline-offset:2px}
.bare{font-size:125%}
.asked legend{font-size:1.15rem;line-height:1.4;margin:0 0 .5rem}
.asked .field{margin-bottom:2.25rem}
@media (min-width:48rem){main>form:has(.asked){max-width:56rem}.asked .field{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:0 .6rem}.asked .field>:not(.tap){grid-column:1/-1}.asked .tap{display:grid}}
@media (max-width:75rem){.bare .asked .field{grid-template-columns:repeat(2,minmax(0,1fr))}}
.summary{border:3px solid var(--wrong);border-radius:8px;padding:1rem 1.25rem;margin:0 0 1.5rem}
.summary h2{margin:0 0 .5rem;font-size:1.2rem}
.notice{border-left:5px solid var(--accent);background:var(--tint);border-radius:0 8px 8px 0;padding:.9rem 1.1rem;margin:0 0 1.25rem}
.notice.done{border-color:var(--good)}
.notice.care{border-color:var(--care)}
.notice>:last-child{margin-bottom:0}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
progress{width:100%;height:.6rem;accent-color:var(--accent)}
.map{position:relative;overflow:hidden;height:min(20rem,60vh);margin:1rem 0;border:1px solid var(--edge);border-radius:8px;background:var(--tint);touch-action:none;cursor:grab}
.map img{position:absolute;max-width:none;user-select:none}
.pin{position:absolute;width:1.5rem;height:1.5rem;margin:-1.8rem 0 0 -.75rem;border:3px solid #fff;border-radius:50% 50% 50% 0;background:#a3241c;box-shadow:0 0 0 1px #1a2024;transform:rotate(-45deg);pointer-events:none}
.cross{position:absolute;left:50%;top:50%;width:1.5rem;height:1.5rem;margin:-.75rem;border:2px solid #1a2024;border-radius:50%;box-shadow:0 0 0 2px #fff,inset 0 0 0 2px #fff;pointer-events:none}
.steps{list-style:none;display:flex;gap:.4rem;padding:0;margin:0 0 1.5rem;font-size:.9rem;counter-reset:step}
.steps li{flex:1;margin:0;border-top:4px solid var(--line);padding-top:.35rem;color:var(--quiet)}
.steps .passed{border-color:var(--accent)}
.steps [aria-current]{border-color:var(--accent);color:var(--ink);font-weight:600}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:1rem;padding:0;margin:1.5rem 0;list-style:none}
.card{display:block;border:1px solid var(--line);border-radius:12px;background:var(--card);padding:1.15rem 1.25rem;margin:0;color:inherit;text-decoration:none}
a.card:hover{border-color:var(--accent)}
.card h2,.card h3{margin:0 0 .35rem;font-size:1.2rem}
.card p:last-child{margin:0}
.card.main{border-color:var(--accent);background:var(--accent);color:var(--card)}
.card.main .hint{color:inherit}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:1rem 1.5rem;margin:1.25rem 0;padding:0}
.figures div{border-top:3px solid var(--accent);padding-top:.5rem}
.figures small{display:block;font:400 1rem/1.3 ${FONTS.sans};color:var(--quiet)}
.figures dt{color:var(--quiet);font-size:.94rem}
.figures dd{margin:0;font:600 1.9rem/1.2 ${FONTS.serif};font-variant-numeric:tabular-nums}
.facts{margin:0 0 1.25rem;max-width:42rem}
.facts div{display:grid;grid-template-columns:minmax(8rem,13rem) 1fr;gap:.1rem 1.25rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
.facts dt{color:var(--quiet)}
.facts dd{margin:0;overflow-wrap:anywhere}
.code{font:600 1.5rem/1.3 ${FONTS.mono};letter-spacing:.06em;overflow-wrap:anywhere}
.scroll{overflow-x:auto;margin:0 0 1.25rem;background:linear-gradient(270deg,var(--paper) 40%,transparent) 100% 0/2.5rem 100% no-repeat local,linear-gradient(270deg,var(--line),transparent) 100% 0/.75rem 100% no-repeat}
table{border-collapse:collapse;width:100%;font-size:.97rem}
caption{text-align:left;font-weight:600;padding:0 0 .5rem}
h2+.scroll caption,h2+p+.scroll caption{position:absolute;left:-999rem}
th,td{text-align:left;vertical-align:top;padding:.55rem .75rem .55rem 0;border-bottom:1px solid var(--line)}
tbody th{font-weight:400}
thead th{color:var(--quiet);font-weight:600;font-size:.9rem}
.number{text-align:right;font-variant-numeric:tabular-nums}
.number+:not(.number){padding-left:1rem}
.figure{font:600 1.5rem/1.2 ${FONTS.serif};font-variant-numeric:tabular-nums}
.trend{display:block;width:100%;max-width:30rem;margin:0 0 .75rem;fill:none;stroke:var(--accent);stroke-width:2}
.trend text{fill:var(--quiet);stroke:none;font:11px ${FONTS.sans}}
.trend circle{fill:var(--accent);stroke:none}
.trend .range{stroke-width:5;opacity:.35}
.trend .limit{stroke:var(--edge);stroke-width:1;stroke-dasharray:2 4}
meter{width:6rem;height:1rem}
.neighbours{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.5rem 1.5rem;border-top:1px solid var(--line);margin:2rem 0 0;padding:.75rem 0 0}
.neighbours a{padding:.35rem 0}
.neighbours [rel=next]{margin-left:auto}
.trail{list-style:none;padding:0;margin:0 0 1.25rem;border-left:3px solid var(--line);max-width:42rem}
.trail li{padding:0 0 1rem 1.1rem;margin:0;position:relative}
.trail li::before{content:"";position:absolute;left:-.5rem;top:.45rem;width:.8rem;height:.8rem;border-radius:50%;background:var(--paper);border:3px solid var(--accent)}
.talk{list-style:none;padding:0;max-width:42rem}
.talk li{border:1px solid var(--line);border-radius:12px;background:var(--card);padding:.8rem 1rem;margin:0 0 .75rem}
.talk .own{background:var(--tint);margin-left:1.5rem}
.kept{white-space:pre-line}
.talk p{white-space:pre-line;margin:.25rem 0 0}
form+details{margin-top:2rem}
details{border-top:1px solid var(--line);padding:.35rem 0;max-width:42rem}
summary{cursor:pointer;font-weight:600;padding:.4rem 0}
blockquote{margin:0 0 1rem;padding-left:1rem;border-left:3px solid var(--line);white-space:pre-line}
img,svg{max-width:100%;height:auto}
.qr{width:11rem;border-radius:8px}
[hidden]{display:none!important}
.printed{display:none}
@media (max-width:30rem){.top .site{display:none}.top ul{column-gap:.7rem;font-size:.9rem}th,td{padding-right:.4rem}table{font-size:.9rem}.stacked thead{display:none}.stacked tr,.stacked th,.stacked td{display:block;text-align:left}.stacked tr{padding:.6rem 0;border-bottom:1px solid var(--line)}.stacked th,.stacked td,.stacked .number+:not(.number){border:0;padding:.15rem 0}.stacked tbody th{font-weight:600}.stacked td::before{content:attr(data-title) ": ";color:var(--quiet)}.stacked .beside{display:inline-block;margin-right:1rem}.facts div{grid-template-columns:1fr}.code{font-size:1.15rem}.acts .button,.acts button{width:100%}.steps span{font-size:.82rem}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media print{@page{margin:15mm;@bottom-right{content:counter(page) " / " counter(pages)}}.top nav,.neighbours,.language,footer,.acts,form,.skip{display:none}details::details-content{content-visibility:visible}.notice,.facts,.qr,.card,.trend,tr,li{break-inside:avoid}h2,h3,caption{break-after:avoid}tbody tr:first-child{break-before:avoid}.wide,main{max-width:none;padding-inline:0}.scroll{overflow:visible;background:none}.scroll table,.scroll thead th{font-size:.75rem}.scroll th,.scroll td{padding-right:.3rem}meter{print-color-adjust:exact}.printed{display:block;font-size:.8rem}body{background:#fff;color:#000}form.paper{display:block;font-size:.85rem}.paper fieldset{counter-reset:choice;break-inside:avoid;margin:0 0 .5rem}.paper .tap{display:inline-block;margin:0 1.5rem .3rem 0}.paper .tap input{position:static;margin:0 .3rem 0 0}.paper .tap label{display:inline;padding:0;border:0}.paper .tap label::before{counter-increment:choice;content:counter(choice) ". "}.paper textarea{height:6rem}}
`;
