import type { CitizenAct } from "../../../shared/domain/complaints/life/citizen-acts.ts";
import { html } from "../../../shared/html.ts";
import { type Again, formPage } from "../../../shared/pages/form-page.ts";
import { forgetSecret, heldSecret } from "../../../shared/pages/held-secret.ts";
import type { Redirect, Screen } from "../../../shared/pages/page.ts";
import type { PageRequest } from "../../../shared/pages/page-request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { complaintPages } from "../page-contract.ts";
import { actForms } from "./act-forms.ts";
import { ACT_FIELD, type ComplaintApi } from "./citizen-complaint.ts";
import { conversation } from "./conversation.ts";
import { deadlines } from "./deadlines.ts";
import { secretForm } from "./find.ts";
import { progress } from "./progress.ts";

type Asked = PageRequest<typeof complaintPages.complaint>;

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

async function show(request: Asked, api: ComplaintApi, again?: Again): Promise<Screen> {
  const { trackingCode } = request.params;
  const secret = await heldSecret(request, trackingCode);
  if (secret === undefined) return secretForm(request, { trackingCode });
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
<p class="lead">${complaint.statusText[language]}</p>
${complaint.submitted === undefined && html`<p class="hint">${words.follows}</p>`}
${deadlines(complaint, explained, where)}
${actForms(complaint, { action: `/pengaduan/${trackingCode}`, key, language, again })}
${conversation(complaint, where)}
${progress(complaint, where)}
<form method="post" action="/pengaduan/${trackingCode}" class="acts"><input type="hidden" name="_kunci" value="${key}">
<button class="quiet" name="${ACT_FIELD}" value="LEAVE">${words.leave}</button> <span class="hint">${words.leaveHint}</span></form>`,
  };
}

type Doing = (typed: URLSearchParams) => {
  readonly name: "write" | "rate" | "reopen";
  readonly body: Readonly<Record<string, unknown>>;
};

const given = (text: string | null) => (text === null || text.trim() === "" ? undefined : text);

const ACTS: Readonly<Record<Exclude<CitizenAct, "ATTACH">, Doing>> = {
  REPLY: (typed) => ({ name: "write", body: { text: given(typed.get("text")) } }),
  WRITE: (typed) => ({ name: "write", body: { text: given(typed.get("text")) } }),
  RATE: (typed) => ({
    name: "rate",
    body: {
      isSatisfied: { true: true, false: false }[typed.get("isSatisfied") ?? ""],
      remark: given(typed.get("remark")),
    },
  }),
  REOPEN: (typed) => ({ name: "reopen", body: { reason: given(typed.get("reason")) } }),
};

/** A complaint's own page: where it stands and why, what was said, and what may be done now. */
export const complaintPage = formPage<Asked, ComplaintApi>({
  show,
  bearer: (request) => heldSecret(request, request.params.trackingCode),
  async act(request, api, key): Promise<Redirect | Screen> {
    const { trackingCode } = request.params;
    const { form } = request;
    if (form.get(ACT_FIELD) === "LEAVE") return { to: "/lacak", cookies: [forgetSecret(trackingCode)] };
    const secret = await heldSecret(request, trackingCode);
    // The hour ran out while it was written: what was typed goes along to the form that asks for the code.
    if (secret === undefined) return secretForm(request, { trackingCode });
    const doing = ACTS[form.get(ACT_FIELD) as keyof typeof ACTS] ?? ACTS.WRITE;
    const { name, body } = doing(form);
    await api[name]({ params: { trackingCode }, body: { secret, ...body } as never, key });
    return { to: `/pengaduan/${trackingCode}` };
  },
});
