import type { Unit } from "../../shared/deployment/unit.ts";
import { surveyPictureRoutes } from "./contract.ts";

export const surveyPicturesUnits: readonly Unit[] = [
  {
    kind: "http",
    name: "survey-pictures-public",
    entry: "functions/survey-pictures/public.ts",
    audience: "public",
    routes: surveyPictureRoutes,
    grants: { table: "read" },
    // What draws charts is half a megabyte of code; it is read twice as fast with twice the processor.
    memoryMegabytes: 1_024,
    hurts: "Pages that show a satisfaction index have no picture of it, and QR codes cannot be printed.",
  },
];
