import { useState } from "preact/hooks";
import { useAskPages } from "../../../client/pages.ts";
import { monthOf, today } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { useMonth } from "../../../frame/period-in-address.ts";
import { Notice } from "../../../parts/asked/notice.tsx";
import { PagedList } from "../../../parts/list/paged-list.tsx";
import { OneBonus } from "../../../parts/person/one-bonus.tsx";
import { namesIn } from "../../../parts/person/people.ts";
import { MonthStep } from "../../../parts/screen/period-step.tsx";
import { Card, Screen } from "../../../parts/screen/screen.tsx";
import { UnitTabs } from "../tabs.tsx";
import { ProposeBonus } from "./propose-bonus.tsx";

const WORDS = {
  title: { id: "Bonus proyek", en: "Project bonuses" },
  propose: { id: "Usulkan bonus", en: "Propose a bonus" },
  proposed: {
    id: "Usulan tercatat. Keputusannya akan diberitahukan kepada Anda.",
    en: "The proposal is recorded. You will be told of its decision.",
  },
  none: {
    id: "Anda belum mengusulkan bonus untuk bulan ini. Usulkan bagi pegawai yang menyelesaikan proyek dengan baik; orang lain yang memutuskan.",
    en: "You have proposed no bonus for this month. Propose one for a project well done; somebody else decides.",
  },
};

/** What a head proposes for their staff, and what became of it. */
export function MyBonuses() {
  const [month, setMonth] = useMonth(monthOf(today()));
  const [isProposing, setProposing] = useState(false);
  const [isProposed, setProposed] = useState(false);
  const asked = useAskPages("GET /v1/project-bonuses", { query: { month, limit: 50 } });
  const text = words(WORDS);
  return (
    <Screen
      title={text.title}
      lead={<MonthStep month={month} onMonth={setMonth} />}
      acts={
        !isProposing && (
          <button type="button" onClick={() => setProposing(true)}>
            {text.propose}
          </button>
        )
      }
    >
      <UnitTabs />
      {isProposed && (
        <Notice kind="done">
          <p role="status">{text.proposed}</p>
        </Notice>
      )}
      {isProposing && (
        <Card title={text.propose}>
          <ProposeBonus
            month={month}
            onDone={() => {
              setProposing(false);
              setProposed(true);
            }}
          />
        </Card>
      )}
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {(page) => page.items.map((one) => <OneBonus key={one.id} of={one} nameOf={namesIn(page)} />)}
      </PagedList>
    </Screen>
  );
}
