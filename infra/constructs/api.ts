import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  type CfnStage,
  CorsHttpMethod,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type HttpStageProps,
  LogGroupLogDestination,
  SecurityPolicy,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpJwtAuthorizer } from "aws-cdk-lib/aws-apigatewayv2-authorizers";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import { LogGroup, LogGroupClass } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import type { City } from "../../shared/cities/city.ts";
import { gatewayRoutes } from "../../shared/deployment/gateway-routes.ts";
import type { HttpUnit } from "../../shared/deployment/unit.ts";
import { CROSS_ORIGIN } from "../../shared/http/cross-origin.ts";
import type { DeployedUnit } from "./deployed-unit.ts";
import type { Identity } from "./identity.ts";

/** No address, path or claim: a log that operators read must not reveal who asked what about whom. */
const ACCESS_LOG = {
  requestId: "$context.requestId",
  route: "$context.routeKey",
  status: "$context.status",
  milliseconds: "$context.responseLatency",
  integrationMilliseconds: "$context.integrationLatency",
  refusal: "$context.error.responseType",
};

interface Gateway {
  readonly api: HttpApi;
  readonly city: City;
  readonly identity: Identity;
  /** Holds the staff routes: with them in the same stack, it would come near CloudFormation's limit. */
  readonly staffRoutes: Construct;
}

/** The API by itself: its address has to be known before the units are, which write it into mails and documents. */
export function cityApi(scope: Construct, city: City): HttpApi {
  return new HttpApi(new Construct(scope, "Api"), "Http", {
    apiName: `kinerja-${city.slug}`,
    createDefaultStage: false,
    ...cors(city),
  });
}

/** Where the city's people find it: at the city's own domain, or else at the API's address. */
export function siteUrlOf({ deployment: { domain } }: City, api: HttpApi): string {
  return domain ? `https://${domain.name}` : api.apiEndpoint;
}

/** The gateway's routes to every HTTP unit; all but the public ones go through the authorizer. */
export function addRoutes(
  scope: Construct,
  units: readonly DeployedUnit<HttpUnit>[],
  { api, city, identity, staffRoutes }: Gateway,
): void {
  const own = new Construct(scope, "Api");
  const open = new Map<string, HttpRoute>();
  const authorizer = new HttpJwtAuthorizer("Token", identity.issuer, { jwtAudience: [...identity.audience] });
  const nobody = new HttpNoneAuthorizer();
  const routes = Map.groupBy(gatewayRoutes(units.map(({ unit }) => unit)), ({ unit }) => unit);
  for (const { unit, function: handler } of units) {
    // One integration and one permission for all routes of a unit: one of each per route would exceed the limits of both.
    const integration = new HttpLambdaIntegration(unit.name, handler, { scopePermissionToRoute: false });
    const declare = (routeKey: HttpRouteKey, isPublic: boolean) => {
      const route = new HttpRoute(
        unit.audience === "public" ? own : staffRoutes,
        routeKey.key.replace(" ", ""),
        {
          httpApi: api,
          routeKey,
          integration,
          authorizer: isPublic ? nobody : authorizer,
        },
      );
      if (!isPublic) return;
      open.set(routeKey.key, route);
      Validations.of(route).acknowledge({
        id: "AwsSolutions-APIG4",
        reason: "Citizens have no accounts; the units that serve them share no role with those of staff.",
      });
    };
    for (const { key, isPublic } of routes.get(unit) ?? []) {
      const [method, path] = key.split(" ") as [keyof typeof HttpMethod, string];
      declare(HttpRouteKey.with(path, HttpMethod[method]), isPublic);
    }
    // Otherwise the gateway itself answers an unknown address, in its own form and in English.
    if (unit.isFallback) declare(HttpRouteKey.DEFAULT, true);
  }
  addDefaultStage(own, api, { city, open });
}

function cors(city: City) {
  const { corsOrigins } = city.deployment;
  if (corsOrigins.length === 0) return {};
  return {
    corsPreflight: {
      allowOrigins: [...corsOrigins],
      allowMethods: CROSS_ORIGIN.methods.map((method) => CorsHttpMethod[method]),
      allowHeaders: [...CROSS_ORIGIN.requestHeaders],
      exposeHeaders: [...CROSS_ORIGIN.replyHeaders],
      maxAge: Duration.seconds(CROSS_ORIGIN.maxAgeSeconds),
    },
  };
}

/**
 * Serves the API at an address of the city's own. The city's DNS has to point there: the output says where.
 */
function ownDomain(
  scope: Construct,
  { deployment: { domain } }: City,
): Pick<HttpStageProps, "domainMapping"> {
  if (domain === undefined) return {};
  const domainName = new DomainName(scope, "Domain", {
    domainName: domain.name,
    certificate: Certificate.fromCertificateArn(scope, "Certificate", domain.certificateArn),
    securityPolicy: SecurityPolicy.TLS_1_2,
  });
  new CfnOutput(Stack.of(scope).nestedStackParent ?? scope, "DomainTarget", {
    value: domainName.regionalDomainName,
  });
  return { domainMapping: { domainName } };
}

/** Every public route has its own limit, below the overall one: flooding it shuts out neither staff nor other routes. */
function addDefaultStage(
  scope: Construct,
  httpApi: HttpApi,
  { city, open }: { readonly city: City; readonly open: ReadonlyMap<string, HttpRoute> },
): void {
  const { throttle, publicRouteThrottle, logRetentionDays } = city.deployment;
  const logGroup = new LogGroup(scope, "AccessLogs", {
    // Under this prefix, the account's policy for log delivery does not grow with every log group.
    logGroupName: `/aws/vendedlogs/kinerja/${city.slug}/access`,
    retention: logRetentionDays,
    removalPolicy: RemovalPolicy.DESTROY,
    // Half the price of what nobody filters live: it is the largest of the logs, and read by queries alone.
    logGroupClass: LogGroupClass.INFREQUENT_ACCESS,
  });
  const stage = new HttpStage(scope, "Stage", {
    httpApi,
    stageName: "$default",
    autoDeploy: true,
    throttle: { rateLimit: throttle.requestsPerSecond, burstLimit: throttle.burst },
    ...ownDomain(scope, city),
    accessLogSettings: {
      destination: new LogGroupLogDestination(logGroup),
      format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
    },
  });
  const ofRoute = {
    ThrottlingRateLimit: publicRouteThrottle.requestsPerSecond,
    ThrottlingBurstLimit: publicRouteThrottle.burst,
  };
  const settings = Object.fromEntries([...open.keys()].map((key) => [key, ofRoute]));
  (stage.node.defaultChild as CfnStage).routeSettings = settings;
  // The stage names these routes, so they must exist first.
  stage.node.addDependency(...open.values());
}
