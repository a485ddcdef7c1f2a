import type { CfnManagedLoginBrandingProps } from "aws-cdk-lib/aws-cognito";
import type { City } from "../../shared/cities/city.ts";
import type { CityArms } from "../site/city-arms.ts";

const WHITE = "ffffffff";

/** A colour as Cognito writes it: without its sign, and with how opaque it is. */
const opaque = (colour: string) => `${colour.slice(1)}ff`;

/**
 * How Cognito's managed pages look: the city's colour on the button and its arms above the form; all else is Cognito's own. Always
 * light, because arms are drawn for paper.
 */
export function managedLook(
  { colour: { light } }: City,
  { shown }: CityArms,
): Pick<CfnManagedLoginBrandingProps, "settings" | "assets"> {
  const button = { backgroundColor: opaque(light), textColor: WHITE };
  const logo = { enabled: shown !== undefined, formInclusion: "IN", location: "CENTER", position: "TOP" };
  return {
    settings: {
      categories: { global: { colorSchemeMode: "LIGHT" } },
      components: {
        form: { logo },
        primaryButton: { lightMode: { defaults: button, hover: button, active: button } },
      },
    },
    ...(shown && {
      assets: [
        {
          category: "FORM_LOGO",
          colorMode: "LIGHT",
          extension: shown.ending.toUpperCase(),
          bytes: Buffer.from(shown.content).toString("base64"),
        },
      ],
    }),
  };
}
