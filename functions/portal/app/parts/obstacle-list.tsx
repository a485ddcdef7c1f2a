import { useAskPages } from "../client/pages.ts";
import { dayWords } from "../frame/dates.ts";
import { words } from "../frame/language.ts";
import { HelpState, HelpSteps } from "./help-state.tsx";
import { PagedList } from "./paged-list.tsx";
import { namesIn } from "./people.ts";

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
  /** As many as are shown before one asks for more. */
  readonly atOnce?: number;
}

/** A month's obstacles in a unit and those below it, which are named, newest first. */
export function ObstacleList({ unitId, month, atOnce = 50 }: ObstacleListProps) {
  const asked = useAskPages(
    "GET /v1/units/{unitId}/obstacles",
    unitId === undefined ? undefined : { params: { unitId }, query: { month, limit: atOnce } },
  );
  return (
    <PagedList asked={asked} empty={<p>{words(WORDS).none}</p>}>
      {({ items, people = [] }) => (
        <ul class="talk">
          {items.map(({ nip, name, unitId: of, unitName, reportId, day, obstacles, help }) => (
            <li key={nip + reportId}>
              <p>{obstacles}</p>
              <small>
                {name}
                {of !== unitId && `, ${unitName}`}, {dayWords(day)}
              </small>
              {help && (
                <>
                  <p>
                    <HelpState
                      of={{ ...help, isOverdue: help.state === "OPEN" && help.missedAt !== undefined }}
                    />
                  </p>
                  <HelpSteps of={help} nameOf={namesIn({ people })} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </PagedList>
  );
}
