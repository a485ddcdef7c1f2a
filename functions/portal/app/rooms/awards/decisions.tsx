import { useState } from "preact/hooks";
import { AWARD_TITLES } from "../../../../../shared/domain/awards/words.ts";
import { useAskPages } from "../../client/pages.ts";
import { periodWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { Choices } from "../../parts/form/choices.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { DecidedAward } from "./decided-award.tsx";
import { AwardTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Keputusan penghargaan", en: "Decisions on awards" },
  which: { id: "Tampilkan", en: "Show" },
  PUBLISHED: { id: "Yang diumumkan", en: "Published" },
  OTHER: { id: "Yang belum atau batal diumumkan", en: "Not yet, or no longer, published" },
  none: {
    id: "Belum ada. Keputusan kepala daerah tampil di sini; pengumumannya menunggu persetujuan penerima.",
    en: "None yet. What the head of the city decides appears here; it is published once the winner consents.",
  },
};

/** Past decisions, newest first. */
export function Decisions() {
  const [list, setList] = useState<"PUBLISHED" | "OTHER">("PUBLISHED");
  const asked = useAskPages("GET /v1/award-decisions", { query: { list, limit: 50 } });
  const text = words(WORDS);
  return (
    <Screen title={text.title}>
      <AwardTabs />
      <Choices
        name="list"
        legend={text.which}
        options={(["PUBLISHED", "OTHER"] as const).map((value) => ({ value, label: text[value] }))}
        value={list}
        onValue={(value) => setList(value as typeof list)}
      />
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {(page) =>
          page.items.map((one) => (
            <Card
              key={`${one.month} ${one.category}`}
              title={`${say(AWARD_TITLES[one.category])}, ${periodWords(one.month)}`}
            >
              <DecidedAward of={one} nameOf={namesIn(page)} />
            </Card>
          ))
        }
      </PagedList>
    </Screen>
  );
}
