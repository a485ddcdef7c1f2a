import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { numberWords, percentWords } from "../../frame/numbers.ts";
import { inOrder } from "../list/in-order.ts";
import { Table } from "../list/table.tsx";

const NAMES = {
  ACHIEVEMENT: { id: "Capaian target rencana (SKP)", en: "Targets of the plan (SKP) achieved" },
  RATER_BEHAVIOUR: { id: "Perilaku menurut penilai", en: "Behaviour as the rater sees it" },
  COLLEAGUE_BEHAVIOUR: { id: "Perilaku menurut rekan", en: "Behaviour as colleagues see it" },
  OBSERVATION: { id: "Pengamatan", en: "Observations" },
  SUPERVISION: { id: "Kunjungan pengawasan", en: "Visits of supervision" },
  PUBLIC_FEEDBACK: { id: "Kepuasan warga", en: "Citizens' satisfaction" },
  REPORTING: { id: "Keteraturan laporan kerja", en: "Regular work reports" },
  SATISFACTION: { id: "Kepuasan warga", en: "Citizens' satisfaction" },
  COMPLAINT_TIMELINESS: { id: "Pengaduan dijawab tepat waktu", en: "Complaints answered on time" },
};

const COUNTS = {
  observations: { id: "pengamatan", en: "observations" },
  visits: { id: "kunjungan", en: "visits" },
  answers: { id: "jawaban warga", en: "citizens' answers" },
  givers: { id: "pemberi", en: "givers" },
};

const WORDS = {
  caption: { id: "Yang terukur", en: "What was measured" },
  name: { id: "Ukuran", en: "Measure" },
  value: { id: "Nilai", en: "Value" },
  weight: { id: "Bobot dalam skor", en: "Weight in the score" },
  from: { id: "dari", en: "from" },
  none: { id: "tidak ada data", en: "no data" },
};

type Measure = Answer<"GET /v1/employees/{nip}/evaluations/{period}">["measures"][number];

/** What was measured of somebody, and from how much of it. */
export function Measures({ of }: { readonly of: readonly Measure[] }) {
  const text = words(WORDS);
  const names = words(NAMES);
  return (
    <Table
      caption={text.caption}
      rows={of.filter(
        ({ valueBasisPoints, weightBasisPoints }) => valueBasisPoints !== undefined || weightBasisPoints > 0,
      )}
      keyOf={({ name }) => name}
      columns={[
        { name: text.name, of: ({ name }) => names[name] },
        { name: text.value, isNumber: true, of: measured },
        { name: text.weight, isNumber: true, of: (one) => percentWords(one.appliedWeightBasisPoints) },
      ]}
    />
  );
}

function measured({ valueBasisPoints: value, evidence }: Measure): string {
  const text = words(WORDS);
  if (value === undefined) return text.none;
  const counts = words(COUNTS);
  const counted = inOrder(COUNTS, evidence).flatMap(([name, count]) =>
    name in counts ? [`${text.from} ${numberWords(count)} ${counts[name as keyof typeof counts]}`] : [],
  );
  return [percentWords(value), ...counted].join(" ");
}
