import type { JSX } from "preact";
import type { Asked } from "../../client/questions.ts";
import { dayWords, shortDayWords, untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords, numberWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Figures, State } from "../../parts/figure/figures.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import type { BRIEF, VisitBrief } from "./keep-briefs.ts";
import { stateWords } from "./visit-words.ts";

const WORDS = {
  title: { id: "Yang perlu diketahui tentang tempat ini", en: "What to know of this place" },
  complaints: { id: "Pengaduan terbuka", en: "Open complaints" },
  late: { id: "terlambat", en: "late" },
  satisfaction: { id: "Kepuasan warga (IKM)", en: "Satisfaction (IKM)" },
  answers: { id: "jawaban dalam tiga bulan", en: "answers in three months", one: "answer in three months" },
  tooFew: { id: "belum cukup jawaban", en: "too few answers" },
  open: { id: "Rekomendasi terbuka", en: "Open recommendations" },
  remarks: { id: "Kata warga", en: "What citizens say" },
  before: { id: "Kunjungan sebelumnya", en: "Earlier visits" },
  findings: { id: "temuan", en: "findings" },
  recommendations: { id: "rekomendasi", en: "recommendations" },
  since: { id: "diterima", en: "received" },
  service: { id: "Pengaduan tanpa nama layanan", en: "Complaint that names no service" },
};

/** What citizens say of the place, and what earlier visits left there; also without a connection, since it came with the visit. */
export function Brief({ asked }: { readonly asked: Asked<typeof BRIEF> }) {
  // Without a connection and never seen before: the form itself works all the same.
  if (asked.value === undefined && asked.error !== undefined) return null;
  const text = words(WORDS);
  return (
    <Card>
      <details>
        <summary>{text.title}</summary>
        <Loaded asked={asked} lines={3}>
          {(brief) => <Place brief={brief} />}
        </Loaded>
      </details>
    </Card>
  );
}

function Place({ brief }: { readonly brief: VisitBrief }) {
  const { complaints, satisfaction, remarks, visits, recommendations } = brief;
  const text = words(WORDS);
  const late = complaints.filter(({ isLate }) => isLate).length;
  const overdue = recommendations.filter(({ missedAt }) => missedAt !== undefined).length;
  const name = namesIn(brief);
  return (
    <>
      <Figures
        of={[
          {
            name: text.complaints,
            value: numberWords(complaints.length),
            beside: `${numberWords(late)} ${text.late}`,
          },
          {
            name: text.satisfaction,
            value: satisfaction.index ? numberWords(satisfaction.index.ikm) : "–",
            beside: satisfaction.index ? countWords(satisfaction.answers, WORDS.answers) : text.tooFew,
          },
          {
            name: text.open,
            value: numberWords(recommendations.length),
            beside: `${numberWords(overdue)} ${text.late}`,
          },
        ]}
      />
      {complaints.length > 0 && (
        <Rows
          label={text.complaints}
          of={complaints.map((one, place) => ({
            key: String(place),
            title: one.service ?? text.service,
            detail: `${text.since} ${dayWords(one.receivedOn)}`,
            ...(one.dueAt && {
              aside: <State {...(one.isLate && { kind: "wrong" as const })}>{untilWords(one.dueAt)}</State>,
            }),
          }))}
        />
      )}
      {recommendations.length > 0 && (
        <Rows
          label={text.open}
          of={recommendations.map((one, place) => ({
            key: String(place),
            title: <Written>{one.text}</Written>,
            detail: `${name(one.ownerNip)} · ${stateWords(one.state)}`,
            aside: <State {...(one.missedAt && { kind: "wrong" as const })}>{untilWords(one.dueAt)}</State>,
          }))}
        />
      )}
      <Said title={text.remarks}>
        {remarks.map(({ day, comment }, place) => (
          <li key={place}>
            <Written>{comment}</Written> <small>({shortDayWords(day)})</small>
          </li>
        ))}
      </Said>
      <Said title={text.before}>
        {visits.map((one, place) => (
          <li key={place}>
            {dayWords(one.day)}: {one.title}, {one.findings} {text.findings}, {one.recommendations}{" "}
            {text.recommendations}
          </li>
        ))}
      </Said>
    </>
  );
}

interface SaidProps {
  readonly title: string;
  readonly children: readonly JSX.Element[];
}

function Said({ title, children }: SaidProps) {
  if (children.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </>
  );
}
