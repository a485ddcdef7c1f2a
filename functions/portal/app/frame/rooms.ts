import { announcementsRoom } from "../rooms/announcements/room.ts";
import { awardsRoom } from "../rooms/awards/room.ts";
import { careerRoom } from "../rooms/career/room.ts";
import { cityRoom } from "../rooms/city/room.ts";
import { complaintsRoom } from "../rooms/complaints/room.ts";
import { discussionRoom } from "../rooms/discussion/room.ts";
import { explainersRoom } from "../rooms/explainers/room.ts";
import { feedbackRoom } from "../rooms/feedback/room.ts";
import { homeRoom } from "../rooms/home/room.ts";
import { inboxRoom } from "../rooms/inbox/room.ts";
import { incentivesRoom } from "../rooms/incentives/room.ts";
import { integrityRoom } from "../rooms/integrity/room.ts";
import { participationRoom } from "../rooms/participation/room.ts";
import { planRoom } from "../rooms/plan/room.ts";
import { reportsRoom } from "../rooms/reports/room.ts";
import { resultsRoom } from "../rooms/results/room.ts";
import { settingsRoom } from "../rooms/settings/room.ts";
import { staffRoom } from "../rooms/staff/room.ts";
import { supervisionRoom } from "../rooms/supervision/room.ts";
import { surveysRoom } from "../rooms/surveys/room.ts";
import { teamRoom } from "../rooms/team/room.ts";
import { trainingRoom } from "../rooms/training/room.ts";
import { anyUnitRoom } from "../rooms/unit/any-unit-room.ts";
import { unitRoom } from "../rooms/unit/room.ts";
import type { Person } from "../session/person.ts";
import type { Room } from "./room.ts";

/** In the order of the navigation, but for what a role brings forward. */
export const ROOMS: readonly Room[] = [
  homeRoom,
  reportsRoom,
  planRoom,
  resultsRoom,
  feedbackRoom,
  participationRoom,
  supervisionRoom,
  trainingRoom,
  announcementsRoom,
  explainersRoom,
  discussionRoom,
  careerRoom,
  teamRoom,
  unitRoom,
  cityRoom,
  complaintsRoom,
  integrityRoom,
  surveysRoom,
  staffRoom,
  awardsRoom,
  incentivesRoom,
  settingsRoom,
  inboxRoom,
  anyUnitRoom,
];

/** Before what a role brings forward: where everybody begins. */
const FIRST = [homeRoom, reportsRoom];

/** The rooms of the navigation. Those that somebody's role works in come early: the first four stand at the foot of a phone. */
export function roomsOf(person: Person): readonly Room[] {
  const theirs = ROOMS.filter(({ isFor, isAside }) => isFor(person) && !isAside);
  const rank = (room: Room) => (FIRST.includes(room) ? 0 : room.isForward?.(person) ? 1 : 2);
  return theirs.toSorted((one, other) => rank(one) - rank(other));
}
