import { useState } from "preact/hooks";
import { AWARD_TITLES } from "../../../../../shared/domain/awards/words.ts";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { monthOf, periodWords, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useDraft } from "../../offline/draft.ts";
import { Form, SelectField, Submit, TextArea } from "../../parts/form.tsx";
import { Failure, Notice } from "../../parts/notice.tsx";
import { MonthStep } from "../../parts/period-step.tsx";
import { Card, Screen } from "../../parts/screen.tsx";
import { usePerson } from "../../session/person.ts";
import { UnitTabs } from "./unit-tabs.tsx";

type Nomination = Answer<"POST /v1/award-rounds/{month}/nominations">;
type Category = Nomination["category"];

const WORDS = {
  title: { id: "Usulkan penghargaan", en: "Nominate for an award" },
  category: { id: "Kategori", en: "Category" },
  nominee: { id: "Yang diusulkan", en: "Nominee" },
  choose: { id: "Pilih", en: "Choose" },
  text: { id: "Mengapa?", en: "Why?" },
  send: { id: "Usulkan", en: "Nominate" },
  sent: { id: "Usulan tercatat untuk", en: "The nomination is recorded for" },
  withdraw: { id: "Tarik usulan", en: "Withdraw the nomination" },
};

const UNIT_CATEGORIES: readonly Category[] = ["TEAM", "SERVICE"];
const MAX_LENGTH = 2_000;

/** Nominates somebody of the unit, or a unit below, until the month is computed. */
export function Nominate() {
  const [month, setMonth] = useState(monthOf(today()));
  const [made, setMade] = useState<Nomination>();
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <UnitTabs />
      {made && <Made nomination={made} onWithdrawn={() => setMade(undefined)} />}
      <Card>
        <NominationForm month={month} onMade={setMade} />
      </Card>
    </Screen>
  );
}

interface NominationFormProps {
  readonly month: string;
  readonly onMade: (nomination: Nomination) => void;
}

function NominationForm({ month, onMade }: NominationFormProps) {
  const [category, setCategory] = useState<Category>("INNOVATION");
  const [nomineeId, setNomineeId] = useState("");
  const reason = useDraft("nominate", "");
  const acting = useAct("POST /v1/award-rounds/{month}/nominations", (nomination) => {
    reason.clear();
    onMade(nomination);
  });
  const nominees = useNominees(UNIT_CATEGORIES.includes(category));
  const text = words(WORDS);
  const titles = words(AWARD_TITLES);
  return (
    <Form
      error={acting.error}
      onSubmit={() =>
        void acting.act({ params: { month }, body: { category, nomineeId, text: reason.value.trim() } })
      }
    >
      <SelectField
        name="category"
        label={text.category}
        options={Object.entries(titles)}
        value={category}
        onValue={(code) => {
          setCategory(code as Category);
          setNomineeId("");
        }}
      />
      <SelectField
        name="nomineeId"
        label={text.nominee}
        options={[["", text.choose], ...nominees]}
        value={nomineeId}
        onValue={setNomineeId}
      />
      <TextArea
        name="text"
        label={text.text}
        maxLength={MAX_LENGTH}
        value={reason.value}
        onValue={reason.set}
      />
      <Submit isBusy={acting.isBusy}>{text.send}</Submit>
    </Form>
  );
}

/** Those whom the head may nominate: the unit's staff, or the units below it. */
function useNominees(areUnits: boolean): readonly (readonly [id: string, name: string])[] {
  const { unitId = "" } = usePerson();
  const units = useAsk("GET /v1/units", areUnits ? {} : undefined);
  const staff = useAsk(
    "GET /v1/units/{unitId}/employees",
    areUnits ? undefined : { params: { unitId }, query: { limit: 100 } },
  );
  if (!areUnits) return (staff.value?.items ?? []).map(({ nip, name }) => [nip, name]);
  return (units.value?.items ?? [])
    .filter(({ ancestors }) => ancestors.includes(unitId))
    .map(({ id, name }) => [id, name]);
}

interface MadeProps {
  readonly nomination: Nomination;
  readonly onWithdrawn: () => void;
}

/** What was just recorded, with the way back. */
function Made({ nomination: { month, category, nomineeId, version }, onWithdrawn }: MadeProps) {
  const path = "POST /v1/award-rounds/{month}/nominations/{category}/{nomineeId}/withdraw";
  const acting = useAct(path, onWithdrawn);
  const text = words(WORDS);
  return (
    <Notice kind="done">
      <p>
        {text.sent} {words(AWARD_TITLES)[category]}, {periodWords(month)}.
      </p>
      <Failure error={acting.error} />
      <button
        type="button"
        class="quiet"
        aria-busy={acting.isBusy}
        onClick={() => void acting.act({ params: { month, category, nomineeId } }, { version })}
      >
        {text.withdraw}
      </button>
    </Notice>
  );
}
