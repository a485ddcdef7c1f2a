import { CATEGORY_WORDS, GROUND_WORDS, KIND_WORDS } from "../../../shared/domain/integrity/words.ts";
import { type Html, html } from "../../../shared/html.ts";
import { written } from "../../../shared/pages/parts/written.ts";
import type { Sent } from "../../../shared/pages/request.ts";
import { momentWords } from "../../../shared/pages/when.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { IntegrityApi } from "./report.ts";

const WORDS = {
  talk: { id: "Percakapan", en: "Conversation" },
  you: { id: "Anda", en: "You" },
  photo: { id: "Foto Anda, tersegel", en: "Your photo, sealed" },
};

type Own = Awaited<ReturnType<IntegrityApi["view"]>>;

/** The report itself and all that was said, oldest first. */
export function conversation(
  { account, messages, receivedAt, openings }: Own,
  { language, city }: Sent,
): Html {
  const words = wordsIn(WORDS, language);
  const where = { language, timeZone: city.timeZone };
  const groundAt = (at: string) => openings.find((one) => one.at === at)?.ground;
  const own = account
    ? [{ at: receivedAt, who: CATEGORY_WORDS[account.category][language], text: account.what, isOwn: true }]
    : [];
  const said = messages.map(({ at, from, kind, text, photo }) => {
    const ground = kind === "OPENING" ? groundAt(at) : undefined;
    const ours = photo === undefined ? words.you : words.photo;
    const who = kind === "MESSAGE" ? ours : KIND_WORDS[kind][language];
    return {
      ...{ at, text, isOwn: from === "REPORTER" },
      who: ground ? `${who}: ${GROUND_WORDS[ground][language]}` : who,
    };
  });
  const all = [...own, ...said];
  if (all.length === 0) return html``;
  return html`<h2>${words.talk}</h2>
<ul class="talk">
${all.map(
  ({ at, who, text, isOwn }) =>
    html`<li${isOwn && { html: ' class="own"' }}><strong>${who}</strong> <span class="hint">${momentWords(at, where)}</span>
${text !== "" && html`<p>${written(text, { language })}</p>`}</li>
`,
)}</ul>`;
}
