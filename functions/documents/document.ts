import type { City } from "../../shared/cities/city.ts";
import { localDay } from "../../shared/domain/calendar.ts";
import type { Evaluation } from "../../shared/domain/evaluation.ts";
import type { UnitStanding } from "../../shared/domain/organisation-predicate.ts";
import { EXPECTATION_WORDS, PREDIKAT_WORDS } from "../../shared/domain/rules/predikat.ts";
import { type Html, html } from "../../shared/http/html.ts";
import { behaviourTable, resultTables } from "./document-tables.ts";
import { objectionSection } from "./objection-section.ts";
import { dayWords, monthWords, spacedNip } from "./words.ts";

/** Somebody whom the document names. */
export interface Party {
  readonly name: string;
  readonly nip: string;
  readonly grade: string;
  readonly position: string;
  readonly unit: string;
}

export interface DocumentParts {
  readonly evaluation: Evaluation;
  readonly standing: UnitStanding | undefined;
  readonly city: City;
  readonly employee: Party;
  readonly rater: Party;
  /** Who decides the objection, where there is one. */
  readonly superior?: Party;
}

const STYLE = `body{font:11pt/1.4 "Times New Roman",serif;max-width:21cm;margin:1cm auto;padding:0 .5cm;color:#111}
h1{font-size:14pt;text-align:center;margin:.2em}h2{font-size:11pt;margin:1.2em 0 .3em}p{margin:.3em 0}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #444;padding:.25em .4em;text-align:left;vertical-align:top}
th{background:#eee}.right{text-align:right}.signs{display:flex;justify-content:space-between;gap:2em;margin-top:2em}
.note{font-size:9pt;color:#333}@media print{body{margin:0;max-width:none}tr{break-inside:avoid}}`;

/**
 * The document of an evaluation in the order of the form: who is rated and by whom, results, conduct, predicate, objection.
 * @source PermenPANRB 6/2022, form of the evaluation of an employee's performance
 */
export function renderDocument(parts: DocumentParts): string {
  const { evaluation, standing, city, employee, rater } = parts;
  const { facts, month, rating, outcome, resultHash, policyVersion, ruleVersion } = evaluation;
  const held = outcome ?? rating;
  const rated = rating && dayWords(localDay(rating.at, city.timeZone));
  return html`<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Evaluasi Kinerja Pegawai ${monthWords(month)}</title><style>${{ html: STYLE }}</style></head><body>
<h1>EVALUASI KINERJA PEGAWAI</h1>
<h1>PENDEKATAN HASIL KERJA ${facts.plan?.approach ?? "–"}</h1>
<p>${city.name}<br>Periode penilaian: ${monthWords(month)}</p>
<table><tr><th></th><th>Pegawai yang dinilai</th><th>Pejabat penilai kinerja</th></tr>
${partyRows(employee, rater)}</table>
<h2>Capaian kinerja organisasi: ${standing ? standing.predicate.replaceAll("_", " ") : "belum ditetapkan"}</h2>
${standing?.justification && html`<p>Catatan sebaran predikat: ${standing.justification}</p>`}
<h2>HASIL KERJA</h2>
${resultTables(evaluation)}
<p><b>Rating hasil kerja: ${held ? EXPECTATION_WORDS[held.hasilKerja] : "belum dinilai"}</b></p>
<p class="note">${adviceWords(evaluation)}</p>
${rating?.hasilKerjaReason && html`<p>Alasan pejabat penilai: ${rating.hasilKerjaReason}</p>`}
<h2>PERILAKU KERJA</h2>
${behaviourTable(evaluation, city)}
<p><b>Rating perilaku kerja: ${held ? EXPECTATION_WORDS[held.perilakuKerja] : "belum dinilai"}</b></p>
${rating?.perilakuKerjaReason && html`<p>Alasan pejabat penilai: ${rating.perilakuKerjaReason}</p>`}
<h2>PREDIKAT KINERJA PEGAWAI: ${held ? PREDIKAT_WORDS[held.predikat].toUpperCase() : "BELUM DINILAI"}</h2>
${objectionSection(parts)}
<div class="signs"><p>Pegawai yang dinilai<br>${receiptWords(evaluation, city)}<br><br>${employee.name}<br>NIP ${spacedNip(employee.nip)}</p>
<p>Pejabat penilai kinerja<br>${rated && `Dinilai ${rated}`}<br><br>${rater.name}<br>${rater.nip && `NIP ${spacedNip(rater.nip)}`}</p></div>
<p class="note">Bukti dibekukan ${dayWords(localDay(evaluation.closedAt, city.timeZone))}; kebijakan ${policyVersion}, aturan hitung ${ruleVersion},
sidik hasil ${resultHash}. Penjelasan lengkap setiap angka: /v1/employees/${evaluation.nip}/evaluations/${month}/explanation</p>
</body></html>`.html;
}

function partyRows(employee: Party, rater: Party): Html[] {
  const row = (title: string, of: (party: Party) => string) =>
    html`<tr><th>${title}</th><td>${of(employee)}</td><td>${of(rater)}</td></tr>
`;
  return [
    row("Nama", ({ name }) => name),
    row("NIP", ({ nip }) => spacedNip(nip)),
    row("Pangkat/gol. ruang", ({ grade }) => grade),
    row("Jabatan", ({ position }) => position),
    row("Unit kerja", ({ unit }) => unit),
  ];
}

function adviceWords({ advice }: Evaluation): string {
  if (advice.hasilKerja === undefined)
    return "Sistem tidak memberi saran: tidak ada rencana kinerja yang disepakati.";
  const percent = ((advice.achievementBasisPoints ?? 0) / 100).toFixed(2).replace(".", ",");
  return `Saran sistem dari capaian ${percent} %: ${EXPECTATION_WORDS[advice.hasilKerja]}. Saran tidak mengikat.`;
}

function receiptWords({ receipt, outcome }: Evaluation, city: City): string {
  if (receipt === undefined) return outcome ? "Diterima" : "Belum diterima";
  const received = `Diterima ${dayWords(localDay(receipt.at, city.timeZone))}`;
  return receipt.isDeemed ? `${received} (dianggap diterima)` : received;
}
