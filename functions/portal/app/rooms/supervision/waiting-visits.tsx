import { words } from "../../frame/language.ts";
import { useWaiting } from "../../offline/use-waiting.ts";
import { WaitingList } from "../../parts/list/waiting-list.tsx";
import { VISIT } from "./send-visit.ts";

const WORDS = {
  title: { id: "Kunjungan yang belum terkirim", en: "Visits not sent yet" },
  sure: {
    id: "Hapus catatan kunjungan yang belum terkirim ini?",
    en: "Discard this record, which was not sent?",
  },
};

/** Records of visits that wait on this device. */
export function WaitingVisits() {
  const acts = useWaiting().filter(({ kind }) => kind === VISIT);
  const text = words(WORDS);
  return (
    <WaitingList
      title={text.title}
      acts={acts}
      sure={text.sure}
      mendAt={({ id, to }) => `${to}/catat?perbaiki=${id}`}
    />
  );
}
