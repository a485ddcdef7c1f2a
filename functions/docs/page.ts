import type { Language, Text } from "../../shared/domain/text.ts";
import { type Html, html } from "../../shared/html.ts";
import type { OpenApiDocument } from "../../shared/http/openapi/document.ts";
import { CONTEXTS } from "./contexts.ts";
import { INTRODUCTION } from "./introduction.ts";
import { type Listed, operationArticle } from "./operation-article.ts";
import { PAGE_STYLE } from "./page-style.ts";

const WORDS = {
  contents: { id: "Isi", en: "Contents" },
  machine: { id: "openapi.json", en: "openapi.json" },
  other: { id: "English", en: "Bahasa Indonesia" },
  examples: {
    id: "Contoh perintah memakai `$KINERJA`, alamat API daerah Anda, dan `$TOKEN`, token Anda.",
    en: "Commands use `$KINERJA`, the address of your city's API, and `$TOKEN`, your token.",
  },
  made: {
    id: "Halaman ini dibuat dari kontrak yang memeriksa setiap permintaan, sehingga selalu sesuai dengan API.",
    en: "This page is generated from the contracts that check every request, so it always says what the API does.",
  },
} as const satisfies Record<string, Text>;

interface Chapter {
  readonly name: string;
  readonly title: string;
  readonly operations: readonly Listed[];
}

/** The API as a page for people: complete without scripts or external resources. */
export function page(document: OpenApiDocument, language: Language): string {
  const chapters = chaptersOf(document);
  const { title, description } = document.info;
  const other = language === "id" ? "en" : "id";
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${{ html: PAGE_STYLE }}</style>
</head>
<body>
<div class="sheet">
<header class="masthead">
<div class="top"><h1>${title}</h1>
<div class="links"><a href="/openapi.json?lang=${language}">${WORDS.machine[language]}</a>
<a href="/docs?lang=${other}" hreflang="${other}" lang="${other}">${WORDS.other[language]}</a></div></div>
<p>${description}</p>
</header>
<div class="columns">
${contents(chapters, language)}
<main>
${introduction(language)}
${chapters.map((chapter) => chapterSection(chapter, document, language))}
</main>
</div>
<footer>${WORDS.made[language]}</footer>
</div>
</body>
</html>`.html;
}

/** In the order in which the contexts are listed, any other after them. */
function chaptersOf({ paths, tags }: OpenApiDocument): Chapter[] {
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const order = Object.keys(CONTEXTS);
  const place = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return tags
    .toSorted((one, another) => place(one.name) - place(another.name))
    .map(({ name, description }) => ({
      name,
      title: description,
      operations: operations.filter(({ operation }) => operation.tags.includes(name)),
    }));
}

function contents(chapters: readonly Chapter[], language: Language): Html {
  return html`<nav aria-label="${WORDS.contents[language]}">
<ul>${INTRODUCTION.map(({ anchor, title }) => html`<li><a href="#${anchor}">${title[language]}</a></li>`)}</ul>
<ul>${chapters.map(
    ({ name, title, operations }) =>
      html`<li><a href="#${name}"><span>${title}</span><span class="count">${operations.length}</span></a></li>`,
  )}</ul>
</nav>`;
}

function introduction(language: Language): Html {
  return html`<section class="intro">
${INTRODUCTION.map(
  ({ anchor, title, text, example }) => html`<div id="${anchor}"><h3>${title[language]}</h3>
<p>${withCode(text[language])}</p>
<pre>${example[language]}</pre></div>`,
)}
<p>${withCode(WORDS.examples[language])}</p>
</section>`;
}

/** Text between backticks becomes code. */
function withCode(text: string): Html[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function chapterSection({ name, title, operations }: Chapter, document: OpenApiDocument, language: Language) {
  return html`<section id="${name}"><h2>${title}</h2>
${operations.map((listed) => operationArticle(listed, document, language))}</section>
`;
}
