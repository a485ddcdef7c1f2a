import { html } from "../html.ts";
import type { Problem } from "../http/problem.ts";
import type { Screen } from "./page.ts";
import { reasonOf } from "./parts/reason.ts";
import type { Circumstances } from "./request.ts";
import { wordsIn } from "./words.ts";

const WORDS = {
  home: { id: "Ke beranda", en: "To the home page" },
  help: { id: "Bantuan", en: "Help" },
  number: { id: "Nomor untuk petugas", en: "Number for staff" },
};

/** The page of a refusal that no form can show: what happened, by which rule, and where to go. */
export function problemScreen(problem: Problem, { language }: Pick<Circumstances, "language">): Screen {
  const { title, detail, rule, errors = [], status, correlationId } = problem;
  // A rule's refusal says the same of its field.
  const others = errors.filter(({ message }) => message !== detail);
  const words = wordsIn(WORDS, language);
  return {
    title,
    status,
    isPrivate: true,
    main: html`<h1>${title}</h1>
<p class="lead" data-refused>${detail}</p>
${others.length > 0 && html`<ul>${others.map(({ message }) => html`<li>${message}</li>`)}</ul>`}
${reasonOf(rule, language)}
${status >= 500 && html`<p class="hint">${words.number}: <code>${correlationId}</code></p>`}
<p class="acts"><a class="button" href="/">${words.home}</a> <a href="/bantuan">${words.help}</a></p>`,
  };
}
