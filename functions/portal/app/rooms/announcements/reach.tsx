import { useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { words } from "../../frame/language.ts";
import { numberWords, percentWords } from "../../frame/numbers.ts";
import { Loaded } from "../../parts/asked/loaded.tsx";
import { Bar, Figures } from "../../parts/figure/figures.tsx";
import { Table } from "../../parts/list/table.tsx";
import { Card, Screen } from "../../parts/screen/screen.tsx";
import { AuthorActs } from "./author-acts.tsx";
import { MissingIn } from "./missing-in.tsx";
import { Understanding } from "./understanding.tsx";

type Reached = Answer<"GET /v1/announcements/{announcementId}/reach">;

const WORDS = {
  loading: { id: "Jangkauan", en: "Reach" },
  back: { id: "Terbitan", en: "Published" },
  lead: {
    id: "Siapa yang sudah terjangkau, dan siapa yang belum.",
    en: "Who has been reached, and who has not.",
  },
  reached: { id: "Sudah membaca", en: "Have read it" },
  of: { id: "dari", en: "of" },
  answered: { id: "Menjawab uji", en: "Answered the check" },
  units: { id: "Per unit", en: "By unit" },
  unit: { id: "Unit", en: "Unit" },
  missing: { id: "Belum terjangkau", en: "Not reached" },
  show: { id: "Siapa?", en: "Who?" },
};

/** How far an announcement has come: by unit, the least reached first; and what was not understood. */
export function Reach({ announcementId }: { readonly announcementId: string }) {
  const params = { announcementId };
  const opened = useAsk("GET /v1/announcements/{announcementId}", { params });
  const asked = useAsk("GET /v1/announcements/{announcementId}/reach", { params });
  const text = words(WORDS);
  const { value } = opened;
  return (
    <Screen
      title={value?.title ?? text.loading}
      lead={text.lead}
      back={{ to: "/app/pengumuman/terbitan", name: text.back }}
      acts={value?.isMine && <AuthorActs announcement={value} />}
    >
      <Loaded asked={asked} lines={8}>
        {(reach) => (
          <>
            <Total reach={reach} hasCheck={(value?.questions ?? 0) > 0} />
            <Units announcementId={announcementId} reach={reach} />
          </>
        )}
      </Loaded>
      {value?.isMine && value.questions > 0 && <Understanding announcementId={announcementId} />}
    </Screen>
  );
}

function shareOf({ addressed, reached }: Pick<Reached, "addressed" | "reached">): number {
  return addressed === 0 ? 0 : Math.min(10_000, Math.floor((reached * 10_000) / addressed));
}

function Total({ reach, hasCheck }: { readonly reach: Reached; readonly hasCheck: boolean }) {
  const text = words(WORDS);
  const { addressed, reached, answered } = reach;
  return (
    <Card>
      <Figures
        of={[
          {
            name: text.reached,
            value: percentWords(shareOf(reach)),
            beside: `${numberWords(reached)} ${text.of} ${numberWords(addressed)}`,
          },
          ...(hasCheck ? [{ name: text.answered, value: numberWords(answered) }] : []),
        ]}
      />
      <Bar basisPoints={shareOf(reach)} label={`${text.reached}: ${percentWords(shareOf(reach))}`} />
    </Card>
  );
}

function Units({ announcementId, reach }: { readonly announcementId: string; readonly reach: Reached }) {
  const [shown, setShown] = useState<string | undefined>(undefined);
  const text = words(WORDS);
  return (
    <Card title={text.units}>
      <Table
        caption={text.units}
        hidesCaption
        rows={reach.units}
        keyOf={({ unitId }) => unitId}
        columns={[
          { name: text.unit, of: ({ name }) => name },
          {
            name: text.reached,
            isNumber: true,
            of: (one) => `${numberWords(one.reached)} ${text.of} ${numberWords(one.addressed)}`,
          },
          {
            name: text.missing,
            of: ({ unitId, name }) =>
              shown === unitId ? (
                <MissingIn {...{ announcementId, unitId }} />
              ) : (
                <button
                  type="button"
                  class="bare"
                  aria-label={`${text.show} ${name}`}
                  onClick={() => setShown(unitId)}
                >
                  {text.show}
                </button>
              ),
          },
        ]}
      />
    </Card>
  );
}
