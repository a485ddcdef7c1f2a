import { ENVIRONMENT, setting } from "../deployment/environment.ts";
import { html } from "../html.ts";
import type { Place, Screen } from "./page.ts";
import type { Circumstances } from "./request.ts";
import { momentWords } from "./when.ts";
import { wordsIn } from "./words.ts";

const WORDS = {
  skip: { id: "Langsung ke isi", en: "Skip to content" },
  site: { id: "Layanan warga", en: "Citizens' services" },
  navigation: { id: "Menu utama", en: "Main menu" },
  report: { id: "Lapor", en: "Report" },
  track: { id: "Lacak", en: "Track" },
  results: { id: "Hasil", en: "Results" },
  awards: { id: "Penghargaan", en: "Awards" },
  help: { id: "Bantuan", en: "Help" },
  other: { id: "English", en: "Bahasa Indonesia" },
  privacy: { id: "Privasi", en: "Privacy" },
  accessibility: { id: "Aksesibilitas", en: "Accessibility" },
  integrity: { id: "Lapor integritas", en: "Report on integrity" },
  calendar: { id: "Kalender kerja", en: "Working calendar" },
  map: { id: "Peta situs", en: "Sitemap" },
  api: { id: "Untuk pengembang", en: "For developers" },
  open: {
    id: "Perangkat lunak terbuka. Semua angka di sini dapat dihitung ulang.",
    en: "Open-source software. Every figure here can be recounted.",
  },
};

const PRINTED = {
  asOf: { id: "keadaan", en: "as it was on" },
  printed: { id: "dicetak", en: "printed" },
};

const PLACES: Readonly<Record<Place, string>> = {
  report: "/lapor",
  track: "/lacak",
  results: "/hasil",
  awards: "/penghargaan",
  help: "/bantuan",
};

/** A whole page: what all pages share around what is its own. */
export function shell(screen: Screen, around: Circumstances): string {
  const { title, description, main, place, isPrivate, isBare, goesOn } = screen;
  const { city, language, path, origin, asked } = around;
  const words = wordsIn(WORDS, language);
  const other = language === "id" ? "en" : "id";
  const icon = setting(ENVIRONMENT.siteIcon);
  const arms = process.env[ENVIRONMENT.siteArms];
  const inOther = `${path}?${new URLSearchParams({ ...asked, lang: other })}`;
  return html`<!doctype html>
<html lang="${language}" data-city="${city.slug}"${isBare && { html: ' class="bare"' }}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${city.name}</title>
${isPrivate ? html`<meta name="robots" content="noindex">` : preview({ title, description, url: origin + path, city: city.name })}
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}"${icon.endsWith(".svg") && { html: ' type="image/svg+xml"' }}>
<link rel="stylesheet" href="${setting(ENVIRONMENT.siteStyle)}">
<script type="module" src="${setting(ENVIRONMENT.siteScript)}"></script>
${goesOn !== undefined && html`<noscript><meta http-equiv="refresh" content="${goesOn.seconds}; url=${goesOn.to}"></noscript>`}
</head>
<body>
<a class="skip" href="#isi">${words.skip}</a>
${
  !isBare &&
  html`<header class="top"><div class="wide">
<a class="home" href="/">${arms && html`<img class="arms" src="${arms}" alt="">`}<span class="city">${city.name}</span> <span class="site">${words.site}</span></a>
<a class="language" href="${inOther}" hreflang="${other}" lang="${other}">${words.other}</a>
<nav aria-label="${words.navigation}"><ul>${Object.entries(PLACES).map(
    ([name, to]) =>
      html`<li><a href="${to}"${name === place && { html: ' aria-current="true"' }}>${words[name as Place]}</a></li>`,
  )}</ul></nav>
</div></header>`
}
${!isBare && printedHead(around, isPrivate)}
<main id="isi" tabindex="-1">
${main}
</main>
${
  !isBare &&
  html`<footer><div class="wide">
<ul><li><a href="/privasi">${words.privacy}</a></li><li><a href="/aksesibilitas">${words.accessibility}</a></li><li><a href="/integritas">${words.integrity}</a></li><li><a href="/kalender">${words.calendar}</a></li><li><a href="/peta-situs">${words.map}</a></li><li><a href="/docs?lang=${language}">${words.api}</a></li></ul>
<p>${city.name} · ${words.open}</p>
</div></footer>`
}
</body>
</html>
`.html;
}

/**
 * What stands above a page on paper alone: the city, where the page is found, the moment of which it tells, and, where there is script, that
 * of its printing. A page for one person has an address that says too much.
 */
function printedHead({ city, language, at, origin, path }: Circumstances, isPrivate?: boolean) {
  const words = wordsIn(PRINTED, language);
  const { timeZone } = city;
  const about = [!isPrivate && origin + path, `${words.asOf} ${momentWords(at, { language, timeZone })}`];
  return html`<p class="printed wide"><strong>${city.name}</strong> · ${about.filter(Boolean).join(" · ")}<span data-printed="${words.printed}" data-zone="${timeZone}"></span></p>`;
}

interface Preview {
  readonly title: string;
  readonly description: string | undefined;
  readonly url: string;
  readonly city: string;
}

/** What a messenger or a search engine shows of a link. */
function preview({ title, description, url, city }: Preview) {
  return html`<meta property="og:title" content="${title}"><meta property="og:site_name" content="${city}">
<meta property="og:type" content="website"><meta property="og:url" content="${url}"><link rel="canonical" href="${url}">
${description !== undefined && html`<meta name="description" content="${description}"><meta property="og:description" content="${description}">`}`;
}
