import type { Text } from "../../../../../shared/domain/text.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, periodWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { measuredWords, percentWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Achievements } from "../../parts/figure/achievements.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { Measures } from "../../parts/figure/measures.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";

type Explained = Answer<"GET /v1/employees/{nip}/evaluations/{period}/explanation">;

const WORDS = {
  title: { id: "Mengapa hasilnya begini?", en: "Why is the result what it is?" },
  score: { id: "Skor dan bagiannya", en: "The score and its parts" },
  scoreIs: { id: "Skor saat penutupan", en: "Score at the close" },
  finalScore: { id: "Skor dengan penilaian perilaku", en: "Score with the rating of behaviour" },
  indicators: { id: "Indikator dan catatan asalnya", en: "Indicators and the records behind them" },
  records: { id: "Catatan asal", en: "Records behind it" },
  notCounted: { id: "tidak terhitung", en: "does not count" },
  from: { id: "Catatan yang dipakai", en: "Records used" },
  reports: { id: "Laporan periode ini", en: "Reports of the period" },
  complaints: { id: "Pengaduan yang Anda jawab", en: "Complaints that you answered" },
  observations: { id: "Pengamatan", en: "Observations" },
  visits: { id: "Kunjungan pengawasan", en: "Visits of supervision" },
  parts: { id: "Dibentuk dari", en: "Made from" },
  unchanged: { id: "tidak berubah sejak itu", en: "unchanged since" },
  changed: { id: "berubah sejak itu", en: "changed since" },
  formulas: { id: "Cara menghitung", en: "How it is computed" },
  proof: { id: "Hitung ulang", en: "Recomputation" },
  proofLead: {
    id: "Setiap angka dihitung ulang dari catatan asalnya saat halaman ini dibuka.",
    en: "Each number was computed again from its records when this page was opened.",
  },
  same: { id: "sama", en: "the same" },
  differs: { id: "berbeda", en: "differs" },
  unknown: { id: "tidak dapat dihitung ulang", en: "cannot be recomputed" },
  rules: { id: "Versi aturan", en: "Version of the rules" },
  policy: { id: "Versi kebijakan daerah", en: "Version of the city's policy" },
  chain: { id: "Riwayat", en: "History" },
  whole: { id: "utuh", en: "whole" },
  broken: { id: "terputus pada peristiwa ke-", en: "broken at event " },
};

const CHECKS = {
  result: { id: "Hasil dari fakta yang dibekukan", en: "The result from the frozen facts" },
  counters: { id: "Hitungan dari laporan", en: "Counts from the reports" },
  complaints: { id: "Hitungan dari pengaduan", en: "Counts from the complaints" },
  observations: { id: "Hitungan dari pengamatan", en: "Counts from the observations" },
  visits: { id: "Hitungan dari kunjungan pengawasan", en: "Counts from the visits of supervision" },
  colleagues: { id: "Rata-rata umpan balik rekan", en: "Means of colleagues' feedback" },
  service: { id: "Pelayanan unit", en: "The unit's services" },
  absence: { id: "Hari tidak bertugas", en: "Days not served" },
  finalScore: { id: "Skor dengan penilaian", en: "The score with the rating" },
  fed: { id: "Indikator yang terisi otomatis", en: "Indicators that fill automatically" },
  plan: { id: "Rencana dari riwayatnya", en: "The plan from its history" },
};

/** Every number of a result down to its records and weights, and whether it comes out the same again. */
export function Why({ period = "" }: { readonly period?: string }) {
  const { nip = "" } = usePerson();
  const text = words(WORDS);
  const asked = useAsk("GET /v1/employees/{nip}/evaluations/{period}/explanation", {
    params: { nip, period },
  });
  return (
    <Screen title={text.title} back={{ to: `/app/hasil/${period}`, name: periodWords(period) }}>
      <Loaded asked={asked} lines={10}>
        {(why) => (
          <>
            <Card title={text.score}>
              <Measures of={why.finalScore?.measures ?? why.measures} />
              <Facts
                of={[
                  [text.scoreIs, share(why.scoreBasisPoints)],
                  [text.finalScore, share(why.finalScore?.scoreBasisPoints)],
                ]}
              />
            </Card>
            <Card title={text.indicators}>
              <Achievements of={why.indicators} />
              {why.indicators.map((one) => (
                <Contributions key={one.indicatorId + (one.held?.from ?? "")} nip={nip} of={one} />
              ))}
            </Card>
            <Sources nip={nip} of={why} />
            <Recomputed of={why} />
            <Card>
              <details>
                <summary>{text.formulas}</summary>
                <ul>
                  {Object.entries(why.formulas).map(([name, formula]) => (
                    <li key={name}>{say(formula)}</li>
                  ))}
                </ul>
              </details>
              <Facts
                of={[
                  [text.rules, why.ruleVersion],
                  [text.policy, why.policyVersion],
                ]}
              />
            </Card>
          </>
        )}
      </Loaded>
    </Screen>
  );
}

