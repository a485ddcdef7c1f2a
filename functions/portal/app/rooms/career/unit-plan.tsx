import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { numberWords, rupiahWords } from "../../frame/numbers.ts";
import { useKept } from "../../offline/draft.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Failure } from "../../parts/asked/notice.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Screen } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { useUnitName } from "../../parts/unit/name.ts";
import { usePerson } from "../../session/person.ts";
import { type UnitPlan as Plan, planStates } from "./need-words.ts";
import { PlanEditor } from "./plan-editor.tsx";
import { ReasonForm } from "./reason-form.tsx";

const WORDS = {
  title: { id: "AKPK", en: "Plan of development" },
  back: { id: "Karier", en: "Career" },
  found: { id: "Kebutuhan yang belum dijawab", en: "Needs not answered yet" },
  none: {
    id: "Belum ada rencana. Pimpinan unit menyusunnya dari kebutuhan pegawai yang sudah disetujui.",
    en: "There is no plan yet. The head of the unit makes it of the needs that were taken up.",
  },
  item: { id: "Pengembangan", en: "Development" },
  who: { id: "Pegawai", en: "Employees" },
  hours: { id: "JP", en: "JP" },
  cost: { id: "Biaya", en: "Cost" },
  total: { id: "Jumlah biaya", en: "Total cost" },
  left: { id: "Sisa anggaran", en: "Left of the budget" },
  propose: { id: "Ajukan kepada pengelola kinerja", en: "Propose to HR" },
  approve: { id: "Setujui", en: "Approve" },
  sendBack: { id: "Kembalikan", en: "Return" },
  reason: { id: "Mengapa dikembalikan", en: "Why it is returned" },
  returned: { id: "Pernah dikembalikan", en: "Returned before" },
  closed: { id: "Tahun ini sudah ditutup.", en: "This year is closed." },
};

type Whole = Answer<"GET /v1/units/{unitId}/development-plans/{year}">;

/** A unit's plan: its head makes it, HR approves it. */
export function UnitPlan({ unitId = "", year = "" }: { readonly unitId?: string; readonly year?: string }) {
  const asked = useAsk("GET /v1/units/{unitId}/development-plans/{year}", { params: { unitId, year } });
  const unitName = useUnitName(unitId);
  const text = words(WORDS);
  return (
    <Screen
      title={`${text.title} ${year}`}
      lead={unitName}
      back={{ to: "/app/karier", name: text.back }}
      acts={
        <a class="button quiet" href={`/app/karier/akpk/${unitId}/${year}/kebutuhan`}>
          {text.found}
        </a>
      }
    >
      <Loaded asked={asked}>{(whole) => <Shown of={whole} unitId={unitId} year={year} />}</Loaded>
    </Screen>
  );
}

interface ShownProps {
  readonly of: Whole;
  readonly unitId: string;
  readonly year: string;
}

function Shown({ of: { plan, budget, isClosed, people }, unitId, year }: ShownProps) {
  const { isHead, has } = usePerson();
  const text = words(WORDS);
  const mayWrite =
    isHead && !isClosed && (plan === undefined || plan.state === "DRAFT" || plan.state === "RETURNED");
  return (
    <>
      {isClosed && <p class="hint">{text.closed}</p>}
      {plan === undefined && !mayWrite && (
        <Empty>
          <p>{text.none}</p>
        </Empty>
      )}
      {plan && <Items of={plan} people={people} />}
      {budget && (
        <p>
          {text.left}: {rupiahWords(budget.budgetRupiah - budget.approvedRupiah)}
        </p>
      )}
      {plan && isHead && mayWrite && <Propose of={plan} />}
      {plan && has("HR") && !isClosed && <Decide of={plan} />}
      {mayWrite && <PlanEditor plan={plan} unitId={unitId} year={year} />}
    </>
  );
}

function Items({ of: plan, people }: { readonly of: Plan; readonly people: Whole["people"] }) {
  const text = words(WORDS);
  const nameOf = namesIn({ people });
  return (
    <>
      <p>
        <State {...(plan.state === "APPROVED" && { kind: "good" as const })}>
          {planStates()[plan.state]}
        </State>{" "}
        {text.total}: {rupiahWords(plan.costRupiah)}
      </p>
      {plan.returnedReason !== undefined && (
        <p>
          {text.returned}: <Written>{plan.returnedReason}</Written>
        </p>
      )}
      <Table
        caption={text.title}
        hidesCaption
        rows={plan.items}
        keyOf={({ title, needs }) => `${title} ${needs[0]?.needId}`}
        columns={[
          { name: text.item, of: ({ title }) => title },
          { name: text.who, of: ({ needs }) => [...new Set(needs.map(({ nip }) => nameOf(nip)))].join(", ") },
          { name: text.hours, isNumber: true, of: ({ hours }) => numberWords(hours) },
          { name: text.cost, isNumber: true, of: ({ costRupiah }) => rupiahWords(costRupiah) },
        ]}
      />
    </>
  );
}

function Propose({ of: { unitId, year, version } }: { readonly of: Plan }) {
  const acting = useAct("POST /v1/units/{unitId}/development-plans/{year}/propose");
  const act = () => void acting.act({ params: { unitId, year } }, { version });
  return (
    <>
      <Failure error={acting.error} />
      <p>
        <button type="button" aria-busy={acting.isBusy} onClick={act}>
          {words(WORDS).propose}
        </button>
      </p>
    </>
  );
}

function Decide({ of: { unitId, year, version, state } }: { readonly of: Plan }) {
  const [reason, setReason] = useKept<string | undefined>(`return plan ${unitId} ${year}`, undefined);
  const approving = useAct("POST /v1/units/{unitId}/development-plans/{year}/approve");
  const returning = useAct("POST /v1/units/{unitId}/development-plans/{year}/return", () =>
    setReason(undefined),
  );
  const text = words(WORDS);
  const params = { unitId, year };
  if (state !== "PROPOSED" && state !== "APPROVED") return null;
  if (reason !== undefined)
    return (
      <ReasonForm
        label={text.reason}
        send={text.sendBack}
        reason={reason}
        onReason={setReason}
        acting={returning}
        onSend={(why) => void returning.act({ params, body: { reason: why } }, { version })}
      />
    );
  return (
    <>
      <Failure error={approving.error} />
      <div class="acts">
        {state === "PROPOSED" && (
          <button
            type="button"
            aria-busy={approving.isBusy}
            onClick={() => void approving.act({ params }, { version })}
          >
            {text.approve}
          </button>
        )}
        <button type="button" class="quiet" onClick={() => setReason("")}>
          {text.sendBack}
        </button>
      </div>
    </>
  );
}
