import { readFileSync } from "node:fs";
import { App, NestedStack, type Stack } from "aws-cdk-lib";
import { Template as Assertions } from "aws-cdk-lib/assertions";
import { Code } from "aws-cdk-lib/aws-lambda";
import { CityStack } from "../../../infra/city-stack.ts";
import type { CityArms } from "../../../infra/site/city-arms.ts";
import type { Deployment } from "../../../shared/cities/deployment.ts";
import { cityBySlug, validCity } from "../../../shared/cities/valid-city.ts";
import type { Unit } from "../../../shared/deployment/unit.ts";

interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: properties of resources have no types of ours
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
}

/** A city's template with its nested ones, prepared for tests. */
export interface CityTemplate {
  /** The resources of all stacks. */
  readonly resources: Readonly<Record<string, Resource>>;
  readonly isTerminationProtected: boolean;
  /** Number of resources in each stack, the city's own first. */
  readonly resourcesByStack: readonly number[];
  /** Number of values passed to each nested stack. */
  readonly parametersByStack: readonly number[];
  readonly outputs: readonly string[];
  /** Resources of a type, by their logical ids. */
  readonly ofType: (type: string) => readonly (readonly [id: string, resource: Resource])[];
  /** The functions of the registry's units, by their logical ids. */
  readonly unitFunctions: readonly (readonly [id: string, resource: Resource])[];
}

const { context } = JSON.parse(readFileSync("cdk.json", "utf8"));

interface Variation {
  readonly isProtected?: boolean;
  /** Overrides of the city's deployment. */
  readonly deployment?: Partial<Deployment>;
  readonly arms?: CityArms;
}

/** As if built: what their names are made of does not matter here. */
const SITE = {
  style: "/assets/style.css",
  script: "/assets/script.js",
  icon: "/assets/icon.svg",
  map: "/assets/map.js",
  arms: { bukittinggi: "/assets/arms.svg" },
  printedArms: { bukittinggi: "arms.png" },
};

const known = new WeakMap<readonly Unit[], Map<string, CityTemplate>>();

/**
 * Synthesizes a city without bundles and without the library's validation, which takes seconds. What was asked before is known: a
 * whole city takes a second.
 */
export function synthesize(slug: string, units: readonly Unit[], variation: Variation = {}): CityTemplate {
  const ofUnits = known.get(units) ?? new Map<string, CityTemplate>();
  known.set(units, ofUnits);
  const asked = JSON.stringify([slug, variation]);
  const template = ofUnits.get(asked) ?? synthesizeAnew(slug, units, variation);
  ofUnits.set(asked, template);
  return template;
}

function synthesizeAnew(
  slug: string,
  units: readonly Unit[],
  { isProtected = true, deployment = {}, arms = {} }: Variation,
): CityTemplate {
  const app = new App({ context, stackTraces: false, builtinCloudFormationValidation: false });
  const codeOf = () => Code.fromInline("exports.handler = async () => {};");
  const asIs = cityBySlug(slug);
  const city = validCity({ ...asIs, deployment: { ...asIs.deployment, ...deployment } });
  const stack = new CityStack(app, { city, units, codeOf, site: SITE, arms, isProtected });
  const whole = templateOf(stack);
  const nested = stack.node.findAll().filter((construct) => construct instanceof NestedStack);
  const parts = nested.map(templateOf);
  const templates = [whole, ...parts].map((part) => joined(part, handedOver(whole, parts)));
  const resources: CityTemplate["resources"] = Object.assign({}, ...templates.map((part) => part.Resources));
  const ofType = (type: string) => Object.entries(resources).filter(([, resource]) => resource.Type === type);
  return {
    resources,
    ofType,
    unitFunctions: ofType("AWS::Lambda::Function").filter(([id]) => id.startsWith("Unit")),
    isTerminationProtected: stack.terminationProtection === true,
    parametersByStack: parts.map((part) => Object.keys(part.Parameters ?? {}).length),
    resourcesByStack: templates.map((part) => Object.keys(part.Resources).length),
    outputs: Object.keys(whole.Outputs ?? {}),
  };
}

interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Parameters?: object;
  readonly Outputs?: Readonly<Record<string, { readonly Value: object }>>;
}

/** A nested stack without content has no resources at all. */
function templateOf(stack: Stack): Template {
  return { Resources: {}, ...Assertions.fromStack(stack).toJSON() };
}

/** References to resources of other stacks, by parameter or output. */
type HandedOver = Readonly<Record<string, object>>;

function handedOver(city: Template, nested: readonly Template[]): HandedOver {
  const parameters = Object.values(city.Resources).map(({ Type, Properties }) =>
    Type === "AWS::CloudFormation::Stack" ? Properties.Parameters : {},
  );
  const outputs = nested.flatMap(({ Outputs = {} }) =>
    Object.entries(Outputs).map(([name, { Value }]) => [`Outputs.${name}`, Value]),
  );
  return Object.assign({}, ...parameters, Object.fromEntries(outputs));
}

/** A template as if the whole city were in one stack. */
function joined(template: Template, values: HandedOver): Template {
  const resolved = (value: Reference | undefined): unknown => {
    const other = values[value?.Ref ?? ""] ?? values[value?.["Fn::GetAtt"]?.[1] ?? ""];
    return other === undefined ? value : resolved(other);
  };
  return JSON.parse(JSON.stringify(template), (_, value) => resolved(value));
}

interface Reference {
  readonly Ref?: string;
  readonly "Fn::GetAtt"?: [string, string];
}

/** The id of the resource that a property references by `Ref` or `Fn::GetAtt`. */
export function referred(property: Reference): string | undefined {
  return property.Ref ?? property["Fn::GetAtt"]?.[0];
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
}

/** Every statement of every role: everything that the city's functions and schedules may do. */
export function roleStatements({ ofType }: CityTemplate): Statement[] {
  const inline = ofType("AWS::IAM::Role").flatMap(([, role]) => role.Properties.Policies ?? []);
  const beside = ofType("AWS::IAM::Policy").map(([, policy]) => policy.Properties);
  return [...inline, ...beside].flatMap((policy) => policy.PolicyDocument.Statement);
}
