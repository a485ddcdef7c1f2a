import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import type { Answer, Given } from "../../client/operations.ts";
import { useAskAll } from "../../client/pages.ts";
import { plainName } from "../../client/plain-name.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Check, SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Words } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { classOptions } from "./words.ts";

type Write = "PUT /v1/answer-templates/{templateId}";
type Template = Answer<Write>;

const WORDS = {
  title: { id: "Templat jawaban", en: "Answer template" },
  back: { id: "Semua templat", en: "All templates" },
  name: { id: "Judul", en: "Title" },
  text: { id: "Teks", en: "Text" },
  hint: {
    id: "{nomor}, {unit}, dan {tenggat} diganti dengan nomor pengaduan, nama unit, dan tenggatnya.",
    en: "{nomor}, {unit} and {tenggat} are replaced by the complaint's number, its unit and its deadline.",
  },
  class: { id: "Ditawarkan untuk", en: "Offered for" },
  all: { id: "Semua kelas", en: "All classes" },
  offered: { id: "Ditawarkan saat menanggapi", en: "Offered when answering" },
  save: { id: "Simpan templat", en: "Save the template" },
};

/** A template as it is, or a new one. */
export function OneTemplate({ templateId = "baru" }: { readonly templateId?: string }) {
  const asked = useAskAll("GET /v1/answer-templates", { query: { limit: 100 } });
  const isOfficer = usePerson().has("COMPLAINT_OFFICER");
  const text = words(WORDS);
  return (
    <Screen title={text.title} back={{ to: "/app/pengaduan/templat", name: text.back }}>
      <Loaded asked={asked}>
        {({ items }) => {
          const found = items.find(({ id }) => id === templateId);
          return isOfficer ? (
            <Editor template={found} />
          ) : (
            <Card title={found?.title ?? ""}>
              <Words>{found?.text}</Words>
            </Card>
          );
        }}
      </Loaded>
    </Screen>
  );
}

function Editor({ template }: { readonly template: Template | undefined }) {
  const { route } = useLocation();
  const { title = "", text: stored = "", class: of = "", isOffered = true, version = 0 } = template ?? {};
  const edit = useEdit(`template ${template?.id ?? ""}`, {
    version,
    typed: { title, text: stored, class: of as string, isOffered },
  });
  const writing = useAct("PUT /v1/answer-templates/{templateId}");
  const text = words(WORDS);
  async function submit() {
    const { class: named, ...rest } = edit.typed;
    const body = { ...rest, ...(named !== "" && { class: named as Given<Write>["body"]["class"] }) };
    const templateId = template?.id ?? idOf(rest.title);
    if (
      !(await writing.act({ params: { templateId }, body }, { version: edit.version, onAnswer: edit.sent }))
    )
      return;
    edit.clear();
    route("/app/pengaduan/templat");
  }
  return (
    <EditStored of={edit}>
      {(typed, onTyped) => {
        const set = (part: Partial<typeof typed>) => onTyped({ ...typed, ...part });
        return (
          <Form error={writing.error} onSubmit={() => void submit()}>
            <TextField
              name="title"
              label={text.name}
              value={typed.title}
              onValue={(value) => set({ title: value })}
            />
            <TextArea
              name="text"
              label={text.text}
              hint={text.hint}
              rows={8}
              maxLength={4_000}
              value={typed.text}
              onValue={(value) => set({ text: value })}
            />
            <SelectField
              name="class"
              label={text.class}
              value={typed.class}
              options={[["", text.all], ...classOptions()]}
              onValue={(named) => set({ class: named })}
            />
            <Check
              name="isOffered"
              label={text.offered}
              isOn={typed.isOffered}
              onToggle={(value) => set({ isOffered: value })}
            />
            <Submit isBusy={writing.isBusy}>{text.save}</Submit>
          </Form>
        );
      }}
    </EditStored>
  );
}

const LONGEST_ID = 30;

/** A new template's id: its title as an address, and a few random letters, so that none is overwritten by another. */
function idOf(title: string): string {
  return plainName(plainName(title).slice(0, LONGEST_ID), crypto.randomUUID().slice(0, 6));
}
