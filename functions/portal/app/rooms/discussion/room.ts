import { laterScreen } from "../../frame/later.ts";
import type { Room } from "../../frame/room.ts";

export const discussionRoom: Room = {
  path: "/tanya-jawab",
  name: { id: "Tanya jawab", en: "Questions" },
  icon: "ask",
  isFor: ({ nip, has }) => nip !== undefined || has("HR", "HEAD_OF_CITY"),
  screens: [
    { path: "/tanya-jawab", Screen: laterScreen(async () => (await import("./start.tsx")).Start) },
    {
      path: "/tanya-jawab/:topic",
      Screen: laterScreen(async () => (await import("./one-discussion.tsx")).OneDiscussion),
    },
    {
      path: "/tanya-jawab/:topic/:questionId",
      Screen: laterScreen(async () => (await import("./one-question.tsx")).OneQuestion),
    },
  ],
};
