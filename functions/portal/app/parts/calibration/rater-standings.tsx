import { EXPECTATION_TEXTS, EXPECTATIONS } from "../../../../../shared/domain/rules/predikat.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { say, words } from "../../frame/language.ts";
import { countWords, percentWords } from "../../frame/numbers.ts";
import { State } from "../figure/figures.tsx";
import { Spread } from "../figure/spread.tsx";
import { PagedList } from "../list/paged-list.tsx";
import { namesIn } from "../person/people.ts";
import { Card } from "../screen/screen.tsx";
import { PredikatSpread } from "./predikat-spread.tsx";

type Standing = Answer<"GET /v1/raters/{period}">["items"][number];

const WORDS = {
  none: {
    id: "Belum ada penilaian pada periode ini. Cara tiap penilai menilai muncul di sini begitu mereka menilai.",
    en: "There are no ratings in this period yet. How each rater rates appears here as soon as they do.",
  },
  lead: {
    id: "Tiap penilaian hasil kerja di samping saran dari bukti pegawai yang sama. Penanda hanya pertanyaan untuk dibicarakan; penilaian tetap milik penilainya.",
    en: "Each rating of results beside what the evidence of the same employees advised. A flag only raises a question to talk about; the rating stays the rater's.",
  },
  results: { id: "Hasil kerja", en: "Results" },
  advice: { id: "Saran", en: "Advice" },
  given: { id: "Dinilai", en: "Rated" },
  predikat: { id: "Predikat", en: "Predikat" },
  ratings: { id: "penilaian", en: "ratings", one: "rating" },
  above: { id: "di atas saran", en: "above the advice" },
  below: { id: "di bawah saran", en: "below the advice" },
  few: { id: "belum cukup untuk ditandai: paling sedikit", en: "too few to flag: at least" },
  advised: { id: "penilaian bersaran", en: "ratings with advice" },
};

const FLAGS = {
  LENIENT: { id: "Sering di atas saran", en: "Often above the advice" },
  SEVERE: { id: "Sering di bawah saran", en: "Often below the advice" },
  INFLATED: { id: "Banyak di atas ekspektasi", en: "Many above expectation" },
  UNIFORM: { id: "Semua dinilai sama", en: "Everybody rated the same" },
} as const;

const AT_ONCE = 20;

/** How each rater rates in a period, flagged ones first. */
export function RaterStandings({ period }: { readonly period: string }) {
  const asked = useAskPages("GET /v1/raters/{period}", { params: { period }, query: { limit: AT_ONCE } });
  const text = words(WORDS);
  return (
    <>
      <p>{text.lead}</p>
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {(page) => (
          <div class="columns">
            {page.items
              .toSorted((one, other) => other.flags.length - one.flags.length)
              .map((standing) => (
                <OneRater key={standing.rater} of={standing} name={namesIn(page)(standing.rater)} />
              ))}
          </div>
        )}
      </PagedList>
    </>
  );
}

function OneRater({ of, name }: { readonly of: Standing; readonly name: string }) {
  const text = words(WORDS);
  const { given, advice, predikat, flags, ratings, advised, limits } = of;
  return (
    <Card title={name}>
      <p>
        {flags.map((flag) => (
          <State key={flag} kind="care">
            {say(FLAGS[flag])}
          </State>
        ))}
      </p>
      <p>
        {`${countWords(ratings, WORDS.ratings)}; ${percentWords(of.aboveAdviceBasisPoints)} ${text.above}, ${percentWords(of.belowAdviceBasisPoints)} ${text.below}`}
        {advised < limits.minimumRatings && (
          <>
            {" "}
            <small>{`(${text.few} ${limits.minimumRatings} ${text.advised})`}</small>
          </>
        )}
      </p>
      <Spread
        caption={<span class="unseen">{`${text.results}: ${name}`}</span>}
        columns={[text.results, text.advice, text.given]}
        rows={EXPECTATIONS.map((expectation) => ({
          key: expectation,
          name: say(EXPECTATION_TEXTS[expectation]),
          counts: [advice[expectation] ?? 0, given[expectation] ?? 0],
        }))}
      />
      <PredikatSpread caption={<span class="unseen">{`${text.predikat}: ${name}`}</span>} counts={predikat} />
    </Card>
  );
}
