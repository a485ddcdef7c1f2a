import { words } from "../../frame/language.ts";
import { Table } from "../list/table.tsx";

/** One point of a trend; a value is absent if there was no data. */
export interface TrendPoint {
  readonly key: string;
  readonly name: string;
  /** Beneath its column, a few letters. */
  readonly tick: string;
  readonly value: number | undefined;
  /** The value in words. */
  readonly said: string;
}

interface TrendProps {
  /** What is shown, as a sentence would begin with it. */
  readonly title: string;
  readonly points: readonly TrendPoint[];
  /** A line to be reached, and its name. */
  readonly goal?: { readonly value: number; readonly name: string };
  readonly columns: readonly [name: string, value: string];
}

const WORDS = { figures: { id: "Angkanya", en: "The figures" } };
const [WIDTH, HEIGHT, EDGE] = [600, 160, 12];
/** For the names beneath the columns, also in the larger letters of a phone. */
const FOOT = 20;

/** Values over time as columns, and the same as a table for whoever does not see them. */
export function Trend({ title, points, goal, columns }: TrendProps) {
  const values = points.flatMap(({ value }) => value ?? []);
  const top = Math.max(...values, goal?.value ?? 0, 1);
  const step = (WIDTH - 2 * EDGE) / Math.max(points.length, 1);
  const heightOf = (value: number) => (Math.max(0, value) / top) * (HEIGHT - 2 * EDGE);
  const at = goal && HEIGHT - EDGE - heightOf(goal.value);
  return (
    <figure class="trend">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT + FOOT}`}
        // Wider than it is drawn, on a desk: what is around it stands left, too.
        preserveAspectRatio="xMinYMin"
        role="img"
        aria-label={saidOf(title, points)}
      >
        {points.map(({ key, tick }, place) => (
          <text key={key} x={EDGE + (place + 0.5) * step} y={HEIGHT - EDGE + 6} text-anchor="middle">
            {tick}
          </text>
        ))}
        {points.map(({ key, value }, place) => {
          if (value === undefined) return null;
          const height = heightOf(value);
          return (
            <rect
              key={key}
              class={goal !== undefined && value >= goal.value ? "part full" : "part"}
              x={EDGE + place * step + step * 0.15}
              y={HEIGHT - EDGE - height}
              width={step * 0.7}
              height={height}
              rx="3"
            />
          );
        })}
        <line class="ground" x1={EDGE} x2={WIDTH - EDGE} y1={HEIGHT - EDGE} y2={HEIGHT - EDGE} />
        {at !== undefined && <line class="goal" x1={EDGE} x2={WIDTH - EDGE} y1={at} y2={at} />}
      </svg>
      {goal && <figcaption>{goal.name}</figcaption>}
      <details>
        <summary>{words(WORDS).figures}</summary>
        <Table
          caption={title}
          rows={points}
          keyOf={({ key }) => key}
          columns={[
            { name: columns[0], of: ({ name }) => name },
            { name: columns[1], of: ({ said }) => said, isNumber: true },
          ]}
        />
      </details>
    </figure>
  );
}

function saidOf(title: string, points: readonly TrendPoint[]): string {
  return `${title}: ${points.map(({ name, said }) => `${name} ${said}`).join(", ")}`;
}
