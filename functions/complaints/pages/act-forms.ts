import type { CitizenAct } from "../../../shared/domain/complaints/life/citizen-acts.ts";
import type { Language, Text } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import { formOf, sendButton } from "../../../shared/pages/form/form.ts";
import type { Again } from "../../../shared/pages/form-page.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import { ACT_FIELD, type CitizenComplaint } from "./citizen-complaint.ts";

const WORDS = {
  reply: { id: "Jawab pertanyaan kami", en: "Reply to our question" },
  write: { id: "Tambahkan keterangan", en: "Add something" },
  text: { id: "Pesan Anda", en: "Your message" },
  send: { id: "Kirim", en: "Send" },
  photo: { id: "Tambahkan foto atau berkas", en: "Add a photo or a file" },
  rate: { id: "Bagaimana penanganan kami?", en: "How did we handle it?" },
  satisfied: { id: "Puas, masalahnya tuntas", en: "Satisfied: it is solved" },
  dissatisfied: { id: "Belum puas", en: "Not satisfied" },
  dissatisfiedHint: {
    id: "Laporan dibuka kembali dan ditangani lagi. Tulis apa yang kurang.",
    en: "The report is reopened and handled again. Say what is missing.",
  },
  remark: { id: "Keterangan", en: "Remark" },
  remarkHint: { id: "Wajib bila belum puas.", en: "Required if you are not satisfied." },
  reopen: { id: "Buka kembali laporan ini", en: "Reopen this report" },
  reason: { id: "Apa yang baru?", en: "What is new?" },
} satisfies Record<string, Text>;

interface Around {
  readonly action: string;
  readonly key: string;
  readonly language: Language;
  readonly again: Again | undefined;
}

/** The forms of what the complainant may do now, the most urgent first and open; the others behind their titles. */
export function actForms({ acts, trackingCode }: CitizenComplaint, around: Around): Html {
  const words = wordsIn(WORDS, around.language);
  const sent = around.again?.typed.get(ACT_FIELD);
  const formFor = (act: CitizenAct) => formOf({ ...around, ...(sent === act ? {} : { again: undefined }) });
  const button = (act: CitizenAct) =>
    html`<div class="acts">${sendButton(words.send, { name: ACT_FIELD, value: act })}</div>`;
  const written = (act: "REPLY" | "WRITE") => {
    const form = formFor(act);
    return form.around(
      html`${form.text("text", { label: words.text, kind: "area", limit: 4_000 })}${button(act)}`,
    );
  };
  const rating = () => {
    const form = formFor("RATE");
    const options = [
      { value: "true", label: words.satisfied },
      { value: "false", label: words.dissatisfied, hint: words.dissatisfiedHint },
    ];
    return form.around(html`${form.choice("isSatisfied", { label: words.rate, options })}
${form.text("remark", { label: words.remark, hint: words.remarkHint, kind: "area", rows: 3, limit: 1_000 })}${button("RATE")}`);
  };
  const reopening = () => {
    const form = formFor("REOPEN");
    return form.around(
      html`${form.text("reason", { label: words.reason, kind: "area", rows: 3, limit: 1_000 })}${button("REOPEN")}`,
    );
  };
  const shut = (act: CitizenAct, title: string, inner: () => Html) =>
    acts.includes(act) &&
    html`<details${sent === act && { html: " open" }}><summary>${title}</summary>${inner()}</details>
`;
  return html`${
    acts.includes("REPLY") &&
    html`<h2>${words.reply}</h2>
${written("REPLY")}`
  }${acts.includes("RATE") && notice(rating())}${shut("WRITE", words.write, () => written("WRITE"))}${
    acts.includes("ATTACH") &&
    html`<p><a href="/pengaduan/${trackingCode}/berkas">${words.photo}</a></p>
`
  }${shut("REOPEN", words.reopen, reopening)}`;
}
