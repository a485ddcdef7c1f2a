import { html } from "../../../shared/html.ts";
import { refusedForm } from "../../../shared/pages/form/form.ts";
import type { Again } from "../../../shared/pages/form-page.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import { received } from "../../../shared/pages/parts/received.ts";
import type { Sent } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import { actForms } from "./act-forms.ts";
import { ACT_FIELD, ACT_TEXTS, type CitizenComplaint, type ComplaintApi } from "./citizen-complaint.ts";
import { conversation } from "./conversation.ts";
import { deadlines } from "./deadlines.ts";
import { progress } from "./progress.ts";

const WORDS = {
  title: { id: "Laporan", en: "Report" },
  leave: { id: "Selesai melihat, tutup laporan ini", en: "Done; close this report" },
  leaveHint: {
    id: "Di komputer bersama, tutup laporan ini agar orang lain tidak membacanya.",
    en: "On a shared computer, close it so that nobody else reads it.",
  },
  follows: {
    id: "Anda mengikuti laporan orang lain. Anda melihat perkembangannya, bukan isinya.",
    en: "You follow somebody else's report. You see its progress, not what it says.",
  },
};

interface Opened {
  readonly trackingCode: string;
  readonly secret: string;
  readonly again?: Again | undefined;
}

/** A complaint for whoever has its secret: where it stands and why, what may be done now, what was said. */
export async function complaintScreen(
  request: Sent,
  api: ComplaintApi,
  { trackingCode, secret, again }: Opened,
): Promise<Screen> {
  const of = { params: { trackingCode }, body: { secret } };
  const complaint = await api.view(of);
  // Only the complainant is told how each deadline was counted; a follower's secret would count as a wrong one.
  const explained = complaint.submitted === undefined ? { deadlines: [] } : await api.explain(of);
  const { language, city } = request;
  const words = wordsIn(WORDS, language);
  const where = { language, timeZone: city.timeZone };
  const key = (await request.seals()).formKey(request.at, secret);
  return {
    title: `${words.title} ${trackingCode}`,
    place: "track",
    isPrivate: true,
    main: html`<h1>${words.title} <span class="code">${trackingCode}</span></h1>
${!isShown(complaint, again) && refusedForm(again, ACT_TEXTS, language)}
${received(request, again)}<p class="lead">${complaint.statusText[language]}</p>
${complaint.submitted === undefined && html`<p class="hint">${words.follows}</p>`}
${deadlines(complaint, explained, where)}
${actForms(complaint, { action: `/pengaduan/${trackingCode}`, key, language, again })}
${conversation(complaint, where)}
${progress(complaint, where)}
<form method="post" action="/pengaduan/${trackingCode}" class="acts"><input type="hidden" name="_kunci" value="${key}">
<button class="quiet" name="${ACT_FIELD}" value="LEAVE">${words.leave}</button> <span class="hint">${words.leaveHint}</span></form>`,
  };
}

/** Whether the form that was sent is still on the page: another act may have made it impossible meanwhile. */
function isShown({ acts }: CitizenComplaint, again: Again | undefined): boolean {
  const sent = again?.typed.get(ACT_FIELD) ?? "";
  return sent !== "ATTACH" && acts.some((act) => act === sent);
}
