import type { Text } from "../../../../shared/domain/text.ts";
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

interface Group {
  readonly name: Text;
  readonly rooms: readonly Room[];
}

/** In the order of the navigation, except for what a role brings forward. */
const GROUPS: readonly Group[] = [
  {
    name: { id: "Kinerja saya", en: "My performance" },
    rooms: [homeRoom, reportsRoom, planRoom, resultsRoom, feedbackRoom, trainingRoom, careerRoom],
  },
  {
    name: { id: "Bersama", en: "Together" },
    rooms: [participationRoom, announcementsRoom, explainersRoom, discussionRoom],
  },
  {
    name: { id: "Memimpin dan mengawasi", en: "Leading and supervising" },
    rooms: [teamRoom, unitRoom, cityRoom, supervisionRoom],
  },
  { name: { id: "Layanan warga", en: "Citizens" }, rooms: [complaintsRoom, integrityRoom, surveysRoom] },
  {
    name: { id: "Pengelolaan", en: "Administration" },
    rooms: [staffRoom, awardsRoom, incentivesRoom, settingsRoom],
  },
];

/** All of them; the last have their own way in the frame. */
export const ROOMS: readonly Room[] = [...GROUPS.flatMap(({ rooms }) => rooms), inboxRoom, anyUnitRoom];

/** Before what a role brings forward: where everybody begins. */
const FIRST = [homeRoom, reportsRoom];

/** As many as fit the foot of a phone beside the way to the others. */
const FIRST_FEW = 4;

/**
 * The rooms of the navigation: the first few, where those that somebody's role works in come early, and the others in their
 * groups.
 */
export function roomsOf(person: Person): {
  readonly first: readonly Room[];
  readonly others: readonly Group[];
} {
  const theirs = ROOMS.filter(({ isFor, isAside }) => isFor(person) && !isAside);
  const rank = (room: Room) => (FIRST.includes(room) ? 0 : room.isForward?.(person) ? 1 : 2);
  const first = theirs.toSorted((one, other) => rank(one) - rank(other)).slice(0, FIRST_FEW);
  const isLeft = (room: Room) => theirs.includes(room) && !first.includes(room);
  const others = GROUPS.map(({ name, rooms }) => ({ name, rooms: rooms.filter(isLeft) }));
  return { first, others: others.filter(({ rooms }) => rooms.length > 0) };
}
