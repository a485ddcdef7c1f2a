import { useAsk } from "../../client/questions.ts";
import { periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { FeedbackTabs } from "./tabs.tsx";

const WORDS = {
  title: { id: "Umpan balik yang diminta dari Anda", en: "Feedback asked of you" },
  lead: {
    id: "Siapa pemberinya tidak disimpan bersama isinya; yang dinilai hanya melihat gabungannya, bila pemberinya cukup banyak.",
    en: "Who gives it is not stored with what it says; those concerned only see all of it together, if enough people gave it.",
  },
  none: {
    id: "Bulan ini Anda tidak diminta memberi umpan balik atas siapa pun. Permintaan baru muncul di sini setiap bulan.",
    en: "You are not asked for feedback on anybody this month. New requests appear here every month.",
  },
  given: { id: "Sudah diberikan", en: "Given" },
  open: { id: "Belum diberikan", en: "Not given yet" },
};

/** The colleagues and superiors on whom the reader is asked for feedback this month. */
export function Asked() {
  const asked = useAsk("GET /v1/me/feedback-requests", {});
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <FeedbackTabs />
      <Loaded asked={asked} lines={4}>
        {({ month, items }) =>
          items.length === 0 ? (
            <Empty>
              <p>{text.none}</p>
            </Empty>
          ) : (
            <Card title={periodWords(month)}>
              <Rows
                label={text.title}
                of={items
                  .toSorted((one, other) => Number(one.isGiven) - Number(other.isGiven))
                  .map(({ nip, name, isGiven }) => ({
                    key: nip,
                    to: isGiven ? undefined : `/app/umpan-balik/diminta/${month}/${nip}`,
                    title: name,
                    aside: <State kind={isGiven ? "good" : "care"}>{isGiven ? text.given : text.open}</State>,
                  }))}
              />
            </Card>
          )
        }
      </Loaded>
    </Screen>
  );
}
