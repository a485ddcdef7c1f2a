import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Given } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { Notice } from "../../parts/asked/notice.tsx";
import { Choices } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { ASPECTS } from "./review-words.ts";

type Scores = Given<"PUT /v1/training-sessions/{sessionId}/review">["body"]["scores"];

const WORDS = {
  title: { id: "Nilai sesi ini", en: "Judge this session" },
  lead: {
    id: "Nilai disimpan tanpa nama Anda, dan baru tampil setelah masa menilai lewat, bila penilainya cukup banyak.",
    en: "It is kept without your name, and shown only once nobody can judge any more, if enough have.",
  },
  back: { id: "Sesi", en: "Session" },
  remark: { id: "Catatan untuk penyelenggara", en: "Remark for those who give it" },
  remarkHint: {
    id: "Tampil tanpa nama; jangan menulis yang menunjukkan siapa Anda.",
    en: "Shown without a name; write nothing by which you can be told.",
  },
  1: { id: "Kurang", en: "Poor" },
  2: { id: "Cukup", en: "Fair" },
  3: { id: "Baik", en: "Good" },
  4: { id: "Sangat baik", en: "Very good" },
  send: { id: "Kirim penilaian", en: "Send" },
  done: {
    id: "Terima kasih, penilaian Anda tersimpan tanpa nama.",
    en: "Thank you; it is kept without your name.",
  },
};

const NO_SCORES: Partial<Scores> = {};

const SCORES = ["1", "2", "3", "4"] as const;

/** A participant says what they think of a session. */
export function ReviewSession({ sessionId }: { readonly sessionId: string }) {
  const [scores, setScores] = useKept(`review ${sessionId}, scores`, NO_SCORES);
  const [remark, setRemark] = useKept(`review ${sessionId}, remark`, "");
  const [isDone, setIsDone] = useState(false);
  const reviewing = useAct("PUT /v1/training-sessions/{sessionId}/review", () => {
    setIsDone(true);
    setScores(NO_SCORES);
    setRemark("");
  });
  const text = words(WORDS);
  const aspects = words(ASPECTS);
  const said = remark.trim();
  // What is missing is answered by the API, beside its field.
  const body = { scores: scores as Scores, ...(said !== "" && { remark: said }) };
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      back={{ to: `/app/pelatihan/sesi/${sessionId}`, name: text.back }}
    >
      {isDone ? (
        <Notice kind="done">
          <p role="status">{text.done}</p>
        </Notice>
      ) : (
        <Form error={reviewing.error} onSubmit={() => void reviewing.act({ params: { sessionId }, body })}>
          {(["MATERI", "PELATIH", "SARANA", "MANFAAT"] as const).map((aspect) => (
            <Choices
              key={aspect}
              name={`scores.${aspect}`}
              legend={aspects[aspect]}
              value={String(scores[aspect] ?? "")}
              onValue={(value) => setScores({ ...scores, [aspect]: Number(value) })}
              options={SCORES.map((value) => ({ value, label: text[value] }))}
            />
          ))}
          <TextArea
            name="remark"
            label={text.remark}
            hint={text.remarkHint}
            isOptional
            maxLength={1_000}
            value={remark}
            onValue={setRemark}
          />
          <Submit isBusy={reviewing.isBusy}>{text.send}</Submit>
        </Form>
      )}
    </Screen>
  );
}
