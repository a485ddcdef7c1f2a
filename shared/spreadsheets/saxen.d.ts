/** The part of saxen's interface that the import calls; the package has no types. */
declare module "saxen" {
  export class Parser {
    on(event: "error", listener: (error: Error) => void): this;
    /** Attribute values are not decoded. */
    on(
      event: "openTag",
      listener: (name: string, attributes: () => Readonly<Record<string, string>>) => void,
    ): this;
    on(event: "text" | "cdata" | "closeTag" | "attention", listener: (textOrName: string) => void): this;
    /** Chunks may be split anywhere. */
    write(xml: string): this;
    end(): Error | null;
  }
  export function decode(text: string): string;
}
