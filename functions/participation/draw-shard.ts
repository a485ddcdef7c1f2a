import { randomInt } from "node:crypto";
import { SHARDS } from "../../shared/domain/participation/shards.ts";

/** Drawn by lot, so that a count in it tells nothing of who was counted. */
export const drawShard = (): string => SHARDS[randomInt(SHARDS.length)] as string;
