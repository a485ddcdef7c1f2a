import { useAct } from "../../client/acts.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import type { Draft } from "../../offline/draft.ts";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { Card } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import type { WholeReport } from "./words.ts";

const WORDS = {
  title: { id: "Percakapan", en: "Conversation" },
  none: { id: "Belum ada komentar.", en: "No comments yet." },
  noneAtAll: { id: "Tidak ada komentar.", en: "There are no comments." },
  comment: { id: "Tulis komentar", en: "Write a comment" },
  send: { id: "Kirim komentar", en: "Send comment" },
  unsent: {
    id: "Komentar Anda ini belum terkirim; salin bila masih Anda perlukan:",
    en: "This comment of yours was not sent; copy it if you still need it:",
  },
  discard: { id: "Hapus dari perangkat ini", en: "Remove from this device" },
  you: { id: "Anda", en: "You" },
  superior: { id: "Atasan", en: "Superior" },
  employee: { id: "Pegawai", en: "Employee" },
};

interface TalkProps {
  readonly report: WholeReport;
  readonly draft: Draft<string>;
}

/** What was said about a report; those who may say something say it here, until its month closes. */
export function Talk({ report, draft }: TalkProps) {
  const { nip: me, has } = usePerson();
  const text = words(WORDS);
  const said = [...(report.comments ?? []), ...(report.answer?.text ? [report.answer] : [])];
  const nameOf = (by: string) => {
    if (by === me) return text.you;
    return by === report.nip ? text.employee : text.superior;
  };
  const maySpeak = me === report.nip || isAnswerer(report, me, has("HEAD_OF_CITY"));
  return (
    <Card title={text.title}>
      {said.length === 0 && <p class="quiet-text">{report.isMonthClosed ? text.noneAtAll : text.none}</p>}
      <ul class="talk">
        {said.map(({ at, by, text: what }) => (
          <li key={at} class={by === me ? "mine" : ""}>
            <Words>{what}</Words>
            <small>
              {nameOf(by)}, {momentWords(at)}
            </small>
          </li>
        ))}
      </ul>
      {maySpeak && (report.isMonthClosed ? <Unsent draft={draft} /> : <Speak {...{ report, draft }} />)}
    </Card>
  );
}

/** Whom it was submitted to, and after their silence their superior; the head of the city has no NIP. */
function isAnswerer({ raterNip, escalation }: WholeReport, me: string | undefined, isHeadOfCity: boolean) {
  const isThey = (nip: string | undefined) => (nip === undefined ? isHeadOfCity : nip === me);
  return isThey(raterNip) || (escalation !== undefined && isThey(escalation.toNip));
}

function Speak({ report, draft }: TalkProps) {
  const { nip: me } = usePerson();
  const commenting = useAct("POST /v1/employees/{nip}/reports/{reportId}/comments");
  const text = words(WORDS);
  async function submit() {
    const params = { nip: report.nip, reportId: report.id };
    const answer = await commenting.act({ params, body: { text: draft.value } }, { version: report.version });
    if (answer) draft.clear();
  }
  return (
    <Form error={commenting.error} onSubmit={() => void submit()}>
      <TextArea
        name="text"
        label={text.comment}
        maxLength={1_000}
        rows={2}
        value={draft.value}
        onValue={draft.set}
      />
      <Submit isBusy={commenting.isBusy} isQuiet={me === report.nip && report.state === "RETURNED"}>
        {text.send}
      </Submit>
    </Form>
  );
}

/** What was typed before the month closed. */
function Unsent({ draft }: Pick<TalkProps, "draft">) {
  const text = words(WORDS);
  if (draft.value.trim() === "") return null;
  return (
    <>
      <p>{text.unsent}</p>
      <Words>{draft.value}</Words>
      <button type="button" class="quiet" onClick={draft.discard}>
        {text.discard}
      </button>
    </>
  );
}
