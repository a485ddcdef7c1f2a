import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import {
  CognitoIdentityProviderClient,
  SetUICustomizationCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { mockClient } from "aws-sdk-client-mock";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { handler } from "../../infra/constructs/sign-in-arms/put-arms.ts";
import { ARMS_PNG } from "../support/cities/arms.ts";

const cognito = mockClient(CognitoIdentityProviderClient);

/** What CloudFormation gets, and as what. */
const answers: { readonly body: Record<string, string>; readonly type: string | undefined }[] = [];
let server: Server;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    answers.push({ body: JSON.parse(String(Buffer.concat(chunks))), type: request.headers["content-type"] });
    response.end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});

beforeEach(() => {
  cognito.reset();
  answers.length = 0;
});

afterAll(() => {
  cognito.restore();
  server.close();
});

const PROPERTIES = { UserPoolId: "pool", ClientId: "app", CSS: ".banner-customizable{}" };

async function told(RequestType: "Create" | "Update" | "Delete") {
  const { port } = server.address() as AddressInfo;
  await handler({
    ...{
      RequestType,
      RequestId: "1",
      StackId: "stack",
      LogicalResourceId: "Shown",
      PhysicalResourceId: "Shown",
    },
    ResponseURL: `http://127.0.0.1:${port}/`,
    ResourceProperties: { ...PROPERTIES, Arms: ARMS_PNG.toString("base64") },
  } as never);
  return answers.at(-1);
}

it("gives Cognito the arms with the city's colour, and CloudFormation its answer without a content type", async () => {
  cognito.on(SetUICustomizationCommand).resolves({});
  const answer = await told("Create");
  expect(answer).toEqual({
    body: {
      ...{ Status: "SUCCESS", RequestId: "1", StackId: "stack", LogicalResourceId: "Shown" },
      PhysicalResourceId: "Shown",
    },
    type: undefined,
  });
  const [call] = cognito.commandCalls(SetUICustomizationCommand);
  expect(call?.args[0].input).toMatchObject(PROPERTIES);
  expect(Buffer.from(call?.args[0].input.ImageFile ?? [])).toEqual(ARMS_PNG);
});

it("tells CloudFormation at once why Cognito refused them", async () => {
  cognito.on(SetUICustomizationCommand).rejects(new Error("the image must be a PNG"));
  const answer = await told("Update");
  expect(answer?.body).toMatchObject({ Status: "FAILED", Reason: "Error: the image must be a PNG" });
});

it("leaves the pages alone when the stack is taken down", async () => {
  expect((await told("Delete"))?.body.Status).toBe("SUCCESS");
  expect(cognito.calls()).toEqual([]);
});
