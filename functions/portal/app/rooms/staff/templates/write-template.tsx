import type { ComponentChildren } from "preact";
import { useLocation } from "preact-iso/router";
import { useAct } from "../../../client/acts.ts";
import { useAsk } from "../../../client/questions.ts";
import { words } from "../../../frame/language.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { EditStored } from "../../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../../parts/edit/use-edit.ts";
import { Choices } from "../../../parts/form/choices.tsx";
import { Form, Submit, TextField } from "../../../parts/form/form.tsx";
import { Restored } from "../../../parts/form/restored.tsx";
import { PlanFields } from "../../../parts/plan/fields.tsx";
import { contentOf, newPlan, type TypedPlan, typedOf } from "../../../parts/plan/typed-plan.ts";
import { WeightSum } from "../../../parts/plan/weight-sum.tsx";
import { APPROACHES, optionsOf } from "../../../parts/plan/words.ts";
import { Card, Screen } from "../../../parts/screen/screen.tsx";
import { PositionsField } from "./positions-field.tsx";
import type { Template } from "./words.ts";

const WORDS = {
  back: { id: "Templat rencana", en: "Plan templates" },
  write: { id: "Susun templat", en: "Write a template" },
  change: { id: "Ubah templat", en: "Change the template" },
  changeLead: {
    id: "Rencana yang sudah ditugaskan tidak ikut berubah.",
    en: "Plans already assigned stay as they are.",
  },
  title: { id: "Nama templat", en: "Name of the template" },
  titleHint: { id: "Misalnya Guru kelas SD 2026.", en: "Such as Class teachers 2026." },
  approach: { id: "Pendekatan", en: "Approach" },
  form: { id: "Format rencana jabatan itu", en: "Form of those positions' plans" },
  other: {
    id: "Administrator, pengawas, fungsional, dan pelaksana",
    en: "Administrators and functional staff",
  },
  otherHint: { id: "Tiap indikator punya aspek.", en: "Each indicator has an aspect." },
  executive: { id: "Pejabat pimpinan tinggi", en: "Senior executives" },
  executiveHint: { id: "Tiap indikator punya perspektif.", en: "Each indicator has a perspective." },
  save: { id: "Simpan templat", en: "Save the template" },
  restored: {
    id: "Isian Anda yang belum tersimpan dikembalikan.",
    en: "What you had typed and not saved is back.",
  },
  clear: { id: "Buang isian itu", en: "Throw it away" },
};

interface TypedTemplate {
  readonly title: string;
  readonly positions: readonly string[];
  /** A position that is typed and not added yet. */
  readonly position: string;
  readonly isExecutive: boolean;
  readonly plan: TypedPlan;
}

/** Writes a template. A position may be given in the address. */
export function NewTemplate() {
  const { query } = useLocation();
  const text = words(WORDS);
  const { jabatan } = query;
  const blank = {
    title: jabatan ?? "",
    positions: jabatan === undefined ? [] : [jabatan],
    ...{ position: "", isExecutive: false, plan: newPlan() },
  };
  return (
    <Screen title={text.write} back={{ to: "/app/kepegawaian/templat", name: text.back }}>
      <TemplateForm template={undefined} initial={blank} />
    </Screen>
  );
}

/** Changes a template; what was assigned stays as it is. */
export function ChangeTemplate({ templateId = "" }: { readonly templateId?: string }) {
  const asked = useAsk("GET /v1/plan-templates/{templateId}", { params: { templateId } });
  const text = words(WORDS);
  return (
    <Screen
      title={text.change}
      lead={text.changeLead}
      back={{ to: `/app/kepegawaian/templat/${templateId}`, name: asked.value?.title ?? text.back }}
    >
      <Loaded asked={asked} lines={10}>
        {(template) => <TemplateForm template={template} initial={typedTemplate(template)} />}
      </Loaded>
    </Screen>
  );
}

function typedTemplate({ title, positions, content }: Template): TypedTemplate {
  const [first] = content.results.flatMap(({ indicators }) => indicators);
  return {
    ...{ title, positions, position: "" },
    isExecutive: first?.perspective !== undefined,
    plan: typedOf(content),
  };
}

