import type { CityCalendar } from "../../domain/calendar/city-calendar.ts";
import { item } from "../item.ts";

export const cityCalendar = /* @__PURE__ */ item<CityCalendar>()({
  doc: "The city's own holidays.",
  key: [["CALENDAR"], ["STATE"]],
  due: { on: "deadlines", doc: "until open deadlines follow its newest change" },
});