const share = (basisPoints: number | undefined) =>
  basisPoints === undefined ? undefined : percentWords(basisPoints);

interface ContributionsProps {
  readonly nip: string;
  readonly of: Explained["indicators"][number];
}

function Contributions({ nip, of }: ContributionsProps) {
  const text = words(WORDS);
  if (of.contributions.length === 0) return null;
  return (
    <details>
      <summary>
        {text.records}: <Written>{of.statement}</Written>
      </summary>
      <Rows
        label={`${text.records}: ${of.statement}`}
        of={of.contributions.map(({ reportId, day, amount, isCounted }) => ({
          key: reportId,
          to: `/app/laporan/${nip}/${reportId}`,
          title: dayWords(day),
          ...(!isCounted && { detail: text.notCounted }),
          aside: measuredWords(amount, of.unitOfMeasure),
        }))}
      />
    </details>
  );
}

function Sources({ nip, of: { sources } }: { readonly nip: string; readonly of: Explained }) {
  const text = words(WORDS);
  const { reports, complaints, observations, visits = [], parts = [] } = sources;
  return (
    <Card title={text.from}>
      {parts.length > 0 && (
        <Rows
          label={text.parts}
          of={parts.map(({ period, isSame }) => ({
            key: period,
            to: `/app/hasil/${period}/mengapa`,
            title: periodWords(period),
            aside: <State kind={isSame ? "good" : "wrong"}>{isSame ? text.unchanged : text.changed}</State>,
          }))}
        />
      )}
      <details>
        <summary>{`${text.reports} (${reports.length})`}</summary>
        <Rows
          label={text.reports}
          of={reports.map(({ reportId, day }) => ({
            key: reportId,
            to: `/app/laporan/${nip}/${reportId}`,
            title: dayWords(day),
          }))}
        />
      </details>
      {complaints.length > 0 && (
        <>
          <h3>{text.complaints}</h3>
          <ul>
            {complaints.map(({ trackingCode }) => (
              <li key={trackingCode}>
                <code>{trackingCode}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      {observations.length > 0 && (
        <>
          <h3>{text.observations}</h3>
          <ul>
            {observations.map(({ observationId, day, scoreBasisPoints }) => (
              <li key={observationId}>{`${dayWords(day)}: ${percentWords(scoreBasisPoints)}`}</li>
            ))}
          </ul>
        </>
      )}
      {visits.length > 0 && (
        <>
          <h3>{text.visits}</h3>
          <Rows
            label={text.visits}
            of={visits.map(({ programmeId, period, number, day, scoreBasisPoints }) => ({
              key: `${programmeId} ${period} ${number}`,
              to: `/app/pengawasan/${programmeId}/${period}/${number}`,
              title: dayWords(day),
              aside: percentWords(scoreBasisPoints),
            }))}
          />
        </>
      )}
    </Card>
  );
}

const UNKNOWN: { readonly isSame?: boolean | undefined; readonly reason?: Text | undefined } = {};

function Recomputed({ of: { recomputation, sources } }: { readonly of: Explained }) {
  const text = words(WORDS);
  const names = words(CHECKS);
  const { brokenAtEvent } = sources;
  return (
    <Card title={text.proof}>
      <p>{text.proofLead}</p>
      <Facts
        of={[
          ...Object.entries(recomputation).map(([name, { isSame, reason } = UNKNOWN]) => {
            const said =
              isSame === undefined
                ? reason
                  ? say(reason)
                  : text.unknown
                : isSame
                  ? text.same
                  : text.differs;
            const kind = isSame === undefined ? "care" : isSame ? "good" : "wrong";
            return [
              names[name as keyof typeof names],
              <State key={name} kind={kind}>
                {said}
              </State>,
            ] as const;
          }),
          [
            text.chain,
            <State key="chain" kind={brokenAtEvent === undefined ? "good" : "wrong"}>
              {brokenAtEvent === undefined ? text.whole : `${text.broken}${brokenAtEvent}`}
            </State>,
          ] as const,
        ]}
      />
    </Card>
  );
}
