import lazy from "preact-iso/lazy";
import type { Room } from "../../frame/room.ts";

export const teamRoom: Room = {
  path: "/tim",
  name: { id: "Tim", en: "Team" },
  icon: "team",
  isFor: ({ me, has }) => me.leadsTeam || has("HEAD_OF_CITY"),
  screens: [{ path: "/tim", Screen: lazy(async () => (await import("./team-tasks.tsx")).TeamTasks) }],
};
