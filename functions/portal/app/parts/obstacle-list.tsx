import { useAsk } from "../client/questions.ts";
import { dayWords } from "../frame/dates.ts";
import { words } from "../frame/language.ts";
import { Empty, Loaded } from "./loaded.tsx";

const WORDS = {
  none: {
    id: "Belum ada kendala yang dilaporkan pada bulan ini. Kendala muncul di sini begitu pegawai melaporkannya.",
    en: "No obstacle has been reported in this month. They appear here as soon as somebody reports one.",
  },
};

interface ObstacleListProps {
  /** Undefined until it is known. */
  readonly unitId: string | undefined;
  readonly month: string;
}

/** A month's obstacles in a unit and those below it, newest first. */
export function ObstacleList({ unitId, month }: ObstacleListProps) {
  const asked = useAsk(
    "GET /v1/units/{unitId}/obstacles",
    unitId === undefined ? undefined : { params: { unitId }, query: { month, limit: 100 } },
  );
  return (
    <Loaded asked={asked}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty>
            <p>{words(WORDS).none}</p>
          </Empty>
        ) : (
          <ul class="talk">
            {items.map(({ nip, name, reportId, day, obstacles }) => (
              <li key={nip + reportId}>
                <p>{obstacles}</p>
                <small>
                  {name}, {dayWords(day)}
                </small>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
