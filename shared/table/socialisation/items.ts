import type { Addressed } from "../../domain/socialisation/addressed.ts";
import type { Announcement, AnnouncementText } from "../../domain/socialisation/announcement.ts";
import type { Explainer } from "../../domain/socialisation/explainers/explainer.ts";
import type { ReachCounts } from "../../domain/socialisation/reach.ts";
import type { Receipt } from "../../domain/socialisation/receipt.ts";
import type { CheckAnswers } from "../../domain/socialisation/understanding.ts";
import { DAY, DRAWN, NIP, UNIT, WORD } from "../id-kinds.ts";
import { item } from "../item.ts";

/** An announcement without its text. Inboxes find it by its last day; nothing is written for its readers. */
export const announcement = /* @__PURE__ */ item<Announcement>()({
  key: [["ANNOUNCEMENT", DRAWN], ["STATE"]],
  /** All announcements, by their last day. */
  list: [["ANNOUNCEMENTS"], [DAY, DRAWN]],
});

/** The text of an announcement, and the questions of its check with the right answers. */
export const announcementText = /* @__PURE__ */ item<AnnouncementText>()({
  key: [["ANNOUNCEMENT", DRAWN], ["TEXT"]],
});

/** How many people an announcement was addressed to, by unit, when it was published. */
export const addressed = /* @__PURE__ */ item<Addressed>()({
  key: [["ANNOUNCEMENT", DRAWN], ["ADDRESSED"]],
  version: 2,
  upgrades: {
    1: ({ units, ...old }) => ({
      ...old,
      units: Object.entries(units ?? {}).map(([unitId, people]) => ({ unitId, people })),
    }),
  },
});

/** That an employee has read an announcement; in their own partition, so that 20,000 at once hurt nobody. */
export const receipt = /* @__PURE__ */ item<Receipt>()({
  key: [
    ["EMPLOYEE", NIP],
    ["RECEIPT", DRAWN],
  ],
  own: { section: "pengumumanDibaca" },
});

/** An employee's answers to a check of understanding; shown to nobody else. */
export const checkAnswers = /* @__PURE__ */ item<CheckAnswers>()({
  key: [
    ["EMPLOYEE", NIP],
    ["CHECK", DRAWN],
  ],
  own: { section: "jawabanUjiPemahaman" },
});

/** How many of a unit have read an announcement, and misunderstood it; a partition for each unit, so that none is hot. */
export const reach = /* @__PURE__ */ item<ReachCounts>()({
  hasRecords: true,
  key: [["REACH", DRAWN, UNIT], ["COUNTS"]],
});

/** A city's own explainer of a rule; earlier wordings are in its history. */
export const explainer = /* @__PURE__ */ item<Explainer>()({
  key: [["EXPLAINER", WORD], ["STATE"]],
});
