import {
  CATEGORY_WORDS,
  CLOCK_WORDS,
  FORWARDED_WORDS,
  GROUND_WORDS,
  KIND_WORDS,
  STATE_WORDS,
} from "../../../shared/domain/integrity/words.ts";
import { type Html, html } from "../../../shared/html.ts";
import { formOf, refusedForm, sendButton } from "../../../shared/pages/form/form.ts";
import { type Again, KEY_FIELD } from "../../../shared/pages/form-page.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import { factsOf } from "../../../shared/pages/parts/facts.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import type { Sent } from "../../../shared/pages/request.ts";
import { dayWords, momentWords } from "../../../shared/pages/when.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import { OWN_PATH, type Proof } from "./held-proof.ts";
import type { IntegrityApi } from "./report.ts";

/** Which of the page's forms was sent. */
export const ACT_FIELD = "_perbuatan";

const WORDS = {
  title: { id: "Laporan integritas Anda", en: "Your integrity report" },
  sent: { id: "Laporan Anda sudah kami terima, tersegel", en: "We have your report, sealed" },
  keep: {
    id: "Salin nomor dan kode ini sekarang, di tempat yang hanya Anda buka. Keduanya tidak disimpan di mana pun dan tidak dapat ditampilkan lagi.",
    en: "Copy the number and the code now, to where only you look. They are stored nowhere and cannot be shown again.",
  },
  code: { id: "Nomor laporan", en: "Report's number" },
  secret: { id: "Kode rahasia", en: "Secret code" },
  copy: { id: "Salin keduanya", en: "Copy both" },
  copied: { id: "Tersalin", en: "Copied" },
  received: { id: "Diterima", en: "Received" },
  forwarded: { id: "Diteruskan ke", en: "Forwarded to" },
  late: {
    id: "Tenggat ini terlewat. Anda juga dapat melapor ke Inspektorat provinsi, KPK, atau Ombudsman Republik Indonesia.",
    en: "This deadline has passed. You may also report to the provincial inspectorate, the KPK or the Ombudsman.",
  },
  opened: {
    id: "Data diri Anda dibuka petugas. Alasannya ada dalam percakapan.",
    en: "An officer opened who you are. The reason is in the conversation.",
  },
  forgotten: {
    id: "Masa simpan berakhir: isi laporan dan percakapannya sudah dihapus.",
    en: "Retention has ended: the report and its conversation are deleted.",
  },
  talk: { id: "Percakapan", en: "Conversation" },
  you: { id: "Anda", en: "You" },
  tell: { id: "Jawab atau tambahkan sesuatu", en: "Answer or add something" },
  text: { id: "Pesan Anda", en: "Your message" },
  send: { id: "Kirim", en: "Send" },
  retaliation: { id: "Kirim sebagai kabar pembalasan", en: "Send as word of retaliation" },
  retaliationHint: {
    id: "Pembalasan karena melapor, seperti mutasi, ancaman, atau tunjangan yang dipotong, kami dahulukan.",
    en: "Retaliation for having reported, such as a transfer, threats or a cut of pay, comes first with us.",
  },
  leave: { id: "Tutup laporan ini", en: "Close this report" },
  leaveHint: {
    id: "Agar orang lain yang memakai perangkat ini tidak membacanya.",
    en: "So that nobody else who uses this device reads it.",
  },
};

type Own = Awaited<ReturnType<IntegrityApi["view"]>>;

interface Opened {
  readonly proof: Proof;
  readonly again?: Again | undefined;
}

/** A report for whoever has its secret: how it stands, what was said, and what they may say. */
export async function caseScreen(
  request: Sent,
  api: IntegrityApi,
  { proof, again }: Opened,
): Promise<Screen> {
  const report = await api.view({ body: proof });
  const { language, city, asked } = request;
  const words = wordsIn(WORDS, language);
  const where = { language, timeZone: city.timeZone };
  const key = (await request.seals()).formKey(request.at, proof.secret);
  const isNew = asked.baru === "1" && again === undefined;
  const { state, clock, dueAt, isLate, forwardedTo, openings, receivedAt, isForgotten } = report;
  const title = isNew ? words.sent : words.title;
  const sent = again?.typed.get(ACT_FIELD);
  const isWritten = sent === "MESSAGE" || sent === "RETALIATION";
  const form = formOf({ action: OWN_PATH, key, language, again: isWritten ? again : undefined });
  const isShown = !isForgotten && isWritten;
  return {
    title,
    isPrivate: true,
    main: html`<h1>${title}</h1>
${again?.problem && !isShown && refusedForm(again, ["text"], language)}${isNew && receipt(proof, words)}
<p class="lead">${STATE_WORDS[state][language]}</p>
${factsOf([
  [words.received, momentWords(receivedAt, where)],
  [clock ? CLOCK_WORDS[clock][language] : "", dueAt && dayWords(dueAt, where)],
  [words.forwarded, forwardedTo && FORWARDED_WORDS[forwardedTo][language]],
])}
${isLate && notice(words.late, "care")}${openings.length > 0 && notice(words.opened, "care")}${isForgotten && notice(words.forgotten)}
${
  !isForgotten &&
  html`<h2>${words.tell}</h2>
${form.around(html`${form.text("text", { label: words.text, kind: "area", limit: 4_000 })}
<div class="acts">${sendButton(words.send, { name: ACT_FIELD, value: "MESSAGE" })}
${sendButton(words.retaliation, { name: ACT_FIELD, value: "RETALIATION", isQuiet: true })}</div>
<p class="hint">${words.retaliationHint}</p>`)}`
}
${conversation(report, request)}
<form method="post" action="${OWN_PATH}" class="acts"><input type="hidden" name="${KEY_FIELD}" value="${key}">
<button class="quiet" name="${ACT_FIELD}" value="LEAVE">${words.leave}</button> <span class="hint">${words.leaveHint}</span></form>`,
  };
}

function receipt({ code, secret }: Proof, words: Record<keyof typeof WORDS, string>): Html {
  const both = `${words.code}: ${code}\n${words.secret}: ${secret}`;
  return html`${notice(words.keep, "care")}
${factsOf([
  [words.code, html`<span class="code">${code}</span>`],
  [words.secret, html`<span class="code">${secret}</span>`],
])}
<div class="acts"><button type="button" hidden data-copy="${both}" data-done="${words.copied}">${words.copy}</button></div>`;
}

/** The report itself and all that was said, oldest first. */
function conversation({ account, messages, receivedAt, openings }: Own, { language, city }: Sent): Html {
  const words = wordsIn(WORDS, language);
  const where = { language, timeZone: city.timeZone };
  const groundAt = (at: string) => openings.find((one) => one.at === at)?.ground;
  const own = account
    ? [{ at: receivedAt, who: CATEGORY_WORDS[account.category][language], text: account.what, isOwn: true }]
    : [];
  const said = messages.map(({ at, from, kind, text }) => {
    const ground = kind === "OPENING" ? groundAt(at) : undefined;
    const who = kind === "MESSAGE" ? words.you : KIND_WORDS[kind][language];
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
<p>${text}</p></li>
`,
)}</ul>`;
}
