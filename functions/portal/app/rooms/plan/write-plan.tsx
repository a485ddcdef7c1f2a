import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { planFormOf } from "../../../../../shared/domain/planning/form.ts";
import { useAct } from "../../client/acts.ts";
import { useAsk } from "../../client/questions.ts";
import { Refusal } from "../../client/refusal.ts";
import { say, words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { EditStored } from "../../parts/edit/edit-stored.tsx";
import { useEdit } from "../../parts/edit/use-edit.ts";
import { Choices } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { Restored } from "../../parts/form/restored.tsx";
import { PlanFields } from "../../parts/plan/fields.tsx";
import { contentOf, newPlan, type TypedPlan, typedOf } from "../../parts/plan/typed-plan.ts";
import { WeightSum } from "../../parts/plan/weight-sum.tsx";
import type { Plan } from "../../parts/plan/words.ts";
import { APPROACHES, optionsOf } from "../../parts/plan/words.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { usePlanYear } from "./screen.tsx";

const WORDS = {
  back: { id: "Rencana kinerja", en: "Performance plan" },
  draft: { id: "Susun rencana", en: "Draft the plan" },
  change: { id: "Ubah rencana", en: "Change the plan" },
  amend: { id: "Ubah rencana yang berlaku", en: "Amend the plan in force" },
  amendLead: {
    id: "Rencana yang berlaku tetap berlaku sampai perubahannya disepakati.",
    en: "The plan in force stays so until its amendment is agreed.",
  },
  reason: { id: "Mengapa rencana perlu diubah?", en: "Why should the plan change?" },
  approach: { id: "Pendekatan", en: "Approach" },
  quantitative: { id: "Diukur dengan indikator dan target", en: "Measured by indicators with targets" },
  qualitative: {
    id: "Dinilai dengan ukuran keberhasilan, tanpa angka",
    en: "Judged by criteria of success, without numbers",
  },
  save: { id: "Simpan draf", en: "Save the draft" },
  restored: {
    id: "Isian Anda yang belum tersimpan dikembalikan.",
    en: "What you had typed and not saved is back.",
  },
  clear: { id: "Buang isian itu", en: "Throw it away" },
  warned: {
    id: "Tersimpan. Periksa dahulu sebelum mengajukan:",
    en: "Saved. Check this before you propose:",
  },
  see: { id: "Lihat rencana", en: "See the plan" },
  notNow: {
    id: "Rencana ini sedang menunggu persetujuan. Tarik kembali dahulu bila ingin mengubahnya.",
    en: "This plan awaits agreement. Take it back first to change it.",
  },
};

/** Drafts a plan, changes the draft, or amends what was agreed: the same form, by the state of the plan. */
export function WritePlan() {
  const { nip = "" } = usePerson();
  const { year, search } = usePlanYear();
  const asked = useAsk("GET /v1/employees/{nip}/plans/{year}", { params: { nip, year } });
  const text = words(WORDS);
  const isMissing =
    (asked.error instanceof Refusal && asked.error.status === 404) || asked.value?.withdrawnAt !== undefined;
  const plan = isMissing ? undefined : asked.value;
  const pending = plan?.amendment?.state ?? plan?.state;
  const isAmending = plan?.state === "AGREED";
  return (
    <Screen
      title={`${plan === undefined ? text.draft : isAmending ? text.amend : text.change} ${year}`}
      {...(isAmending && { lead: text.amendLead })}
      back={{ to: `/app/rencana${search}`, name: text.back }}
    >
      {isMissing ? (
        <PlanForm year={year} plan={undefined} />
      ) : (
        <Loaded asked={asked} lines={10}>
          {(value) => (pending === "PROPOSED" ? <p>{text.notNow}</p> : <PlanForm year={year} plan={value} />)}
        </Loaded>
      )}
    </Screen>
  );
}

interface PlanFormProps {
  readonly year: string;
  /** Undefined if there is none yet. */
  readonly plan: Plan | undefined;
}

function PlanForm({ year, plan }: PlanFormProps) {
  const { nip = "", me } = usePerson();
  const { route } = useLocation();
  const { search } = usePlanYear();
  const text = words(WORDS);
  const posting = me.employee?.posting;
  const isExecutive = posting !== undefined && planFormOf(posting) === "JPT";
  const edit = useEdit<TypedPlan>(`plan ${year}`, {
    version: plan?.version,
    typed: plan ? typedOf(plan.amendment ?? plan) : newPlan(),
  });
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const drafting = useAct("POST /v1/employees/{nip}/plans");
  const revising = useAct("PUT /v1/employees/{nip}/plans/{year}");
  const amending = useAct("POST /v1/employees/{nip}/plans/{year}/amendment");
  const isFirstAmendment = plan?.state === "AGREED" && plan.amendment === undefined;
  const acting = plan === undefined ? drafting : isFirstAmendment ? amending : revising;

  async function save() {
    const params = { nip, year };
    const inForce = plan?.state === "AGREED" ? plan : undefined;
    const body = contentOf(edit.typed, isExecutive, inForce);
    const guard = { version: plan?.version, onAnswer: edit.sent };
    const saved =
      plan === undefined
        ? await drafting.act({ params: { nip }, body: { ...body, year } }, { onAnswer: edit.sent })
        : isFirstAmendment
          ? await amending.act({ params, body: { ...body, reason: edit.typed.reason.trim() } }, guard)
          : await revising.act({ params, body }, guard);
    if (saved === undefined) return;
    edit.clear();
    setWarnings(saved.warnings?.map((one) => say(one.text)) ?? []);
    if (saved.warnings === undefined) route(`/app/rencana${search}`);
  }

  return (
    <EditStored of={edit}>
      {(typed, onTyped) => {
        const set = (part: Partial<TypedPlan>) => onTyped({ ...typed, ...part });
        return (
          <Form error={acting.error} onSubmit={() => void save()}>
            <Restored draft={edit} says={text.restored} clear={text.clear} />
            {warnings.length > 0 && <Warned of={warnings} seeAt={`/app/rencana${search}`} />}
            {isFirstAmendment && (
              <TextArea
                name="reason"
                label={text.reason}
                maxLength={1_000}
                rows={2}
                value={typed.reason}
                onValue={(reason) => set({ reason })}
              />
            )}
            <Choices
              name="approach"
              legend={text.approach}
              value={typed.approach}
              onValue={(approach) => set({ approach: approach as TypedPlan["approach"] })}
              options={optionsOf(APPROACHES).map(([value, label]) => ({
                value,
                label,
                hint: value === "KUANTITATIF" ? text.quantitative : text.qualitative,
              }))}
            />
            <PlanFields typed={typed} set={set} isExecutive={isExecutive} />
            <div class="foot-bar">
              {typed.approach === "KUANTITATIF" && <WeightSum typed={typed} onTyped={onTyped} />}
              <Submit isBusy={acting.isBusy}>{text.save}</Submit>
            </div>
          </Form>
        );
      }}
    </EditStored>
  );
}

interface WarnedProps {
  readonly of: readonly string[];
  readonly seeAt: string;
}

/** What should be looked at before the plan is proposed. */
function Warned({ of: warnings, seeAt }: WarnedProps) {
  const text = words(WORDS);
  return (
    <Notice kind="care">
      <p>{text.warned}</p>
      <ul>
        {warnings.map((one, place) => (
          <li key={place}>{one}</li>
        ))}
      </ul>
      <a class="button quiet" href={seeAt}>
        {text.see}
      </a>
    </Notice>
  );
}
