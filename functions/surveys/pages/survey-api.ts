import type { Api } from "../../../shared/pages/in-process-api.ts";
import type { publicSurveyRoutes } from "../public-contract.ts";

export type SurveyApi = Api<typeof publicSurveyRoutes>;
export type Questionnaire = Awaited<ReturnType<SurveyApi["servicePoint"]>>["questionnaire"];
