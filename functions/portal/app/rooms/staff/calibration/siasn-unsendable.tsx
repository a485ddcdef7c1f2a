import { useAskPages } from "../../../client/pages.ts";
import { say, words } from "../../../frame/language.ts";
import { PagedList } from "../../../parts/list/paged-list.tsx";
import { Rows } from "../../../parts/list/rows.tsx";
import { Card } from "../../../parts/screen/screen.tsx";

const WORDS = {
  title: { id: "Belum dapat dikirim", en: "Cannot be sent yet" },
  none: {
    id: "Hasil semua pegawai unit ini sudah dapat dikirim.",
    en: "The results of everybody in this unit can be sent.",
  },
};

interface OfUnit {
  readonly unitId: string;
  readonly period: string;
}

/** Whose result cannot be sent, each with what it waits for. A page names only these, so it may be short or empty. */
export function SiasnUnsendable({ unitId, period }: OfUnit) {
  const asked = useAskPages("GET /v1/units/{unitId}/siasn-unsendable/{period}", {
    params: { unitId, period },
    query: { limit: 100 },
  });
  const text = words(WORDS);
  return (
    <Card title={text.title}>
      <PagedList asked={asked} empty={<p>{text.none}</p>}>
        {({ items }) => (
          <Rows
            label={text.title}
            of={items.map(({ nip, name, explanation }) => ({
              key: nip,
              to: `/app/kepegawaian/pegawai/${nip}`,
              title: name,
              detail: say(explanation),
            }))}
          />
        )}
      </PagedList>
    </Card>
  );
}
