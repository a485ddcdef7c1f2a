import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Unit } from "../../shared/deployment/unit.ts";

/** A deployed unit. */
export interface DeployedUnit<Of extends Unit = Unit> {
  readonly unit: Of;
  readonly function: LambdaFunction;
  readonly logGroupName: string;
}
