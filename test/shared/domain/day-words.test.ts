import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDay, localTime } from "../../../shared/domain/calendar/calendar.ts";
import { dayIn, monthIn, spanIn, timeIn, weekdayIn } from "../../../shared/domain/day-words.ts";

const LOCALES = { id: "id-ID", en: "en-GB" } as const;
const LANGUAGES = ["id", "en"] as const;
const DAY = fc.integer({ min: 0, max: 36_000 }).map((days) => addDays("2001-01-01", days));

/** As the Unicode locale data say it, apart from narrow spaces and how English spans are spaced. */
function unicode(language: "id" | "en", options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(LOCALES[language], { ...options, timeZone: "UTC" });
  const instant = (day: string) => Date.parse(`${day}T00:00:00Z`);
  return {
    of: (day: string) => format.format(instant(day)),
    span: (from: string, to: string) =>
      format.formatRange(instant(from), instant(to)).replace(/\s*–\s*/, "–"),
  };
}

describe.each(LANGUAGES)("the words for days, months and spans: %s", (language) => {
  const date = { day: "numeric", month: "long", year: "numeric" } as const;

  it("are those of the locale", () => {
    const [day, month, weekday] = [
      unicode(language, date),
      unicode(language, { month: "long", year: "numeric" }),
      unicode(language, { ...date, weekday: "long" }),
    ];
    fc.assert(
      fc.property(DAY, (one) => {
        expect(dayIn(one, language)).toBe(day.of(one));
        expect(monthIn(one, language)).toBe(month.of(one));
        expect(weekdayIn(one, language)).toBe(weekday.of(one));
      }),
    );
  });

  it("say no more of a span than is needed", () => {
    const format = unicode(language, date);
    fc.assert(
      fc.property(DAY, fc.integer({ min: 0, max: 500 }), (from, days) => {
        const to = addDays(from, days);
        expect(spanIn(from, to, language).replace(/\s*–\s*/, "–")).toBe(format.span(from, to));
      }),
    );
  });
});

it.each(["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"])(
  "a clock time is that of the zone: %s",
  (zone) => {
    const options = { timeZone: zone, hour: "2-digit", minute: "2-digit" } as const;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (seconds) => {
        const instant = new Date(seconds * 1_000 + 599_616_000_000).toISOString();
        for (const language of LANGUAGES)
          expect(timeIn(localTime(instant, zone), language)).toBe(
            new Intl.DateTimeFormat(LOCALES[language], options).format(new Date(instant)),
          );
        expect(localDay(instant, zone)).toHaveLength(10);
      }),
      { numRuns: 30 },
    );
  },
);
