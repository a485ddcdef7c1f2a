import { AWARD_TITLES } from "../../../../../shared/domain/awards/words.ts";
import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { Refusal } from "../../client/refusal.ts";
import { say, words } from "../../frame/language.ts";
import { percentWords } from "../../frame/numbers.ts";
import { useDraft, useKept } from "../../offline/draft.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { asChosen } from "../../parts/form/as-chosen.ts";
import { Choices } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { DecidedAward } from "./decided-award.tsx";
import type { PanelOf } from "./panel-of.ts";

const WORDS = {
  name: { id: "Calon", en: "Candidate" },
  place: { id: "Usulan tim", en: "Proposed place" },
  mean: { id: "Rata-rata nilai", en: "Mean score" },
  scorers: { id: "Penilai", en: "Scorers" },
  rank: { id: "Peringkat hitungan", en: "Computed rank" },
  proposed: { id: "Usulan tim penilai", en: "What the committee proposed" },
  awaits: { id: "Menunggu keputusan kepala daerah", en: "Awaits the head of the city" },
  winner: { id: "Penerima", en: "Winner" },
  first: { id: "pilihan tim penilai", en: "the committee's choice" },
  why: { id: "Alasan berbeda dari usulan tim", en: "Why it departs from the proposal" },
  decide: { id: "Tetapkan", en: "Decide" },
};

interface DecideProps {
  readonly panel: PanelOf;
  readonly category: PanelOf["candidates"][number]["category"];
}

/** What the committee proposes in a category beside the computed ranks, and who wins. */
export function DecideCategory({ panel, category }: DecideProps) {
  const { has } = usePerson();
  const canRead = has("HR", "HEAD_OF_CITY");
  const params = { month: panel.month, category };
  const decision = useAsk(
    "GET /v1/award-rounds/{month}/decisions/{category}",
    canRead ? { params } : undefined,
  );
  const text = words(WORDS);
  const names = new Map(panel.candidates.map(({ id, name }) => [id, name]));
  const proposal = (panel.proposal ?? []).filter((one) => one.category === category);
  const decided = decision.value;
  const isUndecided = decision.error instanceof Refusal && decision.error.status === 404;
  const offered = proposal
    .filter(({ id }) => !decided?.revokedIds.includes(id))
    .map(({ id, place }) => ({ id, place, name: names.get(id) ?? id }));
  const isOpen = (isUndecided || decided?.state === "REVOKED") && offered.length > 0;
  const proposed = (
    <Table
      caption={say(AWARD_TITLES[category])}
      hidesCaption
      rows={proposal}
      keyOf={({ id }) => id}
      columns={[
        { name: text.name, of: ({ id }) => names.get(id) ?? id },
        { name: text.place, isNumber: true, of: ({ place }) => place },
        { name: text.mean, isNumber: true, of: (one) => percentWords(one.meanBasisPoints) },
        { name: text.scorers, isNumber: true, of: ({ scorers }) => scorers },
        { name: text.rank, isNumber: true, of: ({ computedRank }) => computedRank },
      ]}
    />
  );
  return (
    <Card
      title={say(AWARD_TITLES[category])}
      aside={isOpen && !has("HEAD_OF_CITY") && <State kind="care">{text.awaits}</State>}
    >
      {canRead && !isUndecided && (
        <Loaded asked={decision} lines={2}>
          {(made) => <DecidedAward of={made} />}
        </Loaded>
      )}
      {decided && !isOpen ? (
        <details>
          <summary>{text.proposed}</summary>
          {proposed}
        </details>
      ) : (
        proposed
      )}
      {has("HEAD_OF_CITY") && isOpen && <Choose {...params} of={offered} />}
    </Card>
  );
}

interface ChooseProps {
  readonly month: string;
  readonly category: DecideProps["category"];
  readonly of: readonly { readonly id: string; readonly place: number; readonly name: string }[];
}

function Choose({ month, category, of: offered }: ChooseProps) {
  const first = offered[0]?.id ?? "";
  const [winnerId, setWinner] = useKept(`award ${month} ${category}, winner`, "");
  const reason = useDraft(`award ${month} ${category}`, "");
  const deciding = useAct("POST /v1/award-rounds/{month}/decisions", () => {
    setWinner("");
    reason.clear();
  });
  const text = words(WORDS);
  const departs = winnerId !== "" && winnerId !== first;
  const submit = () =>
    void deciding.act({
      params: { month },
      body: {
        ...{ category, winnerId: asChosen(winnerId || undefined) },
        ...(departs && reason.value.trim() && { reason: reason.value.trim() }),
      },
    });
  return (
    <Form error={deciding.error} onSubmit={submit}>
      <Choices
        name="winnerId"
        legend={text.winner}
        options={offered.map(({ id, name }) => ({
          value: id,
          label: name,
          ...(id === first && { hint: text.first }),
        }))}
        value={winnerId}
        onValue={setWinner}
      />
      {departs && (
        <TextArea
          name="reason"
          label={text.why}
          maxLength={2_000}
          rows={3}
          value={reason.value}
          onValue={reason.set}
        />
      )}
      <Submit isBusy={deciding.isBusy}>{text.decide}</Submit>
    </Form>
  );
}
