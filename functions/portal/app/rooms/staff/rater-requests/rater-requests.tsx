import { useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useAskPages } from "../../../client/pages.ts";
import { untilWords } from "../../../frame/dates.ts";
import { words } from "../../../frame/language.ts";
import { Empty } from "../../../parts/asked/loaded.tsx";
import { SelectField } from "../../../parts/form/choices.tsx";
import { PagedList } from "../../../parts/list/paged-list.tsx";
import { Queue } from "../../../parts/list/queue.tsx";
import { namesIn } from "../../../parts/person/people.ts";
import { Screen } from "../../../parts/screen/screen.tsx";
import { Written } from "../../../parts/screen/written.tsx";
import { usePerson } from "../../../session/person.ts";
import { CityTabs } from "../../city/tabs.tsx";
import { StaffTabs } from "../tabs.tsx";
import { OneRequest } from "./one-request.tsx";

const WORDS = {
  title: { id: "Permintaan ganti penilai", en: "Requests to correct a rater" },
  list: { id: "Tampilkan", en: "Show" },
  OPEN: { id: "Menunggu jawaban", en: "Open" },
  OVERDUE: { id: "Terlambat dijawab", en: "Overdue" },
  ANSWERED: { id: "Sudah dijawab", en: "Answered" },
  none: {
    id: "Tidak ada permintaan di sini. Pegawai yang merasa dinilai orang yang keliru mengajukannya dari rencana kinerjanya.",
    en: "There are no requests here. Employees who think that the wrong person rates them send one from their plan.",
  },
  wants: { id: "meminta", en: "wants" },
  agree: { id: "tetapkan yang diminta", en: "appoint whom they want" },
  other: { id: "penilai lain", en: "another rater" },
  refuse: { id: "tolak", en: "refuse" },
};

const LISTS = ["OPEN", "OVERDUE", "ANSWERED"] as const;

/** What employees say of a wrong rater, answered one after the other. */
export function RaterRequests() {
  const { query } = useLocation();
  const { has } = usePerson();
  // What HR left unanswered passes to the head of the city.
  const [list, setList] = useState(
    LISTS.find((one) => one === query.daftar) ?? (has("HR") ? "OPEN" : "OVERDUE"),
  );
  const asked = useAskPages("GET /v1/rater-requests", { query: { list, limit: 50 } });
  const text = words(WORDS);
  return (
    <Screen title={text.title}>
      {has("HR") ? <StaffTabs /> : <CityTabs />}
      <SelectField
        name="list"
        label={text.list}
        options={LISTS.map((code) => [code, text[code]] as const)}
        value={list}
        onValue={(code) => setList(code as typeof list)}
      />
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {(page) => {
          const nameOf = namesIn(page);
          if (list === "ANSWERED")
            return page.items.map((request) => <OneRequest key={request.nip} of={request} nameOf={nameOf} />);
          return (
            <Queue
              key={list}
              label={text.title}
              items={page.items}
              keyOf={({ nip, version }) => `${nip} ${version}`}
              rowOf={({ nip, wantedRaterNip, reason, answerDueAt }) => ({
                title: nameOf(nip),
                detail: (
                  <span class="clamp">
                    {wantedRaterNip === undefined ? (
                      <Written>{reason}</Written>
                    ) : (
                      `${text.wants} ${nameOf(wantedRaterNip)}`
                    )}
                  </span>
                ),
                aside: untilWords(answerDueAt),
              })}
              keys={[
                ["A", text.agree],
                ["P", text.other],
                ["R", text.refuse],
              ]}
              empty={
                <Empty>
                  <p>{text.none}</p>
                </Empty>
              }
            >
              {(request) => <OneRequest of={request} nameOf={nameOf} />}
            </Queue>
          );
        }}
      </PagedList>
    </Screen>
  );
}
