import { CLOCK_WORDS, FORWARDED_WORDS, STATE_WORDS } from "../../../shared/domain/integrity/words.ts";
import { type Html, html } from "../../../shared/html.ts";
import type { Again } from "../../../shared/pages/form-page.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import { factsOf } from "../../../shared/pages/parts/facts.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import type { Sent } from "../../../shared/pages/request.ts";
import { dayWords, momentWords } from "../../../shared/pages/when.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import { isTold, leaveForm, refusedAct, tellForms } from "./case-forms.ts";
import { conversation } from "./conversation.ts";
import type { Proof } from "./held-proof.ts";
import type { IntegrityApi } from "./report.ts";

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
};

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
  const { state, clock, dueAt, isLate, forwardedTo, openings, receivedAt, isForgotten, isFull } = report;
  const title = isNew ? words.sent : words.title;
  const photos = report.messages.filter(({ photo }) => photo !== undefined).length;
  const room = { photos, isFull };
  const isShown = !isForgotten && isTold(again, room);
  return {
    title,
    isPrivate: true,
    main: html`<h1>${title}</h1>
${!isShown && refusedAct(again, language)}${isNew && receipt(proof, words)}
<p class="lead">${STATE_WORDS[state][language]}</p>
${factsOf([
  [words.received, momentWords(receivedAt, where)],
  [clock ? CLOCK_WORDS[clock][language] : "", dueAt && dayWords(dueAt, where)],
  [words.forwarded, forwardedTo && FORWARDED_WORDS[forwardedTo][language]],
])}
${isLate && notice(words.late, "care")}${openings.length > 0 && notice(words.opened, "care")}${isForgotten && notice(words.forgotten)}
${!isForgotten && tellForms({ again: isShown ? again : undefined, ...room, key, language })}
${conversation(report, request)}
${leaveForm(key, language)}`,
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
