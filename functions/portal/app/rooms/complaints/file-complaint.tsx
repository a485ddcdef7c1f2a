import { useState } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer, Given } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Check, SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea, TextField } from "../../parts/form/form.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { UnitField } from "./acts/unit-field.tsx";
import { Receipt } from "./receipt.tsx";
import { classOptions } from "./words.ts";

type File = "POST /v1/complaints";
type Body = Given<File>["body"];

const WORDS = {
  title: { id: "Catat pengaduan", en: "File a complaint" },
  lead: {
    id: "Untuk warga yang menelepon atau datang. Bukti dengan kode rahasianya diberikan kepadanya.",
    en: "For somebody who calls or visits. They get the receipt with its secret.",
  },
  back: { id: "Daftar pengaduan", en: "Complaints" },
  text: { id: "Apa yang terjadi?", en: "What happened?" },
  textHint: {
    id: "Dengan kata-kata warga: apa, di mana, sejak kapan.",
    en: "In their words: what, where, since when.",
  },
  address: { id: "Tempat kejadian", en: "Where it happened" },
  unit: { id: "Unit yang dituju", en: "Unit that it is about" },
  noUnit: { id: "Belum tahu (lewat meja pengaduan)", en: "Not known; the complaint desk finds it" },
  class: { id: "Kelas", en: "Class" },
  noClass: { id: "Ditentukan saat verifikasi", en: "Decided when it is verified" },
  service: { id: "Layanan", en: "Service" },
  name: { id: "Nama pengadu", en: "Complainant's name" },
  phone: { id: "Telepon", en: "Phone" },
  email: { id: "Surel", en: "E-mail" },
  anonymous: { id: "Anonim: tanpa data kontak", en: "Anonymous: without contact data" },
  confidential: {
    id: "Rahasia: isinya tidak diumumkan",
    en: "Confidential: the public does not see what it says",
  },
  send: { id: "Catat dan buat bukti", en: "File it and make the receipt" },
};

const EMPTY = {
  text: "",
  address: "",
  unitId: "",
  class: "",
  service: "",
  name: "",
  phone: "",
  email: "",
  isAnonymous: false,
  isConfidential: false,
};

/** A complaint for somebody who calls or visits, and then its receipt. */
export function FileComplaint() {
  const draft = useDraft("file complaint", EMPTY);
  const [receipt, setReceipt] = useState<Answer<File>>();
  const filing = useAct("POST /v1/complaints");
  const text = words(WORDS);
  const typed = draft.value;
  const set = (part: Partial<typeof EMPTY>) => draft.set({ ...typed, ...part });
  async function submit() {
    const answer = await filing.act({ body: bodyOf(typed) });
    if (answer === undefined) return;
    draft.clear();
    setReceipt(answer);
  }
  const services = useAsk(
    "GET /v1/public/units/{unitId}/services",
    typed.unitId === "" ? undefined : { params: { unitId: typed.unitId } },
  );
  if (receipt !== undefined) return <Receipt receipt={receipt} onNext={() => setReceipt(undefined)} />;
  const field = (name: "address" | "name" | "phone" | "email", path: string) => (
    <TextField
      name={path}
      label={text[name]}
      isOptional
      value={typed[name]}
      onValue={(value) => set({ [name]: value })}
    />
  );
  return (
    <Screen title={text.title} lead={text.lead} back={{ to: "/app/pengaduan", name: text.back }}>
      <Form error={filing.error} onSubmit={() => void submit()}>
        <TextArea
          name="text"
          label={text.text}
          hint={text.textHint}
          rows={6}
          maxLength={4_000}
          value={typed.text}
          onValue={(value) => set({ text: value })}
        />
        {field("address", "place.address")}
        <UnitField
          label={text.unit}
          none={text.noUnit}
          value={typed.unitId}
          onValue={(unitId) => set({ unitId })}
        />
        <SelectField
          name="class"
          label={text.class}
          value={typed.class}
          options={[["", text.noClass], ...classOptions()]}
          onValue={(named) => set({ class: named })}
        />
        <TextField
          name="service"
          label={text.service}
          isOptional
          list="services"
          value={typed.service}
          onValue={(service) => set({ service })}
        />
        <datalist id="services">
          {services.value?.items.map((service) => (
            <option key={service} value={service} />
          ))}
        </datalist>
        <Check
          label={text.anonymous}
          isOn={typed.isAnonymous}
          onToggle={(isAnonymous) => set({ isAnonymous })}
        />
        <Check
          label={text.confidential}
          isOn={typed.isConfidential}
          onToggle={(isConfidential) => set({ isConfidential })}
        />
        {!typed.isAnonymous && (
          <div class="fields">
            {field("name", "contact.name")}
            {field("phone", "contact.phone")}
            {field("email", "contact.email")}
          </div>
        )}
        <Submit isBusy={filing.isBusy}>{text.send}</Submit>
      </Form>
    </Screen>
  );
}

function bodyOf({
  text,
  address,
  unitId,
  class: named,
  isAnonymous,
  isConfidential,
  ...rest
}: typeof EMPTY): Body {
  const { service, ...contact } = rest;
  const filled = Object.fromEntries(
    Object.entries(contact)
      .map(([name, value]) => [name, value.trim()])
      .filter(([, value]) => value !== ""),
  );
  return {
    text: text.trim(),
    isAnonymous,
    isConfidential,
    ...(address.trim() !== "" && { place: { address: address.trim() } }),
    ...(unitId !== "" && { unitId }),
    ...(named !== "" && { class: named as NonNullable<Body["class"]> }),
    ...(service.trim() !== "" && { service: service.trim() }),
    ...(!isAnonymous && Object.keys(filled).length > 0 && { contact: filled }),
  };
}
