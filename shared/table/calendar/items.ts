import type { CityCalendar } from "../../domain/calendar/city-calendar.ts";
import { item } from "../item.ts";

/** The city's own holidays. */
export const cityCalendar = /* @__PURE__ */ item<CityCalendar>()({
  hasRecords: true,
  key: [["CALENDAR"], ["STATE"]],
  /** Until open deadlines follow its newest change. */
  due: "deadlines",
});
