import { useAct } from "../../../client/acts.ts";
import { words } from "../../../frame/language.ts";
import { Form, Submit } from "../../../parts/form/form.tsx";
import type { ActProps } from "./props.ts";

const WORDS = {
  what: {
    id: "Tenggat berjalan lagi, dan pertanyaan kepada pengadu tidak lagi ditunggu.",
    en: "The deadlines run again, and the complainant's reply is no longer awaited.",
  },
  send: { id: "Lanjutkan", en: "Continue" },
};

export function ResumeForm({ complaint: { trackingCode, version }, onDone }: ActProps) {
  const acting = useAct("POST /v1/complaints/{trackingCode}/resume");
  const text = words(WORDS);
  async function submit() {
    if (await acting.act({ params: { trackingCode }, body: {} }, { version })) onDone();
  }
  return (
    <Form error={acting.error} onSubmit={() => void submit()}>
      <p>{text.what}</p>
      <Submit isBusy={acting.isBusy}>{text.send}</Submit>
    </Form>
  );
}
