import { RemovalPolicy } from "aws-cdk-lib";

/**
 * For what no deployment may lose: it stays when it leaves the stack, or the stack is deleted. It goes only with the very
 * deployment that made it, when that one fails: else every failed attempt would leave an empty table behind.
 */
export const KEPT = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE;

/**
 * Whether the services themselves refuse to delete the city's data, and CloudFormation its stack. Off until the first
 * deployment has succeeded, because a failed one could not be taken back under it.
 */
export interface Protection {
  readonly isProtected: boolean;
}
