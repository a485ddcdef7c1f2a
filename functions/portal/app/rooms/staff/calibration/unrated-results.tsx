import { useState } from "preact/hooks";
import { useAct } from "../../../client/acts.ts";
import type { Answer } from "../../../client/operations.ts";
import { useAskPages } from "../../../client/pages.ts";
import { useAsk } from "../../../client/questions.ts";
import { dayWords, localDay, periodWords } from "../../../frame/dates.ts";
import { say, words } from "../../../frame/language.ts";
import { countWords } from "../../../frame/numbers.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Notice } from "../../../parts/asked/notice.tsx";
import { Check } from "../../../parts/form/choices.tsx";
import { Form, Submit } from "../../../parts/form/form.tsx";
import { grouped } from "../../../parts/list/grouped.ts";
import { PagedList } from "../../../parts/list/paged-list.tsx";
import { namesIn } from "../../../parts/person/people.ts";
import { Card, Screen } from "../../../parts/screen/screen.tsx";
import { useRaterOrder } from "./rater-order.tsx";
import { CalibrationTabs } from "./tabs.tsx";

type Page = Answer<"GET /v1/unrated-results">;
type Unrated = Page["items"][number];
type Answered = Answer<"POST /v1/rating-reassignments">;

const WORDS = {
  title: { id: "Hasil tanpa penilai", en: "Results without a rater" },
  lead: {
    id: "Lewat batas waktu, dan tidak ada atasan di bawah kepala daerah yang dapat menilainya. Serahkan kepada pejabat penilai yang mengenal pekerjaannya.",
    en: "Past their deadline, and no superior below the head of the city can rate them. Give them to a rater who knows the work.",
  },
  none: {
    id: "Semua hasil mempunyai penilai. Yang terlewat dinilai dan tidak dapat beralih kepada atasan mana pun muncul di sini.",
    en: "Every result has a rater. Those that were not rated in time and could pass to no superior appear here.",
  },
  late: { id: "terlewat oleh", en: "missed by" },
  since: { id: "menunggu sejak", en: "waiting since" },
  all: { id: "Pilih semua", en: "Choose all" },
  give: { id: "Serahkan kepada penilai lain", en: "Give to another rater" },
  chosen: { id: "hasil dipilih", en: "results chosen", one: "result chosen" },
  chooseFirst: {
    id: "Pilih dahulu hasil yang akan diserahkan.",
    en: "First choose the results to give away.",
  },
  send: { id: "Serahkan", en: "Give" },
  given: {
    id: "hasil diserahkan kepada penilai yang baru.",
    en: "results were given to the new rater.",
    one: "result was given to the new rater.",
  },
  refused: { id: "Tidak dapat diserahkan:", en: "Could not be given:" },
};

const REASONS = {
  ONLY_HEAD_OF_CITY: {
    id: "hanya kepala daerah yang ada di atas penilainya",
    en: "only the head of the city is above the rater",
  },
  NOBODY_AVAILABLE: {
    id: "tidak ada atasan penilai yang bertugas atau belum terlambat",
    en: "no superior of the rater is in service, or not late as well",
  },
  RATER_UNKNOWN: { id: "penilainya tidak terdaftar", en: "the rater is in no register" },
} as const;

/** As many as can be assigned at once. */
const PAGE = 100;

const keyOf = ({ nip, period }: Pick<Unrated, "nip" | "period">) => `${nip} ${period}`;

const NONE: readonly string[] = [];

