import { words } from "../../frame/language.ts";
import { rupiahWords } from "../../frame/numbers.ts";

/** What a group gets before and after. */
export interface GainRow {
  readonly key: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

const WORDS = { gain: { id: "lebih", en: "more" }, loss: { id: "kurang", en: "less" } };
const [WIDTH, ROW, BAR, MIDDLE] = [600, 52, 14, 300];

/** Who gets more and who gets less, as bars from a middle line; the table beside it says the same in numbers. */
export function Gains({ title, rows }: { readonly title: string; readonly rows: readonly GainRow[] }) {
  const most = Math.max(1, ...rows.map(({ before, after }) => Math.abs(after - before)));
  const height = rows.length * ROW;
  return (
    <figure class="trend gains">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={saidOf(title, rows)}>
        <line class="ground" x1={MIDDLE} x2={MIDDLE} y1="0" y2={height} />
        {rows.map(({ key, name, before, after }, index) => {
          const change = after - before;
          const width = (Math.abs(change) / most) * (MIDDLE - 4);
          const top = index * ROW;
          return (
            <g key={key}>
              <text x="0" y={top + 2}>
                {`${name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name} ${signed(change)}`}
              </text>
              <rect
                class={change < 0 ? "part loss" : "part full"}
                x={change < 0 ? MIDDLE - width : MIDDLE}
                y={top + 30}
                width={width}
                height={BAR}
                rx="3"
              />
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

/** As many letters as fit beside an amount on a phone. */
const LONGEST = 22;

/** A change of an amount, with its sign: "+Rp 1.000", "−Rp 1.000". */
export function signed(rupiah: number): string {
  if (rupiah === 0) return rupiahWords(0);
  return `${rupiah > 0 ? "+" : "−"}${rupiahWords(Math.abs(rupiah))}`;
}

function saidOf(title: string, rows: readonly GainRow[]): string {
  const text = words(WORDS);
  const said = rows.map(({ name, before, after }) => {
    const change = after - before;
    return `${name} ${rupiahWords(Math.abs(change))} ${change < 0 ? text.loss : text.gain}`;
  });
  return `${title}: ${said.join(", ")}`;
}
