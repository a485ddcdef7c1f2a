import { useState } from "preact/hooks";
import { AWARD_TITLES } from "../../../../../shared/domain/awards/words.ts";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskWhole } from "../../client/pages.ts";
import { useAsk } from "../../client/questions.ts";
import { monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { useDraft } from "../../offline/draft.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { asChosen } from "../../parts/form/as-chosen.ts";
import { SelectField } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { openUnits } from "../../parts/unit/open-units.ts";
import { usePerson } from "../../session/person.ts";
import { OwnNominations } from "./own-nominations.tsx";
import { UnitTabs } from "./tabs.tsx";

type Category = Answer<"POST /v1/award-rounds/{month}/nominations">["category"];

const WORDS = {
  title: { id: "Usulkan penghargaan", en: "Nominate for an award" },
  category: { id: "Kategori", en: "Category" },
  unit: { id: "Atas nama unit", en: "For the unit" },
  nominee: { id: "Yang diusulkan", en: "Nominee" },
  choose: { id: "Pilih", en: "Choose" },
  text: { id: "Mengapa?", en: "Why?" },
  send: { id: "Usulkan", en: "Nominate" },
  sent: {
    id: "Usulan tercatat. Anda dapat menariknya sampai calon bulan ini dihitung.",
    en: "The nomination is recorded. You can withdraw it until the month's candidates are computed.",
  },
  closed: {
    id: "Calon bulan ini sudah dihitung, jadi usulan baru masuk ke bulan berikutnya.",
    en: "This month's candidates have been computed: nominate for the next month.",
  },
};

interface TypedNomination {
  /** Empty for the first that one heads. */
  readonly unitId: string;
  readonly category?: Category;
  readonly nomineeId: string;
  readonly text: string;
}

const NO_NOMINATION: TypedNomination = { unitId: "", nomineeId: "", text: "" };

const UNIT_CATEGORIES: readonly Category[] = ["TEAM", "SERVICE"];
const MAX_LENGTH = 2_000;

/**
 * Nominates somebody of a unit that one heads or acts for, or a unit below, until the month is computed; and what the head has
 * nominated so far.
 */
export function Nominate() {
  const [month, setMonth] = useMonth(monthOf(today()));
  const asked = useAsk("GET /v1/award-rounds/{month}/nominations", { params: { month } });
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <UnitTabs />
      <Loaded asked={asked}>
        {(list) => (
          <>
            {list.isOpen ? (
              <Card>
                <NominationForm key={month} month={month} />
              </Card>
            ) : (
              <Notice>
                <p>{text.closed}</p>
              </Notice>
            )}
            <OwnNominations of={list} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function NominationForm({ month }: { readonly month: string }) {
  const { heads } = usePerson().me;
  const draft = useDraft<TypedNomination>("nomination", NO_NOMINATION);
  const typed = draft.value;
  const { category, nomineeId, text: why } = typed;
  const set = (part: Partial<TypedNomination>) => draft.set({ ...typed, ...part });
  const unitId = heads.find(({ id }) => id === typed.unitId)?.id ?? heads[0]?.id ?? "";
  const [isSent, setIsSent] = useState(false);
  const acting = useAct("POST /v1/award-rounds/{month}/nominations", () => {
    setIsSent(true);
    draft.clear();
  });
  const nominees = useNominees(unitId, category);
  const text = words(WORDS);
  const titles = words(AWARD_TITLES);
  return (
    <>
      {isSent && (
        <Notice kind="done">
          <p role="status">{text.sent}</p>
        </Notice>
      )}
      <Form
        error={acting.error}
        onSubmit={() =>
          void acting.act({
            params: { month },
            body: { category: asChosen(category), nomineeId, text: why.trim() },
          })
        }
      >
        <SelectField
          name="category"
          label={text.category}
          options={Object.entries(titles)}
          value={category ?? ""}
          onValue={(code) => set({ category: code as Category, nomineeId: "" })}
        />
        {heads.length > 1 && (
          <SelectField
            name="unitId"
            label={text.unit}
            options={heads.map(({ id, name }) => [id, name])}
            value={unitId}
            onValue={(id) => set({ unitId: id, nomineeId: "" })}
          />
        )}
        <SelectField
          name="nomineeId"
          label={text.nominee}
          options={[["", text.choose], ...nominees]}
          value={nomineeId}
          onValue={(id) => set({ nomineeId: id })}
        />
        <TextArea
          name="text"
          label={text.text}
          maxLength={MAX_LENGTH}
          value={why}
          onValue={(said) => set({ text: said })}
        />
        <Submit isBusy={acting.isBusy}>{text.send}</Submit>
      </Form>
    </>
  );
}

/** Those the head may nominate: the unit's staff, all of them, or the units below it. */
function useNominees(
  unitId: string,
  category: Category | undefined,
): readonly (readonly [id: string, name: string])[] {
  const areUnits = category !== undefined && UNIT_CATEGORIES.includes(category);
  const areStaff = category !== undefined && !areUnits;
  const units = useAsk("GET /v1/units", areUnits ? {} : undefined);
  const { value } = useAskWhole(
    "GET /v1/units/{unitId}/employees",
    areStaff ? { params: { unitId }, query: { limit: 100 } } : undefined,
  );
  if (!areUnits) return (value?.items ?? []).map(({ nip, name }) => [nip, name]);
  return openUnits(units.value?.items)
    .filter(({ ancestors }) => ancestors.includes(unitId))
    .map(({ id, name }) => [id, name]);
}
