import { useLocation } from "preact-iso/router";
import { CATEGORY_WORDS, CLOCK_WORDS, STATE_WORDS } from "../../../../../shared/domain/integrity/words.ts";
import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { dayWords, localDay, momentWords } from "../../frame/dates.ts";
import { say, words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { Screen } from "../../parts/screen/screen.tsx";
import { Tabs } from "../../parts/screen/tabs.tsx";

const WORDS = {
  title: { id: "Laporan integritas", en: "Integrity reports" },
  lead: {
    id: "Yang tidak menyangkut Anda atau atasan Anda. Tidak ada isinya yang disimpan di perangkat ini.",
    en: "Those that concern neither you nor anybody above you. Nothing of them is kept on this device.",
  },
  open: { id: "Berjalan", en: "Open" },
  ended: { id: "Selesai", en: "Ended" },
  none: {
    id: "Tidak ada laporan di sini. Laporan baru muncul begitu dikirim; tidak ada surel atau kotak masuk yang mengabarkannya.",
    en: "There are no reports here. New ones appear as soon as they are sent; no mail or inbox tells of them.",
  },
  late: { id: "terlambat", en: "late" },
  retaliation: { id: "kabar pembalasan", en: "retaliation" },
  forgotten: { id: "isi sudah dihapus", en: "deleted" },
};

type Line = Answer<"GET /v1/integrity/reports">["items"][number];

/** The reports that this officer may open, newest first. */
export function ReportList() {
  const { query } = useLocation();
  const state = query.keadaan === "selesai" ? "ENDED" : "OPEN";
  const asked = useAskPages("GET /v1/integrity/reports", { query: { state } });
  const text = words(WORDS);
  return (
    <Screen title={text.title} lead={text.lead}>
      <Tabs
        label={text.title}
        of={[
          { to: "/app/integritas", name: text.open },
          { to: "/app/integritas?keadaan=selesai", name: text.ended },
        ]}
      />
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => <Rows label={text.title} of={items.map(rowOf)} />}
      </PagedList>
    </Screen>
  );
}

function rowOf(line: Line) {
  const { id, state, receivedAt, category, beginning, clock, dueAt, isLate, hasRetaliation } = line;
  const text = words(WORDS);
  const due = clock && dueAt && `${say(CLOCK_WORDS[clock])} ${dayWords(localDay(dueAt))}`;
  return {
    ...{ key: id, to: `/app/integritas/${id}` },
    title: category ? say(CATEGORY_WORDS[category]) : text.forgotten,
    detail: [beginning, momentWords(receivedAt), due].filter(Boolean).join(" · "),
    aside: (
      <>
        {hasRetaliation && <State kind="wrong">{text.retaliation}</State>}
        {isLate && <State kind="care">{text.late}</State>} <State>{say(STATE_WORDS[state])}</State>
      </>
    ),
  };
}
