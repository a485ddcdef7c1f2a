import type { Answer } from "../../client/operations.ts";
import { say, words } from "../../frame/language.ts";
import { measuredWords } from "../../frame/numbers.ts";

/** As lists have it too, which name people beside it. */
export type Plan = Omit<Answer<"GET /v1/employees/{nip}/plans/{year}">, "people">;
/** What is agreed: of a plan, or of its amendment. */
export type Terms = Pick<Plan, "approach" | "results" | "attachments" | "expectations">;
export type PlanResult = Terms["results"][number];
export type PlanIndicator = PlanResult["indicators"][number];

export type Feed = NonNullable<PlanIndicator["feed"]>;

/** In a template: the unit of whoever gets the plan. */
export const OWN_UNIT = "@own";

/** The whole of all weights. */
export const WHOLE = 10_000;

export const RESULT_KINDS = {
  UTAMA: { id: "Hasil kerja utama", en: "Main result" },
  TAMBAHAN: { id: "Hasil kerja tambahan", en: "Additional result" },
};

export const ASPECTS = {
  KUANTITAS: { id: "Kuantitas", en: "Quantity" },
  KUALITAS: { id: "Kualitas", en: "Quality" },
  WAKTU: { id: "Waktu", en: "Time" },
  BIAYA: { id: "Biaya", en: "Cost" },
};

export const PERSPECTIVES = {
  PENERIMA_LAYANAN: { id: "Penerima layanan", en: "Service users" },
  PROSES_BISNIS: { id: "Proses bisnis", en: "Business process" },
  PENGUATAN_INTERNAL: { id: "Penguatan internal", en: "Internal strengthening" },
  ANGGARAN: { id: "Anggaran", en: "Budget" },
};

const STATES = {
  DRAFT: { id: "Draf", en: "Draft" },
  PROPOSED: { id: "Menunggu persetujuan", en: "Awaits agreement" },
  AGREED: { id: "Disepakati", en: "Agreed" },
};

const STATE_KINDS = { DRAFT: undefined, PROPOSED: "care", AGREED: "good" } as const;

/** The state of a plan, or its amendment, and how it looks. */
export function planState(state: Plan["state"]): { readonly text: string; readonly kind?: "good" | "care" } {
  const kind = STATE_KINDS[state];
  return { text: say(STATES[state]), ...(kind && { kind }) };
}

export const POLARITIES = {
  POSITIF: { id: "Makin tinggi makin baik", en: "Higher is better" },
  NEGATIF: { id: "Makin rendah makin baik", en: "Lower is better" },
};

export const APPROACHES = {
  KUANTITATIF: { id: "Kuantitatif", en: "Quantitative" },
  KUALITATIF: { id: "Kualitatif", en: "Qualitative" },
};

/** Where an indicator's value comes from. */
export const FEEDS = {
  COMPLAINTS_IN_TIME: {
    id: "Pengaduan unit yang dijawab tepat waktu (%)",
    en: "Complaints of a unit answered in time (%)",
  },
  COMPLAINT_ANSWER_DAYS: {
    id: "Hari kerja sampai pengaduan unit dijawab",
    en: "Working days until a unit's complaints are answered",
  },
  COMPLAINTS_REOPENED: {
    id: "Pengaduan unit yang dibuka kembali (%)",
    en: "Complaints of a unit that were reopened (%)",
  },
  COMPLAINTS_DISSATISFIED: {
    id: "Pelapor tidak puas atas jawaban unit (%)",
    en: "Complainants dissatisfied with a unit's answer (%)",
  },
  OWN_COMPLAINTS_IN_TIME: {
    id: "Pengaduan yang dijawab sendiri tepat waktu (%)",
    en: "Own complaints answered in time (%)",
  },
  OWN_COMPLAINT_ANSWER_DAYS: {
    id: "Hari kerja sampai pengaduan dijawab sendiri",
    en: "Working days until own complaints are answered",
  },
  OWN_COMPLAINTS_REOPENED: {
    id: "Pengaduan yang dijawab sendiri lalu dibuka kembali (%)",
    en: "Own complaints that were reopened (%)",
  },
  OWN_COMPLAINTS_DISSATISFIED: {
    id: "Pelapor tidak puas atas jawaban sendiri (%)",
    en: "Complainants dissatisfied with own answers (%)",
  },
  OWN_TRAINING_HOURS: {
    id: "JP sendiri terhadap JP wajib sampai bulan itu (%)",
    en: "Own lesson hours against those required by then (%)",
  },
  OWN_RECOMMENDATIONS_IN_TIME: {
    id: "Rekomendasi pengawasan yang ditindaklanjuti sendiri tepat waktu (%)",
    en: "Own recommendations of supervision followed up in time (%)",
  },
  UNIT_RECOMMENDATIONS_IN_TIME: {
    id: "Rekomendasi pengawasan pada unit pegawai yang ditindaklanjuti tepat waktu (%)",
    en: "Recommendations to the employee's unit followed up in time (%)",
  },
  SATISFACTION_INDEX: {
    id: "Indeks kepuasan masyarakat (IKM) unit",
    en: "A unit's public satisfaction index (IKM)",
  },
  SATISFACTION_ELEMENT: {
    id: "Nilai satu unsur survei kepuasan unit",
    en: "One element of a unit's satisfaction survey",
  },
};

export const ELEMENTS = {
  U1: { id: "Persyaratan", en: "Requirements" },
  U2: { id: "Prosedur", en: "Procedures" },
  U3: { id: "Waktu penyelesaian", en: "Time to complete" },
  U4: { id: "Biaya/tarif", en: "Fees" },
  U5: { id: "Produk layanan", en: "Product of the service" },
  U6: { id: "Kompetensi pelaksana", en: "Competence of the staff" },
  U7: { id: "Perilaku pelaksana", en: "Conduct of the staff" },
  U8: { id: "Sarana dan prasarana", en: "Facilities" },
  U9: { id: "Penanganan pengaduan", en: "Handling of complaints" },
};

const SOURCE_WORDS = {
  byHand: { id: "Dilaporkan sendiri", en: "Reported by hand" },
  sum: { id: "dijumlahkan sepanjang bulan", en: "added up over the month" },
  last: { id: "nilai terakhir yang diterima", en: "the last value accepted" },
  service: { id: "layanan", en: "service" },
};

/** Where an indicator's value comes from, in words. @param unitName of the unit that its feed reads, if it is known */
export function sourceOf({ feed, isCumulative }: PlanIndicator, unitName: string | undefined): string {
  const text = words(SOURCE_WORDS);
  if (feed === undefined) return `${text.byHand}, ${isCumulative ? text.sum : text.last}`;
  const element = "element" in feed && say(ELEMENTS[feed.element as keyof typeof ELEMENTS]);
  const service = "service" in feed && feed.service !== undefined && `${text.service} ${feed.service}`;
  return [say(FEEDS[feed.kind]), element, unitName, service].filter(Boolean).join(" · ");
}

/** Choices of a select, in the reader's language. */
export function optionsOf<Code extends string>(
  of: Readonly<Record<Code, { readonly id: string; readonly en: string }>>,
): readonly (readonly [Code, string])[] {
  return Object.entries(words(of)) as [Code, string][];
}

/** What an indicator looks at: its aspect, or its perspective. */
export function aspectOf({ aspect, perspective }: PlanIndicator): string | undefined {
  if (aspect !== undefined) return say(ASPECTS[aspect]);
  return perspective && say(PERSPECTIVES[perspective]);
}

export function targetWords({ target, unitOfMeasure }: PlanIndicator): string {
  return measuredWords(target, unitOfMeasure);
}
