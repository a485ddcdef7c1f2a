import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";
import type { Person } from "../../session/person.ts";

/** Whether anything is ever told to them. */
export const isToldTo = ({ has }: Person) => has("EMPLOYEE", "HR", "COMPLAINT_OFFICER", "HEAD_OF_CITY");

export const inboxRoom: Room = {
  path: "/kotak-masuk",
  name: { id: "Kotak masuk", en: "Inbox" },
  icon: "bell",
  isFor: isToldTo,
  isAside: true,
  screens: [{ path: "/kotak-masuk", Screen: laterScreen(async () => (await import("./inbox.tsx")).Inbox) }],
};
