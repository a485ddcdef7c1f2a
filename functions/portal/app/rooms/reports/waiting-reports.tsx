import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import type { Waiting } from "../../offline/store.ts";
import { useWaiting } from "../../offline/use-waiting.ts";
import { WaitingList } from "../../parts/list/waiting-list.tsx";
import { type MeantReport, type MeantRevision, REPORT, REVISION } from "./send-report.ts";

const WORDS = {
  title: { id: "Belum terkirim", en: "Not sent yet" },
  sure: { id: "Hapus laporan yang belum terkirim ini?", en: "Discard this report, which was not sent?" },
};

/** Reports and revisions that wait on this device. */
export function WaitingReports() {
  const acts = useWaiting().filter(({ kind }) => kind === REPORT || kind === REVISION);
  const text = words(WORDS);
  return (
    <WaitingList
      title={text.title}
      acts={acts}
      sure={text.sure}
      mendAt={({ id, kind, to }) => (kind === REPORT ? `/app/laporan/baru?perbaiki=${id}` : to)}
      detailOf={(act) => <small>{dayWords(dayOf(act))}</small>}
    />
  );
}

function dayOf({ kind, data }: Waiting): string {
  return kind === REPORT ? (data as MeantReport).day : (data as MeantRevision).body.day;
}
