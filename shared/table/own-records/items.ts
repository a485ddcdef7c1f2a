import { developmentNeed } from "../development/items.ts";
import { earlierResult, evaluation } from "../evaluation/items.ts";
import { asked, colleagueReply, feedback, observation } from "../feedback/items.ts";
import { NIP } from "../id-kinds.ts";
import { disciplineRecord, grantedBonuses } from "../incentives/items.ts";
import { span } from "../item.ts";
import { employee, lineChange, raterHandover } from "../organisation/items.ts";
import { supporter, voter } from "../participation/items.ts";
import { indicatorSuggestion, plan, planComment, planRevision, planSupporter } from "../planning/items.ts";
import { escalatedReport, evidence, helpRequest, workReport } from "../reporting/items.ts";
import { askedHelp, handledComplaint, owedHelp, owedRecommendation, scorecard } from "../scorecard/items.ts";
import { checkAnswers, receipt } from "../socialisation/items.ts";
import { formerRecommendation } from "../supervision/items.ts";
import { followUp, staffedPoint } from "../surveys/items.ts";
import { appointmentLine, careerPlan, competencyAssessment } from "../talent/items.ts";
import { agenda, trainer, training, trainingYear } from "../training/items.ts";

/** Everything in an employee's own partition. */
export const ownRecords = /* @__PURE__ */ span({
  of: [
    employee,
    raterHandover,
    lineChange,
    plan,
    planRevision,
    planSupporter,
    planComment,
    indicatorSuggestion,
    workReport,
    escalatedReport,
    helpRequest,
    evidence,
    scorecard,
    handledComplaint,
    askedHelp,
    owedHelp,
    owedRecommendation,
    formerRecommendation,
    staffedPoint,
    evaluation,
    earlierResult,
    feedback,
    asked,
    colleagueReply,
    observation,
    training,
    trainingYear,
    agenda,
    competencyAssessment,
    careerPlan,
    appointmentLine,
    trainer,
    developmentNeed,
    disciplineRecord,
    grantedBonuses,
    followUp,
    receipt,
    checkAnswers,
    voter,
    supporter,
  ],
  partition: ["EMPLOYEE", NIP],
});
