import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  paginateListUsers,
  paginateListUsersInGroup,
  UserNotFoundException,
  type UserType,
} from "@aws-sdk/client-cognito-identity-provider";
import type { Role } from "../../shared/auth/principal.ts";
import { OFFICE_LOG } from "../constructs/office-log.ts";
import type { Account } from "./plan.ts";

/** A new account, and how its owner learns of it. */
export interface NewAccount {
  readonly name: string;
  readonly nip?: string | undefined;
  readonly email?: string | undefined;
  /** The first one, for somebody to hand over; without it, Cognito mails one of its own. */
  readonly password?: string | undefined;
}

/** An account with the log of its offices. */
export interface Holder {
  readonly account: Account;
  readonly log: string;
}

export type UserPool = ReturnType<typeof openUserPool>;

/** What the commands do with a city's accounts. Cognito admits some tens of requests a second: the SDK waits its turn. */
export function openUserPool(poolId: string, region: string) {
  const client = new CognitoIdentityProviderClient({ region, maxAttempts: 8, retryMode: "adaptive" });
  const of = (name: string) => ({ UserPoolId: poolId, Username: name });

  return {
    async accounts(): Promise<readonly Account[]> {
      const all: Account[] = [];
      for await (const { Users = [] } of paginateListUsers({ client }, { UserPoolId: poolId }))
        all.push(...Users.map(accountOf));
      return all;
    },

    async members(role: Role): Promise<readonly Account[]> {
      const all: Account[] = [];
      const group = { UserPoolId: poolId, GroupName: role };
      for await (const { Users = [] } of paginateListUsersInGroup({ client }, group))
        all.push(...Users.map(accountOf));
      return all;
    },

    async find(name: string): Promise<Holder | undefined> {
      try {
        const user = await client.send(new AdminGetUserCommand(of(name)));
        const { UserAttributes: Attributes = [], ...rest } = user;
        return {
          account: accountOf({ ...rest, Attributes }),
          log: attribute(Attributes, OFFICE_ATTRIBUTE) ?? "",
        };
      } catch (error) {
        if (error instanceof UserNotFoundException) return undefined;
        throw error;
      }
    },

    async create({ name, nip, email, password }: NewAccount): Promise<void> {
      const attributes = {
        ...(nip && { "custom:nip": nip }),
        ...(email && { email, email_verified: "true" }),
      };
      await client.send(
        new AdminCreateUserCommand({
          ...of(name),
          UserAttributes: attributesOf(attributes),
          ...(password === undefined
            ? { DesiredDeliveryMediums: ["EMAIL"] }
            : { MessageAction: "SUPPRESS", TemporaryPassword: password }),
        }),
      );
    },

    async setFirstPassword(name: string, password: string): Promise<void> {
      const first = { Password: password, Permanent: false };
      await client.send(new AdminSetUserPasswordCommand({ ...of(name), ...first }));
    },

    /** Sends the invitation again, with a new first password. */
    async remind(name: string): Promise<void> {
      await client.send(
        new AdminCreateUserCommand({
          ...of(name),
          MessageAction: "RESEND",
          DesiredDeliveryMediums: ["EMAIL"],
        }),
      );
    },

    async readdress(name: string, email: string): Promise<void> {
      const UserAttributes = attributesOf({ email, email_verified: "true" });
      await client.send(new AdminUpdateUserAttributesCommand({ ...of(name), UserAttributes }));
    },

    async enable(name: string): Promise<void> {
      await client.send(new AdminEnableUserCommand(of(name)));
    },

    /** Also ends whatever they are signed in with: a refresh token would last a day. */
    async disable(name: string): Promise<void> {
      await client.send(new AdminDisableUserCommand(of(name)));
      await client.send(new AdminUserGlobalSignOutCommand(of(name)));
    },

    async join(name: string, role: Role): Promise<void> {
      await client.send(new AdminAddUserToGroupCommand({ ...of(name), GroupName: role }));
    },

    /** Tokens that list the role end within the hour; signing out ends what would renew them with it. */
    async leave(name: string, role: Role): Promise<void> {
      await client.send(new AdminRemoveUserFromGroupCommand({ ...of(name), GroupName: role }));
      await client.send(new AdminUserGlobalSignOutCommand(of(name)));
    },

    async writeLog(name: string, log: string): Promise<void> {
      const UserAttributes = attributesOf({ [OFFICE_ATTRIBUTE]: log });
      await client.send(new AdminUpdateUserAttributesCommand({ ...of(name), UserAttributes }));
    },
  };
}

const OFFICE_ATTRIBUTE = `custom:${OFFICE_LOG.name}`;

function accountOf({ Username = "", Attributes = [], Enabled, UserStatus, ...user }: UserType): Account {
  return {
    name: Username,
    nip: attribute(Attributes, "custom:nip"),
    email: attribute(Attributes, "email")?.toLowerCase(),
    isEnabled: Enabled === true,
    isUnused: UserStatus === "FORCE_CHANGE_PASSWORD",
    changedAt: user.UserLastModifiedDate ?? new Date(0),
  };
}

function attribute(attributes: readonly AttributeType[], name: string): string | undefined {
  return attributes.find(({ Name }) => Name === name)?.Value;
}

function attributesOf(values: Readonly<Record<string, string>>): AttributeType[] {
  return Object.entries(values).map(([Name, Value]) => ({ Name, Value }));
}
