import { useState } from "preact/hooks";
import type { Answer } from "../../client/operations.ts";
import { useAsk } from "../../client/questions.ts";
import { untilWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { numberWords } from "../../frame/numbers.ts";
import { Empty, Loaded } from "../../parts/asked/loaded.tsx";
import { Figures, State } from "../../parts/figure/figures.tsx";
import { Rows } from "../../parts/list/rows.tsx";
import { namesIn } from "../../parts/person/people.ts";
import { Card } from "../../parts/screen/screen.tsx";
import { Written } from "../../parts/screen/written.tsx";

const WORDS = {
  title: { id: "Rekomendasi pengawasan", en: "Recommendations of supervision" },
  open: { id: "Belum selesai", en: "Not closed" },
  withBelow: { id: "di unit ini dan di bawahnya", en: "in this unit and below" },
  overdue: { id: "Lewat batas waktu", en: "Past their deadline" },
  why: { id: "Mengapa?", en: "Why?" },
  none: {
    id: "Tidak ada yang terbuka di unit ini sendiri; lihat unit di bawahnya.",
    en: "None is open in this unit itself; see the units below.",
  },
};

type Recommended = NonNullable<Answer<"GET /v1/units/{unitId}/scorecards/{month}">["recommendations"]>;

interface Shown {
  readonly unitId: string;
  readonly of: Recommended;
}

/** What supervision recommended to a unit and those below it, and which these are. */
export function UnitRecommendations({ unitId, of }: Shown) {
  const [isOpen, setIsOpen] = useState(false);
  const asked = useAsk("GET /v1/units/{unitId}/recommendations", isOpen ? { params: { unitId } } : undefined);
  const text = words(WORDS);
  if (of.open === 0) return null;
  return (
    <Card title={text.title}>
      <Figures
        of={[
          { name: text.open, value: numberWords(of.open), beside: text.withBelow },
          { name: text.overdue, value: numberWords(of.overdue) },
        ]}
      />
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{text.why}</summary>
        {isOpen && (
          <Loaded asked={asked}>
            {(found) => {
              const name = namesIn(found);
              if (found.items.length === 0)
                return (
                  <Empty>
                    <p>{text.none}</p>
                  </Empty>
                );
              return (
                <Rows
                  label={text.title}
                  of={found.items.map((one, place) => ({
                    key: String(place),
                    title: <Written>{one.text}</Written>,
                    detail: name(one.ownerNip),
                    aside: (
                      <State {...(one.missedAt && { kind: "wrong" as const })}>{untilWords(one.dueAt)}</State>
                    ),
                  }))}
                />
              );
            }}
          </Loaded>
        )}
      </details>
    </Card>
  );
}
