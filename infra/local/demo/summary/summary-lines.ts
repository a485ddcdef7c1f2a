import type { City } from "../../../../shared/cities/city.ts";
import type { Candidate } from "../../../../shared/domain/awards/round/candidate.ts";
import type { AwardGate } from "../../../../shared/domain/awards/round/gates.ts";
import type { AwardComponent } from "../../../../shared/domain/awards/rule.ts";
import { CATEGORY_WORDS } from "../../../../shared/domain/awards/words.ts";
import type { ComplaintStatus } from "../../../../shared/domain/complaints/complaint.ts";
import { column, section, styled } from "../../terminal.ts";
import { countWords, decimalWords, momentWords, monthWords } from "../words.ts";
import type { Summary } from "./read-summary.ts";

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

const MEASURE_WORDS: Readonly<Record<AwardComponent, string>> = {
  ACHIEVEMENT: "capaian rencana kinerja",
  REPORTING: "laporan yang diterima",
  SATISFACTION: "kepuasan masyarakat pada unitnya",
  COMPLAINT_TIMELINESS: "ketepatan menjawab pengaduan",
  IMPROVEMENT: "kenaikan capaian",
  ADOPTED_PROPOSALS: "usul yang diterima",
};

const GATE_WORDS: Readonly<Partial<Record<AwardGate, string>>> = {
  EVIDENCE: "kurang laporan",
  AGREED_PLAN: "tanpa rencana disepakati",
  PREDIKAT: "predikat di bawah syarat",
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
    row("Dikirim", accepted + returned + awaiting, `${countWords(obstacles)} di antaranya memuat kendala`),
    row("Diterima", accepted),
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

function closeLines(summary: Summary, city: City): string[] {
  const { period, round, employees } = summary;
  if (period === undefined) return [];
  const title = `Penutupan ${monthWords(period.period)}`;
  const closed = period.closedAt
    ? [column("Ditutup", LABEL_WIDTH) + momentWords(period.closedAt, city)]
    : [column("Sedang ditutup sejak", LABEL_WIDTH) + momentWords(period.closingSince, city)];
  const lines = section(title, [
    ...closed,
    row("Unit selesai", period.unitsDone, `dari ${period.unitsTotal} unit`),
  ]);
  if (round === undefined) return [...lines, ...incentiveLines(summary)];
  const [individual] = round.categories;
  const stopped = Object.entries(individual?.stoppedAt ?? {}) as [AwardGate, number][];
  const note = stopped.map(([gate, count]) => `${countWords(count)} ${GATE_WORDS[gate] ?? "syarat lain"}`);
  const named = Map.groupBy(round.candidates, ({ category }) => category);
  return [
    ...lines,
    `  ${row("Pegawai diukur", individual?.considered ?? 0, note.length > 0 ? `${note.join(" · ")}` : `dari ${employees}`)}`,
    ...[...named].flatMap(([category, candidates]) => {
      const shown = category === individual?.code ? CANDIDATES_SHOWN : 1;
      return section(
        `Calon penghargaan ${monthWords(round.month)} · ${CATEGORY_WORDS[category].id}, ${city.headTitle} yang memutuskan`,
        candidates.slice(0, shown).flatMap(candidateLines),
      );
    }),
    ...awardLines(summary, city),
    ...incentiveLines(summary),
  ];
}

function awardLines({ awards = [] }: Summary, city: City): string[] {
  if (awards.length === 0) return [];
  return section(
    "Penghargaan yang diumumkan",
    awards.flatMap(({ category, month, winner, computedRank, code }) => [
      `${column(`Terbaik ${CATEGORY_WORDS[category].id}`, LABEL_WIDTH)}${styled("bold", winner.name)}   ${styled("dim", `peringkat hitungan ${computedRank}, diputuskan ${city.headTitle}`)}`,
      `${column("  Piagam", LABEL_WIDTH)}/v1/award-rounds/${month}/decisions/${category}/certificate.pdf`,
      `${column("  Periksa keasliannya", LABEL_WIDTH)}/v1/public/certificates/${code}`,
    ]),
  );
}

function incentiveLines({ incentive }: Summary): string[] {
  if (incentive?.totals === undefined) return [];
  const { id, month, totals } = incentive;
  const { employees, totalRupiah, unclassified } = totals;
  const note = unclassified > 0 ? `${countWords(unclassified)} jabatan tanpa kelas` : "";
  return section(`Insentif ${monthWords(month)} · tabel contoh, diuji coba dan disetujui dua orang`, [
    row("Pegawai", employees, note),
    `${column("Jumlah", LABEL_WIDTH)}Rp ${countWords(totalRupiah)}`,
    `${column("Daftar bayar", LABEL_WIDTH)}/v1/incentive-runs/${id}/payroll`,
  ]);
}

function candidateLines({ rank, name, position, unitName, scoreBasisPoints, parts }: Candidate): string[] {
  const main = parts.toSorted((one, other) => other.contributionBasisPoints - one.contributionBasisPoints)[0];
  const place = position === undefined || position.includes(unitName) ? position : `${position}, ${unitName}`;
  const score = column(decimalWords(scoreBasisPoints / 100), NUMBER_WIDTH, "right");
  const reason = main
    ? `terutama ${MEASURE_WORDS[main.name]} ${decimalWords(main.valueBasisPoints / 100)}%, menyumbang ${decimalWords(main.contributionBasisPoints / 100)}`
    : "";
  return [
    `${rank}  ${styled("bold", column(name, NAME_WIDTH))}${score}   ${styled("dim", place ?? "")}`,
    `   ${styled("dim", reason)}`,
  ];
}
