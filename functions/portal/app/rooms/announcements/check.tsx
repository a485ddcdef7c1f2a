import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import { Choices } from "../../parts/form/choices.tsx";
import { Form, Submit } from "../../parts/form/form.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { Words, Written } from "../../parts/screen/written.tsx";

type Opened = Answer<"GET /v1/announcements/{announcementId}">;
type Result = NonNullable<Opened["result"]>;

const WORDS = {
  title: { id: "Uji pemahaman", en: "Check of understanding" },
  lead: {
    id: "Boleh diulang. Jawaban Anda hanya Anda yang melihat; penerbit hanya melihat berapa yang keliru.",
    en: "You may repeat it. Only you see your answers; whoever asks sees only how many were wrong.",
  },
  send: { id: "Periksa jawaban", en: "Check the answers" },
  again: { id: "Jawab lagi", en: "Answer again" },
  right: { id: "benar", en: "right" },
  of: { id: "dari", en: "of" },
  tries: { id: "Percobaan ke-", en: "Try " },
  yours: { id: "Jawaban Anda:", en: "Your answer:" },
  rightOne: { id: "Yang benar:", en: "Right is:" },
};

/** Questions about an announcement; once answered, what is right and why. */
export function Check({ announcement }: { readonly announcement: Opened }) {
  const { result, isOpenToMe } = announcement;
  const [isAgain, setIsAgain] = useState(false);
  const text = words(WORDS);
  if (result === undefined || isAgain)
    return isOpenToMe ? (
      <Card title={text.title}>
        <p class="quiet-text">{text.lead}</p>
        <Questions announcement={announcement} onDone={() => setIsAgain(false)} />
      </Card>
    ) : null;
  return (
    <Card
      title={text.title}
      aside={
        isOpenToMe && (
          <button type="button" class="quiet" onClick={() => setIsAgain(true)}>
            {text.again}
          </button>
        )
      }
    >
      <Marked result={result} />
    </Card>
  );
}

function Questions({ announcement, onDone }: { readonly announcement: Opened; readonly onDone: () => void }) {
  const { id: announcementId, check } = announcement;
  const [chosen, setChosen] = useState<readonly string[]>(check.map(() => ""));
  const answering = useAct("POST /v1/announcements/{announcementId}/answers", onDone);
  const submit = () => {
    // What was left open is answered by the API, beside its question.
    const answers = chosen.map((one) => (one === "" ? Number.NaN : Number(one)));
    void answering.act({ params: { announcementId }, body: { chosen: answers } });
  };
  return (
    <Form error={answering.error} onSubmit={submit}>
      {check.map(({ text, options }, index) => (
        <Choices
          key={index}
          name={`chosen.${index}`}
          lang="id"
          legend={`${index + 1}. ${text}`}
          options={options.map((label, value) => ({ label, value: String(value) }))}
          value={chosen[index] ?? ""}
          onValue={(value) => setChosen(chosen.map((one, at) => (at === index ? value : one)))}
        />
      ))}
      <Submit isBusy={answering.isBusy}>{words(WORDS).send}</Submit>
    </Form>
  );
}

function Marked({ result: { questions, right, tries } }: { readonly result: Result }) {
  const text = words(WORDS);
  return (
    <>
      <p role="status">
        <strong>
          {right} {text.of} {questions.length} {text.right}
        </strong>{" "}
        <span class="quiet-text">
          {text.tries}
          {tries}
        </span>
      </p>
      <ol>
        {questions.map((one, index) => (
          <li key={index}>
            <Words>{one.text}</Words>
            <p>
              {text.yours} <Written>{one.options[one.chosen]}</Written>{" "}
              <State kind={one.isRight ? "good" : "wrong"}>{one.isRight ? "✓" : "✗"}</State>
            </p>
            {!one.isRight && (
              <p>
                {text.rightOne} <Written>{one.options[one.right]}</Written>
              </p>
            )}
            <p class="quiet-text" lang="id">
              {one.why}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
