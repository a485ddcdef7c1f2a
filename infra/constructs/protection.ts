import { RemovalPolicy } from "aws-cdk-lib";

/**
 * For what no deployment may lose: it stays when it is removed from the stack, or the stack is deleted. It is
 * removed only if the deployment that creates it fails: otherwise every failed attempt would leave an empty
 * table behind.
 */
export const KEPT = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

/**
 * Whether the services refuse to delete the city's data, and CloudFormation its stack. Off until the first
 * deployment has succeeded, because with it a failed one could not be rolled back.
 */
export interface Protection {
  readonly isProtected: boolean;
}
