import { STATUS_WORDS } from "../../../shared/domain/complaints/words.ts";
import { type Html, html } from "../../../shared/html.ts";
import { momentWords } from "../../../shared/pages/when.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { CitizenComplaint, Where } from "./citizen-complaint.ts";

const WORDS = {
  title: { id: "Perjalanan laporan ini", en: "What has happened so far" },
  followers: { id: "Warga lain yang mengikuti", en: "Others who follow it" },
  continued: { id: "Digabung dengan laporan", en: "Merged with report" },
};

/** The complaint's way, newest last, and that of the one it was merged into. */
export function progress({ steps, followers, continued }: CitizenComplaint, where: Where): Html {
  const words = wordsIn(WORDS, where.language);
  return html`<h2>${words.title}</h2>
${trail(steps, where)}
${followers > 0 && html`<p class="hint">${words.followers}: ${followers}</p>`}
${continued && html`<h3>${words.continued} ${continued.trackingCode}</h3><p>${continued.statusText[where.language]}</p>${trail(continued.steps, where)}`}`;
}

function trail(steps: CitizenComplaint["steps"], where: Where): Html {
  return html`<ol class="trail">${steps.map(
    ({ at, status, unitName }) =>
      html`<li><strong>${capitalised(STATUS_WORDS[status][where.language])}</strong>${unitName !== undefined && html` · ${unitName}`}<br><span class="hint">${momentWords(at, where)}</span></li>
`,
  )}</ol>`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
