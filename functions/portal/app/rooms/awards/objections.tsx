import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { AWARD_TITLES } from "../../../../../shared/domain/awards/words.ts";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { momentWords, periodWords, untilWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { useDraft, useKept } from "../../offline/draft.ts";
import { State } from "../../parts/figure/figures.tsx";
import { asChosen } from "../../parts/form/as-chosen.ts";
import { Choices, SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { isNip, namesIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Words, Written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { AwardTabs } from "./tabs.tsx";

type Objection = Answer<"GET /v1/award-objections">["items"][number];

const WORDS = {
  title: { id: "Sanggahan masyarakat", en: "Citizens' objections" },
  which: { id: "Tampilkan", en: "Show" },
  OPEN: { id: "Belum dijawab", en: "Open" },
  OVERDUE: { id: "Terlambat dijawab", en: "Overdue" },
  ANSWERED: { id: "Sudah dijawab", en: "Answered" },
  UPHELD: { id: "Dikabulkan", en: "Upheld" },
  REJECTED: { id: "Ditolak", en: "Rejected" },
  none: {
    id: "Tidak ada. Siapa pun dapat menyanggah penghargaan yang diumumkan, tanpa menyebut nama.",
    en: "None. Anybody can object to a published award, without giving a name.",
  },
  hr: { id: "Pengelola kinerja", en: "HR" },
  filed: { id: "Disampaikan", en: "Filed" },
  verdict: { id: "Putusan", en: "Verdict" },
  reject: { id: "Tolak sanggahan", en: "Reject it" },
  uphold: { id: "Kabulkan sanggahan", en: "Uphold it" },
  revokes: { id: "Penghargaannya dibatalkan.", en: "The award is revoked." },
  text: { id: "Jawaban kepada masyarakat", en: "Answer to the public" },
  own: {
    id: "Ini tentang penghargaan Anda sendiri atau unit yang Anda pimpin; pengelola kinerja yang lain menjawabnya.",
    en: "This is about your own award, or that of a unit that you head; somebody else in HR answers it.",
  },
  send: { id: "Kirim jawaban", en: "Send the answer" },
};

const LISTS = ["OPEN", "OVERDUE", "ANSWERED"] as const;

/** What citizens object to, and HR's answers. */
export function Objections() {
  const { has, nip, me } = usePerson();
  const { query } = useLocation();
  const [list, setList] = useState(LISTS.find((one) => one === query.daftar) ?? "OPEN");
  const asked = useAskPages("GET /v1/award-objections", { query: { list, limit: 50 } });
  const text = words(WORDS);
  const own = [nip, ...me.heads.map(({ id }) => id)];
  const isOwn = ({ winnerId }: Objection) => winnerId !== undefined && own.includes(winnerId);
  return (
    <Screen title={text.title}>
      <AwardTabs />
      <SelectField
        name="list"
        label={text.which}
        options={LISTS.map((one) => [one, text[one]] as const)}
        value={list}
        onValue={(value) => setList(value as typeof list)}
      />
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {(page) =>
          page.items.map((one) => (
            <Card
              key={one.code}
              title={`${say(AWARD_TITLES[one.category])}, ${periodWords(one.month)}`}
              aside={
                one.state === "OPEN" ? (
                  <State kind="care">{untilWords(one.answerDueAt)}</State>
                ) : (
                  <State>{text[one.state]}</State>
                )
              }
            >
              <Words>{one.reason}</Words>
              <p class="hint">
                {text.filed} {momentWords(one.filedAt)}
              </p>
              {one.answer && (
                <p>
                  <strong>{isNip(one.answer.by) ? namesIn(page)(one.answer.by) : text.hr}</strong>:{" "}
                  <Written>{one.answer.text}</Written>
                </p>
              )}
              {one.state === "OPEN" &&
                has("HR") &&
                (isOwn(one) ? <p>{text.own}</p> : <AnswerForm of={one} />)}
            </Card>
          ))
        }
      </PagedList>
    </Screen>
  );
}

function AnswerForm({ of: { code, version } }: { readonly of: Objection }) {
  const [verdict, setVerdict] = useKept(`award objection ${code}, verdict`, "");
  const draft = useDraft(`award objection ${code}`, "");
  const answering = useAct("POST /v1/award-objections/{objectionCode}/answer", () => {
    setVerdict("");
    draft.clear();
  });
  const text = words(WORDS);
  const submit = () => {
    const isUpheld = asChosen(verdict === "" ? undefined : verdict === "uphold");
    const body = { isUpheld, text: draft.value.trim() };
    void answering.act({ params: { objectionCode: code }, body }, { version });
  };
  return (
    <Form error={answering.error} onSubmit={submit}>
      <Choices
        name="isUpheld"
        legend={text.verdict}
        options={[
          { value: "reject", label: text.reject },
          { value: "uphold", label: text.uphold, hint: text.revokes },
        ]}
        value={verdict}
        onValue={setVerdict}
      />
      <TextArea name="text" label={text.text} maxLength={2_000} value={draft.value} onValue={draft.set} />
      <Submit isBusy={answering.isBusy}>{text.send}</Submit>
    </Form>
  );
}
