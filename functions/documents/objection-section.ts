import { localDay } from "../../shared/domain/calendar.ts";
import { EXPECTATION_WORDS, PREDIKAT_WORDS } from "../../shared/domain/rules/predikat.ts";
import { type Html, html } from "../../shared/http/html.ts";
import type { DocumentParts } from "./document.ts";
import { dayWords } from "./words.ts";

/** The window while it is open; then the objection, the rater's explanation and the superior's decision beside the rating. */
export function objectionSection({ evaluation, city, superior }: DocumentParts): Html {
  const { objection, receipt, rating, outcome } = evaluation;
  const day = (instant: string) => dayWords(localDay(instant, city.timeZone));
  if (objection === undefined) {
    if (receipt === undefined || outcome !== undefined) return html``;
    return html`<h2>KEBERATAN</h2><p>Dapat diajukan sampai akhir ${day(receipt.objectUntil)} (14 hari kerja sejak diterima;
14 hari kalender berakhir ${dayWords(receipt.calendarDay)}).</p>`;
  }
  const { decision, explanation } = objection;
  return html`<h2>KEBERATAN</h2><p>Diajukan ${day(objection.at)}: ${objection.reasons}</p>
<h2>PENJELASAN PEJABAT PENILAI KINERJA</h2>
<p>${explanation ? `${day(explanation.at)}: ${explanation.text}` : `Ditunggu sampai ${day(objection.explainUntil)}.`}</p>
<h2>KEPUTUSAN ATASAN PEJABAT PENILAI KINERJA</h2>
<p>${superior && `${superior.name}, ${superior.position}`}</p>
${
  decision
    ? html`<p>${day(decision.at)}: ${decision.isChanged ? "hasil diubah" : "hasil tetap"}. ${decision.reason}</p>
<table><tr><th></th><th>Hasil kerja</th><th>Perilaku kerja</th><th>Predikat</th></tr>
${rating && ratingRow("Semula", rating)}${ratingRow("Keputusan", decision)}</table>`
    : html`<p>${objection.decideUntil && `Ditunggu sampai ${day(objection.decideUntil)}.`}</p>`
}`;
}

type Rated = Pick<
  NonNullable<DocumentParts["evaluation"]["rating"]>,
  "hasilKerja" | "perilakuKerja" | "predikat"
>;

function ratingRow(title: string, { hasilKerja, perilakuKerja, predikat }: Rated): Html {
  return html`<tr><th>${title}</th><td>${EXPECTATION_WORDS[hasilKerja]}</td><td>${EXPECTATION_WORDS[perilakuKerja]}</td>
<td>${PREDIKAT_WORDS[predikat]}</td></tr>
`;
}
