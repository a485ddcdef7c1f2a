import { awardsRoom } from "../rooms/awards/room.ts";
import { complaintsRoom } from "../rooms/complaints/room.ts";
import { feedbackRoom } from "../rooms/feedback/room.ts";
import { homeRoom } from "../rooms/home/room.ts";
import { incentivesRoom } from "../rooms/incentives/room.ts";
import { planRoom } from "../rooms/plan/room.ts";
import { reportsRoom } from "../rooms/reports/room.ts";
import { resultsRoom } from "../rooms/results/room.ts";
import { settingsRoom } from "../rooms/settings/room.ts";
import { staffRoom } from "../rooms/staff/room.ts";
import { surveysRoom } from "../rooms/surveys/room.ts";
import { teamRoom } from "../rooms/team/room.ts";
import type { Room } from "./room.ts";

/** In the order of the navigation. The first four that are a person's stand at the foot of a phone. */
export const ROOMS: readonly Room[] = [
  homeRoom,
  reportsRoom,
  planRoom,
  resultsRoom,
  feedbackRoom,
  teamRoom,
  complaintsRoom,
  surveysRoom,
  staffRoom,
  awardsRoom,
  incentivesRoom,
  settingsRoom,
];
