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
    // The chart library is half a megabyte of code; it loads twice as fast with twice the CPU.
    memoryMegabytes: 1_024,
    impact: "Public pages show no picture of the satisfaction index, and QR codes cannot be printed.",
  },
];
