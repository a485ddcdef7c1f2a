import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { momentWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { Paragraphs } from "../../parts/screen/paragraphs.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import type { RuleCode } from "./one-explainer.tsx";

type Wording = Answer<"GET /v1/explainers/{rule}/versions">["items"][number];

const WORDS = {
  title: { id: "Ubah penjelasan", en: "Change the explainer" },
  back: { id: "Penjelasan", en: "Explainer" },
  lead: {
    id: "Nama dalam kurung kurawal, seperti {k}, diganti angka kebijakan yang berlaku. Rumusan sebelumnya tetap tersimpan.",
    en: "Names in braces, such as {k}, stand for numbers of the policy in force. Earlier wordings are kept.",
  },
  titleId: { id: "Judul, bahasa Indonesia", en: "Title in Indonesian" },
  bodyId: { id: "Isi, bahasa Indonesia", en: "Text in Indonesian" },
  titleEn: { id: "Judul, bahasa Inggris", en: "Title in English" },
  bodyEn: { id: "Isi, bahasa Inggris", en: "Text in English" },
  send: { id: "Simpan sebagai rumusan baru", en: "Save as a new wording" },
  earlier: { id: "Rumusan sebelumnya", en: "Earlier wordings" },
  own: { id: "Bawaan aplikasi", en: "The product's own" },
};

/** HR says a rule in the city's own words. */
export function WriteExplainer({ rule }: { readonly rule: RuleCode }) {
  const asked = useAsk("GET /v1/explainers/{rule}/versions", { params: { rule } });
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead} back={{ to: `/app/aturan/${rule}`, name: text.back }}>
      <Loaded asked={asked} lines={10}>
        {({ items: [newest, ...earlier] }) =>
          newest && (
            <>
              <Fields rule={rule} newest={newest} />
              {earlier.length > 0 && <Earlier wordings={earlier} />}
            </>
          )
        }
      </Loaded>
    </Screen>
  );
}

function Fields({ rule, newest }: { readonly rule: RuleCode; readonly newest: Wording }) {
  const { route } = useLocation();
  const { title, body, version } = newest;
  const edit = useEdit(`explainer ${rule}`, { version, typed: { title, body } });
  const writing = useAct("POST /v1/explainers/{rule}/versions");
  const text = words(WORDS);
  async function submit() {
    const written = await writing.act(
      { params: { rule }, body: { ...edit.typed, replaces: version } },
      { onAnswer: edit.sent },
    );
    if (written === undefined) return;
    edit.clear();
    route(`/app/aturan/${rule}`);
  }
  return (
    <EditStored of={edit}>
      {(typed, onTyped) => {
        const set = (part: Partial<typeof typed>) => onTyped({ ...typed, ...part });
        return (
          <Form error={writing.error} onSubmit={() => void submit()}>
            <TextField
              name="title.id"
              label={text.titleId}
              maxLength={200}
              value={typed.title.id}
              onValue={(id) => set({ title: { ...typed.title, id } })}
            />
            <TextArea
              name="body.id"
              label={text.bodyId}
              maxLength={10_000}
              rows={14}
              value={typed.body.id}
              onValue={(id) => set({ body: { ...typed.body, id } })}
            />
            <TextField
              name="title.en"
              label={text.titleEn}
              maxLength={200}
              value={typed.title.en}
              onValue={(en) => set({ title: { ...typed.title, en } })}
            />
            <TextArea
              name="body.en"
              label={text.bodyEn}
              maxLength={10_000}
              rows={14}
              value={typed.body.en}
              onValue={(en) => set({ body: { ...typed.body, en } })}
            />
            <Submit isBusy={writing.isBusy}>{text.send}</Submit>
          </Form>
        );
      }}
    </EditStored>
  );
}

function Earlier({ wordings }: { readonly wordings: readonly Wording[] }) {
  const text = words(WORDS);
  return (
    <Card title={text.earlier}>
      {wordings.map(({ version, writtenAt, title, body }) => (
        <details key={version}>
          <summary>
            {say(title)} ({writtenAt === undefined ? text.own : momentWords(writtenAt)})
          </summary>
          <Paragraphs of={say(body)} />
        </details>
      ))}
    </Card>
  );
}
