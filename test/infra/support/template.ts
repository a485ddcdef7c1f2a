import { readFileSync } from "node:fs";
import { App, NestedStack } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { Code } from "aws-cdk-lib/aws-lambda";
import { CityStack } from "../../../infra/city-stack.ts";
import { cityBySlug } from "../../../shared/cities/index.ts";
import type { Unit } from "../../../shared/deployment/unit.ts";

interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: properties of resources have no types of ours
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
}

/** A city's template and those nested in it, with what tests ask of them. */
export interface CityTemplate {
  /** Of all the stacks. */
  readonly resources: Readonly<Record<string, Resource>>;
  /** How many resources each stack has, the city's own first. */
  readonly resourcesByStack: readonly number[];
  readonly outputs: readonly string[];
  /** Resources of a type, by their logical ids. */
  readonly ofType: (type: string) => readonly (readonly [id: string, resource: Resource])[];
}

const { context } = JSON.parse(readFileSync("cdk.json", "utf8"));

/** Synthesizes a city without bundles and without the library's validation, which takes seconds. */
export function synthesize(slug: string, units: readonly Unit[]): CityTemplate {
  const app = new App({ context, builtinCloudFormationValidation: false });
  const codeOf = () => Code.fromInline("exports.handler = async () => {};");
  const stack = new CityStack(app, { city: cityBySlug(slug), units, codeOf });
  const city = Template.fromStack(stack).toJSON();
  const nested = stack.node.findAll().filter((construct) => construct instanceof NestedStack);
  const templates = [city, ...nested.map((part) => Template.fromStack(part).toJSON())];
  const resources: CityTemplate["resources"] = Object.assign({}, ...templates.map((part) => part.Resources));
  return {
    resources,
    resourcesByStack: templates.map((part) => Object.keys(part.Resources).length),
    outputs: Object.keys(city.Outputs),
    ofType: (type) => Object.entries(resources).filter(([, resource]) => resource.Type === type),
  };
}

/** The id of the resource that a property references by `Ref` or `Fn::GetAtt`. */
export function referred(property: { Ref?: string; "Fn::GetAtt"?: [string, string] }): string | undefined {
  return property.Ref ?? property["Fn::GetAtt"]?.[0];
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
}

/** Every statement of every role: everything that the city's functions and schedules may do. */
export function roleStatements({ ofType }: CityTemplate): Statement[] {
  const policies = ofType("AWS::IAM::Role").flatMap(([, role]) => role.Properties.Policies ?? []);
  return policies.flatMap((policy) => policy.PolicyDocument.Statement);
}
