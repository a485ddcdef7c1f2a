import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import { NoLine, Refusal } from "../../client/refusal.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { sendEvidence } from "../../offline/evidence.ts";
import { FileField } from "../../parts/file-field.tsx";
import { Form, Submit } from "../../parts/form.tsx";
import { Failure } from "../../parts/notice.tsx";
import { Screen } from "../../parts/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { ConsultationFields } from "./consultation-fields.tsx";
import { pathOf } from "./consultation-words.ts";
import { contentOf, NO_CONSULTATION } from "./typed-consultation.ts";

const WORDS = {
  title: { id: "Terbitkan musyawarah", en: "Publish a consultation" },
  back: { id: "Daftar musyawarah", en: "Consultations" },
  files: { id: "Dokumen (PDF atau gambar)", en: "Document (PDF or picture)" },
  uploading: { id: "Mengunggah …", en: "Uploading …" },
  remove: { id: "Hapus", en: "Remove" },
  publish: { id: "Terbitkan", en: "Publish" },
};

/** HR, the head of the city, and heads of units ask their people. */
export function PublishConsultation() {
  const { route } = useLocation();
  const { nip, unitId, has } = usePerson();
  const draft = useDraft("consultation", NO_CONSULTATION);
  const publishing = useAct("POST /v1/consultations");
  const [problem, setProblem] = useState<Error>();
  const [isUploading, setIsUploading] = useState(false);
  const text = words(WORDS);
  const typed = draft.value;
  const asksAnybody = has("HR", "HEAD_OF_CITY");

  async function upload(file: File | undefined) {
    if (file === undefined) return;
    setIsUploading(true);
    try {
      const sha256 = await sendEvidence(nip, file);
      draft.change((now) => ({ ...now, documents: [...now.documents, { title: file.name, sha256 }] }));
      setProblem(undefined);
    } catch (failure) {
      if (!(failure instanceof Refusal || failure instanceof NoLine)) throw failure;
      setProblem(failure);
    } finally {
      setIsUploading(false);
    }
  }

  async function submit() {
    const own = asksAnybody ? undefined : unitId;
    const published = await publishing.act({ body: contentOf(typed, own) });
    if (published === undefined) return;
    draft.clear();
    route(pathOf(published.id));
  }

  return (
    <Screen title={text.title} back={{ to: "/app/musyawarah", name: text.back }}>
      <Form error={publishing.error} onSubmit={() => void submit()}>
        <ConsultationFields typed={typed} set={(part) => draft.set({ ...typed, ...part })} />
        <FileField
          name="documents"
          label={text.files}
          accept="application/pdf,image/jpeg,image/png,image/webp"
          onFile={(file) => void upload(file)}
        />
        {isUploading && <p role="status">{text.uploading}</p>}
        <Failure error={problem} />
        <ul class="plain">
          {typed.documents.map(({ title, sha256 }) => (
            <li key={sha256}>
              {title}{" "}
              <button
                type="button"
                class="bare"
                aria-label={`${text.remove} ${title}`}
                onClick={() =>
                  draft.set({
                    ...typed,
                    documents: typed.documents.filter((one) => one.sha256 !== sha256),
                  })
                }
              >
                {text.remove}
              </button>
            </li>
          ))}
        </ul>
        <Submit isBusy={publishing.isBusy}>{text.publish}</Submit>
      </Form>
    </Screen>
  );
}
