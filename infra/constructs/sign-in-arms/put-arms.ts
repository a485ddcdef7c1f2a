import {
  CognitoIdentityProviderClient,
  SetUICustomizationCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import type { CloudFormationCustomResourceEvent } from "aws-lambda";

const client = new CognitoIdentityProviderClient({});

/**
 * Called by CloudFormation when the city's arms or its colour change: gives both to Cognito's classic pages, whose picture
 * CloudFormation itself cannot set. It always answers, or a deployment would wait for an hour.
 */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  const { RequestId, LogicalResourceId, StackId, RequestType } = event;
  const PhysicalResourceId = "PhysicalResourceId" in event ? event.PhysicalResourceId : LogicalResourceId;
  const answer = { RequestId, LogicalResourceId, StackId, PhysicalResourceId };
  try {
    // What is taken away goes with the pool: there is no way to take the picture alone.
    if (RequestType !== "Delete") await put(event.ResourceProperties);
    await send(event.ResponseURL, { ...answer, Status: "SUCCESS" });
  } catch (error) {
    await send(event.ResponseURL, { ...answer, Status: "FAILED", Reason: String(error) });
  }
}

async function put({ UserPoolId, ClientId, CSS, Arms }: Readonly<Record<string, string>>): Promise<void> {
  const ImageFile = Buffer.from(Arms ?? "", "base64");
  await client.send(new SetUICustomizationCommand({ UserPoolId, ClientId, CSS, ImageFile }));
}

async function send(url: string, answer: object): Promise<void> {
  // As bytes: the address is signed for a request without a content type, which a text would get.
  await fetch(url, { method: "PUT", body: Buffer.from(JSON.stringify(answer)) });
}
