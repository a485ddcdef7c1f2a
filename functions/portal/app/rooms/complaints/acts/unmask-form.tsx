import { useState } from "preact/hooks";
import { useAct } from "../../../client/acts.ts";
import type { Answer, Given } from "../../../client/operations.ts";
import { words } from "../../../frame/language.ts";
import { Facts } from "../../../parts/figure/figures.tsx";
import { asChosen } from "../../../parts/form/as-chosen.ts";
import { Choices } from "../../../parts/form/choices.tsx";
import { Form, Submit } from "../../../parts/form/form.tsx";
import type { ActProps } from "./props.ts";

type Unmask = "POST /v1/complaints/{trackingCode}/contact";
type Ground = Given<Unmask>["body"]["ground"];

const WORDS = {
  ground: { id: "Untuk apa?", en: "What for?" },
  hint: {
    id: "Nama Anda, waktu, dan alasannya tercatat dalam riwayat pengaduan.",
    en: "Your name, the time and the reason are recorded in the complaint's history.",
  },
  send: { id: "Buka data kontak", en: "Reveal the contact data" },
  name: { id: "Nama", en: "Name" },
  phone: { id: "Telepon", en: "Phone" },
  email: { id: "Surel", en: "E-mail" },
};

const GROUNDS = {
  MENGHUBUNGI_PENGADU: { id: "Menghubungi pengadu", en: "To contact the complainant" },
  MEMERIKSA_BUKTI: { id: "Memeriksa bukti", en: "To examine evidence" },
  PERMINTAAN_PENGADU: { id: "Permintaan pengadu", en: "At the complainant's request" },
  PERINTAH_HUKUM: { id: "Perintah hukum", en: "By order of law" },
};

/** Shown only while the dialog is open, and never kept on the device. */
export function UnmaskForm({ complaint: { trackingCode, version } }: ActProps) {
  const [ground, setGround] = useState<Ground>();
  const [contact, setContact] = useState<Answer<Unmask>["contact"]>();
  const acting = useAct("POST /v1/complaints/{trackingCode}/contact");
  const text = words(WORDS);
  async function submit() {
    const answer = await acting.act(
      { params: { trackingCode }, body: { ground: asChosen(ground) } },
      { version },
    );
    if (answer) setContact(answer.contact);
  }
  if (contact !== undefined) {
    const { name, phone, email } = contact;
    return (
      <Facts
        of={[
          [text.name, name],
          [text.phone, phone && <a href={`tel:${phone.replaceAll(/[ -]/g, "")}`}>{phone}</a>],
          [text.email, email && <a href={`mailto:${email}`}>{email}</a>],
        ]}
      />
    );
  }
  return (
    <Form error={acting.error} onSubmit={() => void submit()}>
      <Choices
        name="ground"
        legend={text.ground}
        hint={text.hint}
        value={ground ?? ""}
        onValue={(chosen) => setGround(chosen as Ground)}
        options={Object.entries(words(GROUNDS)).map(([value, label]) => ({ value, label }))}
      />
      <Submit isBusy={acting.isBusy}>{text.send}</Submit>
    </Form>
  );
}
