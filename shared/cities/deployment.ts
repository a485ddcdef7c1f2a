import * as z from "zod";
import { named, once } from "../domain/once.ts";

/** Accounts of the issuer that belong to no employee, such as the mayor's; any other has to carry a NIP. */
const AccountNames = /* @__PURE__ */ once(() => z.array(z.string().regex(/^[a-z][a-z0-9.-]*$/)));

const AwsName = /* @__PURE__ */ once(() => z.string().regex(/^[\w.-]{3,255}$/));
const KeyArn = /* @__PURE__ */ once(() => z.string().regex(/^arn:aws:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/));

/**
 * What exists already and is used in place of what the stack would make: restored from a backup, or left by an earlier stack.
 * A table or bucket that is named stays named for good. The stack gives them no settings: see the runbook.
 */
const AdoptedSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    table: AwsName().optional(),
    /** The key that the table is encrypted with, where the city has its own. */
    tableKey: KeyArn().optional(),
    uploads: AwsName().optional(),
    /** The key that seals who complained; without the old one, nobody learns who did. */
    contactKey: KeyArn().optional(),
  }),
);

/** The API's own address, and the certificate for it, which the city has had issued in its region. */
const DomainSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    name: z.hostname(),
    certificateArn: z.string().regex(/^arn:aws:acm:[a-z0-9-]+:\d{12}:certificate\/[\w-]+$/),
  }),
);

/** Whose servers draw a map. They learn the network address of a citizen who opens it, and which part of the city they look at. */
const MapSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    /**
     * Address of a tile of 256 pixels in Web Mercator, with `{z}`, `{x}` and `{y}`, such as
     * `https://peta.example/{z}/{x}/{y}.png`.
     */
    tiles: z
      .string()
      .regex(/^https:\/\/[^/{}]+\/[^{}]*(\{[xyz]\}[^{}]*){3}$/)
      .refine((url) => ["{z}", "{x}", "{y}"].every((part) => url.includes(part)), {
        error: "the address of a tile has {z}, {x} and {y}",
      }),
    /** How the maker of the map is named beside it, and where they say what it may be used for. */
    attribution: z.strictObject({ text: z.string().min(1), url: z.url({ protocol: /^https$/ }) }),
    /** The closest zoom that there are tiles for. */
    closestZoom: z.int().min(10).max(22),
  }),
);

/** How a city's software is run: where, who signs in how, and what it may take. */
export const DeploymentSchema = /* @__PURE__ */ named("Deployment", () =>
  z.strictObject({
    region: z.string().min(1),
    domain: DomainSchema().optional(),
    adopted: AdoptedSchema().optional(),
    identity: z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("COGNITO"),
        accountsOfNoEmployee: AccountNames(),
        /**
         * LITE if absent. Its sign-in page is in English and takes the city's colour; that of ESSENTIALS is in Indonesian. Up to
         * 10,000 accounts, neither costs anything.
         */
        plan: z.enum(["LITE", "ESSENTIALS"]).optional(),
        /**
         * Who needs a second factor, an authenticator app; OFFICES if absent: ADMIN, HR and HEAD_OF_CITY, who without one have
         * none of these roles. Policy choice.
         */
        secondFactor: z.enum(["ALL", "OFFICES", "NONE"]).optional(),
      }),
      z
        .strictObject({
          kind: z.literal("OIDC"),
          issuer: z.url({ protocol: /^https$/ }),
          audience: z.array(z.string().min(1)).min(1),
          /** The portal's own, by which the issuer knows it: a public client with PKCE. */
          clientId: z.string().min(1),
          /** Other origins than the issuer's that its discovery document names: its token endpoint's, say. */
          endpointOrigins: z.array(z.url({ protocol: /^https$/ })).optional(),
          /** Claims of the city's issuer that carry the employee's number and the roles. */
          employeeClaim: z.string().min(1),
          /** The claim with an account's name: one that nobody can change for themselves. */
          accountClaim: z.string().min(1),
          accountsOfNoEmployee: AccountNames(),
          rolesClaim: z.string().min(1),
        })
        .refine(({ audience, clientId }) => audience.includes(clientId), {
          error: "an ID token is for the client that asked for it: the audience must name clientId, too",
          path: ["audience"],
        }),
    ]),
    encryption: z.enum(["AWS_OWNED", "CUSTOMER_MANAGED"]),
    corsOrigins: z.array(z.url({ protocol: /^https$/ })),
    logRetentionDays: z.union([z.literal(30), z.literal(90), z.literal(180), z.literal(365)]),
    throttle: z.strictObject({ requestsPerSecond: z.int().min(1), burst: z.int().min(1) }),
    /** Of each public route by itself, whoever asks; below the whole's, so that a flood of one leaves the others room. */
    publicRouteThrottle: z.strictObject({ requestsPerSecond: z.int().min(1), burst: z.int().min(1) }),
    /** Another page than our own on which citizens answer surveys; a service point's code follows. */
    surveyPage: z.url({ protocol: /^https$/ }).optional(),
    /** The map on which citizens point at a place; without it they write the address. */
    map: MapSchema().optional(),
    /** Another page than our own on which anybody checks an award's certificate, for the QR code on it; its code follows. */
    certificatePage: z.url({ protocol: /^https$/ }).optional(),
    /** Mail to complainants who left an address, and to heads of units; none is sent where it is absent. */
    mail: z
      .strictObject({
        /** Of an identity that the city has verified with SES in its region. */
        sender: z.email(),
        /** That identity: the sender's domain, or the sender itself where only it was verified. */
        identity: z.string().min(1),
        /** Another page than our own on which complainants follow their complaint; its code follows. */
        trackingPage: z.url({ protocol: /^https$/ }).optional(),
      })
      .refine(({ sender, identity }) => sender === identity || sender.endsWith(`@${identity}`), {
        error: "the identity must be the sender or its domain",
      })
      .optional(),
    /** Who is told when something breaks; best a mailbox that several people read. */
    alarmEmail: z.email({ error: "a city says in alarmEmail who is told when something breaks" }),
  }),
);

export type Deployment = z.infer<ReturnType<typeof DeploymentSchema>>;
