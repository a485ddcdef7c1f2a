import type { Answer } from "../../client/operations.ts";
import { dayWords, periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Facts } from "../../parts/figure/figures.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { differenceWords } from "./difference-words.ts";

type View = Answer<"GET /v1/training-sessions/{sessionId}">;
type Effect = NonNullable<View["effect"]>;
type Difference = Effect["participants"];

const WORDS = {
  title: { id: "Pengaruh pada capaian peserta", en: "What became of the participants' achievement" },
  awaits: {
    id: "Capaian tiga bulan sesudahnya dibandingkan dengan tiga bulan sebelumnya, setelah",
    en: "Their achievement in the three months after it is compared with the three before, after",
  },
  participants: { id: "Peserta", en: "Participants" },
  others: { id: "Rekan seunit yang tidak ikut", en: "Others of their units" },
  months: { id: "Bulan yang dibandingkan", en: "Months compared" },
  with: { id: "dengan", en: "with" },
  to: { id: "sampai", en: "to" },
  points: { id: "poin persen", en: "percentage points" },
  few: {
    id: "Pesertanya terlalu sedikit untuk mengatakan sesuatu.",
    en: "Too few participants to say anything.",
  },
  unsure: {
    id: "Belum dapat dikatakan naik atau turun: selangnya memuat nol.",
    en: "Neither up nor down for certain: the interval includes nought.",
  },
  up: { id: "Capaian peserta naik.", en: "The participants' achievement went up." },
  down: { id: "Capaian peserta turun.", en: "The participants' achievement went down." },
  alike: {
    id: "Perubahannya tidak berbeda jelas dari rekan seunit yang tidak ikut.",
    en: "It is not clearly different from that of the others in their units.",
  },
  more: {
    id: "Perubahannya lebih baik daripada rekan seunit yang tidak ikut.",
    en: "It is better than that of the others in their units.",
  },
  less: {
    id: "Perubahannya kurang baik daripada rekan seunit yang tidak ikut.",
    en: "It is worse than that of the others in their units.",
  },
  method: {
    id: "Rata-rata selisih orang yang sama dengan selang kepercayaan 95%. Ini bukan bukti sebab-akibat: hal lain pun berubah dalam bulan-bulan itu.",
    en: "The average change of the same people with its 95% interval. It proves no cause: other things changed in those months too.",
  },
};

/** What became of a session's participants, with how certain it is; or when that will be known. */
export function EffectCard({ effect, effectAfter }: Pick<View, "effect" | "effectAfter">) {
  const text = words(WORDS);
  if (effect === undefined)
    return effectAfter === undefined ? null : (
      <Card title={text.title}>
        <p>
          {text.awaits} {dayWords(effectAfter)}.
        </p>
      </Card>
    );
  const { before, after, participants, others } = effect;
  const spanWords = (months: readonly string[]) =>
    `${periodWords(months[0] ?? "")} ${text.to} ${periodWords(months.at(-1) ?? "")}`;
  return (
    <Card title={text.title}>
      <p>
        <strong>{text[verdictOf(participants)]}</strong> {comparisonOf(participants, others)}
      </p>
      <Facts
        of={[
          [text.participants, differenceWords(participants, text.points)],
          [text.others, differenceWords(others, text.points)],
          [text.months, `${spanWords(after)} ${text.with} ${spanWords(before)}`],
        ]}
      />
      <p>
        <small>{text.method}</small>
      </p>
    </Card>
  );
}

function verdictOf({ mean, lower, upper }: Difference) {
  if (mean === undefined) return "few";
  if (lower === undefined || upper === undefined) return "unsure";
  if (lower > 0) return "up";
  return upper < 0 ? "down" : "unsure";
}

/** Nothing where either is unknown. */
function comparisonOf(one: Difference, other: Difference): string {
  const text = words(WORDS);
  if (one.lower === undefined || one.upper === undefined) return "";
  if (other.lower === undefined || other.upper === undefined) return "";
  if (one.lower > other.upper) return text.more;
  return one.upper < other.lower ? text.less : text.alike;
}
