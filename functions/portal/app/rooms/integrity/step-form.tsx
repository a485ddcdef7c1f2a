import { useState } from "preact/hooks";
import { FORWARDED_WORDS } from "../../../../../shared/domain/integrity/words.ts";
import { useAct } from "../../client/acts.ts";
import type { Given } from "../../client/operations.ts";
import { words } from "../../frame/language.ts";
import { asChosen } from "../../parts/form/as-chosen.ts";
import { Choices, SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import type { Report } from "./report.ts";

type Body = Given<"POST /v1/integrity/reports/{caseId}/steps">["body"];

const WORDS = {
  to: { id: "Apa keputusannya?", en: "What is decided?" },
  forwarded: { id: "Diteruskan ke mana?", en: "Forwarded to whom?" },
  reason: { id: "Alasan untuk pelapor", en: "The reason, for the reporter" },
  hint: {
    id: "Pelapor membacanya. Paling sedikit 20 huruf.",
    en: "The reporter reads it. At least 20 letters.",
  },
  save: { id: "Simpan langkah", en: "Take this step" },
};

const STEPS = {
  DITERIMA: { id: "Kembali diterima", en: "Back to received" },
  DITELAAH: { id: "Layak diperiksa", en: "It is to be examined" },
  DIPERIKSA: { id: "Mulai memeriksa", en: "Begin to examine" },
  TERBUKTI: { id: "Terbukti", en: "Proven" },
  TIDAK_TERBUKTI: { id: "Tidak terbukti", en: "Not proven" },
  DITERUSKAN: { id: "Teruskan ke pemeriksa lain", en: "Forward to another examiner" },
  TIDAK_DITINDAKLANJUTI: { id: "Tidak ditindaklanjuti", en: "Do not take it up" },
};

/**
 * Takes a report a step further, with a reason. Nothing is decided for the officer, since what the reporter was told cannot be
 * taken back. Nothing that is typed here is kept on the device.
 */
export function StepForm({ of: { id, steps, version } }: { readonly of: Report }) {
  const [to, setTo] = useState<Body["to"] | undefined>(steps.length === 1 ? steps[0] : undefined);
  const [forwardedTo, setForwardedTo] = useState<Body["forwardedTo"]>();
  const [reason, setReason] = useState("");
  const acting = useAct("POST /v1/integrity/reports/{caseId}/steps");
  const text = words(WORDS);
  const names = words(STEPS);
  function submit() {
    const body = {
      ...{ to: asChosen(to), reason: reason.trim() },
      ...(to === "DITERUSKAN" && { forwardedTo: asChosen(forwardedTo) }),
    };
    void acting.act({ params: { caseId: id }, body }, { version });
  }
  return (
    <Form error={acting.error} onSubmit={submit}>
      <Choices
        name="to"
        legend={text.to}
        value={to ?? ""}
        onValue={(chosen) => setTo(chosen as Body["to"])}
        options={steps.map((value) => ({ value, label: names[value] }))}
      />
      {to === "DITERUSKAN" && (
        <SelectField
          name="forwardedTo"
          label={text.forwarded}
          value={forwardedTo ?? ""}
          onValue={(chosen) => setForwardedTo(chosen as typeof forwardedTo)}
          options={Object.entries(words(FORWARDED_WORDS))}
        />
      )}
      <TextArea
        name="reason"
        label={text.reason}
        hint={text.hint}
        maxLength={2_000}
        rows={3}
        value={reason}
        onValue={setReason}
      />
      <Submit isBusy={acting.isBusy}>{text.save}</Submit>
    </Form>
  );
}