/** Results for which HR has to find a rater, assigned in bulk. */
export function UnratedResults() {
  const { value: chosen, set: setChosen, change } = useDraft("results to give away", NONE);
  const [answered, setAnswered] = useState<Answered & { readonly page: Page }>();
  const asked = useAskPages("GET /v1/unrated-results", { query: { limit: PAGE } });
  const units = useAsk("GET /v1/units", {});
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <CalibrationTabs />
      {answered && <Given of={answered} />}
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {(page) => {
          const results = page.items.filter((one) => chosen.includes(keyOf(one))).slice(0, PAGE);
          return (
            <div class="beside">
              <div>
                {byUnit(page.items).map(([unitId, items]) => (
                  <OfUnit
                    key={unitId}
                    name={units.value?.items.find(({ id }) => id === unitId)?.name ?? ""}
                    items={items}
                    nameOf={namesIn(page)}
                    chosen={chosen}
                    onChosen={setChosen}
                  />
                ))}
              </div>
              <GiveAway
                results={results}
                onAnswer={(answer) => {
                  setAnswered({ ...answer, page });
                  const done = [...answer.assigned, ...answer.refused].map(keyOf);
                  // Others may have been chosen meanwhile.
                  change((now) => now.filter((key) => !done.includes(key)));
                }}
              />
            </div>
          );
        }}
      </PagedList>
    </Screen>
  );
}

function byUnit(
  items: readonly Unrated[],
): readonly (readonly [unitId: string, items: readonly Unrated[]])[] {
  const groups = grouped(items, ({ unitId }) => unitId);
  return [...groups];
}

interface OfUnitProps {
  readonly name: string;
  readonly items: readonly Unrated[];
  readonly nameOf: (nip: string | undefined) => string;
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: readonly string[]) => void;
}

function OfUnit({ name, items, nameOf, chosen, onChosen }: OfUnitProps) {
  const text = words(WORDS);
  const toggle = (keys: readonly string[], isOn: boolean) =>
    onChosen([...chosen.filter((key) => !keys.includes(key)), ...(isOn ? keys : [])]);
  const keys = items.map(keyOf);
  return (
    <Card title={name}>
      {items.length > 1 && (
        <Check
          label={<strong>{`${text.all} (${items.length})`}</strong>}
          isOn={keys.every((key) => chosen.includes(key))}
          onToggle={(isOn) => toggle(keys, isOn)}
        />
      )}
      {items.map((one) => (
        <Check
          key={keyOf(one)}
          isOn={chosen.includes(keyOf(one))}
          onToggle={(isOn) => toggle([keyOf(one)], isOn)}
          label={
            <>
              {`${one.name}, ${periodWords(one.period)}`}
              <span class="hint">
                {[
                  one.raterNip && `${text.late} ${nameOf(one.raterNip)}`,
                  say(REASONS[one.reason]),
                  `${text.since} ${dayWords(localDay(one.since))}`,
                ]
                  .filter(Boolean)
                  .join("; ")}
              </span>
            </>
          }
        />
      ))}
    </Card>
  );
}

interface GiveAwayProps {
  readonly results: readonly Unrated[];
  readonly onAnswer: (answer: Answered) => void;
}

function GiveAway({ results, onAnswer }: GiveAwayProps) {
  const { fields, order, forget } = useRaterOrder("of several");
  const acting = useAct("POST /v1/rating-reassignments", (answer) => {
    forget();
    onAnswer(answer);
  });
  const text = words(WORDS);
  return (
    <Card title={text.give}>
      {results.length === 0 ? (
        <p>{text.chooseFirst}</p>
      ) : (
        <p role="status">{countWords(results.length, WORDS.chosen)}</p>
      )}
      <Form
        error={acting.error}
        onSubmit={() =>
          void acting.act({
            body: { ...order, results: results.map(({ nip, period }) => ({ nip, period })) },
          })
        }
      >
        {fields}
        {results.length > 0 && <Submit isBusy={acting.isBusy}>{`${text.send} (${results.length})`}</Submit>}
      </Form>
    </Card>
  );
}

/** What became of each. */
function Given({ of: { assigned, refused, page } }: { readonly of: Answered & { readonly page: Page } }) {
  const text = words(WORDS);
  const nameOf = (nip: string) => page.items.find((one) => one.nip === nip)?.name ?? nip;
  return (
    <div role="status">
      {assigned.length > 0 && (
        <Notice kind="done">
          <p>{countWords(assigned.length, WORDS.given)}</p>
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice kind="care">
          <p>{text.refused}</p>
          <ul>
            {refused.map((one) => (
              <li key={keyOf(one)}>
                <strong>{nameOf(one.nip)}</strong>, {periodWords(one.period)}: {say(one.reason)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
