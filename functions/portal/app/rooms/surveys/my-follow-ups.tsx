import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import { ask } from "../../client/call.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords, untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { State } from "../../parts/figures.tsx";
import { Form, Submit, TextArea } from "../../parts/form.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Card } from "../../parts/screen.tsx";
import { elementWords } from "./words.ts";

type FollowUp = Answer<"GET /v1/me/follow-ups">["items"][number];

const WORDS = {
  title: { id: "Tindak lanjut saya", en: "My follow-ups" },
  none: { id: "Tidak ada tindak lanjut yang menunggu Anda.", en: "No follow-up waits for you." },
  done: { id: "Laporkan selesai", en: "Report as done" },
  report: { id: "Apa yang sudah dilakukan?", en: "What has been done?" },
  hint: { id: "Warga melihat bahwa ini selesai.", en: "Citizens see that it is done." },
  send: { id: "Kirim laporan", en: "Send the report" },
  by: { id: "paling lambat", en: "by" },
};

/** What was promised to citizens in my name, and is not done yet. */
export function MyFollowUps() {
  const asked = useAsk("GET /v1/me/follow-ups", {});
  const [chosen, setChosen] = useState<FollowUp>();
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      <Loaded asked={asked} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p class="quiet-text">{text.none}</p>
          ) : (
            <ul class="plain">
              {items.map((one) => (
                <li key={one.surveyId + one.number}>
                  <strong>{one.action}</strong>{" "}
                  <State {...(one.missedAt && { kind: "wrong" })}>{untilWords(one.dueAt)}</State>
                  <br />
                  <small>
                    {elementWords(one.element)}, <a href={`/app/survei/${one.surveyId}`}>{one.service}</a>,{" "}
                    {text.by} {dayWords(one.dueOn)}
                  </small>
                  <br />
                  <button type="button" class="quiet" onClick={() => setChosen(one)}>
                    {text.done}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Dialog title={text.done} isOpen={chosen !== undefined} onClose={() => setChosen(undefined)}>
        {chosen && <Complete followUp={chosen} onDone={() => setChosen(undefined)} />}
      </Dialog>
    </Card>
  );
}

function Complete({ followUp, onDone }: { readonly followUp: FollowUp; readonly onDone: () => void }) {
  const { surveyId, number, action } = followUp;
  const draft = useDraft(`follow-up ${surveyId} ${number}`, "");
  const completing = useAct("POST /v1/surveys/{surveyId}/follow-ups/{number}/complete");
  const text = words(WORDS);
  async function submit() {
    const { version } = await ask("GET /v1/surveys/{surveyId}", { params: { surveyId } });
    const body = { report: draft.value.trim() };
    if (!(await completing.act({ params: { surveyId, number }, body }, { version }))) return;
    draft.clear();
    onDone();
  }
  return (
    <Form error={completing.error} onSubmit={() => void submit()}>
      <p>{action}</p>
      <TextArea
        name="report"
        label={text.report}
        hint={text.hint}
        maxLength={1_000}
        value={draft.value}
        onValue={draft.set}
      />
      <Submit isBusy={completing.isBusy}>{text.send}</Submit>
    </Form>
  );
}
