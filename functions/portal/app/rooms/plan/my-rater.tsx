import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { Refusal } from "../../client/refusal.ts";
import { dayWords, momentWords, untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft, useKept } from "../../offline/draft.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { type Person, PersonField } from "../../parts/form/person-field.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { PlanScreen } from "./screen.tsx";

type Request = Answer<"GET /v1/employees/{nip}/rater-request">;

const WORDS = {
  rater: { id: "Pejabat penilai saya", en: "My rater" },
  head: { id: "Kepala daerah", en: "The head of the city" },
  request: { id: "Permintaan perbaikan", en: "Request to correct it" },
  state: { id: "Keadaan", en: "State" },
  OPEN: { id: "Menunggu jawaban pengelola kinerja", en: "Awaits HR's answer" },
  CORRECTED: { id: "Pejabat penilai diperbaiki", en: "The rater was corrected" },
  REFUSED: { id: "Tidak diperbaiki", en: "Not corrected" },
  due: { id: "Dijawab paling lambat", en: "To be answered by" },
  overdue: {
    id: "Tenggatnya lewat; kepala daerah kini juga dapat menjawabnya.",
    en: "The deadline has passed; the head of the city may answer it now, too.",
  },
  sent: { id: "Diajukan", en: "Requested" },
  reason: { id: "Alasan Anda", en: "Your reason" },
  answered: { id: "Dijawab", en: "Answered" },
  answer: { id: "Jawaban", en: "Answer" },
  from: { id: "Berlaku sejak", en: "From" },
  wrong: { id: "Pejabat penilai saya keliru", en: "My rater is wrong" },
  wrongLead: {
    id: "Pengelola kinerja memeriksa dan menjawab; pejabat penilai sekarang tidak melihat alasan Anda.",
    en: "HR checks this and answers; your present rater does not see your reasons.",
  },
  why: { id: "Apa yang keliru?", en: "What is wrong?" },
  wanted: { id: "Siapa yang seharusnya menilai? (bila tahu)", en: "Who should rate you? (if you know)" },
  send: { id: "Minta perbaikan", en: "Request a correction" },
};

/** Who rates me, and how to have it corrected. */
export function MyRater() {
  const { nip = "", me } = usePerson();
  const text = words(WORDS);
  const asked = useAsk("GET /v1/employees/{nip}/rater-request", { params: { nip } });
  const isNone = asked.error instanceof Refusal && asked.error.status === 404;
  return (
    <PlanScreen tab="rater">
      <Card title={text.rater}>
        <p>
          <strong>{me.rater?.name ?? text.head}</strong>
          {me.rater && (
            <>
              <br />
              {me.rater.position}
              <br />
              <small>NIP {me.rater.nip}</small>
            </>
          )}
        </p>
      </Card>
      {isNone ? (
        <RequestRater />
      ) : (
        <Loaded asked={asked} lines={4}>
          {(request) => (
            <>
              <Asked request={request} />
              {request.state !== "OPEN" && <RequestRater />}
            </>
          )}
        </Loaded>
      )}
    </PlanScreen>
  );
}

const KINDS = { OPEN: "care", CORRECTED: "good", REFUSED: "wrong" } as const;

function Asked({ request }: { readonly request: Request }) {
  const text = words(WORDS);
  const { state, answer, answerDueAt, requestedAt, reason, overdueSince } = request;
  return (
    <Card title={text.request}>
      <Facts
        of={[
          [text.state, <State kind={KINDS[state]}>{text[state]}</State>],
          [text.sent, momentWords(requestedAt)],
          [text.reason, <Written key="reason">{reason}</Written>],
          [
            text.due,
            state === "OPEN"
              ? overdueSince === undefined
                ? `${momentWords(answerDueAt)} (${untilWords(answerDueAt)})`
                : text.overdue
              : undefined,
          ],
          [text.answered, answer && momentWords(answer.at)],
          [text.answer, answer?.reason && <Written key="answer">{answer.reason}</Written>],
          [text.from, answer?.from && dayWords(answer.from)],
        ]}
      />
    </Card>
  );
}

function RequestRater() {
  const { nip = "" } = usePerson();
  const text = words(WORDS);
  const [wanted, setWanted] = useKept<Person | null>("rater request, wanted", null);
  const draft = useDraft("rater request", "");
  const requesting = useAct("POST /v1/employees/{nip}/rater-request");
  async function submit() {
    const body = { reason: draft.value.trim(), ...(wanted && { wantedRaterNip: wanted.nip }) };
    if (await requesting.act({ params: { nip }, body })) {
      draft.clear();
      setWanted(null);
    }
  }
  return (
    <Card title={text.wrong}>
      <p>{text.wrongLead}</p>
      <Form error={requesting.error} onSubmit={() => void submit()}>
        <TextArea
          name="reason"
          label={text.why}
          maxLength={1_000}
          rows={3}
          value={draft.value}
          onValue={draft.set}
        />
        <PersonField
          name="wantedRaterNip"
          label={text.wanted}
          person={wanted}
          onPerson={(chosen) => setWanted(chosen ?? null)}
        />
        <Submit isBusy={requesting.isBusy}>{text.send}</Submit>
      </Form>
    </Card>
  );
}
