import { BEHAVIOUR_VALUES, VALUE_NAMES } from "../../../../../shared/domain/rules/berakhlak.ts";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskAll } from "../../client/pages.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Loaded } from "../asked/loaded.tsx";
import { State } from "../figure/figures.tsx";
import { Choices, SelectField } from "../form/choices.tsx";
import { Form, Submit, TextArea } from "../form/form.tsx";
import { Card } from "../screen/screen.tsx";
import { Words, Written } from "../screen/written.tsx";
import type { Plan } from "./words.ts";

const WORDS = {
  title: { id: "Percakapan tentang rencana", en: "Conversation about the plan" },
  none: {
    id: "Belum ada catatan. Catatan dan usulan tersimpan bersama rencana ini.",
    en: "There are no comments yet. Comments and proposals are kept with this plan.",
  },
  you: { id: "Anda", en: "You" },
  rater: { id: "Pejabat penilai", en: "The rater" },
  proposal: { id: "usulan", en: "proposal" },
  write: { id: "Tulis catatan atau usulan", en: "Write a comment or a proposal" },
  kind: { id: "Jenis", en: "Kind" },
  COMMENT: { id: "Catatan", en: "Comment" },
  PROPOSAL: { id: "Usulan, dijawab ya atau tidak", en: "Proposal, to be answered yes or no" },
  about: { id: "Tentang", en: "About" },
  whole: { id: "Seluruh rencana", en: "The whole plan" },
  text: { id: "Isi", en: "Text" },
  send: { id: "Kirim", en: "Send" },
  answer: { id: "Jawab", en: "Answer" },
  ACCEPTED: { id: "Diterima", en: "Accepted" },
  DECLINED: { id: "Tidak diterima", en: "Declined" },
  outcome: { id: "Keputusan atas usulan ini", en: "Decision on this proposal" },
};

type Comment = Answer<"GET /v1/employees/{nip}/plans/{year}/comments">["items"][number];

interface TalkProps {
  readonly plan: Plan;
  /** The employee's. */
  readonly name: string;
  readonly side: Comment["side"];
}

/** What employee and rater said about a plan, and what they answered each other. */
export function PlanTalk({ plan, name, side }: TalkProps) {
  const { nip, year } = plan;
  const asked = useAskAll("GET /v1/employees/{nip}/plans/{year}/comments", {
    params: { nip, year },
    query: { limit: 100 },
  });
  const text = words(WORDS);
  const speaker = (of: Comment["side"]) => {
    if (of === side) return text.you;
    return of === "EMPLOYEE" ? name : text.rater;
  };
  return (
    <Card title={text.title}>
      <Loaded asked={asked} lines={2}>
        {({ items }) => (
          <>
            {items.length === 0 && <p class="quiet-text">{text.none}</p>}
            <ul class="talk">
              {items.map((comment) => (
                <li key={comment.id} class={comment.side === side ? "mine" : ""}>
                  <Words>{comment.text}</Words>
                  <small>
                    {[
                      speaker(comment.side),
                      momentWords(comment.at),
                      comment.kind === "PROPOSAL" && text.proposal,
                      partOf(plan, comment.about),
                    ]
                      .filter(Boolean)
                      .join(", ")}
                  </small>
                  {comment.answer && (
                    <p>
                      {comment.answer.outcome && <State>{text[comment.answer.outcome]}</State>}{" "}
                      <Written>{comment.answer.text}</Written>
                    </p>
                  )}
                  {comment.side !== side && comment.answer === undefined && (
                    <AnswerComment comment={comment} />
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <details>
        <summary>{text.write}</summary>
        <WriteComment plan={plan} />
      </details>
    </Card>
  );
}

const NOTHING: { readonly kind: Comment["kind"]; readonly about: string; readonly text: string } = {
  ...{ kind: "COMMENT", about: "", text: "" },
};

function WriteComment({ plan }: { readonly plan: Plan }) {
  const draft = useDraft(`plan comment ${plan.nip} ${plan.year}`, NOTHING);
  const commenting = useAct("POST /v1/employees/{nip}/plans/{year}/comments", () => draft.clear());
  const { kind, about, text: typed } = draft.value;
  const set = (part: Partial<typeof NOTHING>) => draft.set({ ...draft.value, ...part });
  const text = words(WORDS);
  const body = { kind, text: typed.trim(), ...(about !== "" && { about }) };
  const params = { nip: plan.nip, year: plan.year };
  return (
    <Form error={commenting.error} onSubmit={() => void commenting.act({ params, body })}>
      <Choices
        name="kind"
        legend={text.kind}
        value={kind}
        onValue={(value) => set({ kind: value === "PROPOSAL" ? value : "COMMENT" })}
        options={[
          { value: "COMMENT", label: text.COMMENT },
          { value: "PROPOSAL", label: text.PROPOSAL },
        ]}
      />
      <SelectField
        name="about"
        label={text.about}
        value={about}
        onValue={(value) => set({ about: value })}
        options={[["", text.whole], ...partsOf(plan)]}
      />
      <TextArea
        name="text"
        label={text.text}
        maxLength={2_000}
        rows={3}
        value={typed}
        onValue={(value) => set({ text: value })}
      />
      <Submit isBusy={commenting.isBusy}>{text.send}</Submit>
    </Form>
  );
}

const UNANSWERED: { readonly text: string; readonly outcome?: "ACCEPTED" | "DECLINED" } = { text: "" };

function AnswerComment({ comment }: { readonly comment: Comment }) {
  const { nip, year, id: commentId, version, kind } = comment;
  const draft = useDraft(`plan answer ${commentId}`, UNANSWERED);
  const answering = useAct("POST /v1/employees/{nip}/plans/{year}/comments/{commentId}/answer", () =>
    draft.clear(),
  );
  const text = words(WORDS);
  const { outcome, text: typed } = draft.value;
  const set = (part: typeof UNANSWERED) => draft.set({ ...draft.value, ...part });
  const body = { text: typed.trim(), ...(outcome && { outcome }) };
  return (
    <details>
      <summary>{text.answer}</summary>
      <Form
        error={answering.error}
        onSubmit={() => void answering.act({ params: { nip, year, commentId }, body }, { version })}
      >
        {kind === "PROPOSAL" && (
          <Choices
            name="outcome"
            legend={text.outcome}
            value={outcome ?? ""}
            onValue={(value) => set({ ...draft.value, outcome: value === "ACCEPTED" ? value : "DECLINED" })}
            options={[
              { value: "ACCEPTED", label: text.ACCEPTED },
              { value: "DECLINED", label: text.DECLINED },
            ]}
          />
        )}
        <TextArea
          name="text"
          label={text.text}
          maxLength={2_000}
          rows={2}
          value={typed}
          onValue={(value) => set({ ...draft.value, text: value })}
        />
        <Submit isBusy={answering.isBusy}>{text.answer}</Submit>
      </Form>
    </details>
  );
}

/** What a comment may be about, by its id, in words. */
function partsOf({ results, amendment }: Plan): readonly (readonly [id: string, name: string])[] {
  const all = [...results, ...(amendment?.results ?? [])].flatMap(
    ({ id, statement, indicators, criteria = [] }) => [
      [id, statement] as const,
      ...[...indicators, ...criteria].map((part) => [part.id, part.statement] as const),
    ],
  );
  return [...new Map(all), ...BEHAVIOUR_VALUES.map((value) => [value, VALUE_NAMES[value]] as const)];
}

function partOf(plan: Plan, about: string | undefined): string | undefined {
  return partsOf(plan).find(([id]) => id === about)?.[1];
}
