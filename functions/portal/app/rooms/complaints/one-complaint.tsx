import { useEffect, useState } from "preact/hooks";
import { useLocation } from "preact-iso/router";
import { useAsk } from "../../client/questions.ts";
import { momentWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { countWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Notice } from "../../parts/asked/notice.tsx";
import { Facts, State } from "../../parts/figure/figures.tsx";
import { useKeys } from "../../parts/list/keys.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { ActBar } from "./act-bar.tsx";
import { Clock } from "./clock.tsx";
import { Clocks } from "./clocks.tsx";
import { Conversation } from "./conversation.tsx";
import { Endings } from "./endings.tsx";
import { keepPlace, keptOrder, neighbourOf } from "./queue-order.ts";
import { Record } from "./record.tsx";
import { type Complaint, classWords, STATUSES, unitWords } from "./words.ts";

const WORDS = {
  title: { id: "Pengaduan", en: "Complaint" },
  back: { id: "Daftar pengaduan", en: "Complaints" },
  done: { id: "selesai dikerjakan. Ini yang berikutnya.", en: "is dealt with. This is the next one." },
  last: { id: "Tersimpan.", en: "Saved." },
  received: { id: "Diterima", en: "Received" },
  unit: { id: "Ditangani", en: "Handled by" },
  class: { id: "Kelas", en: "Class" },
  place: { id: "Tempat", en: "Place" },
  outside: { id: "di luar wilayah; tanyakan dahulu", en: "outside the area; ask first" },
  service: { id: "Layanan", en: "Service" },
  point: { id: "Titik layanan", en: "Service point" },
  assignee: { id: "Petugas", en: "Assigned to" },
  nobody: { id: "belum ditugaskan", en: "nobody yet" },
  complainant: { id: "Pengadu", en: "Complainant" },
  anonymous: { id: "anonim", en: "anonymous" },
  confidential: { id: "isi rahasia bagi umum", en: "confidential to the public" },
  contact: { id: "meninggalkan kontak", en: "left contact data" },
  noContact: { id: "tanpa kontak", en: "left no contact data" },
  followers: { id: "pengikut", en: "followers", one: "follower" },
  before: { id: "Sebelumnya", en: "Previous" },
  after: { id: "Berikutnya", en: "Next" },
  map: { id: "peta", en: "map" },
};

/** One complaint: what was written, what runs out when, and what may be done about it now. */
export function OneComplaint({ trackingCode = "" }: { readonly trackingCode?: string }) {
  const params = { trackingCode };
  const asked = useAsk("GET /v1/complaints/{trackingCode}", { params });
  const messages = useAsk("GET /v1/complaints/{trackingCode}/messages", { params });
  const { query, route } = useLocation();
  const text = words(WORDS);
  useEffect(() => keepPlace(trackingCode), [trackingCode]);
  const to = (code: string | undefined) => (code ? () => route(`/app/pengaduan/${code}`) : undefined);
  const before = neighbourOf(trackingCode, -1);
  const after = neighbourOf(trackingCode, 1);
  useKeys({
    j: to(after),
    k: to(before),
    u: () => route(keptOrder().list),
  });
  return (
    <Screen
      title={text.title}
      code={trackingCode}
      back={{ to: keptOrder().list, name: text.back }}
      acts={
        <>
          {before && <a href={`/app/pengaduan/${before}`}>{text.before}</a>}
          {after && <a href={`/app/pengaduan/${after}`}>{text.after}</a>}
        </>
      }
    >
      {query.dari !== undefined && (
        <Notice kind="done">
          <p role="status">
            <a href={`/app/pengaduan/${query.dari}`}>
              <code>{query.dari}</code>
            </a>{" "}
            {text.done}
          </p>
        </Notice>
      )}
      <Loaded asked={asked} lines={8}>
        {(complaint) => (
          <div key={trackingCode} class="beside">
            <div>
              <Worked complaint={complaint} />
              <Conversation complaint={complaint} messages={messages} />
              <Endings complaint={complaint} />
            </div>
            <div>
              <ComplaintFacts complaint={complaint} />
              <Clocks complaint={complaint} />
              <Record trackingCode={trackingCode} />
            </div>
          </div>
        )}
      </Loaded>
    </Screen>
  );
}

/** The acts; after those that end one's work on it, the next of the list opens. */
function Worked({ complaint }: { readonly complaint: Complaint }) {
  const { route } = useLocation();
  const [isSaved, setIsSaved] = useState(false);
  const { trackingCode } = complaint;
  const done = (movesOn: boolean) => {
    const next = neighbourOf(trackingCode, 1);
    if (movesOn && next !== undefined) route(`/app/pengaduan/${next}?dari=${trackingCode}`);
    else setIsSaved(true);
  };
  return (
    <>
      {isSaved && (
        <Notice kind="done">
          <p role="status">{words(WORDS).last}</p>
        </Notice>
      )}
      <ActBar complaint={complaint} onDone={done} />
    </>
  );
}

function ComplaintFacts({ complaint }: { readonly complaint: Complaint }) {
  const text = words(WORDS);
  const { place, isOutsideCity, service, point, assignee, followers } = complaint;
  const about = [
    complaint.isAnonymous && text.anonymous,
    complaint.isConfidential && text.confidential,
    complaint.hasContact ? text.contact : text.noContact,
    followers > 0 && countWords(followers, WORDS.followers),
  ];
  return (
    <Card>
      <p>
        <State>{words(STATUSES)[complaint.status]}</State> <Clock of={complaint} />
      </p>
      <Facts
        of={[
          [text.class, classWords(complaint.class)],
          [text.unit, unitWords(complaint.unitName)],
          [text.assignee, assignee?.name ?? text.nobody],
          [text.received, momentWords(complaint.receivedAt)],
          [
            text.place,
            place && (
              <>
                {place.address} {isOutsideCity && `(${text.outside}) `}
                {place.latitude !== undefined && (
                  <a
                    target="_blank"
                    rel="noopener noreferrer"
                    href={`https://www.openstreetmap.org/?mlat=${place.latitude}&mlon=${place.longitude}#map=17/${place.latitude}/${place.longitude}`}
                  >
                    {text.map}
                  </a>
                )}
              </>
            ),
          ],
          [text.service, service],
          [text.point, point?.name],
          [text.complainant, about.filter(Boolean).join(", ")],
        ]}
      />
    </Card>
  );
}
