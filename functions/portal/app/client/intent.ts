import { useRef } from "preact/hooks";

/** The idempotency keys of one place where something is sent. A key belongs to one content. */
export interface Intent {
  /** The same for every try of the same content until it is answered. Other content is another intent: its key is another. */
  readonly keyOf: (content: unknown) => string;
  /** The content was answered: its next try is another intent. */
  readonly answered: (content: unknown) => void;
  /** Whatever was tried, the next try of it is another intent. */
  readonly forget: () => void;
}

export function useIntent(): Intent {
  const { current: keys } = useRef(new Map<string, string>());
  return {
    keyOf(content) {
      const text = JSON.stringify(content);
      const key = keys.get(text) ?? crypto.randomUUID();
      keys.set(text, key);
      return key;
    },
    answered: (content) => void keys.delete(JSON.stringify(content)),
    forget: () => keys.clear(),
  };
}
