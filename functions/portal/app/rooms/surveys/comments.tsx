import { useState } from "preact/hooks";
import { ask } from "../../client/call.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { momentWords, monthOf, today } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/loaded.tsx";
import { MonthStep } from "../../parts/period-step.tsx";
import { Screen } from "../../parts/screen.tsx";
import { SurveyTabs, UnitChoice, useUnit } from "./unit-choice.tsx";

type Comment = Answer<"GET /v1/units/{unitId}/survey-comments">["items"][number];

const WORDS = {
  title: { id: "Saran dari survei", en: "Comments from surveys" },
  lead: { id: "Tanpa nomor dan alamat pribadi.", en: "Without personal numbers and addresses." },
  none: { id: "Belum ada saran pada bulan ini.", en: "There are no comments in this month yet." },
  choose: { id: "Pilih unit.", en: "Choose a unit." },
  more: { id: "Tampilkan berikutnya", en: "Show more" },
};

/** What citizens wrote in a month's survey. */
export function Comments() {
  const unitId = useUnit();
  const [month, setMonth] = useState(monthOf(today()));
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <SurveyTabs />
      <UnitChoice />
      <p>
        <MonthStep month={month} onMonth={setMonth} />
      </p>
      {unitId === undefined ? (
        <Empty>
          <p>{text.choose}</p>
        </Empty>
      ) : (
        <OfMonth key={unitId + month} unitId={unitId} month={month} />
      )}
    </Screen>
  );
}

function OfMonth({ unitId, month }: { readonly unitId: string; readonly month: string }) {
  const given = { params: { unitId }, query: { month, limit: 50 } };
  const asked = useAsk("GET /v1/units/{unitId}/survey-comments", given);
  const [further, setFurther] = useState<{
    readonly items: readonly Comment[];
    readonly cursor?: string | undefined;
  }>();
  const text = words(WORDS);
  const cursor = further === undefined ? asked.value?.cursor : further.cursor;
  async function more() {
    const query = { ...given.query, cursor };
    const page = await ask("GET /v1/units/{unitId}/survey-comments", { ...given, query });
    setFurther({ items: [...(further?.items ?? []), ...page.items], cursor: page.cursor });
  }
  return (
    <Loaded asked={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>
            <p>{text.none}</p>
          </Empty>
        ) : (
          <>
            <ul class="talk">
              {[...items, ...(further?.items ?? [])].map(({ receivedAt, comment }) => (
                <li key={receivedAt + comment}>
                  <p>{comment}</p>
                  <small>{momentWords(receivedAt)}</small>
                </li>
              ))}
            </ul>
            {cursor !== undefined && (
              <button type="button" class="quiet" onClick={() => void more()}>
                {text.more}
              </button>
            )}
          </>
        )
      }
    </Loaded>
  );
}
