import { html } from "../../../shared/html.ts";
import type { Again } from "../../../shared/pages/form-page.ts";
import type { Screen } from "../../../shared/pages/page.ts";
import { received } from "../../../shared/pages/parts/received.ts";
import type { Sent } from "../../../shared/pages/request.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import { isTold, leaveForm, refusedAct, tellForms } from "./case-forms.ts";
import { conversation } from "./conversation.ts";
import type { Held } from "./held-proof.ts";
import { receipt } from "./receipt.ts";
import type { IntegrityApi } from "./report.ts";
import { standing } from "./standing.ts";

const WORDS = {
  title: { id: "Laporan integritas Anda", en: "Your integrity report" },
  sent: { id: "Laporan Anda sudah kami terima, tersegel", en: "We have your report, sealed" },
};

interface Opened {
  readonly proof: Held;
  readonly again?: Again | undefined;
}

/** A report for whoever has its secret: how it stands, what was said, and what they may say. */
export async function caseScreen(
  request: Sent,
  api: IntegrityApi,
  { proof, again }: Opened,
): Promise<Screen> {
  const { code, secret } = proof;
  const report = await api.view({ body: { code, secret } });
  const { language, city, asked } = request;
  const words = wordsIn(WORDS, language);
  const key = (await request.seals()).formKey(request.at, proof.secret);
  const isSent = asked.baru === "1" && proof.isNew && again === undefined;
  const { isForgotten, isFull } = report;
  const title = isSent ? words.sent : words.title;
  const photos = report.messages.filter(({ photo }) => photo !== undefined).length;
  const room = { photos, isFull };
  const isShown = !isForgotten && isTold(again, room);
  return {
    title,
    isPrivate: true,
    main: html`<h1>${title}</h1>
${!isShown && refusedAct(again, language)}${proof.isNew && receipt(proof, language)}${received(request, again)}
${standing(report, { language, timeZone: city.timeZone })}
${!isForgotten && tellForms({ again: isShown ? again : undefined, ...room, key, language })}
${conversation(report, request)}
${leaveForm(key, language)}`,
  };
}
