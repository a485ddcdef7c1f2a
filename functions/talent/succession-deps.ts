import type { AssessmentRepository } from "../../shared/table/talent/assessments.ts";
import type { StandardRepository } from "../../shared/table/talent/standards.ts";
import type { SuccessionRepository } from "../../shared/table/talent/successions.ts";

export interface SuccessionDeps {
  readonly successions: SuccessionRepository;
  readonly assessments: AssessmentRepository;
  readonly standards: StandardRepository;
}
