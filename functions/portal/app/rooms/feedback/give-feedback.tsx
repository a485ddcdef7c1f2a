import { useLocation } from "preact-iso/router";
import { BEHAVIOUR_VALUES } from "../../../../../shared/domain/rules/berakhlak.ts";
import { useAct } from "../../client/acts.ts";
import type { Given } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Notice } from "../../parts/asked/notice.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { BehaviourScores, type Scores } from "../../parts/person/behaviour-scores.tsx";
import { Screen } from "../../parts/screen/screen.tsx";

const WORDS = {
  title: { id: "Umpan balik", en: "Feedback" },
  about: { id: "Umpan balik atas", en: "Feedback on" },
  back: { id: "Diminta dari saya", en: "Asked of me" },
  anonymous: {
    id: "Nama Anda tidak disimpan bersama umpan balik ini. Hindari hal yang hanya Anda yang tahu. Setelah dikirim tidak dapat diubah, karena tidak dapat dicari lagi.",
    en: "Your name is not stored with this feedback. Avoid what only you can know. Once sent it cannot be changed, because it cannot be found again.",
  },
  text: {
    id: "Apa yang baik, dan apa yang dapat lebih baik?",
    en: "What goes well, and what could be better?",
  },
  missing: { id: "Beri nilai untuk ketujuh perilaku.", en: "Score all seven values." },
  send: { id: "Kirim tanpa nama", en: "Send anonymously" },
};

interface Typed {
  readonly text: string;
  readonly scores: Scores;
}

type Whole = Given<"PUT /v1/me/feedback-requests/{month}/{nip}">["body"]["scores"];

/** Anonymous feedback on a colleague or a superior. */
export function GiveFeedback({ month = "", nip = "" }: { readonly month?: string; readonly nip?: string }) {
  const { route } = useLocation();
  const requests = useAsk("GET /v1/me/feedback-requests", {});
  const draft = useDraft<Typed>(`colleague ${month} ${nip}`, { text: "", scores: {} });
  const giving = useAct("PUT /v1/me/feedback-requests/{month}/{nip}", () => {
    draft.clear();
    route("/app/umpan-balik/diminta");
  });
  const text = words(WORDS);
  const { text: said, scores } = draft.value;
  const name = requests.value?.items.find((one) => one.nip === nip)?.name;
  const isWhole = BEHAVIOUR_VALUES.every((value) => scores[value] !== undefined);
  const submit = () => {
    if (!isWhole) return;
    void giving.act({ params: { month, nip }, body: { text: said.trim(), scores: scores as Whole } });
  };
  return (
    <Screen
      title={name === undefined ? text.title : `${text.about} ${name}`}
      lead={periodWords(month)}
      back={{ to: "/app/umpan-balik/diminta", name: text.back }}
    >
      <Notice>
        <p>{text.anonymous}</p>
      </Notice>
      <Form error={giving.error} onSubmit={submit}>
        <TextArea
          name="text"
          label={text.text}
          maxLength={2_000}
          value={said}
          onValue={(value) => draft.set({ ...draft.value, text: value })}
        />
        <BehaviourScores value={scores} onValue={(value) => draft.set({ ...draft.value, scores: value })} />
        {!isWhole && <p class="hint">{text.missing}</p>}
        <Submit isBusy={giving.isBusy}>{text.send}</Submit>
      </Form>
    </Screen>
  );
}
