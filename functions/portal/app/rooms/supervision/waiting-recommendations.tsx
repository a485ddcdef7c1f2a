import type { Answer } from "../../client/operations.ts";
import { useAskPages } from "../../client/pages.ts";
import { dayWords, localDay, untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { State } from "../../parts/figure/figures.tsx";
import { PagedList } from "../../parts/list/paged-list.tsx";
import { Table } from "../../parts/list/table.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";
import { PassOn } from "./pass-on.tsx";
import { pathOf } from "./visit-words.ts";

const WORDS = {
  title: { id: "Rekomendasi yang belum selesai", en: "Recommendations that are not closed" },
  lead: {
    id: "Dari semua kunjungan program ini: yang perlu penanggung jawab lain dahulu, lalu yang lewat batas waktunya.",
    en: "Of all visits of this programme: those that need another owner first, then those past their deadline.",
  },
  none: {
    id: "Tidak ada rekomendasi yang menunggu. Rekomendasi dari kunjungan program ini tampil di sini sampai selesai.",
    en: "No recommendation waits. Those that visits of this programme give are here until they are closed.",
  },
  recommendation: { id: "Rekomendasi", en: "Recommendation" },
  owner: { id: "Penanggung jawab", en: "Owner" },
  due: { id: "Batas waktu", en: "Deadline" },
  state: { id: "Keadaan", en: "State" },
  act: { id: "Tindakan", en: "Act" },
};

const STAGES = {
  AWAITS_OWNER: { id: "Perlu penanggung jawab lain", en: "Needs another owner" },
  LATE: { id: "Lewat batas waktu", en: "Past its deadline" },
  OPEN: { id: "Menunggu tindak lanjut", en: "Awaits follow-up" },
  TO_VERIFY: { id: "Menunggu verifikasi", en: "Awaits verification" },
};
const KINDS = { AWAITS_OWNER: "wrong", LATE: "wrong", OPEN: undefined, TO_VERIFY: "care" } as const;

type Listed = Answer<"GET /v1/supervision-programmes/{programmeId}/recommendations">["items"][number];

/** What a programme's visits recommended and is not closed, with the act to give it to another owner. */
export function WaitingRecommendations({
  programmeId,
  mayPassOn,
}: {
  readonly programmeId: string;
  readonly mayPassOn: boolean;
}) {
  const asked = useAskPages("GET /v1/supervision-programmes/{programmeId}/recommendations", {
    params: { programmeId },
  });
  const text = words(WORDS);
  const name = namesIn(asked.value);
  const act = {
    ...{ name: text.act, isAct: true as const },
    of: (one: Listed) => one.state === "OPEN" && <PassOn of={one} />,
  };
  return (
    <Card title={text.title}>
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => (
          <>
            <p class="quiet-text">{text.lead}</p>
            <Table
              caption={text.title}
              hidesCaption
              rows={items}
              keyOf={({ period, visit, number }) => `${period} ${visit} ${number}`}
              columns={[
                {
                  name: text.recommendation,
                  of: (one) => (
                    <a href={pathOf({ ...one, number: one.visit })}>
                      <Written>{one.text}</Written>
                    </a>
                  ),
                },
                { name: text.owner, of: ({ ownerNip }) => name(ownerNip) },
                { name: text.due, of: ({ dueAt }) => <Due at={dueAt} /> },
                { name: text.state, of: ({ stage }) => <Stage of={stage} /> },
                ...(mayPassOn ? [act] : []),
              ]}
            />
          </>
        )}
      </PagedList>
    </Card>
  );
}

function Due({ at }: { readonly at: string }) {
  return (
    <>
      {dayWords(localDay(at))}
      <br />
      <small>{untilWords(at)}</small>
    </>
  );
}

function Stage({ of }: { readonly of: Listed["stage"] }) {
  const kind = KINDS[of];
  return <State {...(kind && { kind })}>{words(STAGES)[of]}</State>;
}
