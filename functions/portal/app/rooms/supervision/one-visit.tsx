import { useRef } from "preact/hooks";
import { useAct } from "../../client/acts.ts";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { dayWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { State } from "../../parts/figure/figures.tsx";
import { ReplyForm } from "../../parts/form/reply-form.tsx";
import { namesIn, positionsIn } from "../../parts/person/people.ts";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { Words, Written } from "../../parts/screen/written.tsx";
import { usePerson } from "../../session/person.ts";
import { CallOff } from "./call-off.tsx";
import { OneRecommendation } from "./one-recommendation.tsx";
import { VisitPhotos } from "./visit-photos.tsx";
import { pathOf, stateWords } from "./visit-words.ts";

const WORDS = {
  title: { id: "Kunjungan pengawasan", en: "Visit" },
  back: { id: "Pengawasan", en: "Supervision" },
  record: { id: "Catat kunjungan", en: "Record the visit" },
  team: { id: "Tim", en: "Team" },
  visited: { id: "Yang dikunjungi", en: "Visited" },
  answers: { id: "Isi instrumen", en: "The form" },
  findings: { id: "Temuan", en: "Findings" },
  noFindings: { id: "Tidak ada temuan.", en: "Nothing was found." },
  reply: { id: "Tanggapan pegawai yang dikunjungi", en: "Reply of the visited employee" },
  recommendations: { id: "Rekomendasi", en: "Recommendations" },
  yes: { id: "Ya", en: "Yes" },
  no: { id: "Tidak", en: "No" },
  before: { id: "Foto kunjungan", en: "Photo of the visit" },
  calledOff: { id: "Dibatalkan", en: "Called off" },
};

type Seen = Answer<"GET /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}">;

interface Asked {
  readonly programmeId: string;
  readonly period: string;
  readonly number: string;
}

/** One visit: what was seen, what the visited says to it, what is to be done, and what was. */
export function OneVisit({ programmeId, period, number }: Asked) {
  const asked = useAsk("GET /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}", {
    params: { programmeId, period, number: Number(number) },
  });
  const text = words(WORDS);
  return (
    <Screen title={text.title} back={{ to: "/app/pengawasan", name: text.back }}>
      <Loaded asked={asked} lines={6}>
        {(seen) => <Shown seen={seen} />}
      </Loaded>
    </Screen>
  );
}

function Shown({ seen }: { readonly seen: Seen }) {
  const { visit, recommendations, acts } = seen;
  const { programmeId, period, number, version } = visit;
  const { nip } = usePerson();
  const name = namesIn(seen);
  const replying = useAct(
    "POST /v1/supervision-programmes/{programmeId}/draws/{period}/visits/{number}/reply",
  );
  const text = words(WORDS);
  // What they have just done stays where they did it.
  const wasTheirTurn = useRef(false);
  wasTheirTurn.current ||= waitsFor(nip, seen);
  const isTheirTurn = wasTheirTurn.current;
  const photos = visit.record?.answers.flatMap((one) => one.photos ?? []) ?? [];
  const toDo = recommendations.length > 0 && (
    <Card title={text.recommendations}>
      {recommendations.map((one) => (
        <OneRecommendation
          key={one.number}
          of={one}
          nameOf={name}
          mayVerify={acts.includes("VERIFY")}
          mayPassOn={acts.includes("PASS_ON")}
          before={photos}
        />
      ))}
    </Card>
  );
  return (
    <>
      <Card title={visit.title} aside={<State>{stateWords(visit.state)}</State>}>
        <p>
          {text.visited}: {[name(visit.nip), positionsIn(seen)(visit.nip)].filter(Boolean).join(", ")}
          <br />
          {text.team}: {visit.inspectors.map(name).join(", ")}
          <br />
          {dayWords(visit.record?.day ?? visit.plannedOn)}
        </p>
        {visit.calledOff && (
          <p>
            {text.calledOff}: <Written>{visit.calledOff.reason}</Written>
          </p>
        )}
        {acts.includes("RECORD") && (
          <a class="button" href={`${pathOf(visit)}/catat`}>
            {text.record}
          </a>
        )}
        {acts.includes("CALL_OFF") && <CallOff of={visit} />}
      </Card>
      {isTheirTurn && toDo}
      {visit.record && <Recorded visit={visit} record={visit.record} />}
      {(visit.reply || acts.includes("REPLY")) && (
        <Card title={text.reply}>
          {visit.reply && <Words>{visit.reply.text}</Words>}
          {acts.includes("REPLY") && (
            <ReplyForm
              to={`visit ${pathOf(visit)}`}
              acting={replying}
              onSend={(typed) =>
                replying.act({ params: { programmeId, period, number }, body: { text: typed } }, { version })
              }
            />
          )}
        </Card>
      )}
      {!isTheirTurn && toDo}
    </>
  );
}

/** Whether a recommendation waits for the reader: that comes before what is there to be read. */
function waitsFor(nip: string | undefined, { recommendations, acts }: Seen): boolean {
  return recommendations.some(
    ({ state, ownerNip, awaitsOwnerSince }) =>
      (acts.includes("VERIFY") && state === "FOLLOWED_UP") ||
      (acts.includes("PASS_ON") && awaitsOwnerSince !== undefined) ||
      (state === "OPEN" && ownerNip === nip),
  );
}

type Record = NonNullable<Seen["visit"]["record"]>;

function given({ label, isMet, place }: Record["answers"][number]): string | undefined {
  if (isMet !== undefined) return isMet ? words(WORDS).yes : words(WORDS).no;
  return place ? `${place.latitude.toFixed(5)}, ${place.longitude.toFixed(5)}` : label;
}

function Recorded({ visit, record }: { readonly visit: Seen["visit"]; readonly record: Record }) {
  const text = words(WORDS);
  return (
    <>
      <Card title={text.answers}>
        <ul class="plain">
          {record.answers.map((one) => (
            <li key={one.criterionId}>
              <strong>
                <Written>{one.statement}</Written>
              </strong>
              <br />
              {given(one)}
              {one.note && (
                <>
                  {given(one) !== undefined && " · "}
                  <Written>{one.note}</Written>
                </>
              )}
              {one.photos && <VisitPhotos of={visit} hashes={one.photos} label={text.before} />}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={text.findings}>
        {record.findings.length === 0 ? (
          <p class="quiet-text">{text.noFindings}</p>
        ) : (
          <ul>
            {record.findings.map((finding, place) => (
              <li key={place} lang="id">
                {finding}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
