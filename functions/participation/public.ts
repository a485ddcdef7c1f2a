import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { voiceRepository } from "../../shared/table/participation/voices.ts";
import type { Table } from "../../shared/table/table.ts";
import { sendVoice } from "./send-voice.ts";
import { voiceRoutes } from "./voice-contract.ts";

export const handler = httpUnit(voiceRoutes, { sendVoice }, (table: Table) => ({
  voices: voiceRepository(table),
  city: cityOfProcess(),
}));
