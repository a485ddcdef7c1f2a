import { useAct } from "../../client/acts.ts";
import { ask } from "../../client/call.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { useTrying } from "../../client/trying.ts";
import { dayWords, untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { WordsDialog } from "../../parts/dialog/words-dialog.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Card } from "../../parts/screen/screen.tsx";
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
                  <Complete followUp={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function Complete({ followUp }: { readonly followUp: FollowUp }) {
  const { surveyId, number, action } = followUp;
  const completing = useAct("POST /v1/surveys/{surveyId}/follow-ups/{number}/complete");
  /** Its survey's version is asked for first. */
  const trying = useTrying();
  const text = words(WORDS);
  async function send(report: string, onAnswer: () => void) {
    const { version } = await ask("GET /v1/surveys/{surveyId}", { params: { surveyId } });
    await completing.act({ params: { surveyId, number }, body: { report } }, { version, onAnswer });
  }
  return (
    <WordsDialog
      act={text.done}
      send={text.send}
      look="quiet"
      draft={`follow-up ${surveyId} ${number}`}
      name="report"
      label={text.report}
      hint={text.hint}
      maxLength={1_000}
      acting={{ isBusy: trying.isBusy, error: trying.error ?? completing.error }}
      onSend={(report, onAnswer) => void trying.attempt(() => send(report, onAnswer))}
    >
      <p>{action}</p>
    </WordsDialog>
  );
}
