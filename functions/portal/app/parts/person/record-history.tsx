import { useAsk } from "../../client/questions.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../asked/loaded.tsx";
import { State } from "../figure/figures.tsx";

const WORDS = {
  whole: { id: "Riwayat utuh", en: "The history is whole" },
  broken: { id: "Riwayat terputus pada peristiwa ke-", en: "The history is broken at event " },
  other: { id: "Perubahan data", en: "Change of the record" },
};

const EVENTS = {
  EMPLOYEE_REGISTERED: { id: "Didaftarkan", en: "Registered" },
  EMPLOYEE_CHANGED: { id: "Data berubah", en: "Record changed" },
  POSTING_BEGUN: { id: "Penempatan mulai berlaku", en: "Posting began" },
  POSTING_WENT_ON: {
    id: "Penempatan beralih ke unit yang melanjutkan unit lama",
    en: "Posting went to the unit that goes on with the former one",
  },
  RATER_ASSIGNED: { id: "Pejabat penilai ditetapkan", en: "Rater assigned" },
  RATER_FOLLOWED: {
    id: "Pejabat penilai mengikuti pimpinan unit",
    en: "Rater followed the head of the unit",
  },
  HEADSHIP_CHANGED: { id: "Penugasan memimpin unit berubah", en: "Order to head a unit changed" },
  SERVICE_CHANGED: { id: "Masa tugas berubah", en: "Service changed" },
  LEAVE_TAKEN: { id: "Cuti dicatat", en: "Leave entered" },
  LEAVE_WITHDRAWN: { id: "Cuti dihapus", en: "Leave withdrawn" },
};

/** What happened to an employee's record, and whether its chain is whole. */
export function RecordHistory({ nip }: { readonly nip: string }) {
  const text = words(WORDS);
  const names = words(EVENTS);
  const asked = useAsk("GET /v1/employees/{nip}/history", { params: { nip } });
  return (
    <Loaded asked={asked} lines={5}>
      {({ items, isWhole, brokenAt }) => (
        <>
          <p>
            <State kind={isWhole ? "good" : "wrong"}>
              {isWhole ? text.whole : `${text.broken}${brokenAt}`}
            </State>
          </p>
          <ol>
            {items.map(({ number, type, at }) => (
              <li key={number}>{`${names[type as keyof typeof names] ?? text.other}, ${momentWords(at)}`}</li>
            ))}
          </ol>
        </>
      )}
    </Loaded>
  );
}
