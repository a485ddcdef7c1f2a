import { useAskAll } from "../../../client/pages.ts";
import { words } from "../../../frame/language.ts";
import { numberWords } from "../../../frame/numbers.ts";
import { Loaded } from "../../../parts/asked/loaded.tsx";
import { grouped } from "../../../parts/list/grouped.ts";

const WORDS = {
  assign: { id: "Tugaskan templat", en: "Assign the template" },
  write: { id: "Susun templat", en: "Write a template" },
  employees: { id: "pegawai", en: "employees" },
  position: { id: "Jabatan", en: "Position" },
};

interface TemplatesForProps {
  readonly year: string;
  readonly unitId: string;
  /** One for each person, so the same may come again. */
  readonly positions: readonly string[];
}

/** For each position that people without a plan hold: the templates meant for it, or the way to write one. */
export function TemplatesFor({ year, unitId, positions }: TemplatesForProps) {
  const asked = useAskAll("GET /v1/plan-templates", { query: { limit: 100 } });
  const text = words(WORDS);
  const groups = [...grouped(positions, (position) => position)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  return (
    <Loaded asked={asked} lines={2}>
      {({ items }) => (
        <ul class="plain">
          {groups.map(([position, { length }]) => {
            const fitting = items.filter((one) => isFor(one.positions, position));
            return (
              <li key={position}>
                <strong>{position}</strong>, {numberWords(length)} {text.employees}:{" "}
                {fitting.map(({ id, title }) => (
                  <a key={id} href={`/app/kepegawaian/templat/${id}?unit=${unitId}&tahun=${year}`}>
                    {`${text.assign} ${title}`}
                  </a>
                ))}
                {fitting.length === 0 && (
                  <a href={`/app/kepegawaian/templat/baru?jabatan=${encodeURIComponent(position)}`}>
                    {text.write}
                  </a>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Loaded>
  );
}

/** As the assignment compares them: without regard to case and spacing. */
function isFor(positions: readonly string[], position: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, " ").toLowerCase();
  return positions.some((one) => plain(one) === plain(position));
}
