import { useRef, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useAct } from "../../client/acts.ts";
import { saidOf } from "../../client/refusal.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { sendEvidence } from "../../offline/evidence.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import { FileField } from "../../parts/form/file-field.tsx";
import { Form, Submit } from "../../parts/form/form.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { ConsultationFields } from "./consultation-fields.tsx";
import { pathOf } from "./consultation-words.ts";
import { contentOf, NO_CONSULTATION, type TypedConsultation } from "./typed-consultation.ts";

const WORDS = {
  title: { id: "Terbitkan musyawarah", en: "Publish a consultation" },
  back: { id: "Daftar musyawarah", en: "Consultations" },
  files: { id: "Dokumen (PDF atau gambar)", en: "Document (PDF or picture)" },
  uploading: { id: "Mengunggah …", en: "Uploading …" },
  remove: { id: "Hapus", en: "Remove" },
  publish: { id: "Terbitkan", en: "Publish" },
};

type Document = TypedConsultation["documents"][number];

/** HR, the head of the city, and heads of units ask their people. */
export function PublishConsultation() {
  const { route } = useLocation();
  const { nip, unitId, has } = usePerson();
  const draft = useDraft("consultation", NO_CONSULTATION);
  const publishing = useAct("POST /v1/consultations");
  const [problem, setProblem] = useState<Error>();
  const [isWaiting, setIsWaiting] = useState(false);
  const [uploading, setUploading] = useState(0);
  /** What is on its way; whoever publishes meanwhile publishes it too. */
  const underWay = useRef(new Set<Promise<Document | undefined>>());
  const text = words(WORDS);
  const typed = draft.value;
  const asksAnybody = has("HR", "HEAD_OF_CITY");

  async function upload(file: File): Promise<Document | undefined> {
    setUploading((count) => count + 1);
    try {
      const document = { title: file.name, sha256: await sendEvidence(nip, file) };
      draft.change((now) => ({ ...now, documents: [...now.documents, document] }));
      setProblem(undefined);
      return document;
    } catch (failure) {
      setProblem(saidOf(failure));
      return undefined;
    } finally {
      setUploading((count) => count - 1);
    }
  }

  function add(file: File | undefined) {
    if (file === undefined) return;
    const one = upload(file).finally(() => underWay.current.delete(one));
    underWay.current.add(one);
  }

  async function submit() {
    if (isWaiting) return;
    setIsWaiting(true);
    const late = await Promise.all(underWay.current).finally(() => setIsWaiting(false));
    const arrived = late.filter((one) => one !== undefined);
    // One did not arrive, which the form says: nobody publishes without it unawares.
    if (arrived.length < late.length) return;
    const own = asksAnybody ? undefined : unitId;
    const content = contentOf({ ...typed, documents: [...typed.documents, ...arrived] }, own);
    const published = await publishing.act({ body: content });
    if (published === undefined) return;
    draft.clear();
    route(pathOf(published.id));
  }

  return (
    <Screen title={text.title} back={{ to: "/app/musyawarah", name: text.back }}>
      <Form error={publishing.error} onSubmit={() => void submit()}>
        <ConsultationFields typed={typed} set={(part) => draft.change((now) => ({ ...now, ...part }))} />
        <FileField
          name="documents"
          label={text.files}
          isOptional
          accept="application/pdf,image/jpeg,image/png,image/webp"
          onFile={add}
        />
        {uploading > 0 && <p role="status">{text.uploading}</p>}
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
                  draft.change((now) => ({
                    ...now,
                    documents: now.documents.filter((one) => one.sha256 !== sha256),
                  }))
                }
              >
                {text.remove}
              </button>
            </li>
          ))}
        </ul>
        <Submit isBusy={isWaiting || publishing.isBusy}>{text.publish}</Submit>
      </Form>
    </Screen>
  );
}
