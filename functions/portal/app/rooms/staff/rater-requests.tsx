import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { momentWords, untilWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Facts } from "../../parts/figures.tsx";
import { Form, SelectField, Submit, TextArea, TextField } from "../../parts/form.tsx";
import { PagedList } from "../../parts/paged-list.tsx";
import { namesIn } from "../../parts/people.ts";
import { PersonField } from "../../parts/person-field.tsx";
import { Card, Screen } from "../../parts/screen.tsx";
import { BASIS } from "./record-words.ts";
import { StaffTabs } from "./staff-tabs.tsx";

type Request = Answer<"GET /v1/rater-requests">["items"][number];

const WORDS = {
  title: { id: "Permintaan ganti penilai", en: "Requests to correct a rater" },
  list: { id: "Tampilkan", en: "Show" },
  OPEN: { id: "Menunggu jawaban", en: "Open" },
  OVERDUE: { id: "Terlambat dijawab", en: "Overdue" },
  ANSWERED: { id: "Sudah dijawab", en: "Answered" },
  none: { id: "Tidak ada permintaan di sini.", en: "There are no requests here." },
  rater: { id: "Penilai sekarang", en: "Present rater" },
  wanted: { id: "Yang diminta", en: "Wanted" },
  reason: { id: "Alasan", en: "Reason" },
  due: { id: "Tenggat jawaban", en: "Answer due" },
  answer: { id: "Jawaban", en: "Answer" },
  answered: { id: "Dijawab", en: "Answered" },
  correct: { id: "Perbaiki penilai", en: "Correct the rater" },
  refuse: { id: "Tolak", en: "Refuse" },
  right: { id: "Penilai yang benar", en: "The right rater" },
  why: { id: "Alasan menolak", en: "Why it is refused" },
};
const LISTS = ["OPEN", "OVERDUE", "ANSWERED"] as const;

const LONGEST = 1_000;

/** What employees say of a wrong rater, and HR's answers. */
export function RaterRequests() {
  const { query } = useLocation();
  const [list, setList] = useState(LISTS.find((one) => one === query.daftar) ?? "OPEN");
  const asked = useAskPages("GET /v1/rater-requests", { query: { list, limit: 20 } });
  const text = words(WORDS);
  return (
    <Screen title={text.title}>
      <StaffTabs />
      <SelectField
        name="list"
        label={text.list}
        options={LISTS.map((code) => [code, text[code]] as const)}
        value={list}
        onValue={(code) => setList(code as typeof list)}
      />
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {(page) => page.items.map((request) => <One key={request.nip} of={request} nameOf={namesIn(page)} />)}
      </PagedList>
    </Screen>
  );
}

interface OneProps {
  readonly of: Request;
  readonly nameOf: (nip: string | undefined) => string;
}

function One({ of, nameOf }: OneProps) {
  const text = words(WORDS);
  const { nip, state, currentRaterNip, wantedRaterNip, reason, answerDueAt, answer } = of;
  return (
    <Card title={nameOf(nip)}>
      <Facts
        of={[
          [text.rater, nameOf(currentRaterNip)],
          [text.wanted, wantedRaterNip && nameOf(wantedRaterNip)],
          [text.reason, reason],
          [text.due, state === "OPEN" ? untilWords(answerDueAt) : undefined],
          [text.answered, answer && momentWords(answer.at)],
          [text.answer, answer && (answer.reason ?? nameOf(answer.raterNip))],
        ]}
      />
      {state === "OPEN" && (
        <>
          <Correct of={of} />
          <Refuse of={of} />
        </>
      )}
    </Card>
  );
}

function Correct({ of: { nip, version } }: { readonly of: Request }) {
  const [raterNip, setRaterNip] = useState("");
  const [basis, setBasis] = useState("");
  const acting = useAct("POST /v1/employees/{nip}/rater-request/correct");
  const text = words(WORDS);
  const submit = () => {
    const body = { raterNip, ...(basis.trim() !== "" && { basis: basis.trim() }) };
    void acting.act({ params: { nip }, body }, { version });
  };
  return (
    <details>
      <summary>{text.correct}</summary>
      <Form error={acting.error} onSubmit={submit}>
        <PersonField
          name="raterNip"
          label={text.right}
          onPerson={(person) => setRaterNip(person?.nip ?? "")}
        />
        <TextField name="basis" label={say(BASIS)} isOptional value={basis} onValue={setBasis} />
        <Submit isBusy={acting.isBusy}>{text.correct}</Submit>
      </Form>
    </details>
  );
}

function Refuse({ of: { nip, version } }: { readonly of: Request }) {
  const reason = useDraft(`refuse rater request ${nip}`, "");
  const acting = useAct("POST /v1/employees/{nip}/rater-request/refuse", () => reason.clear());
  const text = words(WORDS);
  const submit = () =>
    void acting.act({ params: { nip }, body: { reason: reason.value.trim() } }, { version });
  return (
    <details>
      <summary>{text.refuse}</summary>
      <Form error={acting.error} onSubmit={submit}>
        <TextArea
          name="reason"
          label={text.why}
          maxLength={LONGEST}
          value={reason.value}
          onValue={reason.set}
        />
        <Submit isBusy={acting.isBusy}>{text.refuse}</Submit>
      </Form>
    </details>
  );
}
