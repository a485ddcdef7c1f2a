import { cityOfProcess } from "../../shared/cities/index.ts";
import { httpUnit } from "../../shared/http/unit.ts";
import { discussionRepository } from "../../shared/table/discussion/discussions.ts";
import { faqRepository } from "../../shared/table/discussion/faqs.ts";
import { announcementRepository } from "../../shared/table/socialisation/announcements.ts";
import { explainerRepository } from "../../shared/table/socialisation/explainers.ts";
import { receiptRepository } from "../../shared/table/socialisation/receipts.ts";
import type { Table } from "../../shared/table/table.ts";
import { answerCheck, confirmReading } from "./confirm.ts";
import { socialisationRoutes } from "./contract.ts";
import { listWaitingQuestions, readDiscussion, readThread } from "./discussions.ts";
import { listExplainers, listWordings, readExplainer, writeExplainer } from "./explainers.ts";
import { changeFaqEntry, listFaq, questionToFaq, searchFaq, withdrawFaqEntry } from "./faq.ts";
import { appealPost, decidePostAppeal, hidePost } from "./moderate-post.ts";
import { publishAnnouncement, remindReaders, withdrawAnnouncement } from "./publish.ts";
import { listAnnouncements, listMyAnnouncements, openAnnouncement, readFile } from "./read-announcements.ts";
import { readReach, readUnderstanding, readUnitReach } from "./read-reach.ts";
import { answerQuestion, ask, editPost, reply, withdrawPost } from "./write-post.ts";

export const handler = httpUnit(
  socialisationRoutes,
  {
    announcements: listAnnouncements,
    publish: publishAnnouncement,
    withdraw: withdrawAnnouncement,
    remind: remindReaders,
    reach: readReach,
    unitReach: readUnitReach,
    understanding: readUnderstanding,
    mine: listMyAnnouncements,
    open: openAnnouncement,
    file: readFile,
    confirm: confirmReading,
    answer: answerCheck,
    explainers: listExplainers,
    explainer: readExplainer,
    wordings: listWordings,
    writeExplainer,
    discussion: readDiscussion,
    ask,
    thread: readThread,
    reply,
    editPost,
    withdrawPost,
    answerQuestion,
    waitingQuestions: listWaitingQuestions,
    hidePost,
    appealPost,
    decidePostAppeal,
    faq: listFaq,
    searchFaq,
    toFaq: questionToFaq,
    changeFaq: changeFaqEntry,
    withdrawFaq: withdrawFaqEntry,
  },
  (table: Table) => ({
    announcements: announcementRepository(table),
    receipts: receiptRepository(table),
    explainers: explainerRepository(table),
    discussions: discussionRepository(table),
    faqs: faqRepository(table),
    city: cityOfProcess(),
  }),
);
