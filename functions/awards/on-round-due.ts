import { scheduleUnit } from "../../shared/schedule/unit.ts";
import { beginDueRound } from "./begin-due-round.ts";
import { beginDeps } from "./deps.ts";

export const handler = scheduleUnit((at, table) => beginDueRound(at, beginDeps(table)));
