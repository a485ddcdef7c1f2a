import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { useMonth } from "../../frame/period-in-address.ts";
import { useDraft, useKept } from "../../offline/draft.ts";
import { asChosen } from "../../parts/form/as-chosen.ts";
import { Choices } from "../../parts/form/choices.tsx";
import { Form, Submit, TextArea } from "../../parts/form/form.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { OneBonus } from "../../parts/person/one-bonus.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { MonthStep } from "../../parts/screen/period-step.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { IncentiveTabs } from "./tabs.tsx";

type Bonus = Answer<"GET /v1/project-bonuses">["items"][number];

const WORDS = {
  title: { id: "Bonus proyek", en: "Project bonuses" },
  none: {
    id: "Tidak ada usulan untuk bulan ini. Pimpinan unit mengusulkannya bagi pegawai yang menyelesaikan proyek dengan baik.",
    en: "There are no proposals for this month. Heads of units propose them for a project well done.",
  },
  verdict: { id: "Keputusan", en: "Decision" },
  approve: { id: "Setujui", en: "Approve" },
  refuse: { id: "Tolak", en: "Refuse" },
  reason: { id: "Alasan menolak", en: "Why it is refused" },
  send: { id: "Kirim keputusan", en: "Send the decision" },
};

/** The bonuses proposed for a month, and their decisions; those that wait for the reader come first. */
export function Bonuses() {
  const [month, setMonth] = useMonth(monthOf(today()));
  const asked = useAskPages("GET /v1/project-bonuses", { query: { month, limit: 50 } });
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={<MonthStep month={month} onMonth={setMonth} />}>
      <IncentiveTabs />
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {(page) =>
          page.items
            .toSorted((one, other) => Number(other.mayDecide) - Number(one.mayDecide))
            .map((one) => (
              <OneBonus key={one.id} of={one} nameOf={namesIn(page)}>
                {one.mayDecide && <DecideBonus of={one} />}
              </OneBonus>
            ))
        }
      </PagedList>
    </Screen>
  );
}

function DecideBonus({ of: { id, version } }: { readonly of: Bonus }) {
  const [verdict, setVerdict] = useKept(`bonus ${id}, verdict`, "");
  const draft = useDraft(`bonus ${id}`, "");
  const deciding = useAct("POST /v1/project-bonuses/{bonusId}/decide", () => {
    setVerdict("");
    draft.clear();
  });
  const text = words(WORDS);
  const submit = () => {
    const isApproved = asChosen(verdict === "" ? undefined : verdict === "approve");
    const reason = draft.value.trim();
    const body = { isApproved, ...(verdict === "refuse" && reason !== "" && { reason }) };
    void deciding.act({ params: { bonusId: id }, body }, { version });
  };
  return (
    <Form error={deciding.error} onSubmit={submit}>
      <Choices
        name="isApproved"
        legend={text.verdict}
        options={[
          { value: "approve", label: text.approve },
          { value: "refuse", label: text.refuse },
        ]}
        value={verdict}
        onValue={setVerdict}
      />
      {verdict === "refuse" && (
        <TextArea
          name="reason"
          label={text.reason}
          maxLength={2_000}
          rows={2}
          value={draft.value}
          onValue={draft.set}
        />
      )}
      <Submit isBusy={deciding.isBusy}>{text.send}</Submit>
    </Form>
  );
}
