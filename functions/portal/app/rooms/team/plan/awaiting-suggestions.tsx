import { useAct } from "../../../client/acts.ts";
import type { Answer } from "../../../client/operations.ts";
import { useAsk } from "../../../client/questions.ts";
import { now } from "../../../frame/clock.ts";
import { momentWords, untilWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { measuredWords } from "../../../frame/numbers.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Empty, Loaded } from "../../../parts/asked/loaded.tsx";
import { Facts, State } from "../../../parts/figure/figures.tsx";
import { Queue, useDone } from "../../../parts/list/queue.tsx";
import { namesIn } from "../../../parts/person/people.ts";
import { FateForm } from "../../../parts/proposal/fate-form.tsx";
import type { Fate } from "../../../parts/proposal/fate-words.ts";
import { Card } from "../../../parts/screen/screen.tsx";
import { Words, written } from "../../../parts/screen/written.tsx";

const WORDS = {
  label: { id: "Usul atas indikator unit Anda", en: "Suggestions to your unit's indicators" },
  none: {
    id: "Tidak ada usul yang menunggu jawaban Anda. Pegawai mengusulkannya dari ruang Rencana.",
    en: "No suggestion awaits your answer. Employees make them in the room Plan.",
  },
  indicator: { id: "Indikator", en: "Indicator" },
  target: { id: "Target sekarang", en: "Present target" },
  suggested: { id: "Target yang diusulkan", en: "Suggested target" },
  due: { id: "Jawaban Anda", en: "Your answer" },
  next: {
    id: "Bila diterima, ubahlah rencana Anda; pengusulnya melihat perubahan itu.",
    en: "If you adopt it, amend your plan; the author sees the change.",
  },
  amend: { id: "Buka rencana saya", en: "Open my plan" },
};

type Suggestion = Answer<"GET /v1/me/awaiting-suggestions">["items"][number];

/** What employees suggest about the unit's indicators, the earliest deadline first. */
export function AwaitingSuggestions() {
  const asked = useAsk("GET /v1/me/awaiting-suggestions", { query: { limit: 50 } });
  const nameOf = namesIn(asked.value);
  const text = words(WORDS);
  return (
    <Loaded asked={asked} lines={8}>
      {({ items }) => (
        <Queue
          label={text.label}
          items={items}
          keyOf={({ id }) => id}
          rowOf={({ authorNip, text: said, dueAt }) => ({
            title: nameOf(authorNip),
            detail: (
              <span class="clamp" lang="id">
                {said}
              </span>
            ),
            aside: <State {...(Date.parse(dueAt) < now() && { kind: "wrong" })}>{untilWords(dueAt)}</State>,
          })}
          keys={[]}
          empty={
            <Empty>
              <p>{text.none}</p>
            </Empty>
          }
        >
          {(one) => <OneSuggestion of={one} name={nameOf(one.authorNip)} />}
        </Queue>
      )}
    </Loaded>
  );
}

function OneSuggestion({ of, name }: { readonly of: Suggestion; readonly name: string }) {
  const done = useDone();
  const answering = useAct("POST /v1/employees/{nip}/indicator-suggestions/{suggestionId}/answer", done);
  const draft = useDraft(`suggestion ${of.id}`, { fate: "", reason: "" });
  const text = words(WORDS);
  const { indicator, target, authorNip: nip, id: suggestionId, version } = of;
  async function submit() {
    const body = { fate: draft.value.fate as Fate, reason: draft.value.reason.trim() };
    if (await answering.act({ params: { nip, suggestionId }, body }, { version })) draft.clear();
  }
  return (
    <Card title={name}>
      <Words>{of.text}</Words>
      <Facts
        of={[
          [text.indicator, written(indicator.statement)],
          [text.target, measuredWords(indicator.target, indicator.unitOfMeasure)],
          [text.suggested, target === undefined ? undefined : measuredWords(target, indicator.unitOfMeasure)],
          [text.due, `${momentWords(of.dueAt)} (${untilWords(of.dueAt)})`],
        ]}
      />
      <p class="quiet-text">
        {text.next} <a href={`/app/rencana?tahun=${of.year}`}>{text.amend}</a>
      </p>
      <FateForm acting={answering} draft={draft} onSubmit={() => void submit()} />
    </Card>
  );
}
