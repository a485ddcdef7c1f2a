import { SignatureV4 } from "@smithy/signature-v4";

/**
 * Stands in for `@aws-sdk/signature-v4-multi-region` in bundles. SES can be asked in several regions at once, with a signature
 * of its own kind; a city has one region.
 */
export class SignatureV4MultiRegion extends SignatureV4 {
  static sigv4aDependency(): "none" {
    return "none";
  }
}
