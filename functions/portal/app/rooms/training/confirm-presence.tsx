import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { timesWords } from "./session-words.ts";

const WORDS = {
  title: { id: "Saya hadir", en: "I attend" },
  lead: {
    id: "Nyatakan bahwa Anda hadir pada pertemuan ini.",
    en: "Confirm that you attend this meeting.",
  },
  back: { id: "Sesi", en: "Session" },
  meeting: { id: "Pertemuan", en: "Meeting" },
  code: { id: "Kode di pintu atau di layar pelatih", en: "Code at the door or on the trainer's screen" },
  confirm: { id: "Saya hadir", en: "I attend" },
  done: { id: "Kehadiran Anda sudah tercatat.", en: "Your attendance is noted." },
};

/** Where the code at the door leads: one tap confirms. */
export function ConfirmPresence({ sessionId }: { readonly sessionId: string }) {
  const { query } = useLocation();
  const asked = useAsk("GET /v1/training-sessions/{sessionId}", { params: { sessionId } });
  const [code, setCode] = useState(query.kode ?? "");
  const [chosen, setChosen] = useState(query.pertemuan);
  const confirming = useAct("POST /v1/training-sessions/{sessionId}/present");
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={text.lead}
      back={{ to: `/app/pelatihan/sesi/${sessionId}`, name: asked.value?.title ?? text.back }}
    >
      <Loaded asked={asked}>
        {({ meetings, own }) => {
          const ofToday = meetings.findIndex(({ day }) => day === today());
          const meeting = Number(chosen ?? Math.max(0, ofToday));
          if (own?.present?.includes(meeting))
            return (
              <Notice kind="done">
                <p role="status">{text.done}</p>
              </Notice>
            );
          return (
            <Form
              error={confirming.error}
              onSubmit={() =>
                void confirming.act({ params: { sessionId }, body: { meeting, code: code.trim() } })
              }
            >
              {meetings.length > 1 && (
                <SelectField
                  name="meeting"
                  label={text.meeting}
                  options={meetings.map((one, index) => [String(index), timesWords([one])] as const)}
                  value={String(meeting)}
                  onValue={setChosen}
                />
              )}
              <TextField name="code" label={text.code} maxLength={40} value={code} onValue={setCode} />
              <Submit isBusy={confirming.isBusy}>{text.confirm}</Submit>
            </Form>
          );
        }}
      </Loaded>
    </Screen>
  );
}
