import { scheduleUnit } from "../../shared/schedule/unit.ts";
import { SENDING } from "./send-due.ts";
import { sweep } from "./sweep.ts";

export const handler = scheduleUnit((at, table) => sweep({ at }, table, SENDING));
