import { useEffect, useRef, useState } from "preact/hooks";
import { useAct } from "../../../client/acts.ts";
import { ask } from "../../../client/call.ts";
import { useAskWhole } from "../../../client/pages.ts";
import { SignedOut } from "../../../client/refusal.ts";
import { words } from "../../../frame/language.ts";
import { useDraft } from "../../../offline/draft.ts";
import { Failure } from "../../../parts/asked/notice.tsx";
import { Choices, SelectField } from "../../../parts/form/choices.tsx";
import { Form, Submit, TextArea } from "../../../parts/form/form.tsx";
import type { ActProps } from "./props.ts";

const WORDS = {
  kind: { id: "Jenis tanggapan", en: "Kind of answer" },
  final: { id: "Jawaban tuntas", en: "Final answer" },
  finalHint: {
    id: "Apa yang telah dilakukan. Pengadu lalu menilainya.",
    en: "What has been done. The complainant then rates it.",
  },
  interim: { id: "Tindak lanjut", en: "Interim answer" },
  interimHint: {
    id: "Apa yang sedang dilakukan dan sampai kapan.",
    en: "What is being done, and until when.",
  },
  template: { id: "Mulai dari templat", en: "Start from a template" },
  none: { id: "Tanpa templat", en: "No template" },
  tooLate: {
    id: "Anda menulis sebelum templatnya tiba, maka tulisan Anda dibiarkan. Pilih lagi untuk menaruhnya di atas tulisan Anda.",
    en: "You wrote before the template came, so what you wrote was left alone. Choose it again to put it before that.",
  },
  notLoaded: {
    id: "Templat itu tidak dapat dimuat. Pilih lagi, pilih yang lain, atau tulis sendiri tanggapannya. Yang sudah Anda tulis tetap ada.",
    en: "That template could not be loaded. Choose it again, choose another one, or write the answer yourself. What you wrote is still here.",
  },
  text: { id: "Tanggapan kepada pengadu", en: "Answer to the complainant" },
  delay: { id: "Mengapa terlambat? Dibaca pengadu", en: "Why is it late? The complainant reads it" },
  send: { id: "Kirim tanggapan", en: "Send the answer" },
};

/**
 * Interim or final; from a template where there is one, which goes before what was typed when it was chosen. One that comes once the
 * form was typed in, sent or closed is not taken; of one that does not come it is said how to go on. What is typed stays if the form
 * is closed.
 */
export function AnswerForm({ complaint, onDone }: ActProps) {
  const { trackingCode, version, status, isOverdue, class: named } = complaint;
  const draft = useDraft(`answer ${trackingCode}`, { text: "", delayReason: "", isFinal: "yes" });
  const [template, setTemplate] = useState("");
  const [isTooLate, setTooLate] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const awaited = useRef("");
  /** What a template has brought, which another one replaces as long as nobody has written in it. */
  const brought = useRef("");
  const templates = useAskWhole("GET /v1/answer-templates", { query: { limit: 100 } });
  const acting = useAct("POST /v1/complaints/{trackingCode}/answer");
  const text = words(WORDS);
  const typed = draft.value;
  const set = (part: Partial<typeof typed>) => draft.set({ ...typed, ...part });
  const offered = (templates.value?.items ?? []).filter(
    (one) => one.isOffered && (one.class === undefined || one.class === named),
  );
  async function use(templateId: string) {
    setTemplate(templateId);
    setTooLate(false);
    setFailure(undefined);
    awaited.current = templateId;
    if (templateId === "") return;
    const params = { trackingCode, templateId };
    const drafted = await ask("GET /v1/complaints/{trackingCode}/drafts/{templateId}", { params }).catch(
      (error: Error) => error,
    );
    // It is awaited no longer, or another one is.
    if (awaited.current !== templateId) return;
    awaited.current = "";
    if (drafted instanceof Error) {
      // As if none were chosen: the same one can be chosen again.
      setTemplate("");
      setFailure(drafted);
      return;
    }
    const isUntouched = (typed: string) => typed.trim() === "" || typed === brought.current;
    draft.change((now) => ({
      ...now,
      text: isUntouched(now.text) ? drafted.text : `${drafted.text}\n\n${now.text}`,
    }));
    brought.current = drafted.text;
  }
  useEffect(
    () => () => {
      awaited.current = "";
    },
    [],
  );
  function write(written: string) {
    if (awaited.current !== "") {
      awaited.current = "";
      setTemplate("");
      setTooLate(true);
    }
    set({ text: written });
  }
  async function submit() {
    awaited.current = "";
    const body = {
      text: typed.text,
      isFinal: typed.isFinal === "yes",
      ...(isOverdue && typed.delayReason.trim() !== "" && { delayReason: typed.delayReason }),
    };
    if (!(await acting.act({ params: { trackingCode }, body }, { version }))) return;
    draft.clear();
    onDone();
  }
  return (
    <Form error={acting.error} onSubmit={() => void submit()}>
      {status !== "DIJAWAB" && (
        <Choices
          name="isFinal"
          legend={text.kind}
          value={typed.isFinal}
          onValue={(isFinal) => set({ isFinal })}
          options={[
            { value: "yes", label: text.final, hint: text.finalHint },
            { value: "no", label: text.interim, hint: text.interimHint },
          ]}
        />
      )}
      {offered.length > 0 && (
        <SelectField
          name="template"
          label={text.template}
          {...(isTooLate && { hint: text.tooLate })}
          isOptional
          value={template}
          onValue={(chosen) => void use(chosen)}
          options={[["", text.none], ...offered.map(({ id, title }) => [id, title] as const)]}
        />
      )}
      {failure instanceof SignedOut ? (
        <Failure error={failure} isFilledIn />
      ) : (
        failure && (
          <div class="notice wrong" role="status">
            <p>{text.notLoaded}</p>
          </div>
        )
      )}
      <TextArea name="text" label={text.text} rows={7} maxLength={4_000} value={typed.text} onValue={write} />
      {isOverdue && (
        <TextArea
          name="delayReason"
          label={text.delay}
          rows={2}
          maxLength={1_000}
          value={typed.delayReason}
          onValue={(delayReason) => set({ delayReason })}
        />
      )}
      <Submit isBusy={acting.isBusy}>{text.send}</Submit>
    </Form>
  );
}
