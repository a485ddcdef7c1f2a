import type { Answer, Given } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Failure } from "../../parts/asked/notice.tsx";
import type { Member } from "../../parts/form/people-field.tsx";
import { namesIn } from "../../parts/person/people.ts";

type Meeting = Given<"POST /v1/training-sessions">["body"]["meetings"][number];
type Proposal = Answer<"GET /v1/courses/{courseId}/trainer-proposals">["items"][number];

const WORDS = {
  title: { id: "Usulan pelatih internal", en: "Proposed trainers" },
  none: {
    id: "Tidak ada pelatih internal yang menguasai pokok bahasannya. Lengkapi daftar pelatih, atau pilih sendiri.",
    en: "No internal trainer can teach its subjects. Complete the pool, or choose somebody yourself.",
  },
  masters: { id: "menguasai", en: "can teach" },
  load: { id: "jam mengajar tahun itu", en: "hours of teaching that year" },
  of: { id: "dari", en: "of" },
  free: { id: "agenda kosong", en: "free" },
  clash: { id: "terikat pada", en: "taken by" },
  over: { id: "melewati batas jamnya bila ditambah", en: "would exceed their limit" },
  choose: { id: "Pilih", en: "Choose" },
};

interface ProposedProps {
  readonly courseId: string;
  readonly sessionId?: string;
  readonly meetings: readonly Meeting[];
  readonly chosen: readonly Member[];
  readonly onChosen: (trainers: readonly Member[]) => void;
}

/** Who could give the session as it is typed, with what speaks for them and against. */
export function ProposedTrainers({ courseId, sessionId, meetings: typed, chosen, onChosen }: ProposedProps) {
  const isDated = typed.every(({ day, from, until }) => day && from && until);
  const meetings = typed.map(({ day, from, until }) => `${day}T${from}/${until}`).join(",");
  const asked = useAsk(
    "GET /v1/courses/{courseId}/trainer-proposals",
    isDated ? { params: { courseId }, query: { meetings, ...(sessionId && { sessionId }) } } : undefined,
  );
  const text = words(WORDS);
  const nameOf = namesIn(asked.value);
  const open = asked.value?.items.filter(({ nip }) => !chosen.some((one) => one.nip === nip));
  const hasNobodyElse = open?.length === 0 && chosen.length > 0;
  if (!isDated || hasNobodyElse) return null;
  return (
    <fieldset class="field">
      <legend>{text.title}</legend>
      <Failure error={asked.error} />
      {open?.length === 0 && <p>{text.none}</p>}
      <ul class="plain" aria-label={text.title}>
        {open?.map((one) => (
          <li key={one.nip}>
            <strong>{nameOf(one.nip)}</strong>
            <br />
            <small>{reasonsOf(one)}</small>{" "}
            {one.clash === undefined && (
              <button
                type="button"
                class="bare"
                aria-label={`${text.choose} ${nameOf(one.nip)}`}
                onClick={() => onChosen([...chosen, { nip: one.nip, name: nameOf(one.nip) }])}
              >
                {text.choose}
              </button>
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function reasonsOf({ matches, taughtHours, plannedHours, yearlyHours, clash, isOverloaded }: Proposal) {
  const text = words(WORDS);
  return [
    matches.length > 0 && `${text.masters} ${matches.join(", ")}`,
    `${taughtHours + plannedHours} ${text.of} ${yearlyHours} ${text.load}`,
    clash ? `${text.clash} "${clash.title}" (${dayWords(clash.day)})` : text.free,
    isOverloaded && text.over,
  ]
    .filter(Boolean)
    .join("; ");
}
