import { fill } from "../../../shared/domain/text.ts";
import { html } from "../../../shared/html.ts";
import { formOf, sendButton } from "../../../shared/pages/form/form.ts";
import { type Again, formPage } from "../../../shared/pages/form-page.ts";
import type { Redirect, Screen } from "../../../shared/pages/page.ts";
import { notice } from "../../../shared/pages/parts/notice.ts";
import type { PageRequest } from "../../../shared/pages/request.ts";
import { dayWords } from "../../../shared/pages/when.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import type { awardPages } from "../page-contract.ts";
import { type AwardApi, awardName, winnerWords } from "./award-words.ts";

type Asked = PageRequest<typeof awardPages.object>;

const WORDS = {
  title: { id: "Sanggah penghargaan", en: "Object to an award" },
  until: {
    id: "Siapa pun dapat menyanggah sampai {day}. Sanggahan tanpa nama: kami tidak menyimpan apa pun tentang Anda.",
    en: "Anybody may object until {day}. Objections are anonymous: we store nothing about you.",
  },
  over: {
    id: "Masa sanggah berakhir {day}. Dugaan pelanggaran tetap dapat disampaikan sebagai laporan.",
    en: "The time to object ended on {day}. You can still report misconduct.",
  },
  reason: { id: "Mengapa penghargaan ini keliru?", en: "Why is this award wrong?" },
  reasonHint: {
    id: "Sedikitnya 30 huruf. Sebut apa yang Anda ketahui dan dari mana. Jangan tulis nama Anda atau data pribadi orang lain.",
    en: "At least 30 characters. Say what you know and from where. Leave out your name and other people's data.",
  },
  send: { id: "Kirim sanggahan", en: "Send the objection" },
  next: {
    id: "Pengelola kinerja menjawabnya dalam batas waktu. Bila dikabulkan, penghargaan dibatalkan.",
    en: "HR answers it by a deadline. If it is upheld, the award is withdrawn.",
  },
  report: { id: "Buat laporan", en: "Make a report" },
};

async function show(request: Asked, api: AwardApi, again?: Again): Promise<Screen> {
  const { params, language, city, at } = request;
  const award = await api.award({ params });
  const words = wordsIn(WORDS, language);
  const { objectUntil = "" } = award;
  const until = { day: objectUntil && dayWords(objectUntil, { language, timeZone: city.timeZone }) };
  const about = html`<h1>${words.title}</h1>
<p class="lead">${awardName(award, language)}: <strong>${award.winner.name}</strong>${winnerWords(award.winner) && ` (${winnerWords(award.winner)})`}</p>`;
  const around = { title: words.title, place: "awards", isPrivate: true } as const;
  if (at > objectUntil) {
    return {
      ...around,
      main: html`${about}
${notice(fill(words.over, until), "care")}
<p class="acts"><a class="button quiet" href="/lapor">${words.report}</a></p>`,
    };
  }
  const key = (await request.seals()).formKey(at);
  const form = formOf({ action: request.path, key, language, again });
  const fields = html`${form.text("reason", { label: words.reason, hint: words.reasonHint, kind: "area", limit: 4_000 })}
<div class="acts">${sendButton(words.send)}</div>`;
  return {
    ...around,
    main: html`${about}
<p>${fill(words.until, until)} ${words.next}</p>
${form.around(fields, { html: `data-draft="sanggah-${params.month}-${params.category}"` })}`,
  };
}

/** An objection to an award; sending it leads to its code, and sending it twice to the same one. */
export const objectPage = formPage<Asked, AwardApi>({
  show,
  async act({ params, form }, api, key): Promise<Redirect> {
    const reason = form.get("reason") ?? "";
    const { code } = await api.object({ params, body: { reason }, key });
    return { to: `/sanggahan?kode=${code}` };
  },
});
