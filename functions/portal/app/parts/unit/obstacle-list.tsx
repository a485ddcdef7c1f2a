import { useLocation } from "preact-iso/router";
import { useAskPages } from "../../client/pages.ts";
import { dayWords, periodWords } from "../../frame/dates.ts";
import { words } from "../../frame/language.ts";
import { PagedList } from "../list/paged-list.tsx";
import { namesIn } from "../person/people.ts";
import { Chips } from "../screen/chips.tsx";
import { Words } from "../screen/written.tsx";
import { HelpState, HelpSteps } from "./help-state.tsx";

const WORDS = {
  none: { id: "Tidak ada kendala yang dilaporkan pada", en: "No obstacle was reported in" },
  noneAsks: {
    id: "Tidak ada kendala yang dimintakan bantuan pada",
    en: "No obstacle asked for help in",
  },
  which: { id: "Kendala yang ditampilkan", en: "Obstacles that are shown" },
  ALL: { id: "Semua", en: "All" },
  ASKED_HELP: { id: "Minta bantuan", en: "Ask for help" },
};

interface ObstacleListProps {
  /** Undefined until it is known. */
  readonly unitId: string | undefined;
  readonly month: string;
  /** As many as are shown before one asks for more. */
  readonly atOnce?: number;
  /** All of them by default. */
  readonly list?: "ALL" | "ASKED_HELP";
}

/** A month's obstacles, all or those that ask for help; which of them, and of which month, stands in the address. */
export function ChosenObstacles(of: Pick<ObstacleListProps, "unitId" | "month">) {
  const { month } = of;
  const { path, query } = useLocation();
  const text = words(WORDS);
  const all = `${path}?bulan=${month}`;
  const asking = `${all}&bantuan=diminta`;
  const asksForHelp = query.bantuan === "diminta";
  return (
    <>
      <Chips
        label={text.which}
        current={asksForHelp ? asking : all}
        of={[
          { to: all, name: text.ALL },
          { to: asking, name: text.ASKED_HELP },
        ]}
      />
      <ObstacleList {...of} list={asksForHelp ? "ASKED_HELP" : "ALL"} />
    </>
  );
}

/** A month's obstacles in a unit and those below it, which are named, newest first. */
export function ObstacleList({ unitId, month, atOnce = 50, list = "ALL" }: ObstacleListProps) {
  const asked = useAskPages(
    "GET /v1/units/{unitId}/obstacles",
    unitId === undefined ? undefined : { params: { unitId }, query: { month, limit: atOnce, list } },
  );
  const text = words(WORDS);
  return (
    <PagedList
      asked={asked}
      empty={<p>{`${list === "ALL" ? text.none : text.noneAsks} ${periodWords(month)}.`}</p>}
    >
      {({ items, people = [] }) => (
        <ul class="talk">
          {items.map(({ nip, name, unitId: of, unitName, reportId, day, obstacles, help }) => (
            <li key={nip + reportId}>
              <Words>{obstacles}</Words>
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
