import { useLayoutEffect, useRef } from "preact/hooks";
import { timeIn, weekdayIn } from "../../../../shared/domain/day-words.ts";
import { usePerson } from "../session/person.ts";
import { settings } from "../session/settings.ts";
import { now } from "./clock.ts";
import { localDay, localTime } from "./dates.ts";
import { language, words } from "./language.ts";

const WORDS = {
  by: { id: "Dicetak oleh", en: "Printed by" },
  at: { id: "pukul", en: "at" },
};

/** What stands above a screen on paper alone: the city, who printed it, of which unit, and the moment of that. */
export function PrintedHead() {
  const { me, unitName } = usePerson();
  const moment = useRef<HTMLSpanElement>(null);
  const text = words(WORDS);
  useLayoutEffect(() => {
    // Written at once: what is set as a state would be drawn when the sheet is out.
    const write = () => {
      if (moment.current) moment.current.textContent = momentOfPrint();
    };
    write();
    addEventListener("beforeprint", write);
    return () => removeEventListener("beforeprint", write);
  }, []);
  const by = [me.employee?.name, unitName].filter(Boolean).join(", ");
  return (
    <p class="printed">
      <strong>Kinerja {settings.city.name}</strong>
      {by && ` · ${text.by} ${by}`}
      {" · "}
      <span ref={moment} />
    </p>
  );
}

/** With its year: paper is kept. */
function momentOfPrint(): string {
  const at = now();
  return `${weekdayIn(localDay(at), language())} ${words(WORDS).at} ${timeIn(localTime(at), language())}`;
}
