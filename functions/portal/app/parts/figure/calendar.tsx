import type { ComponentChildren } from "preact";
import { dayWords } from "../../frame/dates.ts";
import { language } from "../../frame/language.ts";

interface CalendarProps {
  readonly month: string;
  readonly label: string;
  /** What is shown on a local day; nothing where it is undefined. */
  readonly of: (day: string) => ComponentChildren;
  /** What is said of a day to those who hear it. */
  readonly say: (day: string) => string | undefined;
}

const WEEKDAYS = {
  id: ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"],
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
};
const NAMES = {
  id: ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

/** A month as a calendar, weeks from Monday. */
export function Calendar({ month, label, of, say }: CalendarProps) {
  return (
    <table class="calendar">
      <caption class="unseen">{label}</caption>
      <thead>
        <tr>
          {WEEKDAYS[language()].map((name, index) => (
            <th key={name} scope="col" abbr={NAMES[language()][index]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, row) => (
          <tr key={row}>
            {week.map((day, column) =>
              day === undefined ? (
                <td key={column} class="blank" />
              ) : (
                <td key={day} class={column > 4 ? "free" : ""}>
                  <span class="day" aria-hidden="true">
                    {Number(day.slice(8))}
                  </span>
                  <span class="unseen">{[dayWords(day), say(day)].filter(Boolean).join(": ")}</span>
                  {of(day)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function weeksOf(month: string): (string | undefined)[][] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const blanks = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const cells = [
    ...Array.from({ length: blanks }, () => undefined),
    ...Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, "0")}`),
  ];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day]),
  );
}