interface TemplateFormProps {
  /** Undefined for a new one. */
  readonly template: Template | undefined;
  readonly initial: TypedTemplate;
}

function TemplateForm({ template, initial }: TemplateFormProps) {
  const { route } = useLocation();
  const edit = useEdit(`template ${template?.id ?? "new"}`, { version: template?.version, typed: initial });
  const writing = useAct("POST /v1/plan-templates");
  const changing = useAct("PUT /v1/plan-templates/{templateId}");
  const acting = template === undefined ? writing : changing;
  const text = words(WORDS);

  async function save() {
    const body = templateOf(edit.typed);
    const saved =
      template === undefined
        ? await writing.act({ body }, { onAnswer: edit.sent })
        : await changing.act(
            { params: { templateId: template.id }, body },
            { version: template.version, onAnswer: edit.sent },
          );
    if (saved === undefined) return;
    edit.clear();
    route(`/app/kepegawaian/templat/${saved.id}`);
  }

  return (
    <EditStored of={edit}>
      {(typed, onTyped) => (
        <Form error={acting.error} onSubmit={() => void save()}>
          <Restored draft={edit} says={text.restored} clear={text.clear} />
          <TemplateFields typed={typed} set={(part) => onTyped({ ...typed, ...part })}>
            <Submit isBusy={acting.isBusy}>{text.save}</Submit>
          </TemplateFields>
        </Form>
      )}
    </EditStored>
  );
}

function templateOf({ position: typed, title, positions, plan, isExecutive }: TypedTemplate) {
  const position = typed.trim();
  return {
    title: title.trim(),
    positions: [...new Set([...positions, ...(position === "" ? [] : [position])])],
    content: contentOf(plan, isExecutive),
  };
}

interface TemplateFieldsProps {
  readonly typed: TypedTemplate;
  readonly set: (part: Partial<TypedTemplate>) => void;
  /** What is at its foot. */
  readonly children: ComponentChildren;
}

function TemplateFields({ typed, set, children }: TemplateFieldsProps) {
  const text = words(WORDS);
  const { plan, isExecutive } = typed;
  const setPlan = (part: Partial<TypedPlan>) => set({ plan: { ...plan, ...part } });
  const isQuantitative = plan.approach === "KUANTITATIF";
  return (
    <>
      <Card>
        <TextField
          name="title"
          label={text.title}
          hint={text.titleHint}
          maxLength={200}
          value={typed.title}
          onValue={(title) => set({ title })}
        />
        <PositionsField
          positions={typed.positions}
          typed={typed.position}
          onTyped={(position) => set({ position })}
          onPositions={(positions) => set({ positions, position: "" })}
        />
        <div class="columns">
          <Choices
            name="content.approach"
            legend={text.approach}
            value={plan.approach}
            onValue={(approach) => setPlan({ approach: approach as TypedPlan["approach"] })}
            options={optionsOf(APPROACHES).map(([value, label]) => ({ value, label }))}
          />
          {isQuantitative && (
            <Choices
              name="form"
              legend={text.form}
              value={isExecutive ? "JPT" : "JA"}
              onValue={(form) => set({ isExecutive: form === "JPT", plan: withoutSides(plan) })}
              options={[
                { value: "JA", label: text.other, hint: text.otherHint },
                { value: "JPT", label: text.executive, hint: text.executiveHint },
              ]}
            />
          )}
        </div>
      </Card>
      <PlanFields typed={plan} set={setPlan} isExecutive={isExecutive} isTemplate />
      <div class="foot-bar">
        {isQuantitative && <WeightSum typed={plan} onTyped={(changed) => set({ plan: changed })} />}
        {children}
      </div>
    </>
  );
}

/** An aspect is no perspective: each is chosen again in the other form. */
function withoutSides(plan: TypedPlan): TypedPlan {
  return {
    ...plan,
    results: plan.results.map((result) => ({
      ...result,
      indicators: result.indicators.map((one) => ({ ...one, side: "" })),
    })),
  };
}
