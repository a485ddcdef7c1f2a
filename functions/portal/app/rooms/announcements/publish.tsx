import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import { today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft, useKept } from "../../offline/draft.ts";
import { sendEvidence } from "../../offline/evidence.ts";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { NO_FILES, PhotoField } from "../../parts/form/photo-field.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { AudienceFields } from "./audience-fields.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { contentOf, NO_ANNOUNCEMENT, type TypedAnnouncement } from "./typed-announcement.ts";

const WORDS = {
  title: { id: "Tulis pengumuman", en: "Write an announcement" },
  back: { id: "Terbitan", en: "Published" },
  name: { id: "Judul", en: "Title" },
  body: { id: "Isi", en: "Text" },
  bodyHint: {
    id: "Tulis singkat: apa yang berubah, sejak kapan, dan apa yang perlu dilakukan. Baris kosong memulai paragraf baru.",
    en: "Keep it short: what changes, from when, and what to do. An empty line begins a paragraph.",
  },
  from: { id: "Tayang mulai", en: "Shown from" },
  until: { id: "Tayang sampai", en: "Shown until" },
  files: { id: "Berkas", en: "Files" },
  send: { id: "Terbitkan", en: "Publish" },
};

/** HR, or a head for their own units, publishes an announcement. */
export function Publish() {
  const { nip } = usePerson();
  const { route } = useLocation();
  const draft = useDraft<TypedAnnouncement>("announcement", NO_ANNOUNCEMENT);
  const [files, setFiles] = useKept("announcement, files", NO_FILES);
  const [failed, setFailed] = useState<Error | undefined>(undefined);
  const publishing = useAct("POST /v1/announcements");
  const text = words(WORDS);
  const typed = draft.value;
  const set = (part: Partial<TypedAnnouncement>) => draft.change((now) => ({ ...now, ...part }));
  async function submit() {
    setFailed(undefined);
    const sent: { readonly title: string; readonly sha256: string }[] = [];
    try {
      for (const file of files)
        sent.push({ title: file.name.slice(0, 120), sha256: await sendEvidence(nip, file) });
    } catch (error) {
      setFailed(error as Error);
      return;
    }
    const published = await publishing.act({ body: contentOf(typed, today(), sent) });
    if (published === undefined) return;
    draft.clear(NO_ANNOUNCEMENT);
    setFiles(NO_FILES);
    route(`/app/pengumuman/${published.id}/jangkauan`);
  }
  return (
    <Screen title={text.title} back={{ to: "/app/pengumuman/terbitan", name: text.back }}>
      <Form error={failed ?? publishing.error} onSubmit={() => void submit()}>
        <TextField
          name="title"
          label={text.name}
          maxLength={200}
          value={typed.title}
          onValue={(title) => set({ title })}
        />
        <TextArea
          name="body"
          label={text.body}
          hint={text.bodyHint}
          maxLength={10_000}
          rows={8}
          value={typed.body}
          onValue={(body) => set({ body })}
        />
        <AudienceFields typed={typed} set={set} />
        <div class="times">
          <TextField
            name="from"
            type="date"
            label={text.from}
            min={today()}
            value={typed.from === "" ? today() : typed.from}
            onValue={(from) => set({ from })}
          />
          <TextField
            name="until"
            type="date"
            label={text.until}
            min={today()}
            value={typed.until}
            onValue={(until) => set({ until })}
          />
        </div>
        <PhotoField label={text.files} files={files} onFiles={setFiles} />
        <QuestionFields typed={typed} set={set} />
        <Submit isBusy={publishing.isBusy}>{text.send}</Submit>
      </Form>
    </Screen>
  );
}
