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
  ListUsersCommand,
  ListUsersInGroupCommand,
  UserNotFoundException,
} from "@aws-sdk/client-cognito-identity-provider";
import { mockClient } from "aws-sdk-client-mock";

interface User {
  attributes: Map<string, string>;
  groups: Set<string>;
  isEnabled: boolean;
  status: string;
  changedAt: Date;
  signOuts: number;
}

/** Cognito's pages, so that a second one is asked for. */
const PAGE = 3;

/**
 * Stands in for a user pool, which no engine offers on one machine: what the commands ask of it, answered from memory. Nothing but
 * the client of Cognito is replaced.
 */
export function fakeUserPool(now: () => Date) {
  const users = new Map<string, User>();
  /** Mails that Cognito would have sent: to whom. */
  const invited: string[] = [];
  /** First passwords that were set, by account. */
  const passwords = new Map<string, string>();
  const client = mockClient(CognitoIdentityProviderClient);
  /** After which creation the connection is cut, so that nobody learns of it. */
  let cutAfter: number | undefined;
  let created = 0;

  const userOf = (name = ""): User => {
    const user = users.get(name);
    if (user === undefined) throw new UserNotFoundException({ message: name, $metadata: {} });
    return user;
  };
  const set = (user: User, attributes: readonly AttributeType[] = []) => {
    for (const { Name = "", Value = "" } of attributes) user.attributes.set(Name, Value);
    user.changedAt = now();
  };
  const shown = ([name, user]: readonly [string, User]) => ({
    Username: name,
    Attributes: [...user.attributes].map(([Name, Value]) => ({ Name, Value })),
    Enabled: user.isEnabled,
    UserStatus: user.status as never,
    UserLastModifiedDate: user.changedAt,
  });
  const page = (found: readonly (readonly [string, User])[], token = "0") => {
    const next = Number(token) + PAGE;
    const rest = next < found.length ? String(next) : undefined;
    return { Users: found.slice(Number(token), next).map(shown), rest };
  };

  client.on(ListUsersCommand).callsFake(({ PaginationToken }) => {
    const { Users, rest } = page([...users], PaginationToken);
    return { Users, PaginationToken: rest };
  });
  client.on(ListUsersInGroupCommand).callsFake(({ GroupName, NextToken }) => {
    const { Users, rest } = page(
      [...users].filter(([, { groups }]) => groups.has(GroupName)),
      NextToken,
    );
    return { Users, NextToken: rest };
  });
  client.on(AdminGetUserCommand).callsFake(({ Username }) => {
    const { Attributes, ...user } = shown([Username, userOf(Username)]);
    return { ...user, UserAttributes: Attributes };
  });
  client
    .on(AdminCreateUserCommand)
    .callsFake(({ Username, UserAttributes, MessageAction, TemporaryPassword }) => {
      if (MessageAction === "RESEND") {
        set(userOf(Username));
        invited.push(Username);
        return {};
      }
      if (users.has(Username)) throw new Error("UsernameExistsException");
      const user: User = {
        ...{ attributes: new Map(), groups: new Set(), isEnabled: true, signOuts: 0 },
        ...{ status: "FORCE_CHANGE_PASSWORD", changedAt: now() },
      };
      set(user, UserAttributes);
      const email = user.attributes.get("email");
      if (email && [...users.values()].some((other) => other.attributes.get("email") === email))
        throw new Error("AliasExistsException");
      users.set(Username, user);
      if (TemporaryPassword) passwords.set(Username, TemporaryPassword);
      if (created++ === cutAfter) throw new Error("The line was cut.");
      if (MessageAction !== "SUPPRESS") invited.push(Username);
      return {};
    });
  client.on(AdminUpdateUserAttributesCommand).callsFake(({ Username, UserAttributes }) => {
    set(userOf(Username), UserAttributes);
    return {};
  });
  client.on(AdminSetUserPasswordCommand).callsFake(({ Username, Password, Permanent }) => {
    if (Permanent) throw new Error("That would be for good.");
    passwords.set(Username, Password);
    set(userOf(Username));
    return {};
  });
  client.on(AdminAddUserToGroupCommand).callsFake(({ Username, GroupName }) => {
    userOf(Username).groups.add(GroupName);
    return {};
  });
  client.on(AdminRemoveUserFromGroupCommand).callsFake(({ Username, GroupName }) => {
    userOf(Username).groups.delete(GroupName);
    return {};
  });
  client.on(AdminEnableUserCommand).callsFake(({ Username }) => {
    userOf(Username).isEnabled = true;
    return {};
  });
  client.on(AdminDisableUserCommand).callsFake(({ Username }) => {
    userOf(Username).isEnabled = false;
    return {};
  });
  client.on(AdminUserGlobalSignOutCommand).callsFake(({ Username }) => {
    userOf(Username).signOuts++;
    return {};
  });

  return {
    client,
    users,
    invited,
    passwords,
    /** Cuts the connection after the creation of that number, counted from now. */
    cutAfterCreation(number: number | undefined) {
      created = 0;
      cutAfter = number;
    },
  };
}
