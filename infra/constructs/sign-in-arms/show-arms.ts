import { CustomResource, Duration } from "aws-cdk-lib";
import type { CfnUserPoolUICustomizationAttachment, UserPool } from "aws-cdk-lib/aws-cognito";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Construct } from "constructs";
import type { City } from "../../../shared/cities/city.ts";
import { inlineFunction } from "../inline-function.ts";

interface Shown {
  readonly city: City;
  readonly arms: Uint8Array;
  /** What gives the pages their colour, and would take the picture away if it came later. */
  readonly look: CfnUserPoolUICustomizationAttachment;
}

/** Shows a city's arms, a PNG, on Cognito's classic pages. */
export function showArms(pool: UserPool, { city, arms, look }: Shown): void {
  const own = new Construct(pool, "Arms");
  const setter = inlineFunction(own, city, {
    name: "sign-in-arms",
    description: "arms on the sign-in pages",
    source: new URL("./put-arms.ts", import.meta.url),
    timeout: Duration.seconds(30),
  });
  const allowed = setter.allow(
    "SetsPicture",
    new PolicyStatement({ actions: ["cognito-idp:SetUICustomization"], resources: [pool.userPoolArn] }),
  );
  const shown = new CustomResource(own, "Shown", {
    resourceType: "Custom::SignInArms",
    serviceToken: setter.function.functionArn,
    properties: {
      UserPoolId: look.userPoolId,
      ClientId: look.clientId,
      CSS: look.css,
      Arms: Buffer.from(arms).toString("base64"),
    },
  });
  shown.node.addDependency(look, allowed);
}
