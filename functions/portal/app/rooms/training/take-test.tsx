import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { useKept } from "../../offline/draft.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { Choices } from "../../parts/form/choices.tsx";
import { Form, Submit } from "../../parts/form/form.tsx";
import { Screen } from "../../parts/screen/screen.tsx";

type Test = Answer<"GET /v1/training-sessions/{sessionId}/test">;

const WORDS = {
  BEFORE: { id: "Tes sebelum sesi", en: "Test before the session" },
  AFTER: { id: "Tes sesudah sesi", en: "Test after the session" },
  lead: {
    id: "Dijawab satu kali. Nilai Anda hanya dilihat Anda sendiri; pelatih melihat rata-rata peserta.",
    en: "Answered once. Only you see your score; the trainer sees the average of all.",
  },
  back: { id: "Sesi", en: "Session" },
  send: { id: "Kirim jawaban", en: "Send the answers" },
  score: { id: "Jawaban Anda yang benar", en: "Your right answers" },
  of: { id: "dari", en: "of" },
};

const NOTHING_CHOSEN: Readonly<Record<number, string>> = {};

/** The questions of a session, before it or after it. */
export function TakeTest({ sessionId }: { readonly sessionId: string }) {
  const { query } = useLocation();
  const phase = query.tes === "sesudah" ? "AFTER" : "BEFORE";
  const asked = useAsk("GET /v1/training-sessions/{sessionId}/test", { params: { sessionId } });
  const text = words(WORDS);
  return (
    <Screen
      title={text[phase]}
      lead={text.lead}
      back={{ to: `/app/pelatihan/sesi/${sessionId}`, name: text.back }}
    >
      <Loaded asked={asked} lines={8}>
        {(test) => {
          const own = phase === "AFTER" ? test.after : test.before;
          if (own === undefined) return <Questions {...{ sessionId, phase, test }} />;
          return (
            <Notice kind="done">
              <p role="status">
                {text.score}: {own.correct} {text.of} {own.questions}
              </p>
            </Notice>
          );
        }}
      </Loaded>
    </Screen>
  );
}

interface QuestionsProps {
  readonly sessionId: string;
  readonly phase: "BEFORE" | "AFTER";
  readonly test: Test;
}

function Questions({ sessionId, phase, test }: QuestionsProps) {
  const [chosen, setChosen] = useKept(`test ${sessionId} ${phase}, chosen`, NOTHING_CHOSEN);
  const answering = useAct("POST /v1/training-sessions/{sessionId}/test/answers", () =>
    setChosen(NOTHING_CHOSEN),
  );
  const text = words(WORDS);
  const body = { phase, chosen: test.questions.map((_, index) => Number(chosen[index] ?? Number.NaN)) };
  return (
    <Form error={answering.error} onSubmit={() => void answering.act({ params: { sessionId }, body })}>
      {test.questions.map((question, index) => (
        <Choices
          key={index}
          name={`chosen.${index}`}
          lang="id"
          legend={`${index + 1}. ${question.text}`}
          value={chosen[index] ?? ""}
          onValue={(value) => setChosen({ ...chosen, [index]: value })}
          options={question.options.map((option, at) => ({ value: String(at), label: option }))}
        />
      ))}
      <Submit isBusy={answering.isBusy}>{text.send}</Submit>
    </Form>
  );
}
