import { useAct } from "../../client/acts.ts";
import type { Answer, Given } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { Empty } from "../../parts/asked/loaded.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../parts/form/form.tsx";
import { useLines } from "../../parts/form/use-lines.ts";
import { openUnits } from "../../parts/unit/open-units.ts";
import { classOptions } from "./words.ts";

export type Routing = Answer<"GET /v1/routing-rules">;
type Rules = Given<"PUT /v1/routing-rules">["body"]["rules"];

const WORDS = {
  none: {
    id: "Belum ada aturan. Tanpa aturan, pengaduan tanpa unit menunggu di meja pengaduan.",
    en: "There are no rules yet. Without rules, complaints without a unit wait at the complaint desk.",
  },
  rule: { id: "Aturan", en: "Rule" },
  to: { id: "Salurkan ke", en: "Send to" },
  choose: { id: "Pilih unit", en: "Choose a unit" },
  class: { id: "Jika kelasnya", en: "If its class is" },
  any: { id: "Semua kelas", en: "Any" },
  service: { id: "Jika layanannya", en: "If its service is" },
  serviceHint: {
    id: "Nama layanan yang disebut pengadu, atau layanan titik yang kodenya dipindai.",
    en: "The service that the complainant names, or that of the point whose code was scanned.",
  },
  order: {
    id: "Aturan dibaca dari atas; yang pertama cocok dipakai. Semua syarat yang diisi harus cocok. Aturan tanpa syarat menerima semua yang tersisa.",
    en: "Rules are read from the top; the first that matches is used. All conditions that are filled in have to match. A rule without conditions takes all the rest.",
  },
  words: { id: "Jika isinya memuat salah satu kata", en: "If its text has one of these words" },
  places: { id: "Jika tempatnya memuat salah satu kata", en: "If its address has one of these words" },
  commas: { id: "Pisahkan dengan koma.", en: "Separate them by commas." },
  add: { id: "Tambah aturan", en: "Add a rule" },
  remove: { id: "Hapus", en: "Remove" },
  up: { id: "Naikkan", en: "Move up" },
  taken: { id: "cocok", en: "matched" },
  right: { id: "benar", en: "right" },
  save: { id: "Simpan aturan (nonaktif sampai diuji)", en: "Save the rules (off until tried)" },
};

interface Typed {
  readonly unitId: string;
  readonly class: string;
  readonly service: string;
  readonly words: string;
  readonly placeWords: string;
}

const EMPTY: Typed = { unitId: "", class: "", service: "", words: "", placeWords: "" };

/** The rules in their order: the first that matches wins. */
export function DraftRouting({ routing }: { readonly routing: Routing }) {
  const { version } = routing;
  const edit = useEdit<readonly Typed[]>("routing", { version, typed: routing.rules.map(typedOf) });
  const drafting = useAct("PUT /v1/routing-rules");
  const text = words(WORDS);
  async function submit() {
    if (await drafting.act({ body: { rules: edit.typed.map(ruleOf) } }, { version, onAnswer: edit.sent }))
      edit.clear();
  }
  return (
    <EditStored of={edit}>
      {(rules, onRules) => (
        <Form error={drafting.error} onSubmit={() => void submit()}>
          <RuleFields {...{ rules, onRules, routing }} />
          {rules.length + routing.rules.length > 0 && <Submit isBusy={drafting.isBusy}>{text.save}</Submit>}
        </Form>
      )}
    </EditStored>
  );
}

interface RuleFieldsProps {
  readonly rules: readonly Typed[];
  readonly onRules: (rules: readonly Typed[]) => void;
  readonly routing: Routing;
}

function RuleFields({ rules, onRules, routing }: RuleFieldsProps) {
  const units = useAsk("GET /v1/units", {});
  const text = words(WORDS);
  const { keys, add, change, remove, raise } = useLines(rules, onRules);
  const options = [
    ["", text.choose] as const,
    ...openUnits(units.value?.items, ...rules.map(({ unitId }) => unitId)).map(
      ({ id, name }) => [id, name] as const,
    ),
  ];
  return (
    <>
      {rules.length === 0 && (
        <Empty>
          <p>{text.none}</p>
        </Empty>
      )}
      {rules.length > 0 && <p class="hint">{text.order}</p>}
      {rules.map((rule, index) => (
        <fieldset key={keys[index]} class="field">
          <legend>
            {text.rule} {index + 1} {outcomeOf(routing, index, text)}
          </legend>
          <div class="fields">
            <SelectField
              name={`rules.${index}.unitId`}
              label={text.to}
              value={rule.unitId}
              options={options}
              onValue={(unitId) => change(index, { unitId })}
            />
            <SelectField
              name={`rules.${index}.class`}
              label={text.class}
              value={rule.class}
              options={[["", text.any], ...classOptions()]}
              onValue={(named) => change(index, { class: named })}
            />
            <TextField
              name={`rules.${index}.service`}
              label={text.service}
              hint={text.serviceHint}
              isOptional
              value={rule.service}
              onValue={(service) => change(index, { service })}
            />
            <TextField
              name={`rules.${index}.words`}
              label={text.words}
              hint={text.commas}
              isOptional
              value={rule.words}
              onValue={(value) => change(index, { words: value })}
            />
            <TextField
              name={`rules.${index}.placeWords`}
              label={text.places}
              hint={text.commas}
              isOptional
              value={rule.placeWords}
              onValue={(placeWords) => change(index, { placeWords })}
            />
          </div>
          <button type="button" class="bare" onClick={() => remove(index)}>
            {text.remove} <span class="unseen">{`${text.rule} ${index + 1}`}</span>
          </button>
          {index > 0 && (
            <button type="button" class="bare" onClick={() => raise(index)}>
              {text.up} <span class="unseen">{`${text.rule} ${index + 1}`}</span>
            </button>
          )}
        </fieldset>
      ))}
      <p>
        <button type="button" class="quiet" onClick={() => add(EMPTY)}>
          {text.add}
        </button>
      </p>
    </>
  );
}

function outcomeOf(
  { trial }: Routing,
  index: number,
  text: { readonly taken: string; readonly right: string },
) {
  const tried = trial?.rules[index];
  return tried === undefined ? null : (
    <small>{`(${tried.taken} ${text.taken}, ${tried.right} ${text.right})`}</small>
  );
}

function typedOf({ unitId, class: named, service = "", ...rest }: Rules[number]): Typed {
  const { words: inText = [], placeWords = [] } = rest;
  return { unitId, class: named ?? "", service, words: inText.join(", "), placeWords: placeWords.join(", ") };
}

function ruleOf({ unitId, class: named, service, words: inText, placeWords }: Typed): Rules[number] {
  return {
    unitId,
    ...(named !== "" && { class: named as NonNullable<Rules[number]["class"]> }),
    ...(service.trim() !== "" && { service: service.trim() }),
    ...(wordsOf(inText).length > 0 && { words: wordsOf(inText) }),
    ...(wordsOf(placeWords).length > 0 && { placeWords: wordsOf(placeWords) }),
  };
}

function wordsOf(typed: string): string[] {
  return typed
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
