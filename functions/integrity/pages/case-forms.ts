import { FULL } from "../../../shared/domain/integrity/messages.ts";
import { MOST_PHOTOS } from "../../../shared/domain/integrity/photo.ts";
import type { Language } from "../../../shared/domain/text.ts";
import { type Html, html } from "../../../shared/html.ts";
import { formOf, refusedForm, sendButton } from "../../../shared/pages/form/form.ts";
import { type Again, KEY_FIELD } from "../../../shared/pages/form-page.ts";
import { wordsIn } from "../../../shared/pages/words.ts";
import { ACT_FIELD } from "./act-field.ts";
import { OWN_PATH } from "./held-proof.ts";
import { photoForm } from "./photo-form.ts";

const WORDS = {
  tell: { id: "Jawab atau tambahkan sesuatu", en: "Answer or add something" },
  anew: { id: "Buat laporan baru", en: "Make a new report" },
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

const TOLD: readonly string[] = ["MESSAGE", "RETALIATION"];

/** What a report still has room for. */
interface Room {
  /** How many there are: at the most, there is no form for another. */
  readonly photos: number;
  /** Whether nothing more can be written: there is no form then. */
  readonly isFull: boolean;
}

/** Whether it is one of these forms that comes back. */
export function isTold(again: Again | undefined, { photos, isFull }: Room): boolean {
  const act = again?.typed.get(ACT_FIELD) ?? "";
  return !isFull && (TOLD.includes(act) || (act === "PHOTO" && photos < MOST_PHOTOS));
}

/** What was refused without a form to come back in; what was typed comes with it. */
export function refusedAct(again: Again | undefined, language: Language): Html | undefined {
  return again?.problem && refusedForm(again, ["text", "caption"], language);
}

interface Forms extends Room {
  readonly again: Again | undefined;
  readonly key: string;
  readonly language: Language;
}

/**
 * What the reporter may say: a message, word of retaliation, a photo. The one that was refused has what was typed in it. Where nothing
 * more can be written, how to go on.
 */
export function tellForms({ again, photos, isFull, key, language }: Forms): Html {
  const words = wordsIn(WORDS, language);
  if (isFull)
    return html`<h2>${words.tell}</h2>
<p>${FULL[language]}</p>
<p><a href="/integritas">${words.anew}</a></p>`;
  const isPhoto = again?.typed.get(ACT_FIELD) === "PHOTO";
  const form = formOf({ action: OWN_PATH, key, language, again: isPhoto ? undefined : again });
  const photo = formOf({ action: OWN_PATH, key, language, again: isPhoto ? again : undefined });
  return html`<h2>${words.tell}</h2>
${form.around(html`${form.text("text", { label: words.text, kind: "area", limit: 4_000 })}
<div class="acts">${sendButton(words.send, { name: ACT_FIELD, value: "MESSAGE" })}
${sendButton(words.retaliation, { name: ACT_FIELD, value: "RETALIATION", isQuiet: true })}</div>
<p class="hint">${words.retaliationHint}</p>`)}
${photoForm(photo, language, { photos, isAgain: isPhoto })}`;
}

/** Has this browser forget the report. */
export function leaveForm(key: string, language: Language): Html {
  const words = wordsIn(WORDS, language);
  return html`<form method="post" action="${OWN_PATH}" class="acts"><input type="hidden" name="${KEY_FIELD}" value="${key}">
<button class="quiet" name="${ACT_FIELD}" value="LEAVE">${words.leave}</button> <span class="hint">${words.leaveHint}</span></form>`;
}
