/** Every item of the table. Names, keys and lists are unique. */
export * from "./awards/items.ts";
export * from "./calendar/items.ts";
export * from "./commits/items.ts";
export * from "./complaints/items.ts";
export * from "./evaluation/items.ts";
export * from "./feedback/items.ts";
export * from "./incentives/items.ts";
export * from "./mail/items.ts";
export * from "./networks/items.ts";
export * from "./organisation/items.ts";
export * from "./own-records/items.ts";
export * from "./planning/items.ts";
export * from "./reporting/items.ts";
export * from "./runs/items.ts";
export * from "./scorecard/items.ts";
export * from "./surveys/items.ts";
export * from "./training/items.ts";
