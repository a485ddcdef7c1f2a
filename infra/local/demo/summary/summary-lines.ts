import type { AwardMeasure, City } from "../../../../shared/cities/city.ts";
import type { ComplaintStatus } from "../../../../shared/domain/complaint.ts";
import { column, section, styled } from "../../terminal.ts";
import { countWords, decimalWords, momentWords, monthWords } from "../words.ts";
import type { NamedCandidate, Summary } from "./read-summary.ts";

const LABEL_WIDTH = 24;
const NUMBER_WIDTH = 7;
const NAME_WIDTH = 32;
const CANDIDATES_SHOWN = 5;

const STATUS_WORDS: readonly (readonly [ComplaintStatus, string])[] = [
  ["DIKIRIM", "Belum diverifikasi"],
  ["DIVERIFIKASI", "Diverifikasi"],
  ["DITERUSKAN", "Diteruskan"],
  ["DITINDAKLANJUTI", "Ditindaklanjuti"],
  ["DIJAWAB", "Dijawab"],
  ["SELESAI", "Selesai"],
  ["DITOLAK", "Ditolak"],
];

const MEASURE_WORDS: Readonly<Record<AwardMeasure, string>> = {
  ACHIEVEMENT: "capaian rencana kinerja",
  REPORTING: "laporan yang diterima",
  SATISFACTION: "kepuasan masyarakat pada unitnya",
  COMPLAINT_TIMELINESS: "ketepatan menjawab pengaduan",
};

function row(label: string, value: number | string, note = ""): string {
  const text = typeof value === "number" ? countWords(value) : value;
  const rest = note === "" ? "" : `   ${styled("dim", note)}`;
  return `${column(label, LABEL_WIDTH)}${column(text, NUMBER_WIDTH, "right")}${rest}`;
}

/** The city at a glance, in the words of its admin. */
export function summaryLines(summary: Summary, city: City): string[] {
  return [
    ...section("Organisasi", organisationLines(summary)),
    ...section(`Laporan kerja · ${monthWords(summary.month)}`, reportLines(summary)),
    ...section(`Survei kepuasan masyarakat · ${monthWords(summary.month)}`, surveyLines(summary)),
    ...section("Pengaduan warga", complaintLines(summary)),
    ...closeLines(summary, city),
  ];
}

function organisationLines({ units, employees, plans }: Summary): string[] {
  const { AGREED, PROPOSED, DRAFT, NONE } = plans;
  const others = [
    [PROPOSED, "masih diajukan"],
    [DRAFT, "masih draf"],
    [NONE, "belum ada"],
  ] as const;
  const note = others.flatMap(([count, words]) => (count > 0 ? [`${countWords(count)} ${words}`] : []));
  return [
    row("Unit organisasi", units),
    row("Pegawai", employees),
    row("Rencana kinerja (SKP)", AGREED, ["disepakati", ...note].join(" · ")),
  ];
}

function reportLines({ reports, obstacles }: Summary): string[] {
  const { accepted, returned, awaiting } = reports;
  return [
    row("Dikirim", accepted + returned + awaiting),
    row("Diterima", accepted, `${countWords(obstacles)} di antaranya memuat kendala`),
    row("Dikembalikan", returned, "belum diperbaiki pegawai"),
    row("Belum dijawab", awaiting, "tidak merugikan pegawai"),
  ];
}

function surveyLines({ surveyAnswers, services }: Summary): string[] {
  const result = (label: string, service: Summary["services"][number] | undefined) => {
    if (service === undefined) return [];
    const { ikm, grade, label: quality } = service.index;
    return [
      `${column(label, LABEL_WIDTH)}${column(decimalWords(ikm), NUMBER_WIDTH, "right")}   ${grade} ${column(quality, 12)} ${styled("dim", service.unitName)}`,
    ];
  };
  return [
    row("Jawaban", surveyAnswers, `dari pengunjung ${services.length} unit layanan`),
    ...result("Indeks tertinggi", services[0]),
    ...(services.length > 1 ? result("Indeks terendah", services.at(-1)) : []),
  ];
}

function complaintLines({ complaints }: Summary): string[] {
  const { received, inStatus, solved, unsolved, escalated } = complaints;
  return [
    row("Diterima", received),
    ...STATUS_WORDS.flatMap(([status, words]) => {
      const count = inStatus[status] ?? 0;
      const note = status === "SELESAI" ? `${solved} tuntas · ${unsolved} tanpa penyelesaian` : "";
      return count === 0 ? [] : [row(`  ${words}`, count, note)];
    }),
    row("Dieskalasi", escalated, "tenggatnya terlewat, naik ke atasan unit"),
  ];
}

function closeLines({ period, round, employees }: Summary, city: City): string[] {
  if (period === undefined) return [];
  const title = `Penutupan ${monthWords(period.period)}`;
  const closed = period.closedAt
    ? [column("Ditutup", LABEL_WIDTH) + momentWords(period.closedAt, city)]
    : [column("Sedang ditutup sejak", LABEL_WIDTH) + momentWords(period.closingSince, city)];
  const lines = section(title, [
    ...closed,
    row("Unit selesai", period.unitsDone, `dari ${period.unitsTotal} unit`),
  ]);
  if (round === undefined) return lines;
  const { AGREED_PLAN = 0, ENOUGH_REPORTS = 0, MEASURED = 0 } = round.stoppedAt;
  const stopped = [
    [ENOUGH_REPORTS, "kurang laporan"],
    [AGREED_PLAN, "tanpa rencana disepakati"],
    [MEASURED, "tidak terukur"],
  ] as const;
  const note = stopped.flatMap(([count, words]) => (count > 0 ? [`${countWords(count)} ${words}`] : []));
  return [
    ...lines,
    `  ${row("Pegawai dinilai", round.considered, note.length > 0 ? `${note.join(" · ")}` : `dari ${employees}`)}`,
    ...section(
      `Calon penghargaan ${monthWords(round.month)} · lima teratas, ${city.headTitle} yang memutuskan`,
      round.candidates.slice(0, CANDIDATES_SHOWN).flatMap(candidateLines),
    ),
  ];
}

function candidateLines({
  rank,
  name,
  position,
  unitName,
  scoreBasisPoints,
  reasons,
}: NamedCandidate): string[] {
  const main = reasons.toSorted(
    (one, other) => other.contributionBasisPoints - one.contributionBasisPoints,
  )[0];
  const place = position.includes(unitName) ? position : `${position}, ${unitName}`;
  const score = column(decimalWords(scoreBasisPoints / 100), NUMBER_WIDTH, "right");
  const reason = main
    ? `terutama ${MEASURE_WORDS[main.name]} ${decimalWords((main.valueBasisPoints ?? 0) / 100)} %, menyumbang ${decimalWords(main.contributionBasisPoints / 100)}`
    : "";
  return [
    `${rank}  ${styled("bold", column(name, NAME_WIDTH))}${score}   ${styled("dim", place)}`,
    `   ${styled("dim", reason)}`,
  ];
}
