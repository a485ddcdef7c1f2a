import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { measuredWords, numberWords } from "../../frame/numbers.ts";
import { useDraft } from "../../offline/draft.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { numberSent } from "../../parts/form/typed-figures.ts";
import { namesIn } from "../../parts/person/people.ts";
import { fateWords } from "../../parts/proposal/fate-words.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Words, Written } from "../../parts/screen/written.tsx";
import { PlanScreen, usePlanYear } from "./screen.tsx";

const WORDS = {
  lead: {
    id: "Indikator unit ada dalam rencana pimpinannya. Usulkan perubahannya; pimpinan menjawab dalam batas waktunya.",
    en: "The unit's indicators are in its head's plan. Suggest a change; the head answers by a deadline.",
  },
  make: { id: "Usulkan perubahan", en: "Suggest a change" },
  indicator: { id: "Indikator unit", en: "Indicator of the unit" },
  choose: { id: "Pilih indikator", en: "Choose an indicator" },
  target: { id: "Target yang Anda usulkan", en: "The target that you suggest" },
  now: { id: "Sekarang", en: "At present" },
  text: { id: "Apa yang sebaiknya berubah, dan mengapa?", en: "What should change, and why?" },
  send: { id: "Kirim usul", en: "Send the suggestion" },
  none: {
    id: "Pimpinan Anda belum mempunyai rencana yang disepakati pada tahun ini. Begitu ada, indikatornya tampil di sini.",
    en: "Your head has no agreed plan of this year yet. As soon as there is one, its indicators are here.",
  },
  mine: { id: "Usul saya", en: "My suggestions" },
  noneMine: {
    id: "Anda belum mengusulkan apa pun. Usul dan jawabannya tampil di sini.",
    en: "You have not suggested anything yet. What you suggest, and its answer, will be here.",
  },
  waits: { id: "Menunggu jawaban", en: "Awaits an answer" },
  overdue: { id: "Terlambat dijawab", en: "Overdue" },
  suggested: { id: "Target yang diusulkan", en: "Suggested target" },
  reason: { id: "Jawaban", en: "Answer" },
  changed: { id: "Rencana pimpinan diubah", en: "The head's plan was amended" },
  since: { id: "Berlaku sejak", en: "In force since" },
  dropped: { id: "Indikator ini dihapus dari rencana.", en: "This indicator was dropped from the plan." },
};

/** What somebody suggests about the indicators of their unit, and what came of it. */
export function Suggestions() {
  const { year } = usePlanYear();
  const text = words(WORDS);
  return (
    <PlanScreen tab="suggestions">
      <p>{text.lead}</p>
      <Card title={text.make}>
        <MakeSuggestion year={year} />
      </Card>
      <Card title={text.mine}>
        <Mine />
      </Card>
    </PlanScreen>
  );
}

const NOTHING = { indicatorId: "", target: "", text: "" };

function MakeSuggestion({ year }: { readonly year: string }) {
  const asked = useAsk("GET /v1/me/unit-indicators/{year}", { params: { year } });
  const suggesting = useAct("POST /v1/me/indicator-suggestions");
  const draft = useDraft(`suggestion of ${year}`, NOTHING);
  const text = words(WORDS);
  const typed = draft.value;
  const set = (part: Partial<typeof NOTHING>) => draft.set({ ...typed, ...part });
  return (
    <Loaded asked={asked} lines={4}>
      {({ headNip, items }) => {
        if (headNip === undefined || items.length === 0) return <p>{text.none}</p>;
        const chosen = items.find(({ id }) => id === typed.indicatorId);
        const submit = async () => {
          const target = typed.target.trim();
          const body = {
            ...{ headNip, year, indicatorId: typed.indicatorId, text: typed.text.trim() },
            ...(target !== "" && { target: numberSent(target) }),
          };
          if (await suggesting.act({ body })) draft.clear(NOTHING);
        };
        return (
          <Form error={suggesting.error} onSubmit={() => void submit()}>
            <SelectField
              name="indicatorId"
              label={text.indicator}
              value={typed.indicatorId}
              onValue={(indicatorId) => set({ indicatorId })}
              options={[["", text.choose], ...items.map(({ id, statement }) => [id, statement] as const)]}
            />
            {chosen && (
              <TextField
                name="target"
                label={`${text.target} (${chosen.unitOfMeasure})`}
                hint={`${text.now}: ${measuredWords(chosen.target, chosen.unitOfMeasure)}`}
                isOptional
                inputMode="decimal"
                value={typed.target}
                onValue={(target) => set({ target })}
              />
            )}
            <TextArea
              name="text"
              label={text.text}
              maxLength={2_000}
              value={typed.text}
              onValue={(said) => set({ text: said })}
            />
            <Submit isBusy={suggesting.isBusy}>{text.send}</Submit>
          </Form>
        );
      }}
    </Loaded>
  );
}

type Suggestion = Answer<"GET /v1/me/indicator-suggestions">["items"][number];

function Mine() {
  const asked = useAsk("GET /v1/me/indicator-suggestions", { query: { limit: 50 } });
  const nameOf = namesIn(asked.value);
  const text = words(WORDS);
  return (
    <Loaded asked={asked} lines={4}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>
            <p>{text.noneMine}</p>
          </Empty>
        ) : (
          items.map((one) => (
            <section key={one.id}>
              <h3 lang="id">{one.indicator.statement}</h3>
              <p>
                <Standing of={one} />
              </p>
              <Words>{one.text}</Words>
              <Facts
                of={[
                  [
                    text.suggested,
                    one.target === undefined
                      ? undefined
                      : `${measuredWords(one.target, one.indicator.unitOfMeasure)} (${text.now}: ${numberWords(one.indicator.target)})`,
                  ],
                  [
                    text.reason,
                    one.answer && (
                      <>
                        <Written>{one.answer.reason}</Written> ({nameOf(one.answer.by)})
                      </>
                    ),
                  ],
                  [text.changed, one.change && <Change from={one.indicator} to={one.change} />],
                ]}
              />
            </section>
          ))
        )
      }
    </Loaded>
  );
}

function Standing({ of: { answer, missedAt, dueAt } }: { readonly of: Suggestion }) {
  const text = words(WORDS);
  if (answer)
    return (
      <State {...(answer.fate !== "NOT_ADOPTED" && { kind: "good" as const })}>
        {fateWords(answer.fate)}
      </State>
    );
  if (missedAt) return <State kind="wrong">{`${text.overdue}, ${untilWords(dueAt)}`}</State>;
  return <State kind="care">{`${text.waits}, ${untilWords(dueAt)}`}</State>;
}

interface ChangeProps {
  readonly from: Suggestion["indicator"];
  readonly to: NonNullable<Suggestion["change"]>;
}

/** The indicator as it was when the suggestion was sent, and as the plan has it since. */
function Change({ from, to: { inForceFrom, indicator } }: ChangeProps) {
  const text = words(WORDS);
  return (
    <>
      {`${text.since} ${dayWords(inForceFrom)}`}
      <p class="change">
        <del>{indicatorWords(from)}</del>{" "}
        {indicator === undefined ? text.dropped : <ins>{indicatorWords(indicator)}</ins>}
      </p>
    </>
  );
}

function indicatorWords({ statement, target, unitOfMeasure }: Suggestion["indicator"]): string {
  return `${statement}, ${measuredWords(target, unitOfMeasure)}`;
}
