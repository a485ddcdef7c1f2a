import { useAsk } from "../../client/questions.ts";
import { now } from "../../frame/clock.ts";
import { untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import { usePerson } from "../../session/person.ts";

const WORDS = {
  title: { id: "Pengaduan yang menunggu unit Anda", en: "Complaints that await your unit" },
  overdue: { id: "terlambat", en: "overdue" },
};

/** Whose clock runs for the unit: an officer verifies them before, and afterwards the complainant is asked or judges. */
const IN_HAND = ["DIVERIFIKASI", "DITERUSKAN", "DITINDAKLANJUTI", "DIBUKA_KEMBALI"];
const LIMIT = 100;

/**
 * What citizens await of the unit that the reader heads, as a row of what awaits them; officers have all open complaints there already.
 * @param isNext once the rest is there: it adds one row at the end
 */
export function useUnitComplaints(isNext: boolean) {
  const { isHead, unitId, has } = usePerson();
  const isAsked = isNext && isHead && unitId !== undefined && !has("COMPLAINT_OFFICER");
  const asked = useAsk(
    "GET /v1/complaints",
    isAsked ? { query: { unitId, state: "OPEN", limit: LIMIT } } : undefined,
  );
  const text = words(WORDS);
  const open = (asked.value?.items ?? []).filter(({ status }) => IN_HAND.includes(status));
  if (open.length === 0) return [];
  const dues = open.flatMap(({ dueAt }) => dueAt ?? []).toSorted();
  const overdue = dues.filter((dueAt) => Date.parse(dueAt) < now()).length;
  const isMore = asked.value?.cursor !== undefined;
  return [
    {
      key: "UNIT_COMPLAINTS",
      to: `/app/pengaduan?unit=${unitId}`,
      title: `${text.title} (${open.length}${isMore ? "+" : ""})`,
      aside:
        overdue > 0 ? (
          <State kind="wrong">{`${overdue} ${text.overdue}`}</State>
        ) : (
          dues[0] !== undefined && untilWords(dues[0])
        ),
    },
  ];
}
